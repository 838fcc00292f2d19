# Applications: home, form, review, receipt, archive.

submission-title = Istanze OnLine
submission-lead = Scegli la domanda che vuoi presentare, o riprendi quella che hai iniziato.
submission-drafts = Le tue bozze
submission-draft = Bozza
submission-saved = Salvata il { $when }
submission-about = { $staff } · anno scolastico { $year } · { $office }
submission-title-of = { $title }: { $instance }
submission-closes = Si può inoltrare fino al { $when }.
submission-closed = Il termine è scaduto il { $when }: la bozza si può solo leggere.
submission-resume = Riprendi
submission-read = Leggi
submission-open = Domande aperte
submission-none-open = In questo momento non ci sono altre domande da presentare.
submission-start = Compila
submission-sent = Domande inoltrate
submission-state-sent = Inoltrata
submission-protocolled = Protocollo n. { $protocol } del { $when }
submission-receipt = Ricevuta
submission-other = Altri servizi
submission-other-attachments = carica i documenti da allegare alle domande
submission-other-code = prova se lo ricordi, cambialo o recuperalo
submission-other-archive = ritrova le domande inoltrate e i loro PDF

submission-form-title = Domanda
submission-saved-at = Salvato alle { $time }.
submission-conflict-title = Questa pagina è cambiata in un’altra finestra
submission-conflict = Non abbiamo ancora salvato quello che vedi qui. Sotto i campi che differiscono trovi il valore salvato là: tieni quello che preferisci e salva, oppure [apri la pagina salvata].
submission-theirs = Salvato nell’altra finestra:
submission-attachments = Allegati
submission-attachments-none = Non hai ancora documenti. Se la domanda ne richiede, caricali in [Gestione allegati].
submission-attachments-note = Scegli i documenti da allegare. Ne manca uno? Caricalo in [Gestione allegati].
submission-to-review = Vai al riepilogo

submission-review-title = Riepilogo
submission-review-note = Controlla con calma: la domanda sarà ricevuta esattamente così.
submission-yes = Sì
submission-no = No
submission-empty = Non indicato
submission-no-attachments = Nessun allegato.
submission-not-ready = In questo momento la domanda non si può inoltrare
submission-not-in-time = Le domande si ricevono solo entro i termini della procedura. La bozza resta qui.
submission-not-ready-detail = Completa o correggi i dati indicati, poi torna al riepilogo.
submission-complete = Torna alla domanda
submission-edit = Modifica
submission-sign = Firma e inoltra
submission-declare = Le informazioni di questa domanda hanno valore di dichiarazione. Con «Inoltra»:
submission-send = Inoltra
submission-code-forgotten = Hai dimenticato il Codice Personale?
submission-locked = Potrai firmare di nuovo dalle { $time }.
submission-locked-note = La bozza resta salvata e puoi modificarla.

submission-receipt-title = Domanda inoltrata
submission-protocol = Numero di protocollo
submission-arrived = Ricevuta il { $when }
submission-pdf = Scarica il PDF
submission-pdf-pending = Il PDF è in preparazione: tra poco lo trovi qui e in Archivio. [Aggiorna la pagina]
submission-pdf-soon = PDF in preparazione
submission-receipt-mail = Mandiamo la conferma anche a { $email }. La domanda è valida comunque, anche se l’email non arriva.
submission-fingerprint = Impronta della domanda
submission-fingerprint-note = È calcolata (SHA-256) su ciò che hai dichiarato e dimostra che nulla è stato cambiato.
submission-basis = Perché è valida
submission-basis-spid = La tua identità è accertata con SPID e hai firmato con il Codice Personale (Codice dell’amministrazione digitale, articolo 65, comma 1, lettera b).
submission-basis-cie = La tua identità è accertata con la carta d’identità elettronica e hai firmato con il Codice Personale (Codice dell’amministrazione digitale, articolo 65, comma 1, lettera b).
submission-basis-delegate = Una scuola ha accertato la tua identità per mezzo della persona che hai delegato e conserva la copia dei documenti; hai firmato con il Codice Personale (Codice dell’amministrazione digitale, articolo 65, comma 1, lettera c; D.P.R. 445/2000, articolo 38, comma 3-bis).
submission-basis-recognition = Una scuola ha accertato la tua identità e conserva la copia del documento; hai firmato con il Codice Personale (Codice dell’amministrazione digitale, articolo 65, comma 1, lettera c).
submission-next-office = { $days ->
    [one] La domanda è assegnata a: { $office }. L’ufficio risponde entro un giorno (legge 241/1990).
   *[other] La domanda è assegnata a: { $office }. L’ufficio risponde entro { $days } giorni (legge 241/1990).
}
submission-next-archive = La ritrovi quando vuoi in Archivio, nello stato «Inoltrata».
submission-next-keep = Conserva il numero di protocollo: serve per ogni richiesta di informazioni.
submission-to-archive = Vai in Archivio
submission-to-home = Torna alle istanze

submission-archive-title = Archivio
submission-archive-lead = Le domande che hai inoltrato, con il loro protocollo.
submission-archive-none = Non hai ancora inoltrato domande.

field-codice-personale = Codice Personale
hint-codice-personale = Quello che hai scelto tu, da 8 a 10 caratteri. Vale come la tua firma.
fault-missing-codice-personale = Scrivi il tuo Codice Personale.
fault-gone-allegati = «{ $value }» non è più nella raccolta: torna alla domanda e salvala di nuovo, o scegli un altro documento.
fault-too-large-allegati = Gli allegati insieme superano { $max } MB: togline qualcuno.

