# The sentences of crates/domain/catalogue/gps.

gps-title = Graduatorie provinciali per le supplenze (GPS)
gps-lead = Una sola provincia per tutte le classi di concorso, per due anni. Per ogni classe puoi indicare fino a 20 scuole per le graduatorie di istituto.

gps-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
gps-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
gps-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
gps-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.
gps-declaration-requisiti = Possiedo i requisiti richiesti alla data di scadenza per la presentazione delle domande.
gps-declaration-recapito = Accetto che le comunicazioni che mi riguardano siano inviate ai recapiti indicati nel mio profilo, e mi impegno ad aggiornarli.
gps-declaration-unica = Non ho presentato altre domande di questo tipo in un’altra provincia.

gps-eligibility-titolo = Puoi presentarla se hai il titolo di accesso per almeno una classe di concorso o un tipo di posto. Trento, Bolzano e Valle d’Aosta hanno procedure proprie.

gps-section-richiesta = La richiesta
gps-tipo = Che cosa chiedi
gps-tipo-hint = Riserve e preferenze vanno dichiarate di nuovo anche per la permanenza, altrimenti si perdono
gps-tipo-inserimento = Inserimento
gps-tipo-aggiornamento = Aggiornamento
gps-tipo-trasferimento = Trasferimento da un’altra provincia
gps-tipo-permanenza = Permanenza
gps-provincia = Provincia
gps-provincia-hint = Una sola provincia. Trento, Bolzano e Valle d’Aosta hanno procedure proprie
gps-provincia-precedente = Provincia da cui ti trasferisci
gps-classi = Classi di concorso e tipi di posto
gps-classi-hint = Al massimo 20. Per esempio A-28, AB22 o ADSS

gps-section-accesso = Titolo di accesso
gps-fascia = Fascia
gps-fascia-hint = Prima fascia con l’abilitazione o la specializzazione, seconda con il titolo di studio
gps-fascia-prima = Prima
gps-fascia-seconda = Seconda
gps-con-riserva = Chiedi l’inclusione con riserva?
gps-con-riserva-hint = Se conseguirai il titolo entro il 30/06/2026, o se il titolo estero è in corso di riconoscimento. La riserva si scioglie con un’altra domanda
gps-riserva-motivo = Motivo della riserva
gps-riserva-motivo-titolo-atteso = Titolo da conseguire
gps-riserva-motivo-titolo-estero = Titolo estero in corso di riconoscimento
gps-riserva-motivo-ricorso = Ricorso pendente
gps-riserva-entro = Conseguirai il titolo entro il
gps-riserva-entro-hint = Al più tardi il 30/06/2026
gps-accesso-titolo = Denominazione del titolo
gps-accesso-ente = Rilasciato da
gps-accesso-data = Conseguito il
gps-accesso-voto = Voto
gps-accesso-voto-optional = (facoltativo)
gps-accesso-voto-hint = Per esempio 105/110 o 110/110L
gps-accesso-estero = È un titolo estero?
gps-accesso-estero-hint = Se rispondi sì, allega il titolo e la richiesta o il decreto di riconoscimento
gps-riconoscimento = Estremi del riconoscimento
gps-riconoscimento-hint = Numero e data del decreto, o data della richiesta

gps-section-sedi = Scuole per le graduatorie di istituto
gps-scuole = Scuole
gps-scuole-optional = (facoltative)
gps-scuole-hint = Al massimo 20 per questa classe; l’ordine non conta. Se non ne indichi, resti solo nella graduatoria provinciale. Dopo la scadenza non si cambiano. Un codice per riga, dieci caratteri: per esempio RMIC8AB00X

gps-section-titoli = Altri titoli
gps-titolo-tipo = Tipo di titolo
gps-titolo = Denominazione
gps-titolo-hint = Il titolo usato per l’accesso non si può ripetere qui
gps-titolo-ente = Ente che lo ha rilasciato
gps-titolo-data = Rilasciato il

gps-section-servizi = Servizi
gps-servizio-anno = Anno scolastico
gps-servizio-anno-hint = Per esempio 2025/26
gps-servizio-classe = Classe in cui hai prestato servizio
gps-servizio-utile = Graduatoria su cui farlo valere
gps-servizio-utile-hint = Ogni servizio si dichiara una volta sola e per una sola graduatoria
gps-servizio-tipologia = Tipologia di servizio
gps-servizio-periodo = Periodo
gps-servizio-periodo-hint = Lascia vuota la fine se il servizio è in corso: conterà solo se lo confermi con una domanda successiva
gps-servizio-scuola = Scuola
gps-servizio-scuola-hint = Codice o denominazione e comune

gps-section-riserve = Riserve di posti
gps-riserve = Riserve a cui hai diritto
gps-riserve-optional = (facoltative)
gps-riserve-hint = Da dichiarare di nuovo a ogni domanda: non sono riprese da quella precedente
gps-collocamento = Iscrizione al collocamento mirato
gps-collocamento-hint = Ufficio e data di iscrizione

gps-section-titoli-preferenza = Titoli di preferenza
gps-preferenze = Titoli di preferenza, a parità di punteggio
gps-preferenze-optional = (facoltativi)
gps-preferenze-hint = Da dichiarare di nuovo a ogni domanda. L’età e il genere meno rappresentato li considera l’ufficio
gps-figli-a-carico = Numero dei figli a carico
gps-lodevole-servizio = Amministrazione e anno del lodevole servizio

gps-section-dichiarazioni = Note e dichiarazioni
gps-note = Note
gps-note-optional = (facoltative)
gps-note-hint = Al massimo 1000 caratteri
gps-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

gps-attachment-titolo-studio-hint = Per ogni titolo estero servono il titolo e la richiesta o il decreto di riconoscimento

gps-rule-altra-provincia = Hai chiesto il trasferimento nella provincia in cui sei già. Indica un’altra provincia, oppure chiedi l’aggiornamento o la permanenza.
gps-rule-riserva-entro = Il titolo va conseguito entro il 30/06/2026. Correggi la data, oppure chiedi la seconda fascia.
gps-rule-accesso-data = Il titolo di accesso è successivo alla scadenza. Correggi la data, oppure chiedi l’inclusione con riserva.
gps-rule-titolo-data = Un titolo è successivo alla scadenza: non può essere valutato. Correggi la data, oppure elimina il titolo.
gps-rule-titolo-ripetuto = Un titolo è dichiarato sia per l’accesso sia tra gli altri titoli. Elimina quello tra gli altri titoli.

gps-points-accesso = Voto del titolo di accesso
gps-points-servizi = Servizi, a metà se aspecifici
gps-points-certificazioni-informatiche = Certificazioni informatiche
gps-points-lingua-b2 = Certificazione linguistica B2
gps-points-lingua-c1 = Certificazione linguistica C1
gps-points-lingua-c2 = Certificazione linguistica C2
