# The sentences of crates/domain/catalogue/concorso.

concorso-title = Candidatura a un concorso per docenti
concorso-instance-secondaria = Scuola secondaria
concorso-instance-infanzia-primaria = Scuola dell’infanzia e primaria
concorso-lead = Concorso per titoli ed esami. Si partecipa in una sola regione, con una sola domanda per tutte le procedure richieste.

concorso-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
concorso-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
concorso-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
concorso-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.
concorso-declaration-requisiti = Possiedo i requisiti richiesti alla data di scadenza per la presentazione delle domande.
concorso-declaration-recapito = Accetto che le comunicazioni che mi riguardano siano inviate ai recapiti indicati nel mio profilo, e mi impegno ad aggiornarli.
concorso-declaration-idoneita = Ho l’idoneità fisica all’impiego.
concorso-declaration-una-regione = Non ho presentato la candidatura in un’altra regione per lo stesso concorso.
concorso-declaration-contributo = Ho pagato il contributo per ogni procedura richiesta e ne allego la ricevuta.

concorso-eligibility-requisiti = Puoi candidarti se hai il titolo di accesso per le procedure che richiedi, o se lo stai per ottenere e la procedura ammette con riserva.

concorso-section-regione = Regione
concorso-regione = Regione in cui ti candidi
concorso-regione-hint = Una sola, a pena di esclusione. Valle d’Aosta e Trentino-Alto Adige bandiscono concorsi propri
concorso-scuole-slovene = Ti candidi per le scuole con lingua di insegnamento slovena o bilingue?

concorso-section-procedure = Procedure richieste
concorso-procedure = Procedure
concorso-procedure-hint = Da 1 a 4. Per ognuna si indica il titolo di accesso e si paga il contributo
concorso-procedure-classe-primo-grado = Una classe di concorso della secondaria di I grado
concorso-procedure-classe-secondo-grado = Una classe di concorso della secondaria di II grado
concorso-procedure-sostegno-primo-grado = Secondaria di I grado, sostegno
concorso-procedure-sostegno-secondo-grado = Secondaria di II grado, sostegno
concorso-classe-primo-grado = Classe di concorso, I grado
concorso-classe-primo-grado-hint = Per esempio A-28
concorso-classe-secondo-grado = Classe di concorso, II grado
concorso-classe-secondo-grado-hint = Per esempio A-27. La A-23 si può chiedere solo per il I grado
concorso-lingua = Lingua straniera della prova

concorso-section-accesso = Titolo di accesso
concorso-con-riserva = Chiedi l’ammissione con riserva?
concorso-con-riserva-hint = Se il titolo è atteso, oppure estero e in corso di riconoscimento
concorso-tipo-titolo = Tipo di titolo
concorso-tipo-titolo-studio = Titolo di studio
concorso-tipo-titolo-abilitazione = Abilitazione
concorso-tipo-titolo-specializzazione = Specializzazione sul sostegno
concorso-tipo-titolo-itp = Diploma per insegnante tecnico-pratico
concorso-titolo = Denominazione del titolo
concorso-ente = Rilasciato da
concorso-ente-hint = Università, accademia, scuola o altro ente
concorso-data-titolo = Conseguito il
concorso-voto = Voto
concorso-voto-optional = (facoltativo)
concorso-voto-hint = Per esempio 105/110 o 110/110L
concorso-estero = È un titolo estero?
concorso-riconoscimento = Estremi del riconoscimento
concorso-riconoscimento-hint = Numero e data del decreto, o data della richiesta

concorso-section-generali = Requisiti generali
concorso-cittadinanza = Cittadinanza
concorso-cittadinanza-italiana = Italiana
concorso-cittadinanza-unione-europea = Di un altro Stato dell’Unione europea
concorso-cittadinanza-articolo-38 = Di un altro Stato, con i requisiti dell’articolo 38 del D.Lgs. 165/2001
concorso-diritti = Godi dei diritti civili e politici?
concorso-diritti-motivo = Perché non ne godi
concorso-liste-comune = Comune nelle cui liste elettorali sei iscritto
concorso-liste-comune-optional = (facoltativo)
concorso-liste-comune-hint = Indica il comune oppure il motivo della mancata iscrizione
concorso-liste-motivo = Motivo della mancata iscrizione
concorso-liste-motivo-optional = (facoltativo)
concorso-soggetto-leva = Sei soggetto agli obblighi di leva?
concorso-soggetto-leva-hint = Riguarda i nati fino al 1985
concorso-leva = Posizione rispetto alla leva
concorso-leva-assolta = Assolta
concorso-leva-esonerato = Esonerato o riformato
concorso-leva-obiettore = Servizio civile sostitutivo
concorso-leva-rinviata = Rinviata
concorso-condanne = Hai riportato condanne penali o hai procedimenti penali in corso?
concorso-condanne-quali = Quali condanne o procedimenti
concorso-condanne-quali-hint = Indicali anche se sono stati concessi amnistia, indulto, condono o perdono giudiziale
concorso-destituzione = Sei stato destituito, dispensato, licenziato o dichiarato decaduto da un impiego pubblico?
concorso-destituzione-quale = Amministrazione, data e motivo

