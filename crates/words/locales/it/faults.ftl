# What is wrong with a field: fault-<code>, or fault-<code>-<field> where the field deserves its own words.

fault-missing = Compila il campo «{ $label }».
fault-missing-sesso = Scegli il sesso.
fault-missing-nazione = Scegli la nazione di nascita.
fault-missing-provincia = Scegli la provincia.
fault-missing-annulla-utenza = L’indirizzo che hai scritto non è quello dell’utenza che c’è già: scegli se tenerla o se annullarla.
fault-missing-termini = Per proseguire devi accettare le condizioni del servizio.
fault-missing-privacy = Per proseguire devi dichiarare di aver letto l’informativa.
fault-missing-altcha = Conferma che non sei un robot.
fault-malformed = Il valore del campo «{ $label }» non è valido.
fault-malformed-altcha = Il controllo «Non sono un robot» non è riuscito: ripetilo.
fault-too-short = «{ $label }»: servono almeno { $min } caratteri.
fault-too-long = «{ $label }»: non più di { $max } caratteri.
fault-only-letters-and-digits = «{ $label }» può contenere solo lettere senza accento e cifre
fault-forbidden-characters = «{ $label }» contiene caratteri non ammessi. I segni ammessi sono: { $allowed }
fault-unprintable = In «{ $label }» c’è il segno { $sign }, che sui documenti non si può stampare: toglilo o scrivilo con altre lettere.
fault-wrong-length-codice-fiscale = Il codice fiscale ha 16 caratteri: controlla di averli scritti tutti.
fault-wrong-check-letter = Il codice fiscale non è corretto: l’ultima lettera non corrisponde alle altre. Ricontrollalo.
fault-not-the-accounts = Non è l’indirizzo dell’utenza che vuoi tenere: scrivi quello con cui è stata registrata, per intero.
fault-waits = «{ $label }» si può controllare solo quando è corretto il campo «{ $on }».
fault-retype = «{ $label }»: riscrivi, perché per sicurezza non lo conserviamo.
fault-retype-password = Riscrivi la password: per sicurezza non la conserviamo.
fault-retype-vecchia-password = Riscrivi la password attuale: per sicurezza non la conserviamo.
fault-retype-nuova-password = Riscrivi la nuova password: per sicurezza non la conserviamo.
fault-retype-conferma-password = Riscrivi la conferma della password: per sicurezza non la conserviamo.
fault-retype-risposta = Riscrivi la risposta segreta: per sicurezza non la conserviamo.
fault-not-a-date = Scrivi una data che esiste, per esempio 27 3 1985.
fault-in-the-future = «{ $label }»: la data non può essere nel futuro.
fault-implausible-age = La data di nascita non è plausibile: ricontrolla l’anno.
fault-unknown-place = Alla tua data di nascita non risulta questo comune in questa provincia. Controlla nome e provincia.
fault-not-the-same = I due valori non sono uguali: riscrivi «{ $label }».
fault-not-the-same-email-conferma = I due indirizzi non sono uguali: ricontrollali.
fault-not-the-same-conferma-password = Le due password non sono uguali: riscrivile.
fault-not-the-same-conferma-codice = I due codici non sono uguali: riscrivili.
fault-same-as-before = «{ $label }»: scegli un valore diverso da quello di prima.
fault-same-as-before-nuova-password = La nuova password deve essere diversa dalla vecchia.
fault-same-as-before-nuovo-codice = Il nuovo Codice Personale deve essere diverso da quello temporaneo.
fault-wrong = «{ $label }»: il valore non è quello giusto.
fault-wrong-vecchia-password = La vecchia password non è quella giusta. Se è provvisoria, copiala dal messaggio e incollala.
fault-wrong-codice-personale = { $left ->
    [0] Il Codice Personale non è giusto. La domanda non è stata inoltrata.
    [one] Il Codice Personale non è giusto e la domanda non è stata inoltrata. Ti resta un tentativo, poi dovrai aspettare quindici minuti.
   *[other] Il Codice Personale non è giusto e la domanda non è stata inoltrata. Ti restano { $left } tentativi.
}
fault-username-or-cpt = { $left ->
    [0] Controlla username e codice temporaneo: non corrispondono.
    [one] Controlla username e codice temporaneo: non corrispondono. Ti resta un tentativo, poi dovrai aspettare quindici minuti.
   *[other] Controlla username e codice temporaneo: non corrispondono. Ti restano { $left } tentativi.
}
fault-codice-fiscale-or-cpt = { $left ->
    [0] Controlla codice fiscale e codice temporaneo: non corrispondono.
    [one] Controlla codice fiscale e codice temporaneo: non corrispondono. Ti resta un tentativo, poi dovrai aspettare quindici minuti.
   *[other] Controlla codice fiscale e codice temporaneo: non corrispondono. Ti restano { $left } tentativi.
}
fault-on-its-way-cpt = Il messaggio con il Codice Personale Temporaneo è ancora in viaggio: aspetta che arrivi, poi copialo qui. Questo tentativo non è stato contato.
fault-expired-password = La password provvisoria è scaduta: valeva 7 giorni. Usa «Password dimenticata» per sceglierne una tua.
fault-credentials = { $left ->
    [0] Username o password non corretti. Se di solito usi SPID o CIE, entra così: può darsi che tu non abbia una password.
    [one] Username o password non corretti. Ti resta un tentativo, poi l’accesso si blocca per quindici minuti. Se di solito usi SPID o CIE, entra così: può darsi che tu non abbia una password.
   *[other] Username o password non corretti. Se di solito usi SPID o CIE, entra così: può darsi che tu non abbia una password. Ti restano { $left } tentativi.
}

