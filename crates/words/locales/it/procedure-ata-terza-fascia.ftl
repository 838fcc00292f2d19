# The sentences of crates/domain/catalogue/ata-terza-fascia.

ata-terza-fascia-title = Graduatorie ATA di terza fascia
ata-terza-fascia-lead = Una sola domanda per tutti i profili e una sola provincia, con al massimo 30 scuole. Valida per il triennio 2027-30.

ata-terza-fascia-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
ata-terza-fascia-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
ata-terza-fascia-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
ata-terza-fascia-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.
ata-terza-fascia-declaration-requisiti = Possiedo i requisiti richiesti alla data di scadenza per la presentazione delle domande.
ata-terza-fascia-declaration-recapito = Accetto che le comunicazioni che mi riguardano siano inviate ai recapiti indicati nel mio profilo, e mi impegno ad aggiornarli.
ata-terza-fascia-declaration-unica = Non ho presentato altre domande di questo tipo in un’altra provincia.

ata-terza-fascia-eligibility-requisiti = Puoi presentarla se hai il titolo di studio per almeno un profilo. Trento, Bolzano e Valle d’Aosta hanno procedure proprie.

ata-terza-fascia-section-provincia = Provincia
ata-terza-fascia-provincia = Provincia
ata-terza-fascia-provincia-hint = Una sola provincia. Trento, Bolzano e Valle d’Aosta hanno procedure proprie

ata-terza-fascia-section-profili = Profili
ata-terza-fascia-profili = Profili professionali
ata-terza-fascia-profili-hint = Tutti i profili che chiedi, anche quelli da confermare o cancellare

ata-terza-fascia-section-accesso = Richiesta e titolo di accesso
ata-terza-fascia-azione = Che cosa chiedi
ata-terza-fascia-azione-hint = Inserimento se non sei in graduatoria per questo profilo; conferma o aggiornamento se ci sei già
ata-terza-fascia-azione-inserimento = Inserimento
ata-terza-fascia-azione-conferma = Conferma
ata-terza-fascia-azione-aggiornamento = Aggiornamento
ata-terza-fascia-azione-cancellazione = Cancellazione
ata-terza-fascia-accesso-modo = Come accedi al profilo
ata-terza-fascia-accesso-modo-titolo = Con il titolo di studio previsto
ata-terza-fascia-accesso-modo-servizio = Con almeno 30 giorni di servizio nello stesso profilo, in deroga
ata-terza-fascia-accesso-modo-precedente = Con l’inclusione in graduatorie precedenti
ata-terza-fascia-titolo = Titolo di studio
ata-terza-fascia-ente = Rilasciato da
ata-terza-fascia-voto = Voto
ata-terza-fascia-voto-optional = (facoltativo)
ata-terza-fascia-voto-hint = Per esempio 85/100
ata-terza-fascia-data-titolo = Conseguito il
ata-terza-fascia-ciad = Certificazione internazionale di alfabetizzazione digitale
ata-terza-fascia-ciad-hint = Richiesta per tutti i profili, tranne collaboratore scolastico. Senza, sei escluso dalla graduatoria
ata-terza-fascia-ciad-posseduta = La possiedo
ata-terza-fascia-ciad-da-conseguire = La conseguirò entro il termine previsto
ata-terza-fascia-ciad-data = Rilasciata il

ata-terza-fascia-section-sedi = Scuole
ata-terza-fascia-scuole = Scuole
ata-terza-fascia-scuole-hint = Al massimo 30, per tutti i profili insieme. Un codice per riga, dieci caratteri: per esempio RMIC8AB00X

ata-terza-fascia-section-servizi = Titoli di servizio
ata-terza-fascia-servizio-profilo = Profilo
ata-terza-fascia-servizio-anno = Anno scolastico
ata-terza-fascia-servizio-anno-hint = Per esempio 2025/26
ata-terza-fascia-servizio-periodo = Periodo
ata-terza-fascia-servizio-datore = Datore di lavoro
ata-terza-fascia-servizio-datore-statale = Scuola statale
ata-terza-fascia-servizio-datore-paritaria = Scuola paritaria
ata-terza-fascia-servizio-datore-ente-locale = Ente locale
ata-terza-fascia-servizio-datore-altra-amministrazione = Altra amministrazione pubblica
ata-terza-fascia-servizio-presso = Scuola o ente
ata-terza-fascia-servizio-presso-hint = Codice o denominazione e comune
ata-terza-fascia-servizio-ore = Ore settimanali
ata-terza-fascia-servizio-ore-hint = 36 per il tempo pieno

