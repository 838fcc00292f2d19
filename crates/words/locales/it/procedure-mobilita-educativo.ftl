# The sentences of crates/domain/catalogue/mobilita-educativo.

mobilita-educativo-title = Domanda di mobilità del personale educativo
mobilita-educativo-lead = Personale dei convitti e degli educandati, anno scolastico 2027/28. Trasferimento e passaggio di ruolo sono domande distinte.

mobilita-educativo-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
mobilita-educativo-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
mobilita-educativo-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
mobilita-educativo-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.
mobilita-educativo-declaration-recapito = Accetto che le comunicazioni che mi riguardano siano inviate ai recapiti indicati nel mio profilo, e mi impegno ad aggiornarli.
mobilita-educativo-declaration-l104 = Se chiedo la precedenza per l’assistenza a un familiare con disabilità, dichiaro di prestargli assistenza continuativa e mi impegno a comunicare ogni cambiamento.

mobilita-educativo-instance-trasferimento = Trasferimento
mobilita-educativo-instance-passaggio-ruolo = Passaggio di ruolo

mobilita-educativo-eligibility-educativo-di-ruolo = Puoi presentarla se sei educatore con contratto a tempo indeterminato. Per Trento, Bolzano e Valle d’Aosta valgono procedure proprie.

mobilita-educativo-section-posizione = La tua posizione
mobilita-educativo-titolarita = Convitto o educandato di titolarità
mobilita-educativo-titolarita-hint = Il codice, dieci caratteri: per esempio RMVC00000A

mobilita-educativo-section-passaggio = Il passaggio richiesto
mobilita-educativo-ruolo-richiesto = Ruolo richiesto
mobilita-educativo-ruolo-richiesto-primaria = Scuola primaria
mobilita-educativo-ruolo-richiesto-primo-grado = Secondaria di I grado
mobilita-educativo-ruolo-richiesto-secondo-grado = Secondaria di II grado
mobilita-educativo-classe-richiesta = Classe di concorso richiesta
mobilita-educativo-classe-richiesta-hint = Devi avere l’abilitazione per questa classe

mobilita-educativo-section-anzianita = Anzianità di servizio
mobilita-educativo-anni-ruolo = Anni di ruolo
mobilita-educativo-anni-ruolo-hint = Anni interi dopo la decorrenza giuridica della nomina, escluso quello in corso
mobilita-educativo-anni-altro-ruolo = Anni in altro ruolo
mobilita-educativo-anni-altro-ruolo-optional = (facoltativi)
mobilita-educativo-anni-pre-ruolo = Anni di servizio non di ruolo
mobilita-educativo-anni-pre-ruolo-optional = (facoltativi)
mobilita-educativo-continuita = Anni di continuità
mobilita-educativo-continuita-optional = (facoltativi)
mobilita-educativo-continuita-hint = Anni di servizio senza interruzione nel convitto di titolarità, escluso quello in corso

mobilita-educativo-section-famiglia = Esigenze di famiglia
mobilita-educativo-ricongiungimento = Ricongiungimento
mobilita-educativo-ricongiungimento-hint = I punti valgono solo per le preferenze nel comune del familiare
mobilita-educativo-ricongiungimento-nessuno = Non lo chiedo
mobilita-educativo-ricongiungimento-coniuge = Al coniuge, alla parte dell’unione civile o al convivente
mobilita-educativo-ricongiungimento-genitore = A un genitore
mobilita-educativo-ricongiungimento-figlio = A un figlio
mobilita-educativo-ricongiungimento-comune = Comune di residenza del familiare
mobilita-educativo-ricongiungimento-dal = Residente dal
mobilita-educativo-ricongiungimento-dal-hint = Il familiare deve risiedere nel comune da almeno tre mesi alla data dell’ordinanza
mobilita-educativo-figli-fino-a-6 = Figli fino a 6 anni
mobilita-educativo-figli-fino-a-6-optional = (facoltativi)
mobilita-educativo-figli-fino-a-6-hint = Figli che non compiono 7 anni entro il 31 dicembre dell’anno del movimento
mobilita-educativo-figli-da-6-a-18 = Figli tra 6 e 18 anni
mobilita-educativo-figli-da-6-a-18-optional = (facoltativi)
mobilita-educativo-figli-da-6-a-18-hint = Figli che non compiono 19 anni entro il 31 dicembre dell’anno del movimento. Non contare qui quelli già indicati sopra
mobilita-educativo-figli-inabili = Figli maggiorenni inabili al lavoro
mobilita-educativo-figli-inabili-optional = (facoltativi)
mobilita-educativo-figli-inabili-hint = Figli totalmente o permanentemente inabili a un proficuo lavoro
mobilita-educativo-assistenza = Cura e assistenza
mobilita-educativo-assistenza-hint = Familiare che puoi assistere soltanto nel comune richiesto
mobilita-educativo-assistenza-nessuna = Non la chiedo
mobilita-educativo-assistenza-figlio = Di un figlio
mobilita-educativo-assistenza-coniuge = Del coniuge, della parte dell’unione civile o del convivente
mobilita-educativo-assistenza-genitore = Di un genitore
mobilita-educativo-assistenza-comune = Comune della cura o dell’assistenza

