# Mails (D.3), short enough to be read on a telephone.

mail-hello = Gentile { $name },
mail-hello-unnamed = Buongiorno,
mail-button-fallback = Se il pulsante non funziona, copia questo indirizzo nel browser:
mail-automatic = Messaggio automatico: non rispondere a questo indirizzo.
mail-help = Serve aiuto? { $link }
mail-call = Per telefono: { $number }
mail-sign-in = Accedi
mail-to-help = Vai all’assistenza
mail-to-status = Vedi a che punto sei
mail-to-applications = Vai alle istanze
mail-to-archive = Vai in Archivio
mail-staff = Personale
mail-school-year = Anno scolastico
mail-asked-subject = Richiesta di assistenza
mail-asked-why = una persona ha scritto dalla pagina «Assistenza». Rispondi a questo messaggio: la risposta va al suo indirizzo.
mail-asked-name = Nome
mail-asked-email = Indirizzo email
mail-asked-reference = Riferimento dell’errore
mail-asked-text = Richiesta
mail-username = Username
mail-temporary-password = Password provvisoria
mail-cpt = Codice Personale Temporaneo
mail-request-number = Numero della richiesta
mail-protocol = Numero di protocollo
mail-arrived = Ricevuta il
mail-sha256 = Impronta (SHA-256)
mail-deadline = Hai tempo fino al { $when }. Dopo, la richiesta decade e dovrai confermarla di nuovo.
mail-ignore = Se non l’hai chiesto tu, non devi fare nulla.

mail-confirm-subject = Conferma la tua registrazione
mail-confirm-why = hai chiesto di registrarti a Istanze OnLine. Per confermare il tuo indirizzo email apri la pagina qui sotto e premi il pulsante che trovi lì.
mail-confirm-button = Conferma la registrazione
mail-confirm-until = Il collegamento vale fino al { $when }.
mail-confirm-next = Subito dopo riceverai una seconda email con le credenziali. Se non la trovi, guarda anche nella posta indesiderata.
mail-confirm-digital = Dopo la conferma entra con { $name }: non riceverai una password, perché non ti serve.
mail-confirm-not-you = Se non hai chiesto tu la registrazione, ignora questo messaggio: senza conferma la registrazione si cancella da sola.

mail-credentials-subject = Le tue credenziali di accesso
mail-credentials-why = la registrazione è confermata. Queste sono le tue credenziali.
mail-credentials-copy = Copia e incolla la password, per evitare errori di battitura.
mail-credentials-temporary = La password è provvisoria e vale 7 giorni: al primo accesso ti chiederemo di cambiarla. Se scade, usa «Password dimenticata».

mail-welcome-subject = La tua utenza è pronta
mail-welcome-why = la registrazione a Istanze OnLine con { $name } è completa: la tua utenza è pronta.
mail-welcome-no-password = Per entrare usa { $name }: non hai una password e non ti serve. Lo username ti sarà chiesto una volta, quando sceglierai il Codice Personale.
mail-welcome-next = Il prossimo passaggio è chiedere l’abilitazione: bastano pochi minuti e non devi andare in una scuola.

mail-linked-subject = La tua utenza è collegata a { $name }
mail-linked-when = il { $when } hai collegato la tua identità digitale a questa utenza, usandola per entrare.
mail-linked-why = Da adesso puoi entrare anche con { $name }. Se ti mancava il riconoscimento in una scuola, non serve più.
mail-linked-password = Username e password, se li hai scelti, continuano a valere.
mail-linked-not-you = Se non l’hai fatto tu, avvisa subito l’assistenza e il gestore della tua identità digitale.

mail-cancelled-subject = La tua registrazione è stata annullata
mail-cancelled-why = la registrazione fatta con questo indirizzo è stata annullata, perché con lo stesso codice fiscale ne è stata cominciata una nuova. I link, le credenziali e i codici ricevuti finora non valgono più.
mail-cancelled-not-you = Se non l’hai chiesto tu, scrivi all’assistenza.

