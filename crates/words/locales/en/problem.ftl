# One title and one detail for each problem; the slug is in the key.

problem-code = Code:
problem-reference = Reference for the help desk:
problem-to-home = Back to home
problem-to-sign-in = Sign in
problem-to-help = Go to help
problem-to-your-place = Go on from where you were

problem-modulo-non-valido = The form cannot be read
problem-modulo-non-valido-detail = The data received do not have the expected shape. Go back, reload the page and fill in the form again.
problem-campi-non-validi = Some data need correcting
problem-campi-non-validi-detail = Check the fields shown and send the form again: the other data were kept.
problem-codice-errato = The code is not the right one
problem-codice-errato-detail = { $wait ->
    [0] What you typed does not match and no attempts are left: wait fifteen minutes.
    [one] What you typed does not match. You have one attempt left.
   *[other] What you typed does not match. You have { $wait } attempts left.
}
problem-accesso-richiesto = You need to sign in first
problem-accesso-richiesto-detail = This page is only for people who have signed in. After signing in you will come back here.
problem-non-autorizzato = You cannot open this page
problem-non-autorizzato-detail = Your account does not have the permission it takes. If you think this is a mistake, contact help.
problem-origine-non-ammessa = The request does not come from this site
problem-origine-non-ammessa-detail = For your safety we accept forms only from our own pages. Open the page again and retry.
problem-cookie-necessari = Turn on cookies to go on
problem-cookie-necessari-detail = Your browser does not keep the cookies of this site, and without them we cannot know you from one page to the next. Turn them on in the settings of your browser, leave any mode that blocks them, then open the page again and retry. We use technical cookies only: none follows you.
problem-solo-identita-digitale = Sign in with SPID or CIE
problem-solo-identita-digitale-detail = Registration by email or sign-in with username and password has ended. Sign in with SPID or with the electronic identity card.
problem-livello-insufficiente = A level 2 sign-in is needed
problem-livello-insufficiente-detail = You signed in with a level 1 digital identity, which is not enough here. Sign in again and choose level 2 of SPID or CIE: besides the password you will be asked for a temporary code or a confirmation in the app. Nothing was changed.
problem-accesso-non-recente = Sign in again with SPID or CIE
problem-accesso-non-recente-detail = For this step you must have signed in with SPID or CIE; to choose a new personal code, within the last five minutes. Sign in again and repeat: nothing was changed.
problem-richiesta-bloccata = The request is frozen
problem-richiesta-bloccata-detail = The applicant told us that no proxy was named: the request must first be reviewed at a school or office, with the applicant present. Nothing was changed.
problem-deleghe-esaurite = No more proxies this year
problem-deleghe-esaurite-detail = This person has already come three times in place of others this year. Nothing was changed.
problem-scadenza-vicina = A deadline is near
problem-scadenza-vicina-detail = A draft of yours must be sent within three days: without a new code you could not send it. Nothing was changed.
problem-accesso-digitale-rifiutato = The sign-in did not succeed
problem-accesso-digitale-rifiutato-detail = The answer of the identity provider cannot be accepted. Nothing was changed: sign in again.
problem-pagina-non-trovata = Page not found
problem-pagina-non-trovata-detail = No page has this address. Check that it is complete, or start again from the home page.
problem-richiesta-non-trovata = No request with these data
problem-richiesta-non-trovata-detail = Check both the codice fiscale and the number of the request, as written on the modulo di adesione.
problem-metodo-non-ammesso = Operation not available
problem-metodo-non-ammesso-detail = This page does not accept the operation you asked for. Start again from the home page.
problem-passaggio-non-previsto = It is not time for this step
problem-passaggio-non-previsto-detail = Your request is at a different point: this step may already be done, or one before it may be missing. Nothing was changed.
problem-dati-aggiornati = The data have changed in the meantime
problem-dati-aggiornati-detail = Another operation on your request came before this one, which was not recorded. Open the page again and check.
problem-troppo-grande = Too much data
problem-troppo-grande-detail = We received more data than we accept at once. Shorten the text or the file and retry.
problem-tipo-non-ammesso = Format not accepted
problem-tipo-non-ammesso-detail = The request uses a format that this service does not accept.
problem-troppi-tentativi = Too many attempts
problem-troppi-tentativi-detail = You made too many attempts in a short time. You can try again from { $time }.
problem-accesso-bloccato = Sign-in locked
problem-accesso-bloccato-detail = After five wrong attempts sign-in stays locked for fifteen minutes. You can try again from { $time }.
problem-attendi-prima-di-riprovare = Wait a moment
problem-attendi-prima-di-riprovare-detail = This time we sent nothing, because we wrote to you a moment ago: look in the spam folder too. You can ask for another message from { $time }.
problem-wait-tomorrow = You have asked for the message five times today: look in the spam folder too. You can ask again tomorrow.
problem-errore-interno = Something went wrong
problem-errore-interno-detail = The problem is ours, not yours. What you had already confirmed is safe. Retry in a few minutes; if it goes on, contact help.
problem-servizio-non-disponibile = The service is not available
problem-servizio-non-disponibile-detail = We cannot answer at the moment. What you had already confirmed is safe: retry in a few minutes.
problem-link-non-valido = This link is no longer valid
problem-link-non-valido-detail = The link has already been used, has expired or is incomplete. Ask for a new one from the sign-in or registration page.