mobilita-educativo-section-titoli = Titoli generali
mobilita-educativo-concorso = Hai superato un concorso ordinario per titoli ed esami?
mobilita-educativo-lauree = Lauree
mobilita-educativo-lauree-optional = (facoltative)
mobilita-educativo-lauree-hint = Quante ne hai, oltre al titolo che ti dà accesso al ruolo

mobilita-educativo-section-precedenze = Precedenze
mobilita-educativo-precedenza = Precedenza
mobilita-educativo-precedenza-optional = (facoltativa)
mobilita-educativo-precedenza-hint = Precedenze dell’articolo 13 del contratto sulla mobilità. Se ne chiedi una, allega la documentazione; lascia vuoto se non ne hai
mobilita-educativo-precedenza-comune = Comune in cui vale la precedenza
mobilita-educativo-precedenza-comune-hint = Il comune di cura, di residenza del familiare, di precedente titolarità o in cui eserciti la carica
mobilita-educativo-precedenza-scuola = Convitto di precedente titolarità
mobilita-educativo-precedenza-scuola-hint = Il codice della scuola in cui chiedi di tornare

mobilita-educativo-section-preferenze = Preferenze
mobilita-educativo-convitti = Convitti, comuni, distretti e province
mobilita-educativo-convitti-hint = Da 1 a 15 preferenze, in ordine: la prima è quella che preferisci. Un comune, un distretto o una provincia comprendono tutti i loro convitti ed educandati
mobilita-educativo-luoghi = Scuole, comuni, distretti e province
mobilita-educativo-luoghi-hint = Da 1 a 15 preferenze, in ordine: la prima è quella che preferisci

mobilita-educativo-section-dichiarazioni = Note e dichiarazioni
mobilita-educativo-note = Note
mobilita-educativo-note-optional = (facoltative)
mobilita-educativo-note-hint = Al massimo 1000 caratteri
mobilita-educativo-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

mobilita-educativo-attachment-certificazione-l104-hint = Per le precedenze III e IV serve la certificazione della legge 104/1992
mobilita-educativo-attachment-ricongiungimento-hint = Per il ricongiungimento serve la dichiarazione con il rapporto di parentela, la residenza e la data

mobilita-educativo-rule-continuita = Gli anni di continuità sono più degli anni di ruolo. Controlla i due numeri prima di inoltrare.
mobilita-educativo-rule-ricongiungimento-dal = La residenza del familiare è successiva alla scadenza delle domande. Correggi la data, oppure non chiedere il ricongiungimento.

mobilita-educativo-points-anni-ruolo = Anni di ruolo
mobilita-educativo-points-anni-altro-ruolo = Anni in altro ruolo
mobilita-educativo-points-anni-pre-ruolo = Anni non di ruolo
mobilita-educativo-points-ricongiungimento = Ricongiungimento
mobilita-educativo-points-figli-fino-a-6 = Figli fino a 6 anni
mobilita-educativo-points-figli-da-6-a-18 = Figli tra 6 e 18 anni
mobilita-educativo-points-figli-inabili = Figli maggiorenni inabili al lavoro
mobilita-educativo-points-assistenza = Cura e assistenza
mobilita-educativo-points-concorso = Concorso ordinario
mobilita-educativo-points-lauree = Lauree