# The faults of the domain. Every code of `Fault::samples` has its sentence here.
fault-wrong-length = «{ $label }» ha { $length } caratteri: controlla di averli scritti tutti.
fault-malformed-email = L’indirizzo email non è completo. Esempio: nome@esempio.it
fault-malformed-telefono = Scrivi il numero con il prefisso, per esempio +39 06 1234567.
fault-malformed-cap = Il CAP ha cinque cifre.
fault-malformed-codice-fiscale = Il codice fiscale non ha la forma giusta: sei lettere, due cifre, una lettera, due cifre, una lettera, tre cifre, una lettera.
fault-malformed-numero-richiesta = Il numero della richiesta ha otto caratteri, per esempio ABCD-2345.
fault-needs-upper = «{ $label }»: serve almeno una lettera maiuscola.
fault-needs-lower = «{ $label }»: serve almeno una lettera minuscola.
fault-needs-letter = «{ $label }»: serve almeno una lettera.
fault-needs-digit = «{ $label }»: serve almeno un numero.
fault-too-early = «{ $label }» viene prima dell’altra data: controlla tutte e due.
fault-unknown-choice-documento-senza-scadenza = Questo tipo di documento ha sempre una scadenza: scrivi la data.
fault-not-the-same-documento-senza-scadenza = Hai scritto una data di scadenza: toglila, oppure togli la spunta.
fault-same-as-before-delegato-codice-fiscale = È il tuo codice fiscale: scrivi quello della persona delegata.
fault-not-the-accounts-delegato-codice-fiscale = Non è la persona delegata dal richiedente. Controlla il codice fiscale; il richiedente può cambiare la delega dal portale.
fault-too-many-delegato-codice-fiscale = Questa persona si è già presentata { $max } volte al posto di altri quest’anno: non può farlo ancora.
fault-too-early-documento-scadenza = La scadenza viene prima del rilascio: controlla le due date.
fault-out-of-range = «{ $label }»: scrivi un numero intero da { $min } a { $max }.
fault-unknown-choice = «{ $label }»: scegli una delle voci dell’elenco.
fault-unknown-choice-validita = Il documento indicato nella richiesta è scaduto: serve la dichiarazione dell’interessato sotto la fotocopia.
fault-not-accepted = Per proseguire devi spuntare «{ $label }».
fault-unknown-country = Non troviamo questo Stato: sceglilo dall’elenco.
fault-unknown-region = Non troviamo questa regione: sceglila dall’elenco.
fault-unknown-province = Non troviamo questa provincia: controlla il nome o la sigla, per esempio RM.
fault-in-another-region = Questa provincia è in un’altra regione: { $region }.
fault-did-you-mean = Non troviamo questo comune nella provincia. Forse intendevi: { $suggestions }?
fault-in-another-province = Questo comune è in un’altra provincia: { $province }.
fault-not-at-that-date = Alla data di nascita questo luogo non esisteva: risulta dal { $from } al { $to }.
fault-not-yet-at-that-date = Alla data di nascita questo luogo non esisteva ancora: risulta dal { $from }. Scrivi il nome che aveva allora.
fault-not-any-more-at-that-date = Alla data di nascita questo luogo non esisteva più: risulta fino al { $to }.
fault-excluded-province = { $province }: le scuole di questa provincia hanno regole e termini propri. La domanda va presentata lì e non qui.
fault-repeated = «{ $label }»: { $value } è scritto due volte.
fault-malformed-item = «{ $label }»: { $value } non è un codice di scuola. Un codice ha dieci caratteri, per esempio RMPS00000A.
fault-too-many = «{ $label }»: non più di { $max }.
fault-empty-file = Il file è vuoto: scegline un altro.
fault-file-too-large = Il file supera { $max } MB: riducilo o dividilo in più parti.
fault-unsupported-file = Questo tipo di file non si può allegare. Sono ammessi PDF, JPEG, PNG e P7M.
fault-wrong-extension = Il contenuto del file è { $found }, ma il nome dice altro: correggi l’estensione e riprova.

