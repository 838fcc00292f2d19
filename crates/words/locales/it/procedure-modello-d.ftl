# The sentences of crates/domain/catalogue/modello-d.

modello-d-title = Modello D: scelta delle scuole
modello-d-lead = Personale ATA: scegli fino a 30 scuole di una sola provincia in cui essere incluso nelle graduatorie di istituto.

modello-d-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
modello-d-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
modello-d-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
modello-d-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.
modello-d-declaration-unica = Non ho presentato altre domande di questo tipo in un’altra provincia.

modello-d-eligibility-graduatoria = Puoi presentarlo se sei incluso nella graduatoria provinciale per i profili che indichi. Chi non lo presenta resta nella graduatoria provinciale, ma non entra in quelle delle scuole. Trento, Bolzano e Valle d’Aosta hanno procedure proprie.

modello-d-section-provincia = Provincia e profili
modello-d-provincia = Provincia
modello-d-provincia-hint = La provincia della graduatoria in cui sei incluso. Tutte le scuole devono essere di questa provincia
modello-d-profili = Profili professionali

modello-d-section-sedi = Scuole
modello-d-scuole = Scuole
modello-d-scuole-hint = Al massimo 30, per tutti i profili insieme; ne basta una e l’ordine non conta. Un codice per riga, dieci caratteri: per esempio RMIC8AB00X

modello-d-section-dichiarazioni = Note e dichiarazioni
modello-d-note = Note
modello-d-note-optional = (facoltative)
modello-d-note-hint = Al massimo 1000 caratteri
modello-d-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

# The rule set of model D3: d32017

modello-d-section-gestione = Scuola che gestisce la domanda
modello-d-scuola-gestione = Scuola a cui hai inviato il modello D1 o D2
modello-d-scuola-gestione-hint = Non serve ripeterla tra le 30: si aggiunge a quelle
modello-d-scuole-trenta = Altre scuole
modello-d-scuole-trenta-optional = (facoltative)
modello-d-scuole-trenta-hint = Al massimo 30, nella provincia della scuola che gestisce la domanda. Un codice per riga, dieci caratteri: per esempio RMIC8AB00X
