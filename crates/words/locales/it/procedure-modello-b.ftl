# The sentences of crates/domain/catalogue/modello-b.

modello-b-title = Modello B: scelta delle scuole
modello-b-lead = Personale docente: scegli le scuole di una sola provincia in cui essere incluso nelle graduatorie di istituto. Puoi cambiare le scelte fino alla scadenza.

modello-b-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
modello-b-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
modello-b-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
modello-b-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.
modello-b-declaration-unica = Non ho presentato altre domande di questo tipo in un’altra provincia.

modello-b-eligibility-graduatoria = Puoi presentarlo se sei incluso nelle graduatorie per cui chiedi le scuole. Trento, Bolzano e Valle d’Aosta hanno procedure proprie.

modello-b-section-provincia = Provincia
modello-b-provincia = Provincia
modello-b-provincia-hint = La provincia della graduatoria in cui sei incluso. Tutte le scuole devono essere di questa provincia

modello-b-section-sedi = Scuole
modello-b-scuole-infanzia-primaria = Scuole dell’infanzia e primarie
modello-b-scuole-infanzia-primaria-optional = (facoltative)
modello-b-scuole-infanzia-primaria-hint = Al massimo 10. Un codice per riga, dieci caratteri: per esempio RMIC8AB00X
modello-b-scuole-secondarie = Scuole medie e superiori
modello-b-scuole-secondarie-optional = (facoltative)
modello-b-scuole-secondarie-hint = Al massimo 20. Un codice per riga, dieci caratteri: per esempio RMIC8AB00X

modello-b-section-dichiarazioni = Note e dichiarazioni
modello-b-note = Note
modello-b-note-optional = (facoltative)
modello-b-note-hint = Al massimo 1000 caratteri
modello-b-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

modello-b-rule-almeno-una = Non hai scelto nessuna scuola. Scegline almeno una, dell’infanzia o primaria, media o superiore.
modello-b-rule-trenta = Hai scelto più di 30 scuole. Togline alcune: al massimo 20 medie e superiori e 10 dell’infanzia e primarie.

# Rule sets of earlier years: b2011, b2017, gae2024

modello-b-ordine = Graduatorie in cui sei incluso
modello-b-ordine-infanzia-primaria = Infanzia e primaria
modello-b-ordine-secondaria = Secondaria di I e II grado
modello-b-ordine-entrambi = Tutti e due
modello-b-scuole = Scuole, in ordine
modello-b-scuole-hint = Al massimo 20; 10 per infanzia e primaria, di cui al massimo 2 circoli didattici. Gli istituti comprensivi valgono per infanzia e primaria solo tra le prime 10. La prima scuola è la capofila e gestisce la domanda: deve essere del grado più alto tra quelli scelti
modello-b-scuole-brevi = Anche per le supplenze fino a 10 giorni

modello-b-section-graduatorie = Graduatorie
modello-b-classi = Classi di concorso e tipi di posto
modello-b-classi-hint = Quelli per cui sei incluso nelle graduatorie a esaurimento
modello-b-scuole-classe = Scuole
modello-b-scuole-classe-hint = Al massimo 20 per ogni classe; 10 per infanzia e primaria, di cui al massimo 2 circoli didattici. L’ordine non conta
