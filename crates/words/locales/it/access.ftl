# Sign-in, passwords, recovery, lock.

access-title = Accesso
access-with-password = Con username e password
access-enter = Entra
access-username-forgotten = Username dimenticato
access-password-forgotten = Password dimenticata
access-lock-rule = Dopo cinque tentativi sbagliati di seguito l’accesso si blocca per quindici minuti.
access-digital = Con SPID o CIE
access-digital-why = È la via più semplice: nessuna password da ricordare e nessun riconoscimento a scuola.
access-first-time = È la prima volta?
access-first-digital = Con SPID o CIE non devi registrarti prima: al primo accesso ti chiediamo solo un indirizzo email e le conferme di legge.
access-register = Senza SPID e senza CIE puoi [registrarti con un indirizzo email].
access-register-until = Puoi farlo fino al { $last }.
access-password-until = Con username e password puoi entrare fino al { $last }. Dopo si entra solo con SPID o CIE: conviene provarli per tempo.
access-password-ended = Dal termine del { $last } si entra solo con SPID o CIE: username e password non valgono più.
access-officers = Lavori allo sportello? Entra con le credenziali di servizio
digital-only-why = Questa via non è più aperta
digital-only-registration = Ci si poteva registrare con un indirizzo email fino al { $last }. Ora si entra con SPID o con la Carta di Identità Elettronica, e non serve registrarsi prima.
digital-only-password = Con username e password si poteva entrare fino al { $last }. Ora si entra con SPID o con la Carta di Identità Elettronica: ritrovi la tua utenza e le tue domande.
digital-only-how = Entra con SPID o CIE
digital-only-none = Non hai né SPID né CIE? Nella pagina [Assistenza] trovi a chi chiedere.
access-notice-needed = Per vedere quella pagina devi prima entrare. Dopo l’accesso ti ci riportiamo.
access-notice-over = La sessione è scaduta: entra di nuovo.
access-notice-lost = La sessione è finita e i dati di quella pagina non sono stati salvati. Entra di nuovo: ti ci riportiamo.
access-notice-out = L’uscita è avvenuta. A presto.
access-notice-changed = La password è stata cambiata: entra con quella nuova.

access-change-title = Cambio password obbligatorio
access-change-lead = Hai usato una password provvisoria: scegline una tua. Senza questo passaggio non puoi proseguire.
access-change-form = Modifica password
access-change-next = Subito dopo premi «Accedi a Istanze OnLine» per chiedere l’abilitazione.
password-rule-title = La nuova password deve avere:
password-rule-length = almeno 8 caratteri
password-rule-letters = almeno una lettera maiuscola e una minuscola
password-rule-digit = almeno un numero
password-rule-special = se vuoi, caratteri speciali, ma solo questi: ! @ % - _ $ #

access-username-lead = Scrivi il tuo codice fiscale: ti inviamo lo username all’indirizzo indicato alla registrazione.
access-password-lead = Scrivi username e codice fiscale: ti inviamo un link, valido un’ora, per scegliere una nuova password.
access-no-username = Non ricordi nemmeno lo username? [Recupera prima lo username].
access-sent-title = Controlla la tua posta
access-sent-username = Se i dati sono giusti, tra poco riceverai un messaggio con il tuo username.
access-sent-password = Se i dati sono giusti, tra poco riceverai un messaggio con un link, valido un’ora, per scegliere una nuova password.
access-reset-title = Scegli una nuova password
access-reset-lead = Quando l’avrai scelta potrai entrare subito. Le sessioni aperte altrove saranno chiuse.
access-locked-why = Cinque tentativi sbagliati di seguito
access-locked-advice = Fino ad allora non entra nessuno, nemmeno con la password giusta: è una protezione per te. Se non ricordi la password puoi sceglierne una nuova.