# Files, where the field has no sentence of its own.
fault-too-large = I file insieme superano { $max } MB: togline qualcuno.
fault-gone = «{ $value }» non è più nella raccolta: scegli un altro documento.
fault-already-there = Questo documento è già nella raccolta: «{ $value }».
fault-in-use = «{ $value }» fa parte di una domanda e non si può eliminare.

# Lists and codes of an application.
fault-too-few = «{ $label }»: { $min ->
    [one] ne serve almeno uno.
   *[other] ne servono almeno { $min }.
}
fault-one-too-many = «{ $label }»: al massimo { $max }. Togline qualcuno, a partire da { $value }.
fault-one-too-many-of-kind = «{ $label }»: { $value } è di un tipo di cui se ne possono indicare al massimo { $max }. Togline uno di quel tipo.
fault-not-among-first = «{ $label }»: { $value } vale solo fra le prime { $max } scelte. Spostala più in alto, o toglila.
fault-unknown-code = «{ $value }» non è nell’elenco: scegli una voce fra quelle proposte.
fault-not-admitted = «{ $label }»: { $value } qui non si può indicare. Scegline un altro.
fault-unknown-school = Nessuna scuola ha il codice { $value }: cercala per nome.
fault-wrong-province = «{ $label }»: { $value } è in provincia di { $province }, che qui non si può indicare. Togli questa sede o cambia la provincia.
fault-after-its-container = { $value } viene dopo { $before }, che già la comprende: così non cambia nulla. Se la preferisci, spostala più in alto.
fault-several-places = Più comuni hanno questo nome: aggiungi la provincia fra parentesi ({ $provinces }).
fault-rule = Questa risposta non va d’accordo con le altre.
fault-document-missing = Fra gli allegati manca: { $kind }.
fault-not-highest-first = «{ $label }»: la prima scuola è quella che gestisce la domanda e dev’essere del grado più alto fra quelle scelte. { $value } non lo è: metti per prima una scuola come { $higher }.