ata-terza-fascia-section-titoli = Altri titoli
ata-terza-fascia-titolo-genere = Genere
ata-terza-fascia-titolo-genere-diploma = Altro diploma
ata-terza-fascia-titolo-genere-laurea = Laurea
ata-terza-fascia-titolo-genere-qualifica = Attestato di qualifica professionale
ata-terza-fascia-titolo-genere-informatica = Certificazione informatica
ata-terza-fascia-titolo-genere-concorso = Idoneità in un concorso
ata-terza-fascia-titolo-denominazione = Titolo
ata-terza-fascia-titolo-ente = Ente che lo ha rilasciato
ata-terza-fascia-titolo-data = Rilasciato il

ata-terza-fascia-section-titoli-preferenza = Titoli di preferenza
ata-terza-fascia-preferenze = Titoli di preferenza, a parità di punteggio
ata-terza-fascia-preferenze-optional = (facoltativi)
ata-terza-fascia-preferenze-hint = Da dichiarare di nuovo a ogni domanda. L’età e il genere meno rappresentato li considera l’ufficio
ata-terza-fascia-figli-a-carico = Numero dei figli a carico
ata-terza-fascia-lodevole-servizio = Amministrazione e anno del lodevole servizio

ata-terza-fascia-section-requisiti = Requisiti generali
ata-terza-fascia-cittadinanza = Cittadinanza
ata-terza-fascia-cittadinanza-italiana = Italiana
ata-terza-fascia-cittadinanza-unione-europea = Di un altro Stato dell’Unione europea
ata-terza-fascia-cittadinanza-articolo-38 = Di un altro Stato, con i requisiti dell’articolo 38 del D.Lgs. 165/2001
ata-terza-fascia-diritti = Godi dei diritti civili e politici?
ata-terza-fascia-condanne = Hai riportato condanne penali o hai procedimenti penali in corso?
ata-terza-fascia-condanne-quali = Quali condanne o procedimenti
ata-terza-fascia-condanne-quali-hint = Indicali anche se sono stati concessi amnistia, indulto, condono o perdono giudiziale
ata-terza-fascia-destituzione = Sei stato destituito, dispensato, licenziato o dichiarato decaduto da un impiego pubblico?
ata-terza-fascia-destituzione-quale = Amministrazione, data e motivo
ata-terza-fascia-incompatibilita = Sei in una situazione di incompatibilità con l’impiego pubblico?

ata-terza-fascia-section-riserve = Riserve di posti
ata-terza-fascia-riserve = Riserve a cui hai diritto
ata-terza-fascia-riserve-optional = (facoltative)
ata-terza-fascia-riserve-hint = Da dichiarare di nuovo a ogni domanda: non sono riprese da quella precedente
ata-terza-fascia-collocamento = Iscrizione al collocamento mirato
ata-terza-fascia-collocamento-hint = Ufficio e data di iscrizione

ata-terza-fascia-section-dichiarazioni = Note e dichiarazioni
ata-terza-fascia-note = Note
ata-terza-fascia-note-optional = (facoltative)
ata-terza-fascia-note-hint = Al massimo 1000 caratteri
ata-terza-fascia-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

ata-terza-fascia-rule-data-titolo = Il titolo di accesso è successivo alla scadenza. Correggi la data, oppure togli il profilo.
ata-terza-fascia-rule-titolo-data = Un titolo è successivo alla scadenza: non può essere valutato. Correggi la data, oppure elimina il titolo.
ata-terza-fascia-rule-ciad-data = La certificazione è successiva alla scadenza. Correggi la data, oppure indica che la conseguirai.
ata-terza-fascia-rule-maggiore-eta = Devi avere compiuto 18 anni entro la scadenza.

ata-terza-fascia-points-voto = Voto del titolo di accesso
ata-terza-fascia-points-servizi = Servizi, a metà se nelle scuole paritarie
ata-terza-fascia-points-servizi-collaboratore = Servizi da collaboratore o operatore, a metà se nelle scuole paritarie
