# Passaggi 1–4 and «Registrazione non effettuata».

registration-title = Registrazione
registration-name-1 = Codice fiscale
registration-name-2 = I tuoi dati
registration-name-3 = Verifica
registration-name-4 = Conferma email
registration-lead = Bastano pochi minuti: il codice fiscale, i tuoi dati, un controllo finale e la conferma dell’indirizzo email.
registration-digital-title = Hai SPID o la Carta di Identità Elettronica?
registration-digital = Allora non serve registrarti qui: entra, e non dovrai nemmeno andare in una scuola per farti riconoscere.
registration-mailbox-title = Prima di cominciare
registration-mailbox = Serve una casella email attiva, che non sia piena e di cui conosci le credenziali: lì arriveranno il link di conferma e le tue credenziali.
registration-step-2 = Passaggio 2
registration-have-credentials = Hai già username e password? [Entra].

registration-data-title = Registrazione: i tuoi dati
registration-data-lead = Scrivi i dati come compaiono sulla tessera sanitaria. Al prossimo passaggio potrai ricontrollarli.
registration-time-left = Hai 30 minuti per arrivare alla conferma. Tutti i campi sono obbligatori, salvo quelli indicati come facoltativi.
registration-perhaps-title = Controlla l’indirizzo email
registration-perhaps = Volevi scrivere { $email }? Se sì, [correggi l’indirizzo]; se quello che hai scritto è giusto, vai avanti.
registration-who = Chi sei
registration-birthplace = Dove sei nato o nata
registration-birthplace-hint = Se sei nato o nata all’estero, scegli la nazione, lascia vuote regione e provincia e scrivi la città. Se sei nato o nata in Italia, compila tutto: usa il nome che il comune aveva allora.
registration-if-italy = (se sei nato o nata in Italia)
registration-contact = Come ti contattiamo
registration-consents = Condizioni e privacy
registration-step-3 = Passaggio 3
sex-m = Maschio
sex-f = Femmina

registration-review-title = Registrazione: verifica i dati
registration-review-lead = Controlla con calma: la tua identità sarà verificata su questi dati.
registration-disagreement-title = Questi dati non corrispondono al codice fiscale
registration-disagreement = Se hai sbagliato, correggili con «Modifica». Se sono giusti puoi proseguire: saranno controllati al riconoscimento.
registration-private-address-title = L’indirizzo non sembra quello istituzionale
registration-private-address = Hai indicato che lavori nella scuola. Se hai un indirizzo istituzionale usa quello; altrimenti puoi proseguire.
registration-review-next = Quando confermi, ti inviamo un’email con un link. La registrazione vale solo dopo che avrai aperto quel link.
registration-confirm-data = Conferma i tuoi dati

registration-concluded-title = Registrazione: conferma la tua email
registration-sent-title = Ti abbiamo scritto
registration-sent = Abbiamo inviato un messaggio a *{ $email }*.
registration-next-mail = Apri la tua casella: l’oggetto è «Conferma la tua registrazione».
registration-next-link = Segui il link nel messaggio e premi il pulsante di conferma.
registration-next-credentials = Riceverai un secondo messaggio con il tuo username e una password provvisoria.
registration-link-life = Il link vale { $hours } ore. Se non lo usi in tempo, la registrazione decade e puoi rifarla.
registration-no-mail = Non trovi il messaggio? Guarda anche nella posta indesiderata (spam) e controlla che la casella non sia piena.
registration-resend-rule = Puoi chiederne un altro due minuti dopo l’ultimo, fino a cinque volte al giorno.
registration-wrong-address-title = L’indirizzo è sbagliato?
registration-wrong-address = Puoi correggerlo: ritrovi i tuoi dati già scritti, e il link mandato prima non vale più.
registration-change-address = Cambia indirizzo
registration-to-login = Torna alla login

registration-existing-title = Registrazione non effettuata
registration-existing-why-title = Questo codice fiscale è già presente
registration-existing-why = Una registrazione con questo codice fiscale esiste già, quindi non ne abbiamo creata un’altra. Hai due vie.
registration-existing-mail-title = Non trovi il messaggio di conferma?
registration-existing-mail = Lo inviamo di nuovo all’indirizzo indicato la prima volta: *{ $email }*.
registration-resend = Richiedi un nuovo invio
registration-existing-again-title = Non riconosci l’indirizzo o non puoi più leggerlo?
registration-existing-again = Se la prima registrazione non è mai stata confermata, puoi annullarla e ricominciare da zero con un altro indirizzo.
registration-again = Nuova registrazione
registration-existing-digital-title = Usi SPID o la Carta di Identità Elettronica?
registration-existing-digital = Se usi SPID o CIE, [entra così]: se avevi cominciato in questo modo e manca la conferma dell’indirizzo, lì puoi farti mandare di nuovo il messaggio o cambiare indirizzo.
registration-existing-done-title = Avevi già completato la registrazione?
registration-existing-done = Allora hai già le credenziali: entra, oppure recuperale.

registration-refused-title = Non possiamo annullare la registrazione
registration-refused = La registrazione con questo codice fiscale è già stata confermata, oppure fatta con SPID o CIE: per proteggere chi l’ha fatta non si può ricominciare da capo. Recupera le credenziali oppure rivolgiti all’assistenza.