concorso-section-recapiti = Recapiti
concorso-telefono = Telefono
concorso-pec = PEC o domicilio digitale
concorso-pec-optional = (facoltativa)

concorso-section-titoli = Titoli valutabili
concorso-titolo-genere = Genere
concorso-titolo-genere-laurea = Laurea
concorso-titolo-genere-diploma = Diploma
concorso-titolo-genere-dottorato = Dottorato di ricerca
concorso-titolo-genere-perfezionamento = Perfezionamento o master
concorso-titolo-genere-certificazione = Certificazione linguistica o informatica
concorso-titolo-genere-abilitazione = Abilitazione o specializzazione
concorso-titolo-genere-altro = Altro titolo
concorso-titolo-valutabile = Titolo
concorso-titolo-valutabile-hint = Contano solo i titoli che dichiari qui
concorso-titolo-ente = Ente che lo ha rilasciato
concorso-titolo-data = Rilasciato il

concorso-section-servizi = Titoli di servizio
concorso-servizio-anno = Anno scolastico
concorso-servizio-anno-hint = Per esempio 2025/26
concorso-servizio-periodo = Periodo
concorso-servizio-scuola = Scuola
concorso-servizio-scuola-hint = Codice o denominazione e comune
concorso-servizio-classe = Classe di concorso o tipo di posto
concorso-servizio-minimo = Durata
concorso-servizio-minimo-giorni-180 = Almeno 180 giorni, anche non continuativi
concorso-servizio-minimo-febbraio-scrutini = Dal 1° febbraio agli scrutini finali
concorso-servizio-minimo-minore = Meno di così

concorso-section-riserve = Riserve di posti
concorso-riserve = Riserve a cui hai diritto
concorso-riserve-optional = (facoltative)
concorso-riserve-hint = Da dichiarare di nuovo a ogni domanda: non sono riprese da quella precedente
concorso-collocamento = Iscrizione al collocamento mirato
concorso-collocamento-hint = Ufficio e data di iscrizione

concorso-section-titoli-preferenza = Titoli di preferenza
concorso-preferenze = Titoli di preferenza, a parità di punteggio
concorso-preferenze-optional = (facoltativi)
concorso-preferenze-hint = Da dichiarare di nuovo a ogni domanda. L’età e il genere meno rappresentato li considera l’ufficio
concorso-figli-a-carico = Numero dei figli a carico
concorso-lodevole-servizio = Amministrazione e anno del lodevole servizio

concorso-section-ausili = Ausili e tempi aggiuntivi
concorso-ausili = Ti servono ausili o tempi aggiuntivi per le prove?
concorso-ausili-hint = Legge 104/1992, articolo 20. Se rispondi sì, allega la certificazione
concorso-ausili-quali = Quali ausili o tempi
concorso-ausili-quali-hint = Descrivi che cosa ti serve, non la diagnosi

concorso-section-contributo = Contributo di partecipazione
concorso-contributo-importo = Importo pagato, in euro
concorso-contributo-importo-hint = 10 euro per ogni procedura richiesta
concorso-contributo-data = Pagato il
concorso-contributo-iuv = Identificativo del pagamento (IUV)
concorso-contributo-iuv-hint = È sulla ricevuta di Pago In Rete. Allega la ricevuta: senza, la candidatura è esclusa

concorso-section-dichiarazioni = Note e dichiarazioni
concorso-note = Note
concorso-note-optional = (facoltative)
concorso-note-hint = Al massimo 1000 caratteri
concorso-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

concorso-attachment-ricevuta-pagamento-hint = La ricevuta del contributo: senza, la candidatura è esclusa
concorso-attachment-certificazione-l104-hint = Per gli ausili e i tempi aggiuntivi serve la certificazione della legge 104/1992

concorso-rule-liste = Indica il comune nelle cui liste elettorali sei iscritto, oppure il motivo della mancata iscrizione: uno dei due, non entrambi.
concorso-rule-data-titolo = Il titolo di accesso è successivo alla scadenza. Correggi la data, oppure chiedi l’ammissione con riserva.
concorso-rule-titolo-data = Un titolo valutabile è successivo alla scadenza: non può essere valutato. Correggi la data, oppure elimina il titolo.
concorso-rule-contributo-data = Il pagamento è successivo alla scadenza. Correggi la data del pagamento.
concorso-rule-contributo-importo = Il contributo è di 10 euro per ogni procedura richiesta, e l’importo indicato è minore. Controlla l’importo prima di inoltrare.
concorso-rule-maggiore-eta = Per candidarti devi avere compiuto 18 anni entro la scadenza.
concorso-rule-a-23 = La classe A-23 si può chiedere solo per il I grado. Indica un’altra classe per il II grado, oppure chiedi la A-23 per il I.

# Infanzia and primaria: 2027primaria

concorso-procedure-posto-infanzia = Scuola dell’infanzia, posto comune
concorso-procedure-posto-primaria = Scuola primaria, posto comune
concorso-procedure-sostegno-infanzia = Scuola dell’infanzia, sostegno
concorso-procedure-sostegno-primaria = Scuola primaria, sostegno