# How answers are read.
submission-section-of = { $section }: { $of }
submission-record = n. { $number }
submission-place = { $kind ->
    [scuola] { $code } – { $name }, { $comune } ({ $province })
    [cpia] { $code } – { $name }, { $comune } ({ $province })
    [comune] Comune di { $name } ({ $province })
    [distretto] { $code } – { $name } ({ $province })
   *[provincia] Provincia di { $name } ({ $province })
}

# The task list.
submission-tasks = Le parti della domanda
submission-tasks-done = { $done ->
    [one] Una parte completa su { $count }.
   *[other] { $done } parti complete su { $count }.
}
submission-state-empty = Da compilare
submission-state-incomplete = Incompleta
submission-state-optional = Facoltativa
submission-state-complete = Completa
submission-go-on = Continua: { $section }
submission-form-changed-title = Il modulo è cambiato dopo l’ultimo salvataggio
submission-form-changed = Le tue risposte ci sono ancora. Ricontrolla le parti che non risultano complete.
submission-left-over = Queste risposte non sono più chieste e non si inviano
submission-import-note = Puoi riprendere le risposte di «{ $title }». Quelle che vanno dichiarate di nuovo restano vuote.
submission-import = Importa
submission-points = Punteggio, come dichiarato
submission-points-note = È un’anteprima calcolata su ciò che hai scritto: il punteggio valido è quello dell’ufficio.
submission-points-base = Punteggio per tutte le sedi
submission-points-comune = Solo per le sedi di { $name }
submission-points-value = Solo per { $name }
submission-fee = Contributo da versare: { $euro } euro.
submission-follows = Si può presentare solo dopo aver inoltrato: { $procedures }.

# A section.
submission-save-next = Salva e continua
submission-save-review = Salva e torna al riepilogo
submission-back = Indietro
submission-saved-incomplete = Abbiamo salvato. Per inoltrare la domanda, però, qui c’è ancora qualcosa da correggere.
submission-leave-so = Lascia così e vai avanti
submission-find-school = Cerca la scuola
submission-from = Dal
submission-to = Al
submission-rank-note = Scrivi 1 accanto alla voce che preferisci, poi 2 e così via. Lascia vuote quelle che non chiedi.
submission-counted = { $count } di { $max }
submission-place-of = Posizione di { $item }
submission-up = Su
submission-down = Giù
submission-remove = Togli
submission-order = Ordina per numero
submission-paste = Incolla un elenco di codici
submission-codes = Codici
submission-codes-hint = Uno per riga: scuole (dieci caratteri), comuni (codice catastale), distretti, province.
submission-add = Aggiungi
submission-add-to = Aggiungi all’elenco
submission-next = Continua

# What a script says while a section is filled in.
submission-typing-retry = Non siamo riusciti a salvare: riproviamo.
submission-typing-offline = Sei senza connessione: quello che scrivi resta qui e lo salviamo appena torna.
submission-typing-conflict = Questa pagina è cambiata in un’altra finestra e non si salva più da sola. Salva con il pulsante in fondo per confrontare le due versioni, oppure [apri la pagina salvata].
submission-typing-over = La sessione è finita. Quello che hai scritto resta in questo browser per 24 ore: [entra di nuovo] e lo ritrovi qui.
submission-typing-over-without-copy = La sessione è finita e l’ultima modifica non è salvata. Salva con il pulsante in fondo: entri di nuovo e la ritrovi qui.
submission-typing-restored = Abbiamo rimesso quello che avevi scritto.
submission-combo-label = Cerca e aggiungi una scuola
submission-combo-hint = Scrivi almeno tre lettere del nome, del comune o del codice, poi scegli dall’elenco.
submission-combo-list = Scuole trovate
submission-combo-count = { $count ->
    [0] Nessun risultato
    [one] { $count } risultato
   *[other] { $count } risultati
}
submission-combo-more = I primi { $shown } di { $count } risultati: scrivi un’altra parola per restringere.
submission-combo-failed = La ricerca in questo momento non risponde: usa il pulsante qui sotto.
submission-combo-present = È già nell’elenco.

# The records of a section.
submission-no-records = Non hai ancora inserito nulla.
submission-add-record = Aggiungi una voce
submission-delete = Elimina

# The search for places.
submission-find-title = Cerca una sede
submission-find = Cerca
submission-find-add = Cerca e aggiungi
submission-find-what = Che cosa cerchi?
submission-find-words = Nome, comune o codice
submission-find-hint = Per esempio: liceo Righi Roma. Accenti, apostrofi e ordine delle parole non contano.
submission-found = { $count ->
    [0] Nessun risultato
    [one] { $count } risultato
   *[other] { $count } risultati
}
submission-found-more = Ci sono altri risultati: aggiungi una parola, per esempio il comune.
submission-find-done = Ho finito
submission-chosen = Già nell’elenco
submission-added = Aggiunto: { $item }
submission-kind-scuola = Scuola
submission-kind-comune = Comune
submission-kind-distretto = Distretto
submission-kind-provincia = Provincia
submission-kind-cpia = Centro per l’istruzione degli adulti

# The home.
submission-first = Da fare per prima
submission-days-left = { $days ->
    [0] Scade oggi.
    [one] Manca un giorno.
   *[other] Mancano { $days } giorni.
}
submission-calendar = Aggiungi al calendario
submission-must = Obbligatoria
submission-not-for-you = Non riguarda te
submission-rankings = Graduatorie di circolo e istituto
submission-rankings-teachers = Personale docente
submission-rankings-ata = Personale ATA
submission-model-b = Modello B
submission-model-d = Modello D
submission-model-closed = non aperto in questo momento
submission-warnings = Prima di inoltrare, controlla

submission-calendar-summary = Scade: { $title }
submission-calendar-alarm = Domani scade il termine per inoltrare la domanda.
