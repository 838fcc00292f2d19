# The sentences of crates/domain/catalogue/gae.

gae-title = Aggiornamento delle graduatorie a esaurimento
gae-lead = Per chi è già incluso nelle graduatorie a esaurimento, o ne è stato cancellato. Chi non presenta domanda è cancellato, e potrà chiedere il reinserimento.

gae-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
gae-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
gae-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
gae-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.
gae-declaration-recapito = Accetto che le comunicazioni che mi riguardano siano inviate ai recapiti indicati nel mio profilo, e mi impegno ad aggiornarli.
gae-declaration-unica = Non ho presentato altre domande di questo tipo in un’altra provincia.

gae-eligibility-gia-incluso = Puoi presentarla solo se sei incluso in una graduatoria a esaurimento, o se ne sei stato cancellato per non aver presentato domanda.

gae-section-richiesta = La richiesta
gae-provincia-attuale = Provincia della graduatoria
gae-provincia-attuale-hint = Quella che ha gestito la tua ultima domanda
gae-tipo = Che cosa chiedi
gae-tipo-permanenza = Permanenza
gae-tipo-trasferimento = Trasferimento in un’altra provincia
gae-tipo-reinserimento = Reinserimento con recupero del punteggio
gae-provincia-nuova = Provincia in cui chiedi il trasferimento
gae-provincia-nuova-hint = Una sola provincia. Trento, Bolzano e Valle d’Aosta hanno procedure proprie
gae-altre-richieste = Chiedi anche
gae-altre-richieste-optional = (facoltative)
gae-altre-richieste-aggiornamento = Aggiornamento del punteggio
gae-altre-richieste-conferma-riserva = Conferma dell’inclusione con riserva
gae-altre-richieste-scioglimento = Scioglimento della riserva

gae-section-graduatorie = Graduatorie
gae-classi = Classi di concorso e tipi di posto
gae-classi-hint = Tutte le graduatorie in cui sei incluso

gae-section-inclusione = Inclusione
gae-fascia = Fascia
gae-fascia-prima = Prima
gae-fascia-seconda = Seconda
gae-fascia-terza = Terza
gae-fascia-aggiuntiva = Aggiuntiva
gae-inclusione = Sei incluso
gae-inclusione-pieno-titolo = A pieno titolo
gae-inclusione-con-riserva = Con riserva
gae-punti = Punteggio attuale
gae-riserva = Motivo della riserva
gae-riserva-hint = Per esempio il ricorso pendente, con autorità e numero

gae-section-titoli = Titoli dall’ultimo aggiornamento
gae-titolo-classe = Graduatoria su cui farlo valere
gae-titolo = Titolo
gae-titolo-ente = Ente che lo ha rilasciato
gae-titolo-data = Rilasciato il

gae-section-servizi = Servizi
gae-servizio-anno = Anno scolastico
gae-servizio-anno-hint = Per esempio 2025/26
gae-servizio-classe = Classe in cui hai prestato servizio
gae-servizio-utile = Graduatoria su cui farlo valere
gae-servizio-utile-hint = Ogni servizio si dichiara una volta sola e per una sola graduatoria
gae-servizio-periodo = Periodo
gae-servizio-scuola = Scuola
gae-servizio-scuola-hint = Codice o denominazione e comune

gae-section-riserve = Riserve di posti
gae-riserve = Riserve a cui hai diritto
gae-riserve-optional = (facoltative)
gae-riserve-hint = Da dichiarare di nuovo a ogni domanda: non sono riprese da quella precedente
gae-collocamento = Iscrizione al collocamento mirato
gae-collocamento-hint = Ufficio e data di iscrizione

gae-section-titoli-preferenza = Titoli di preferenza
gae-preferenze = Titoli di preferenza, a parità di punteggio
gae-preferenze-optional = (facoltativi)
gae-preferenze-hint = Da dichiarare di nuovo a ogni domanda. L’età e il genere meno rappresentato li considera l’ufficio
gae-figli-a-carico = Numero dei figli a carico
gae-lodevole-servizio = Amministrazione e anno del lodevole servizio

gae-section-l104 = Priorità nella scelta della sede
gae-priorita-l104 = Priorità per la legge 104/1992
gae-priorita-l104-hint = Se la chiedi, allega la certificazione
gae-priorita-l104-nessuna = Non la chiedo
gae-priorita-l104-articolo-21 = Articolo 21
gae-priorita-l104-articolo-33-comma-6 = Articolo 33, comma 6
gae-priorita-l104-articolo-33-comma-5 = Articolo 33, commi 5 e 7

gae-section-dichiarazioni = Note e dichiarazioni
gae-note = Note
gae-note-optional = (facoltative)
gae-note-hint = Al massimo 1000 caratteri
gae-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

gae-attachment-certificazione-l104-hint = Per la priorità nella scelta della sede serve la certificazione della legge 104/1992

gae-rule-altra-provincia = Hai chiesto il trasferimento nella provincia in cui sei già. Indica un’altra provincia, oppure chiedi la permanenza.
gae-rule-titolo-data = Un titolo è successivo alla scadenza: non può essere valutato. Correggi la data, oppure elimina il titolo.
