# Applications: home, form, review, receipt, archive.

submission-title = Istanze OnLine
submission-lead = Scegli la domanda che vuoi presentare, o riprendi quella che hai iniziato.
submission-drafts = Le tue bozze
submission-draft = Bozza
submission-saved = Salvata il { $when }
submission-about = Personale { $staff } · anno scolastico { $year } · { $office }
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
submission-other-archive = ritrova le domande inoltrate e i loro PDF

submission-form-title = Domanda
submission-form-note = Per inoltrare servono tutti i campi, tranne quelli facoltativi e quelli che riguardano solo alcuni casi. Puoi salvare anche se manca qualcosa.
submission-saved-at = Bozza salvata alle { $time }.
submission-conflict-title = La bozza è cambiata in un’altra finestra
submission-conflict = Non abbiamo salvato nulla di quello che vedi qui, per non perdere quello che hai scritto là. Copia ciò che ti serve, poi [apri la bozza salvata].
submission-attachments = Allegati
submission-attachments-none = Non hai ancora documenti. Se la domanda ne richiede, salva la bozza e caricali in [Gestione allegati].
submission-attachments-note = Scegli i documenti da allegare. Ne manca uno? Salva la bozza e caricalo in [Gestione allegati].
submission-save = Salva e continua dopo
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