mail-reminder-username-subject = Il tuo username
mail-reminder-username-why = ci hai chiesto di ricordarti lo username.

mail-reset-subject = Reimposta la password
mail-reset-why = ci hai chiesto di reimpostare la password. Apri la pagina qui sotto e scegline una nuova.
mail-reset-button = Reimposta la password

mail-changed-subject = Password modificata
mail-changed-when = la tua password è stata cambiata il { $when }.
mail-changed-not-you = Se non l’hai cambiata tu, reimpostala subito: chi l’ha cambiata non potrà più entrare.

mail-cpt-subject = Codice Personale Temporaneo e modulo di adesione
mail-cpt-why = la tua richiesta di abilitazione è stata registrata. Questo è il tuo codice temporaneo.
mail-cpt-copy = Copialo e incollalo, per evitare errori di battitura. Non dirlo a nessuno, nemmeno alla scuola.
mail-cpt-next = Che cosa fare adesso, in ordine:
mail-cpt-step-1 = Accedi e conferma di aver ricevuto il codice: va fatto prima di andare a scuola.
mail-cpt-step-2 = Stampa il modulo di adesione allegato, senza firmarlo.
mail-cpt-step-3 = Vai in una qualsiasi scuola con il modulo, il documento di identità indicato nella richiesta e la tessera sanitaria, con le fotocopie. Firmerai il modulo lì.
mail-cpt-step-4 = Quando ricevi l’email di conferma, accedi e scegli il tuo Codice Personale.
mail-cpt-button = Conferma il codice ricevuto
mail-cpt-delega = Se non puoi andare di persona, può andare al posto tuo una persona di fiducia: indica chi è nella pagina «La tua abilitazione», poi stampa la delega e firmala prima di consegnarla.
mail-cpt-digital = Non devi andare in una scuola: { $name } ha già verificato chi sei.
mail-cpt-digital-1 = Copia il codice temporaneo.
mail-cpt-digital-2 = Accedi e cambialo con il tuo Codice Personale, scelto da te.
mail-cpt-digital-3 = Da quel momento il servizio è attivo e puoi presentare le istanze.
mail-cpt-digital-modulo = In allegato trovi il modulo di adesione: conservalo, non devi firmarlo né consegnarlo.

mail-cpt-again-subject = Nuovo invio del Codice Personale Temporaneo
mail-cpt-again-why = ecco il nuovo codice temporaneo che hai chiesto. Quelli ricevuti prima non valgono più.
mail-cpt-again-confirmed = Avevi già confermato la ricezione: non devi farlo di nuovo. Il codice ti servirà per scegliere il tuo Codice Personale.

mail-school-subject = Ora vai in una scuola
mail-school-why = hai confermato il Codice Personale Temporaneo. Manca il riconoscimento: una qualsiasi scuola può farlo.
mail-school-bring = Porta con te:
mail-bring-modulo = il modulo di adesione stampato, non ancora firmato
mail-bring-document = il documento di identità che hai indicato nella richiesta
mail-bring-tax-code = la tessera sanitaria o il tesserino del codice fiscale
mail-bring-copies = le fotocopie dei due documenti, fronte e retro
mail-delegate-subject = Hai delegato una persona al riconoscimento
mail-delegate-why = per la tua richiesta di abilitazione può presentarsi al posto tuo { $name }.
mail-delegate-print = Stampa il modulo di adesione e la delega dalla pagina «La tua abilitazione».
mail-delegate-sign = Firma tutti e due prima di consegnarli, e aggiungi le fotocopie dei tuoi documenti.
mail-delegate-once = La delega vale una volta sola, solo per questa persona e solo per questa richiesta.
mail-delegate-not-you = Se non hai delegato nessuno, blocca subito la richiesta con il pulsante qui sotto: nessuno potrà completarla finché non ti presenti di persona.
mail-delegate-not-you-button = Non ho delegato nessuno

