# The sentences of crates/domain/catalogue/mobilita-ata.

mobilita-ata-title = Domanda di mobilità del personale ATA
mobilita-ata-lead = Personale amministrativo, tecnico e ausiliario, anno scolastico 2027/28. Puoi salvare la bozza e riprenderla quando vuoi, fino alla scadenza.

mobilita-ata-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
mobilita-ata-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
mobilita-ata-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
mobilita-ata-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.
mobilita-ata-declaration-recapito = Accetto che le comunicazioni che mi riguardano siano inviate ai recapiti indicati nel mio profilo, e mi impegno ad aggiornarli.
mobilita-ata-declaration-l104 = Se chiedo la precedenza per l’assistenza a un familiare con disabilità, dichiaro di prestargli assistenza continuativa e mi impegno a comunicare ogni cambiamento.

mobilita-ata-eligibility-ata-di-ruolo = Puoi presentarla se hai un contratto a tempo indeterminato in un profilo ATA. Per Trento, Bolzano e Valle d’Aosta valgono procedure proprie.

mobilita-ata-section-posizione = La tua posizione
mobilita-ata-profilo = Profilo professionale
mobilita-ata-profilo-hint = Per esempio AA o CS
mobilita-ata-area-laboratorio = Area di laboratorio
mobilita-ata-area-laboratorio-hint = Il codice dell’area, per esempio AR02
mobilita-ata-titolarita = Scuola di titolarità
mobilita-ata-titolarita-hint = Il codice della scuola, dieci caratteri: per esempio RMPS00000A

mobilita-ata-section-anzianita = Anzianità di servizio
mobilita-ata-mesi-ruolo = Mesi di ruolo
mobilita-ata-mesi-ruolo-hint = Mesi interi; un resto di più di 15 giorni vale un mese
mobilita-ata-mesi-piccole-isole = Di cui in scuole di piccole isole
mobilita-ata-mesi-piccole-isole-optional = (facoltativi)
mobilita-ata-mesi-pre-ruolo = Mesi di servizio non di ruolo
mobilita-ata-mesi-pre-ruolo-optional = (facoltativi)
mobilita-ata-mesi-pre-ruolo-hint = Mesi interi; un resto di più di 15 giorni vale un mese
mobilita-ata-continuita = Anni di continuità
mobilita-ata-continuita-optional = (facoltativi)
mobilita-ata-continuita-hint = Anni di servizio senza interruzione nella scuola di titolarità, escluso quello in corso

mobilita-ata-section-famiglia = Esigenze di famiglia
mobilita-ata-ricongiungimento = Ricongiungimento
mobilita-ata-ricongiungimento-hint = I punti valgono solo per le preferenze nel comune del familiare
mobilita-ata-ricongiungimento-nessuno = Non lo chiedo
mobilita-ata-ricongiungimento-coniuge = Al coniuge, alla parte dell’unione civile o al convivente
mobilita-ata-ricongiungimento-genitore = A un genitore
mobilita-ata-ricongiungimento-figlio = A un figlio
mobilita-ata-ricongiungimento-comune = Comune di residenza del familiare
mobilita-ata-ricongiungimento-dal = Residente dal
mobilita-ata-ricongiungimento-dal-hint = Il familiare deve risiedere nel comune da almeno tre mesi alla data dell’ordinanza
mobilita-ata-figli-fino-a-6 = Figli fino a 6 anni
mobilita-ata-figli-fino-a-6-optional = (facoltativi)
mobilita-ata-figli-fino-a-6-hint = Figli che non compiono 7 anni entro il 31 dicembre dell’anno del movimento
mobilita-ata-figli-da-6-a-18 = Figli tra 6 e 18 anni
mobilita-ata-figli-da-6-a-18-optional = (facoltativi)
mobilita-ata-figli-da-6-a-18-hint = Figli che non compiono 19 anni entro il 31 dicembre dell’anno del movimento. Non contare qui quelli già indicati sopra
mobilita-ata-figli-inabili = Figli maggiorenni inabili al lavoro
mobilita-ata-figli-inabili-optional = (facoltativi)
mobilita-ata-figli-inabili-hint = Figli totalmente o permanentemente inabili a un proficuo lavoro
mobilita-ata-assistenza = Cura e assistenza
mobilita-ata-assistenza-hint = Familiare che puoi assistere soltanto nel comune richiesto
mobilita-ata-assistenza-nessuna = Non la chiedo
mobilita-ata-assistenza-figlio = Di un figlio
mobilita-ata-assistenza-coniuge = Del coniuge, della parte dell’unione civile o del convivente
mobilita-ata-assistenza-genitore = Di un genitore
mobilita-ata-assistenza-comune = Comune della cura o dell’assistenza

mobilita-ata-section-titoli = Titoli generali
mobilita-ata-concorso = Hai superato un concorso per il profilo di appartenenza o per uno superiore?

mobilita-ata-section-precedenze = Precedenze
mobilita-ata-precedenza = Precedenza
mobilita-ata-precedenza-optional = (facoltativa)
mobilita-ata-precedenza-hint = Precedenze dell’articolo 40 del contratto sulla mobilità. Se ne chiedi una, allega la documentazione; lascia vuoto se non ne hai
mobilita-ata-precedenza-comune = Comune in cui vale la precedenza
mobilita-ata-precedenza-comune-hint = Il comune di cura, di residenza del familiare, di precedente titolarità o in cui eserciti la carica
mobilita-ata-precedenza-scuola = Scuola di precedente titolarità
mobilita-ata-precedenza-scuola-hint = Il codice della scuola in cui chiedi di tornare

mobilita-ata-section-preferenze = Preferenze
mobilita-ata-luoghi = Scuole, comuni, distretti, province e centri per l’istruzione degli adulti
mobilita-ata-luoghi-hint = Da 1 a 15 preferenze, in ordine: la prima è quella che preferisci. Indica le scuole con il codice della sede di organico, non del plesso; un comune, un distretto o una provincia comprendono tutte le loro scuole. Se codice e denominazione non concordano vale il codice

mobilita-ata-section-dichiarazioni = Note e dichiarazioni
mobilita-ata-note = Note
mobilita-ata-note-optional = (facoltative)
mobilita-ata-note-hint = Al massimo 1000 caratteri
mobilita-ata-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

mobilita-ata-attachment-certificazione-l104-hint = Per le precedenze III e IV serve la certificazione della legge 104/1992
mobilita-ata-attachment-ricongiungimento-hint = Per il ricongiungimento serve la dichiarazione con il rapporto di parentela, la residenza e la data

mobilita-ata-rule-mesi-piccole-isole = I mesi nelle piccole isole sono più dei mesi di ruolo, che li comprendono. Correggi uno dei due numeri.
mobilita-ata-rule-ricongiungimento-dal = La residenza del familiare è successiva alla scadenza delle domande. Correggi la data, oppure non chiedere il ricongiungimento.

mobilita-ata-points-mesi-ruolo = Mesi di ruolo
mobilita-ata-points-mesi-piccole-isole = Mesi nelle piccole isole, in aggiunta
mobilita-ata-points-mesi-pre-ruolo = Mesi non di ruolo: i primi 48 per intero, gli altri per due terzi
