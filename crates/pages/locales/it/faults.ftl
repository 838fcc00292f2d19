# What is wrong with a field: fault-<code>, or fault-<code>-<field> where the field deserves its own words.

fault-required = Compila il campo «{ $label }».
fault-required-sesso = Scegli il sesso.
fault-required-nazione = Scegli la nazione di nascita.
fault-required-provincia = Scegli la provincia di nascita.
fault-required-termini = Per proseguire devi accettare le condizioni del servizio.
fault-required-privacy = Per proseguire devi dichiarare di aver letto l’informativa.
fault-required-non-sono-un-robot = Conferma che non sei un robot.
fault-invalid = Il valore del campo «{ $label }» non è valido.
fault-invalid-non-sono-un-robot = Il controllo «Non sono un robot» non è riuscito: ripetilo.
fault-too-short = «{ $label }»: servono almeno { $min } caratteri.
fault-too-long = «{ $label }»: non più di { $max } caratteri.
fault-characters = «{ $label }» contiene caratteri non ammessi.
fault-length-codice-fiscale = Il codice fiscale ha 16 caratteri: controlla di averli scritti tutti.
fault-check-letter = Il codice fiscale non è corretto: l’ultima lettera non corrisponde alle altre. Ricontrollalo.
fault-date = Scrivi una data che esiste, per esempio 27 3 1985.
fault-future = «{ $label }»: la data non può essere nel futuro.
fault-age = La data di nascita non è plausibile: ricontrolla l’anno.
fault-place = Alla tua data di nascita non risulta questo comune in questa provincia. Controlla nome e provincia.
fault-email = L’indirizzo email non è completo. Esempio: nome@esempio.it
fault-mismatch = I due valori non sono uguali: riscrivi «{ $label }».
fault-mismatch-email-conferma = I due indirizzi non sono uguali: ricontrollali.
fault-mismatch-conferma-password = Le due password non sono uguali: riscrivile.
fault-password = La password deve avere almeno 8 caratteri, una maiuscola, una minuscola e un numero; dei caratteri speciali solo ! @ % - _ $ #
fault-same-as-old = La nuova password deve essere diversa dalla vecchia.
fault-wrong = «{ $label }»: il valore non è quello giusto.
fault-wrong-vecchia-password = La vecchia password non è quella giusta. Se è provvisoria, copiala dal messaggio e incollala.
fault-credentials = { $left ->
    [0] Username o password non corretti.
    [one] Username o password non corretti. Ti resta un tentativo, poi l’accesso si blocca per quindici minuti.
   *[other] Username o password non corretti. Ti restano { $left } tentativi.
}
