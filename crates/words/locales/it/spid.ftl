# Entering with SPID and CIE: choice of the provider, first access, level, refusals.

spid-enter = Entra con { $name }
spid-choose-lead = Scegli il gestore che ti ha dato la tua identità SPID: ti portiamo sul suo sito, dove scrivi le tue credenziali. A noi non arrivano.
spid-choose-lead-cie = Servono la Carta di Identità Elettronica e il suo PIN, oppure l’app CieID. Ti portiamo sul sito che la verifica: il PIN non arriva a noi.
spid-providers = { $name ->
    [CIE] Chi verifica la carta
   *[other] Il tuo gestore
}
spid-unknown-provider = Il gestore richiesto non è tra quelli riconosciuti: sceglilo da questo elenco.
spid-no-providers-title = Accesso momentaneamente non disponibile
spid-no-providers = In questo momento non si può entrare con { $name ->
    [CIE] la CIE
   *[other] { $name }
}. Riprova tra qualche minuto, oppure entra in un altro modo.
spid-other-ways = Altri modi per entrare
spid-about = Informazioni su { $name }
spid-more = Maggiori informazioni
spid-none-yet = Non hai SPID?
spid-help = Serve aiuto?
spid-with-password = Entra con username e password

spid-post-title = Vai a { $provider }
spid-post-lead = Ti stiamo portando sul sito di { $provider } per entrare. Se non succede nulla, premi il pulsante.
spid-post-button = Prosegui verso { $provider }
spid-post-back = Hai cambiato idea? [Torna all’accesso].

spid-welcome-title = Primo accesso con { $name }
spid-welcome-lead = È la prima volta che entri con { $name ->
    [CIE] la CIE
   *[other] { $name }
}. Controlla i tuoi dati, indica l’indirizzo a cui scriverti e conferma: non ti serve una password.
spid-welcome-lead-existing = C’è già un’utenza con il tuo codice fiscale. Leggi che cosa puoi fare, poi conferma.
spid-welcome-lead-other = Scegli l’indirizzo giusto e conferma.
spid-welcome-before = Ti abbiamo già scritto a *{ $email }*. Se cambi indirizzo, il link di quel messaggio non vale più.
spid-welcome-time = Hai 30 minuti per confermare. Poi bisogna entrare di nuovo con { $name ->
    [CIE] la CIE
   *[other] { $name }
}, e quello che non hai confermato non viene salvato.
spid-existing-title = Una scelta da fare
spid-existing-what = L’utenza è stata registrata con username e password e con l’indirizzo *{ $email }* (ne mostriamo solo una parte). Nessuno ha ancora verificato di chi sia.
spid-existing-keep = È mia e la tengo: resta con il suo username e la sua richiesta di abilitazione, e la collego { $name ->
    [CIE] alla CIE
   *[other] a { $name }
}. Qui sotto scrivo il suo indirizzo, per intero.
spid-existing-annul = Non è mia, o non mi serve più: va annullata insieme alla sua richiesta di abilitazione, anche se aspetta il riconoscimento in una scuola. Ne avrò una nuova, con l’indirizzo che scrivo qui sotto.
spid-welcome-data = I dati ricevuti { $name ->
    [CIE] dalla CIE
   *[other] da { $name }
}
spid-welcome-wrong = Qui non si possono modificare. Se qualcosa è sbagliato, va corretto { $name ->
    [CIE] dal Comune che ti ha dato la carta
   *[other] dal gestore che ti ha dato { $name }
}; se hai dubbi, [chiedi all’assistenza].
spid-unread = I dati che mancano
spid-unread-what = Il tuo codice fiscale è già confermato con { $name }. Questi dati invece non sono arrivati, o non riusciamo a leggerli: scrivili in lettere latine, come sono sul tuo documento italiano. Se hai un solo nome, non inventare l’altro: scrivi all’assistenza.
spid-email-given = È l’indirizzo che hai dato al gestore della tua identità. Puoi usarne un altro: in questo caso ti mandiamo un messaggio per confermarlo.
spid-email-asked = La carta non contiene un indirizzo email: scrivilo qui. Ti mandiamo un messaggio per confermarlo.
spid-email-other = Scrivi l’indirizzo due volte: ti mandiamo un messaggio per confermarlo.
spid-email-existing = Scrivi l’indirizzo dell’utenza che tieni, oppure quello della nuova. Se la nuova ha un indirizzo che nessuno ha ancora verificato, ti mandiamo un messaggio per confermarlo.
spid-email-hint = Se lavori nella scuola puoi indicare quello istituzionale
spid-welcome-at-once = Se non cambi l’indirizzo, l’utenza è pronta subito; se lo cambi, apri il link che ti mandiamo e poi entra di nuovo.
spid-welcome-mail = Ti mandiamo un’email con un link: aprilo, premi il pulsante e poi entra di nuovo con { $name ->
    [CIE] la CIE
   *[other] { $name }
}.
spid-welcome-enable = Chiedi l’abilitazione: bastano pochi minuti.
spid-welcome-no-school = Ricevi per email un codice temporaneo e lo cambi con il tuo Codice Personale. Non devi andare in una scuola.
spid-confirm = Conferma