mail-frozen-subject = La tua richiesta di abilitazione è bloccata
mail-frozen-why = hai detto di non aver delegato nessuno. Abbiamo bloccato la richiesta n. { $number }: nessuno può completarla.
mail-frozen-next = Per sbloccarla presentati di persona in una scuola o in un ufficio, con il tuo documento di riconoscimento: la sblocca il dirigente scolastico o il DSGA.
mail-frozen-password = Qualcuno potrebbe conoscere la tua password: cambiala adesso.

mail-reviewed-subject = La tua richiesta di abilitazione può proseguire
mail-reviewed-why = la richiesta n. { $number } è stata riesaminata insieme a te ed è di nuovo attiva, senza delegati.

mail-school-sign = Firmerai il modulo davanti al personale della scuola.

mail-waiting-subject = Promemoria: la tua abilitazione ti aspetta
mail-waiting-cpt = manca poco: accedi e conferma di aver ricevuto il Codice Personale Temporaneo. Se non trovi più l’email, puoi fartelo mandare di nuovo.
mail-waiting-school = manca il riconoscimento: vai in una qualsiasi scuola.
mail-waiting-code = il riconoscimento è confermato: accedi e scegli il tuo Codice Personale.
mail-waiting-code-digital = manca l’ultimo passaggio: accedi e cambia il Codice Personale Temporaneo con il tuo Codice Personale. Se non trovi più l’email, puoi fartelo mandare di nuovo. Non devi andare in una scuola.

mail-expired-subject = La tua richiesta di abilitazione è decaduta
mail-expired-why = sono passati trenta giorni e la richiesta { $number } è decaduta. Il modulo e il codice temporaneo non valgono più.
mail-expired-next = Puoi ricominciare quando vuoi: i tuoi dati ci sono ancora e non devi riscriverli.
mail-expired-button = Ricomincia

mail-activated-subject = Utenza abilitata
mail-activated-why = la scuola ha confermato il riconoscimento: la tua utenza è abilitata.
mail-activated-digital = il riconoscimento a scuola non serve più, perché { $name } ha verificato chi sei: la tua utenza è abilitata.
mail-activated-next = Accedi e imposta il Codice Personale. Ti serviranno lo username e il Codice Personale Temporaneo ricevuto per email.
mail-activated-button = Imposta il Codice Personale

mail-code-subject = Codice Personale impostato
mail-code-when = il tuo Codice Personale è stato impostato il { $when }.
mail-code-digital = La tua abilitazione è completa e il servizio è attivo: { $name } ha già verificato chi sei.
mail-code-use = Da adesso puoi presentare le istanze. Il codice vale come la tua firma: non dirlo a nessuno.
mail-code-not-you = Se non l’hai impostato tu, scrivi subito all’assistenza.

mail-recovery-subject = Recupero del Codice Personale
mail-recovery-why = hai chiesto di recuperare il Codice Personale. Questo è un codice temporaneo: quello che avevi non vale più.
mail-recovery-code = Codice temporaneo
mail-recovery-next = Non firma le domande: cambialo con un codice scelto da te. Le bozze restano come le hai lasciate.
mail-recovery-button = Scegli il nuovo codice
mail-recovery-not-you = Se non l’hai chiesto tu, cambia subito la password e avvisa l’assistenza.

mail-suspended-subject = Hai rigenerato il Codice Personale
mail-suspended-why = il tuo Codice Personale non vale più, come hai chiesto. Questo è un codice temporaneo: ti servirà per sceglierne uno nuovo.
mail-suspended-school = Prima devi farti riconoscere di nuovo in una qualsiasi scuola. Porta con te:
mail-suspended-drafts = Le bozze e le domande già inoltrate restano come le hai lasciate.

