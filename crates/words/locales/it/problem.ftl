# One title and one detail for each problem; the slug is in the key.

problem-code = Codice:
problem-reference = Riferimento da dire all’assistenza:
problem-to-home = Torna alla home
problem-to-sign-in = Entra
problem-to-help = Vai all’assistenza
problem-to-your-place = Riprendi dal tuo passaggio

problem-modulo-non-valido = Il modulo non è leggibile
problem-modulo-non-valido-detail = I dati ricevuti non hanno la forma prevista. Torna alla pagina precedente, ricaricala e compila di nuovo il modulo.
problem-campi-non-validi = Alcuni dati sono da correggere
problem-campi-non-validi-detail = Controlla i campi indicati e invia di nuovo il modulo: gli altri dati sono stati mantenuti.
problem-codice-errato = Il codice non è quello giusto
problem-codice-errato-detail = { $wait ->
    [0] I dati inseriti non corrispondono e i tentativi sono finiti: aspetta quindici minuti.
    [one] I dati inseriti non corrispondono. Hai ancora un tentativo.
   *[other] I dati inseriti non corrispondono. Hai ancora { $wait } tentativi.
}
problem-accesso-richiesto = Devi prima entrare
problem-accesso-richiesto-detail = Per questa pagina serve l’accesso con le proprie credenziali. Dopo l’accesso tornerai qui.
problem-non-autorizzato = Non puoi aprire questa pagina
problem-non-autorizzato-detail = La tua utenza non ha i permessi necessari. Se pensi che sia un errore, scrivi o telefona all’assistenza.
problem-origine-non-ammessa = La richiesta non arriva da questo sito
problem-origine-non-ammessa-detail = Per la tua sicurezza accettiamo i moduli solo dalle nostre pagine. Apri di nuovo la pagina e riprova.
problem-cookie-necessari = Attiva i cookie per continuare
problem-cookie-necessari-detail = Il tuo browser non conserva i cookie di questo sito, e senza non possiamo riconoscerti da una pagina all’altra. Attivali nelle impostazioni del browser, esci dalla navigazione che li blocca, poi riapri la pagina e riprova. Usiamo solo cookie tecnici: nessuno serve a seguirti.
problem-solo-identita-digitale = Si entra solo con SPID o CIE
problem-solo-identita-digitale-detail = Il termine per registrarsi con l’email o per entrare con username e password è passato. Entra con SPID o con la Carta di Identità Elettronica.
problem-livello-insufficiente = Serve un accesso di livello 2
problem-livello-insufficiente-detail = Hai usato un’identità digitale di livello 1, che qui non basta. Entra di nuovo e scegli il livello 2 di SPID o di CIE: oltre alla password ti sarà chiesto un codice temporaneo oppure una conferma dall’app. Nulla è stato modificato.
problem-accesso-non-recente = Entra di nuovo con SPID o CIE
problem-accesso-non-recente-detail = Per questo passaggio serve un accesso con SPID o CIE; per scegliere un nuovo codice personale, fatto da non più di cinque minuti. Entra di nuovo e ripeti l’operazione: nulla è stato modificato.
problem-richiesta-bloccata = La richiesta è bloccata
problem-richiesta-bloccata-detail = Il richiedente ha detto di non aver delegato nessuno: la richiesta va prima riesaminata in una scuola o in un ufficio, con lui presente. Nulla è stato modificato.
problem-deleghe-esaurite = Limite delle deleghe raggiunto
problem-deleghe-esaurite-detail = Questa persona si è già presentata tre volte al posto di altri quest’anno. Nulla è stato modificato.
problem-scadenza-vicina = Una scadenza è vicina
problem-scadenza-vicina-detail = Mancano meno di tre giorni alla scadenza di una tua bozza: senza un codice nuovo non potrai inoltrarla. Nulla è stato modificato.
problem-accesso-digitale-rifiutato = L’accesso non è riuscito
problem-accesso-digitale-rifiutato-detail = La risposta del gestore dell’identità non può essere accettata. Nulla è stato modificato: entra di nuovo.
problem-pagina-non-trovata = Pagina non trovata
problem-pagina-non-trovata-detail = L’indirizzo non corrisponde a nessuna pagina. Controlla di averlo scritto per intero, oppure riparti dalla home.
problem-richiesta-non-trovata = Nessuna richiesta con questi dati
problem-richiesta-non-trovata-detail = Ricontrolla insieme il codice fiscale e il numero della richiesta, come sono scritti sul modulo di adesione.
problem-metodo-non-ammesso = Operazione non prevista
problem-metodo-non-ammesso-detail = Questa pagina non accetta l’operazione richiesta. Riparti dalla home.
problem-passaggio-non-previsto = Non è ancora il momento di questo passaggio
problem-passaggio-non-previsto-detail = La tua pratica si trova in un punto diverso: forse il passaggio è già stato fatto, forse ne manca uno prima. Nulla è stato modificato.
problem-dati-aggiornati = Nel frattempo i dati sono cambiati
problem-dati-aggiornati-detail = Un’altra operazione sulla tua pratica è arrivata prima di questa, che non è stata registrata. Riapri la pagina e controlla.
problem-troppo-grande = L’invio è troppo grande
problem-troppo-grande-detail = Abbiamo ricevuto più dati di quanti ne accettiamo in una volta. Riduci il testo o il file e riprova.
problem-tipo-non-ammesso = Formato non ammesso
problem-tipo-non-ammesso-detail = La richiesta usa un formato che questo servizio non accetta.
problem-troppi-tentativi = Troppi tentativi
problem-troppi-tentativi-detail = Hai fatto troppi tentativi in poco tempo. Puoi riprovare dalle { $time }.
problem-accesso-bloccato = Accesso bloccato
problem-accesso-bloccato-detail = Dopo cinque tentativi sbagliati l’accesso resta bloccato per quindici minuti. Puoi riprovare dalle { $time }.
problem-attendi-prima-di-riprovare = Aspetta un momento
problem-attendi-prima-di-riprovare-detail = Questa volta non abbiamo mandato nulla, perché ti abbiamo scritto da poco: guarda anche nella posta indesiderata. Puoi chiedere un altro messaggio dalle { $time }.
problem-wait-tomorrow = Per oggi hai chiesto il messaggio cinque volte: guarda anche nella posta indesiderata. Puoi chiederlo di nuovo domani.
problem-errore-interno = Qualcosa non ha funzionato
problem-errore-interno-detail = Il problema è nostro, non tuo. Quello che avevi già confermato è al sicuro. Riprova tra qualche minuto; se continua, rivolgiti all’assistenza.
problem-servizio-non-disponibile = Il servizio non è disponibile
problem-servizio-non-disponibile-detail = In questo momento non riusciamo a rispondere. Quello che avevi già confermato è al sicuro: riprova tra qualche minuto.
problem-link-non-valido = Questo link non è più valido
problem-link-non-valido-detail = Il link è già stato usato, è scaduto oppure è incompleto. Chiedine uno nuovo dalla pagina di accesso o di registrazione.