spid-pending-title = Conferma la tua email
spid-pending-again = Ti abbiamo scritto di nuovo
spid-pending-before = Ti abbiamo già scritto: manca la conferma dell’indirizzo
spid-pending-enter = Torna qui ed entra con { $name ->
    [CIE] la CIE
   *[other] { $name }
}: la tua utenza sarà pronta.
spid-pending-missing = Il messaggio non è arrivato?
spid-pending-resend = Invia di nuovo
spid-pending-wrong = L’indirizzo è sbagliato?
spid-pending-other = Puoi indicarne un altro: ti scriviamo lì, e il link mandato a quello di prima non vale più.
spid-pending-login-first = Puoi indicarne un altro entrando di nuovo con { $name ->
    [CIE] la CIE
   *[other] { $name }
}: ti scriviamo lì, e il link mandato a quello di prima non vale più.
spid-pending-change = Cambia indirizzo
spid-pending-shared = Usi un computer condiviso?
spid-pending-shared-why = Per mezz’ora da questo browser si può rivedere questa pagina. Con «Ho finito» la chiudi subito.
spid-pending-done = Ho finito

spid-over-title = Il tempo per il primo accesso è scaduto
spid-over-lead = Per confermare il primo accesso con { $name ->
    [CIE] la CIE
   *[other] { $name }
} ci sono 30 minuti, nello stesso browser. Sono passati, oppure hai premuto «Ho finito», oppure i cookie sono disattivati. Quello che non avevi confermato non è stato salvato.
spid-over-again = Entra di nuovo con { $name ->
    [CIE] la CIE
   *[other] { $name }
}: ritrovi la stessa pagina.
spid-over-confirmed = Se avevi già premuto «Conferma», quello che hai confermato resta: apri il messaggio che ti abbiamo mandato e segui il link.

spid-level-title = Serve il livello 2
spid-level-lead = Hai usato { $name ->
    [CIE] la CIE
   *[other] { $name }
} al livello 1, quello con la sola password. Per Istanze OnLine serve almeno il livello 2.
spid-level-why-title = Perché
spid-level-why = Qui presenti domande che valgono come firmate. La legge chiede un’identità verificata con due elementi, cioè almeno il livello 2 (CAD, art. 64, comma 2-duodecies). Con quel livello non serve nemmeno il riconoscimento a scuola.
spid-level-how-title = Come si fa
spid-level-how = Dopo la password il gestore ti chiede una conferma in più: di solito un codice nell’app o per SMS. Se non l’hai mai usata, la attivi sul sito del gestore.
spid-level-how-cie = Usa l’app CieID, o la carta con il suo PIN, invece della sola password.
spid-level-again = Entra con il livello 2

