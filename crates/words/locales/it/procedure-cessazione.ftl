# The sentences of crates/domain/catalogue/cessazione.

cessazione-title = Cessazione dal servizio
cessazione-lead = Cessazione dal 1° settembre 2027 di docenti, educatori, personale ATA e dirigenti scolastici di ruolo. Puoi presentare una domanda per ogni tipo; quelle per una quota sono considerate in subordine alla cessazione ordinaria.

cessazione-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
cessazione-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
cessazione-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
cessazione-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.
cessazione-declaration-domanda-inps = So che questa domanda non è la domanda di pensione, che devo presentare all’INPS.

cessazione-instance-ordinaria = Cessazione ordinaria
cessazione-instance-quota-100 = Quota 100
cessazione-instance-quota-102 = Quota 102
cessazione-instance-quota-103 = Quota 103
cessazione-instance-anticipata-flessibile = Pensione anticipata flessibile
cessazione-instance-opzione-donna = Opzione donna

cessazione-eligibility-personale-di-ruolo = Puoi presentarla se hai un contratto a tempo indeterminato. Chi cessa per limiti di età è collocato a riposo d’ufficio e non presenta domanda.

cessazione-section-posizione = La tua posizione
cessazione-altrove = Il personale di Trento, Bolzano e Valle d’Aosta presenta la domanda alla propria scuola. Il personale all’estero può presentarla all’ufficio scolastico territoriale anche fuori da questo servizio. Il trattenimento in servizio si chiede all’ufficio, non qui.
cessazione-qualifica = Qualifica
cessazione-qualifica-docente = Docente
cessazione-qualifica-irc = Insegnante di religione cattolica
cessazione-qualifica-educativo = Educatore
cessazione-qualifica-ata = Personale ATA
cessazione-qualifica-dirigente = Dirigente scolastico
cessazione-provincia = Provincia di servizio
cessazione-sede = Scuola di titolarità o di servizio
cessazione-sede-hint = Il codice della scuola, dieci caratteri: per esempio RMPS00000A

cessazione-section-tipologia = Tipo di cessazione
cessazione-tipo = Motivo della cessazione
cessazione-tipo-vecchiaia = Pensione di vecchiaia
cessazione-tipo-anticipata = Pensione anticipata
cessazione-tipo-dimissioni = Dimissioni senza diritto a pensione
cessazione-tipo-fine-trattenimento = Termine di un precedente trattenimento in servizio
cessazione-subordine = Se presenti anche la domanda di cessazione ordinaria, questa domanda è considerata in subordine a quella.
cessazione-decorrenza = La cessazione decorre dal 1° settembre 2027.

cessazione-section-requisiti = Requisiti dichiarati
cessazione-maturati-entro = Requisiti maturati entro il
cessazione-maturati-entro-hint = Al più tardi il 31/12/2027. L’INPS verifica solo i requisiti del tipo di pensione indicato
cessazione-anzianita-anni = Anzianità contributiva: anni
cessazione-anzianita-anni-hint = Anni interi di contributi alla data indicata sopra
cessazione-anzianita-mesi = Anzianità contributiva: mesi
cessazione-anzianita-mesi-hint = I mesi oltre gli anni interi

cessazione-section-volonta = Se mancano i requisiti
cessazione-se-mancano = Se l’INPS accerta che non hai i requisiti
cessazione-se-mancano-interrompo = Voglio comunque interrompere il rapporto di lavoro
cessazione-se-mancano-non-interrompo = Non voglio interrompere il rapporto di lavoro

cessazione-section-part-time = Tempo parziale con pensione
cessazione-chiede-part-time = Chiedi il tempo parziale insieme alla pensione?
cessazione-chiede-part-time-hint = D.M. 331/1997: solo se non hai ancora raggiunto il limite di età
cessazione-articolazione = Articolazione dell’orario
cessazione-articolazione-orizzontale = Orizzontale: tutti i giorni, a orario ridotto
cessazione-articolazione-verticale = Verticale: solo in alcuni giorni o periodi
cessazione-articolazione-mista = Mista
cessazione-ore = Ore settimanali
cessazione-se-negato = Se il tempo parziale non è concesso
cessazione-se-negato-cessazione = Cesso dal servizio
cessazione-se-negato-tempo-pieno = Resto in servizio a tempo pieno

cessazione-section-dichiarazioni = Note e dichiarazioni
cessazione-note = Note
cessazione-note-optional = (facoltative)
cessazione-note-hint = Al massimo 500 caratteri
cessazione-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

cessazione-rule-maturati-entro = I requisiti devono essere maturati entro il 31 dicembre 2027. Correggi la data, oppure presenta la domanda l’anno prossimo.
cessazione-rule-anni-quota-100 = Per questo tipo di pensione servono di norma 38 anni di contributi. Controlla gli anni; puoi inoltrare lo stesso, perché i requisiti li accerta l’INPS.
cessazione-rule-anni-quota-102 = Per questo tipo di pensione servono di norma 38 anni di contributi. Controlla gli anni; puoi inoltrare lo stesso, perché i requisiti li accerta l’INPS.
cessazione-rule-anni-quota-103 = Per questo tipo di pensione servono di norma 41 anni di contributi. Controlla gli anni; puoi inoltrare lo stesso, perché i requisiti li accerta l’INPS.
cessazione-rule-anni-anticipata-flessibile = Per questo tipo di pensione servono di norma 41 anni di contributi. Controlla gli anni; puoi inoltrare lo stesso, perché i requisiti li accerta l’INPS.
cessazione-rule-anni-opzione-donna = Per questo tipo di pensione servono di norma 35 anni di contributi. Controlla gli anni; puoi inoltrare lo stesso, perché i requisiti li accerta l’INPS.
cessazione-rule-eta-quota-100 = Per questo tipo di pensione servono di norma 62 anni di età. Puoi inoltrare lo stesso, perché i requisiti li accerta l’INPS.
cessazione-rule-eta-quota-102 = Per questo tipo di pensione servono di norma 64 anni di età. Puoi inoltrare lo stesso, perché i requisiti li accerta l’INPS.
cessazione-rule-eta-quota-103 = Per questo tipo di pensione servono di norma 62 anni di età. Puoi inoltrare lo stesso, perché i requisiti li accerta l’INPS.
cessazione-rule-eta-anticipata-flessibile = Per questo tipo di pensione servono di norma 62 anni di età. Puoi inoltrare lo stesso, perché i requisiti li accerta l’INPS.
