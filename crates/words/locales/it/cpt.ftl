# The Codice Personale Temporaneo and the codice personale.

attempts-locked-title = Troppi tentativi sbagliati
attempts-locked = Puoi riprovare dalle { $time }. Quello che hai già fatto è al sicuro.

cpt-confirm-above = Dati di verifica conferma ricezione Codice Personale Temporaneo
cpt-confirm-title = Conferma che hai ricevuto il codice
cpt-confirm-lead = Così sappiamo che l’email ti è arrivata.
cpt-confirm-before = Fallo prima di andare a scuola.
cpt-lost = Non trovi il codice?
cpt-lost-note = È nell’email «Codice Personale Temporaneo e modulo di adesione». Guarda anche nella posta indesiderata, oppure fattelo mandare di nuovo.

cpt-confirmed-title = Ora vai in una scuola
cpt-confirmed-done = Ricezione del codice confermata
cpt-confirmed-now = Manca il riconoscimento: una qualsiasi scuola può farlo, non serve che sia la tua.
bring-title = Che cosa portare
bring-modulo = Il modulo di adesione stampato e non ancora firmato: lo firmi lì, davanti al personale.
bring-document = Il documento di identità che hai indicato nella richiesta, in originale.
bring-document-copy = La fotocopia di quel documento, fronte e retro.
bring-tax-code = La tessera sanitaria o il tesserino del codice fiscale, con la fotocopia fronte e retro.
cpt-confirmed-cannot = Non puoi andare di persona?
cpt-confirmed-delega = Una persona di fiducia può andare al posto tuo: [indica chi è], poi stampa la delega e firmala prima di consegnarla.
cpt-confirmed-next = La scuola conferma il riconoscimento e ti arriva un’email. Poi accedi di nuovo e scegli il tuo Codice Personale.

cpt-resend-title = Ripetizione invio Codice Personale Temporaneo
cpt-resend-lead = Possiamo mandare un nuovo codice a { $email }.
cpt-resend-only-last = Vale solo l’ultimo codice che ricevi: quelli di prima non funzionano più. Se avevi già confermato la ricezione, resta confermata.
cpt-resend-button = Invia un nuovo codice
cpt-resend-sent = Un nuovo codice è in viaggio
cpt-resend-sent-to = Lo stiamo mandando a { $email }.
mail-where = Di solito arriva entro pochi minuti. Se non lo trovi, guarda anche nella posta indesiderata.
cpt-resend-wait = È ancora presto per un altro codice
cpt-resend-wait-time = Questa volta non abbiamo mandato nulla, perché ti abbiamo scritto da poco. Puoi chiederlo di nuovo dalle { $time }. Intanto guarda anche nella posta indesiderata.
cpt-resend-wait-tomorrow = Per oggi hai chiesto il codice cinque volte. Puoi chiederlo di nuovo domani.

cpt-code-title = Imposta il tuo Codice Personale
cpt-code-lead = È l’ultimo passaggio. Cambia il codice temporaneo con uno scelto da te.
cpt-code-you = Chi sei
cpt-code-new = Il nuovo codice
cpt-code-rule-title = Come deve essere
cpt-code-rule-length = da 8 a 10 caratteri
cpt-code-rule-letter = almeno una lettera, dalla A alla Z; maiuscole e minuscole sono diverse
cpt-code-rule-digit = almeno un numero, da 0 a 9
cpt-code-rule-other = solo lettere e numeri; diverso dal codice temporaneo e dalla password
cpt-code-again = Per sicurezza i codici non restano scritti nella pagina: scrivili di nuovo tutti e tre.
cpt-code-what-for = Ti servirà ogni volta che inoltri una domanda: vale come la tua firma. Non dirlo a nessuno, nemmeno alla scuola.

cpt-code-digital-title = Non devi andare in una scuola
cpt-code-digital = La tua utenza è collegata { $name ->
    [CIE] alla CIE
   *[other] a { $name }
}, che ha già verificato chi sei. Con questo passaggio confermi di aver ricevuto il codice e completi l’abilitazione, in una volta sola.
cpt-code-linked = La tua utenza è collegata { $name ->
    [CIE] alla CIE
   *[other] a { $name }
}, che ha già verificato chi sei: il riconoscimento in una scuola non serve più. Manca solo questo passaggio.

cpt-renew-title = Scegli un nuovo Codice Personale
cpt-renew-lead = Non devi fare altro per farti riconoscere: scegli il nuovo codice.
cpt-renew-old = Appena premi «Conferma» il codice di prima non vale più. Le domande già inoltrate restano valide.
cpt-renew-cancel = Torna alle istanze
cpt-fresh-title = Hai dimenticato il Codice Personale?
cpt-fresh-lead = Puoi sceglierne uno nuovo subito: prima entra di nuovo con SPID o CIE.
cpt-fresh-why = Il codice vale come la tua firma: per cambiarlo serve un accesso fatto da meno di cinque minuti. Dopo l’accesso torni qui.
cpt-fresh-none = Non hai SPID né CIE? [Usa la domanda di sicurezza].
cpt-no-digital = Non hai SPID né CIE? [Rivolgiti all’assistenza].
cpt-fresh-back = Torna alle istanze
cpt-finish-title = Entra con SPID o CIE per finire
cpt-finish-lead = La tua identità è provata da SPID o CIE: per impostare il Codice Personale serve un accesso di quel tipo, non con la password.
cpt-finish-why = Così nessuno può farlo al posto tuo, nemmeno se conosce la tua password. Dopo l’accesso torni qui e i tuoi dati sono come li hai lasciati.
cpt-finish-back = Torna alla tua abilitazione
cpt-signing-title = Entra con SPID o CIE per inoltrare
cpt-signing-lead = La tua identità è provata da SPID o CIE: per inoltrare la domanda serve un accesso di quel tipo, non con la password.
cpt-signing-why = La domanda dichiara come ti sei identificato in questo accesso (art. 65 del Codice dell’amministrazione digitale). La bozza è salvata: dopo l’accesso torni al riepilogo.
cpt-signing-back = Torna al riepilogo

cpt-set-title = Codice Personale impostato
cpt-set-done = L’abilitazione è completa
cpt-set-kept = Il codice che hai scritto ora non è stato salvato
cpt-set-kept-why = Il tuo Codice Personale era già impostato: vale ancora quello di prima. Se non lo ricordi, [scegline uno nuovo].
cpt-set-lead = Da adesso puoi presentare le istanze e firmarle con il tuo Codice Personale.
cpt-set-keep = Conserva il codice in un posto sicuro: non lo conosce nessun altro.
cpt-set-mail = Ti mandiamo un’email che conferma il cambio, senza il codice.

field-cpt = Codice Personale Temporaneo
hint-cpt = Copialo dall’email e incollalo, per evitare errori
field-nuovo-codice = Nuovo Codice Personale
hint-nuovo-codice = Da 8 a 10 lettere e numeri
field-conferma-codice = Conferma Nuovo Codice Personale