mail-code-locked-subject = Troppi codici sbagliati
mail-code-locked-why = il { $when } sono stati scritti cinque codici o cinque risposte sbagliati. Per quindici minuti non se ne possono scrivere altri.
mail-code-locked-forgotten = Se hai dimenticato il codice puoi recuperarlo: non serve tornare in una scuola.
mail-code-locked-button = Vai al tuo Codice Personale
mail-code-locked-not-you = Se non sei stato tu, qualcuno è entrato con la tua utenza: cambia subito la password e avvisa l’assistenza.

mail-locked-subject = Accesso bloccato per 15 minuti
mail-locked-when = il { $when } qualcuno ha sbagliato cinque volte le tue credenziali. Per proteggerti l’accesso resta bloccato per quindici minuti.
mail-locked-you = Se i tentativi erano tuoi, aspetta e riprova: non devi fare altro. Se hai dimenticato la password puoi reimpostarla.
mail-locked-not-you = Se i tentativi non erano tuoi, la tua password è al sicuro: nessuno l’ha indovinata. Per prudenza puoi cambiarla.

mail-submitted-subject = Domanda inoltrata n. { $protocol }
mail-submitted-why = la tua domanda è stata ricevuta: { $procedure }.
mail-sha256-what = L’impronta è calcolata su ciò che hai dichiarato e dimostra che nulla è stato cambiato.
mail-submitted-attached = Trovi la domanda in PDF allegata a questa email e in Archivio.
mail-submitted-archive = Trovi la domanda in PDF in Archivio.
mail-submitted-office = Ufficio competente: { $office }.
mail-submitted-term = { $days ->
    [one] L’ufficio risponde entro un giorno dalla ricezione (legge 241/1990).
   *[other] L’ufficio risponde entro { $days } giorni dalla ricezione (legge 241/1990).
}
mail-submitted-keep = Conserva questa email: vale come ricevuta.

mail-refused-subject = Riconoscimento non completato
mail-refused-why = il riconoscimento non è stato completato ({ $office }). I motivi:
mail-refused-next = Che cosa fare:
mail-refused-again = Poi torna in una scuola, anche in un’altra: la richiesta resta aperta.
reason-document-different = Il documento mostrato non è quello indicato nella richiesta.
reason-document-expired = Il documento è scaduto e manca la dichiarazione in calce alla fotocopia.
reason-tax-card-missing = Mancava la tessera sanitaria o il tesserino del codice fiscale.
reason-copies-missing = Mancavano le fotocopie, fronte e retro.
reason-modulo-not-signed = Il modulo di adesione non è stato firmato davanti al personale.
reason-modulo-superseded = Il modulo di adesione non era l’ultima versione.
reason-delega-irregular = La delega mancava o non era in regola.
reason-identity-doubtful = Non è stato possibile accertare l’identità.
reason-data-differ = I dati della richiesta sono diversi da quelli del documento.
reason-next-document-different = Porta il documento indicato nella richiesta, o un altro documento di riconoscimento valido.
reason-next-document-expired = Porta un documento valido. Se è scaduto, scrivi e firma in calce alla fotocopia che i dati non sono cambiati.
reason-next-tax-card-missing = Porta la tessera sanitaria o il tesserino del codice fiscale.
reason-next-copies-missing = Porta le fotocopie, fronte e retro, del documento e della tessera sanitaria.
reason-next-modulo-not-signed = Porta il modulo di adesione senza firmarlo: lo firmerai allo sportello.
reason-next-modulo-superseded = Scarica di nuovo il modulo di adesione e stampalo.
reason-next-delega-irregular = Porta la delega firmata, la fotocopia del tuo documento e il documento della persona delegata.
reason-next-identity-doubtful = Porta un altro documento di riconoscimento. Se hai dubbi chiama l’assistenza.
reason-next-data-differ = Correggi i dati della richiesta e stampa il nuovo modulo, prima di tornare allo sportello.
