# The desk at the school.

recognition-title = Sportello di riconoscimento
recognition-lead = Cerca la richiesta della persona che hai davanti. Il codice fiscale e il numero sono scritti sul modulo di adesione.
recognition-search = Cerca la richiesta
recognition-privacy = Ogni consultazione viene registrata e la persona può sapere chi ha visto i suoi dati.
recognition-not-found = Nessuna richiesta con questi dati
recognition-not-found-detail = Ricontrolla il codice fiscale e il numero della richiesta: devono essere quelli dello stesso modulo.

recognition-dossier-title = Richiesta di abilitazione
recognition-ready = Pronta per il riconoscimento
recognition-ready-detail = La persona ha confermato la ricezione del Codice Personale Temporaneo. Controlla i documenti e completa l’elenco qui sotto.
recognition-not-accepted = La persona non ha ancora premuto «Accetto»
recognition-not-accepted-detail = Deve accedere, leggere il modulo e accettarlo. Poi riceverà il Codice Personale Temporaneo.
recognition-cpt-missing = Ricezione del Codice Personale Temporaneo non confermata
recognition-cpt-missing-detail = La persona può confermarla adesso, anche dal suo telefono: accede, scrive il codice ricevuto per email e preme «Conferma». Se non ha il codice può farselo mandare di nuovo. Poi cerca di nuovo la richiesta.
recognition-already = Riconoscimento già confermato
recognition-already-detail = Non c’è altro da fare allo sportello. La persona trova nella sua posta come proseguire.
recognition-expired = Richiesta decaduta
recognition-expired-detail = Sono passati trenta giorni senza novità. La persona deve accedere e confermare di nuovo i suoi dati: troverà tutto già compilato.
recognition-superseded = Il modulo è cambiato
recognition-superseded-detail = Nel frattempo è stato prodotto un modulo nuovo: scarica e fai firmare quello con la versione indicata qui sotto, poi ripeti i controlli.
recognition-person = Persona
recognition-document = Documento indicato nella richiesta
recognition-document-expired = Questo documento è scaduto
recognition-document-expired-detail = Va bene lo stesso se la persona dichiara, in calce alla fotocopia, che i dati non sono cambiati (D.P.R. 445/2000, art. 45 comma 3).
recognition-checklist = Controlli
recognition-checklist-note = Servono tutti. Spunta ciascuno solo dopo averlo fatto.
recognition-valid = È valido
recognition-declared = È scaduto, con la dichiarazione in calce alla fotocopia
recognition-confirm = Conferma il riconoscimento
recognition-another = Cerca un’altra richiesta

recognition-done-title = Riconoscimento confermato
recognition-done = Fatto
recognition-done-detail = Hai confermato il riconoscimento di { $name }.
recognition-done-when = Registrato il { $when }.
recognition-done-mail = Stiamo mandando a { $email } l’email con cui la persona può scegliere il suo Codice Personale.
recognition-done-keep = Conserva agli atti il modulo firmato e le fotocopie.
recognition-next = Prossima richiesta

field-numero-richiesta = Numero della richiesta
hint-numero-richiesta = Otto lettere e numeri, per esempio ABCD-2345
field-documento-originale = Ho visto l’*originale* del documento indicato nella richiesta
field-validita = Il documento
field-volto = Il volto corrisponde alla fotografia del documento
field-tessera-sanitaria = Ho visto la tessera sanitaria o il tesserino del codice fiscale
field-copie = Ho ritirato le fotocopie, fronte e retro
field-modulo-firmato = La persona ha firmato il modulo *adesso*, in mia presenza
field-sede = Sede
hint-sede = La scuola o l’ufficio in cui ti trovi
fault-missing-validita = Indica se il documento è valido o scaduto con dichiarazione.
fault-missing-sede = Scegli la sede in cui ti trovi.
fault-not-accepted-documento-originale = Manca un controllo: l’originale del documento.
fault-not-accepted-volto = Manca un controllo: il volto.
fault-not-accepted-tessera-sanitaria = Manca un controllo: la tessera sanitaria.
fault-not-accepted-copie = Manca un controllo: le fotocopie.
fault-not-accepted-modulo-firmato = Manca un controllo: il modulo firmato adesso.