spid-refused-title = Accesso non riuscito
spid-refused-todo = Che cosa fare
spid-nothing-changed = Nulla è stato modificato e nessuna sessione è stata aperta.
spid-nothing-changed-again = Nulla è stato modificato: se eri già dentro, lo sei ancora.
spid-already-in = Sei già dentro? Prosegui
spid-attempt = Codice da comunicare all’assistenza:
spid-attempt-number = Errore indicato da chi verifica l’identità:
spid-attempt-when = Data e ora:
spid-retry = Riprova

refused-wrong-credentials = Credenziali errate più volte
refused-wrong-credentials-detail = { $name ->
    [CIE] L’accesso con la CIE è stato interrotto, perché il PIN o le credenziali sono stati sbagliati troppe volte.
   *[other] Il gestore della tua identità ha interrotto l’accesso perché le credenziali sono state sbagliate troppe volte.
}
refused-wrong-credentials-advice = { $name ->
    [CIE] Riprova con il PIN o le credenziali giuste. Se il PIN è bloccato, si sblocca con il PUK, nell’app CieID; se hai perso PIN e PUK, chiedi al tuo Comune di ristamparli.
   *[other] Riprova con le credenziali giuste. Se non le ricordi, recuperale sul sito del gestore che ti ha dato { $name }.
}
refused-no-suitable-credentials = Le tue credenziali non hanno il livello richiesto
refused-no-suitable-credentials-detail = { $name ->
    [CIE] Con le credenziali della CIE che hai usato non si raggiunge il livello che questo servizio richiede: serve almeno il livello 2.
   *[other] La tua identità { $name } non ha credenziali del livello che questo servizio richiede: serve almeno il livello 2.
}
refused-no-suitable-credentials-advice = { $name ->
    [CIE] Riprova con l’app CieID, oppure con la carta e il suo PIN.
   *[other] Attiva le credenziali di livello 2 sul sito o nell’app del gestore che ti ha dato { $name }, poi riprova.
}
refused-timeout = Il tempo per entrare è scaduto
refused-timeout-detail = { $name ->
    [CIE] L’accesso con la CIE
   *[other] L’accesso presso il gestore dell’identità
} va completato entro pochi minuti, e il tempo è passato.
refused-timeout-advice = Riprova, e completa i passaggi senza interruzioni.
refused-consent-refused = Non hai dato il consenso all’invio dei dati
refused-consent-refused-detail = Non abbiamo ricevuto i tuoi dati, perché il consenso è stato negato. Senza quei dati non sappiamo chi sei.
refused-consent-refused-advice = Se vuoi entrare, riprova e acconsenti all’invio: chiediamo solo i dati che servono a riconoscerti e a contattarti.
refused-suspended = Identità sospesa o revocata, o credenziali bloccate
refused-suspended-detail = { $name ->
    [CIE] La tua CIE risulta sospesa o revocata, oppure le sue credenziali sono bloccate.
   *[other] Il gestore dice che la tua identità { $name } è sospesa o revocata, oppure che le credenziali sono bloccate.
}
refused-suspended-advice = { $name ->
    [CIE] Se è bloccato il PIN, si sblocca con il PUK, nell’app CieID. Per una carta sospesa o revocata rivolgiti al tuo Comune o all’[assistenza della CIE].
   *[other] Rivolgiti al gestore che ti ha dato { $name }: solo lui può riattivarla o sbloccarla.
}
refused-cancelled = Hai annullato l’accesso
refused-cancelled-detail = L’accesso con { $name ->
    [CIE] la CIE
   *[other] { $name }
} è stato annullato prima della fine.
refused-cancelled-advice = Se è stato un errore, riprova. Altrimenti non devi fare nulla.
refused-wrong-identity-type = Questo tipo di identità non è ammesso
refused-wrong-identity-type-detail = Hai usato un’identità diversa da quella richiesta: per esempio una a uso professionale o di un’impresa.
refused-wrong-identity-type-advice = Riprova con la tua identità personale di cittadino.
refused-denied = { $name ->
    [CIE] L’accesso con la CIE non è stato concesso
   *[other] Il gestore non ha concesso l’accesso
}
refused-denied-detail = { $name ->
    [CIE] Il sistema che verifica la CIE ha risposto che l’accesso non è riuscito, senza dirci un motivo che conosciamo.
   *[other] Il gestore della tua identità ha risposto che l’accesso con { $name } non è riuscito, senza dirci un motivo che conosciamo.
}
refused-denied-advice = Riprova. Se succede ancora, rivolgiti { $name ->
    [CIE] all’[assistenza della CIE]
   *[other] al gestore che ti ha dato { $name }
}.
refused-level-too-low = Il livello usato non basta
refused-level-too-low-detail = Hai usato { $name ->
    [CIE] la CIE
   *[other] { $name }
} a un livello più basso di quello richiesto. Per Istanze OnLine serve almeno il livello 2.
refused-level-too-low-advice = { $name ->
    [CIE] { spid-level-how-cie }
   *[other] { spid-level-how }
}
refused-replayed = Questo accesso è già stato usato
refused-replayed-detail = La risposta che abbiamo ricevuto vale una volta sola, ed è già servita. Capita se si ricarica la pagina o si torna indietro nel browser.
refused-replayed-advice = Se eri già dentro, premi «Sei già dentro? Prosegui». Altrimenti riprova: arriverà una risposta nuova.
refused-expired = È passato troppo tempo
refused-expired-detail = La risposta è arrivata quando la tua richiesta di accesso era già scaduta.
refused-expired-advice = Riprova, e completa l’accesso senza lasciare la pagina aperta a lungo.
refused-other-browser = L’accesso è cominciato in un altro browser
refused-other-browser-detail = La risposta è arrivata in un browser diverso da quello in cui hai chiesto di entrare, oppure i cookie sono disattivati.
refused-other-browser-advice = Riprova usando lo stesso browser dall’inizio alla fine, con i cookie attivi. Se non hai chiesto tu di entrare, chiudi la pagina.
refused-unsolicited = Non avevamo chiesto questo accesso
refused-unsolicited-detail = È arrivata una risposta che non corrisponde a nessuna richiesta partita da qui. Per la tua sicurezza non la usiamo.
refused-unsolicited-advice = Per entrare parti sempre da questo sito: premi «Riprova».
refused-invalid = { $name ->
    [CIE] La risposta alla verifica della CIE non è valida
   *[other] La risposta del gestore non è valida
}
refused-invalid-detail = La risposta che abbiamo ricevuto non ha superato i controlli, quindi non possiamo usarla per riconoscerti.
refused-invalid-advice = Riprova. Se succede ancora, dillo all’assistenza e comunica i dati qui sotto.
refused-too-large = { $name ->
    [CIE] La risposta alla verifica della CIE è troppo grande
   *[other] La risposta del gestore è troppo grande
}
refused-too-large-detail = Abbiamo ricevuto molti più dati di quanti ne contenga una risposta, e non li abbiamo letti.
refused-too-large-advice = { $name ->
    [CIE] Riprova. Se succede ancora, dillo all’assistenza.
   *[other] Riprova. Se succede ancora, dillo all’assistenza e indica il gestore che hai scelto.
}
refused-unknown-provider = Gestore non riconosciuto
refused-unknown-provider-detail = Il gestore indicato non è, o non è più, tra quelli riconosciuti per { $name ->
    [CIE] la CIE
   *[other] { $name }
}.
refused-unknown-provider-advice = { $name ->
    [CIE] Premi «Riprova».
   *[other] Premi «Riprova» e scegli il gestore dall’elenco.
}
refused-malformed = La risposta non si legge
refused-malformed-detail = I dati ricevuti non hanno la forma giusta: forse si sono persi per strada.
refused-malformed-advice = Riprova da qui. Se succede ancora, prova con un altro browser oppure rivolgiti all’assistenza.
