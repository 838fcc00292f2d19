# Gestione allegati.

attachment-title = Gestione allegati
attachment-lead = Carica qui i documenti una volta sola: poi li scegli in ogni domanda che ne ha bisogno.
attachment-add = Aggiungi un documento
attachment-types = Puoi caricare file PDF, JPEG, PNG e P7M.
attachment-size = Ogni file può arrivare a { $max } MB.
attachment-signed = Controlliamo il contenuto del file, non solo il nome. Di un file P7M non verifichiamo la firma.
attachment-too-big = Il file supera { $max } MB
attachment-insert = Inserisci
attachment-full = La raccolta è piena
attachment-full-detail = Elimina un documento che non ti serve più per caricarne un altro.
attachment-list = I tuoi documenti
attachment-none = Non hai ancora caricato documenti.
attachment-since = caricato il { $when }
attachment-delete = Elimina
attachment-delete-sure = Il documento sarà tolto dalla raccolta. Vuoi eliminarlo?
attachment-delete-yes = Sì, elimina
attachment-added = «{ $name }» è nella raccolta.
attachment-deleted = «{ $name }» è stato eliminato.
attachment-in-use = «{ $name }» fa parte di una domanda e non si può eliminare.
attachment-back = Torna alle istanze

field-x-amz-meta-tipo = Tipo di documento
hint-x-amz-meta-tipo = Che cosa contiene il file
field-file = Sfoglia
hint-file = Scegli il file sul tuo dispositivo
fault-missing-file = Scegli un file prima di premere «Inserisci».
fault-missing-x-amz-meta-tipo = Scegli il tipo di documento.
fault-already-there-file = Questo documento è già nella raccolta: «{ $value }».
fault-in-use-file = «{ $value }» fa parte di una domanda e non si può eliminare.
fault-too-many-file = La raccolta contiene già { $max } documenti: eliminane uno che non ti serve più.
