# The sentences of crates/domain/catalogue/cessazione-revoca.

cessazione-revoca-title = Revoca della cessazione dal servizio
cessazione-revoca-lead = Con questa domanda ritiri la domanda di cessazione che hai già inoltrato. Puoi presentarla fino alla stessa scadenza; dopo, rivolgiti all’ufficio.

cessazione-revoca-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
cessazione-revoca-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
cessazione-revoca-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
cessazione-revoca-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.

cessazione-revoca-instance-ordinaria = Cessazione ordinaria
cessazione-revoca-instance-quota-100 = Quota 100
cessazione-revoca-instance-quota-102 = Quota 102
cessazione-revoca-instance-quota-103 = Quota 103
cessazione-revoca-instance-anticipata-flessibile = Pensione anticipata flessibile
cessazione-revoca-instance-opzione-donna = Opzione donna

cessazione-revoca-eligibility-domanda-inoltrata = Puoi presentarla se hai inoltrato una domanda di cessazione dello stesso tipo.

cessazione-revoca-section-revoca = La revoca
cessazione-revoca-qualifica = Qualifica
cessazione-revoca-qualifica-hint = La stessa che hai indicato nella domanda di cessazione
cessazione-revoca-qualifica-docente = Docente
cessazione-revoca-qualifica-irc = Insegnante di religione cattolica
cessazione-revoca-qualifica-educativo = Educatore
cessazione-revoca-qualifica-ata = Personale ATA
cessazione-revoca-qualifica-dirigente = Dirigente scolastico
cessazione-revoca-effetto = Inoltrata la revoca, la domanda di cessazione non ha più effetto e resti in servizio.
cessazione-revoca-motivo = Motivo
cessazione-revoca-motivo-optional = (facoltativo)
cessazione-revoca-motivo-hint = Al massimo 300 caratteri

cessazione-revoca-section-dichiarazioni = Dichiarazioni
cessazione-revoca-dichiaro = Ho letto le dichiarazioni e revoco la domanda sotto la mia responsabilità
