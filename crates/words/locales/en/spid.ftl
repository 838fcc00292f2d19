# Entering with SPID and CIE: choice of the provider, first access, level, refusals.

spid-enter = Sign in with { $name }
spid-choose-lead = Choose the provider that gave you your SPID identity: we take you to its site, where you type your credentials. They never reach us.
spid-choose-lead-cie = You need the electronic identity card and its PIN, or the CieID app. We take you to the site that checks it: the PIN never reaches us.
spid-providers = { $name ->
    [CIE] Card verification service
   *[other] Your provider
}
spid-unknown-provider = The provider you asked for is not among the recognised ones: choose it from this list.
spid-no-providers-title = Not available for the moment
spid-no-providers = At the moment you cannot sign in with { $name }. Retry in a few minutes, or sign in another way.
spid-other-ways = Other ways to sign in
spid-about = About { $name }
spid-more = More information
spid-none-yet = You do not have SPID?
spid-help = Need help?
spid-with-password = Sign in with username and password

spid-post-title = Go to { $provider }
spid-post-lead = We are taking you to the site of { $provider } to sign in. If nothing happens, press the button.
spid-post-button = Continue to { $provider }
spid-post-back = Changed your mind? [Back to sign-in].

spid-welcome-title = First access with { $name }
spid-welcome-lead = This is the first time you sign in with { $name }. Check your data, tell us how to reach you and confirm: you need no password.
spid-welcome-lead-existing = There is already an account with your tax code. Read what you can do, then confirm.
spid-welcome-lead-other = Choose the right address and confirm.
spid-welcome-before = We have already written to *{ $email }*. If you change the address, the link in that message no longer works.
spid-welcome-time = You have 30 minutes to confirm. After that you have to sign in with { $name } again, and what you did not confirm is not saved.
spid-existing-title = A choice to make
spid-existing-what = The account was registered with username and password and with the address *{ $email }* (we show only part of it). Nobody has checked yet whose it is.
spid-existing-keep = It is mine and I keep it: it stays, with its username and its enablement request, and is linked to { $name }. I write its address below, in full.
spid-existing-annul = It is not mine, or I do not need it any more: it is to be cancelled together with its enablement request, even if that is waiting for recognition at a school. I get a new one, with the address I write below.
spid-welcome-data = The data received from { $name }
spid-welcome-wrong = They cannot be changed here. If something is wrong, it must be corrected { $name ->
    [CIE] by the Comune that issued your card
   *[other] by the provider that gave you { $name }
}; if in doubt, [contact help].
spid-email-given = This is the address you gave to your identity provider. You may use another: then we send you a message to confirm it.
spid-email-asked = The card holds no email address: write it here. We send you a message to confirm it.
spid-email-other = Write the address twice: we send you a message to confirm it.
spid-email-existing = Write the address of the account you keep, or the one of the new account. If the new one has an address that nobody has checked yet, we send you a message to confirm it.
spid-email-hint = If you work for the school you may give the institutional one
spid-unread = The data that are missing
spid-unread-what = Your tax code is already confirmed with { $name }. These data did not arrive, or we cannot read them: type them in Latin letters, as they are on your Italian document. If you have one name only, do not invent the other: write to our help desk.
spid-welcome-at-once = If you keep the address, the account is ready at once; if you change it, open the link we send you and then sign in again.
spid-welcome-mail = We send you an email with a link: open it, press the button and then sign in again with { $name }.
spid-welcome-enable = Ask to be enabled: it takes a few minutes.
spid-welcome-no-school = You get a temporary code by email and replace it with your personal code. You need not go to a school.
spid-confirm = Confirm

spid-pending-title = Confirm your email
spid-pending-again = We have written to you again
spid-pending-before = We have already written to you: your address is to be confirmed
spid-pending-enter = Come back and sign in with { $name }: your account will be ready.
spid-pending-missing = The message did not arrive?
spid-pending-resend = Send it again
spid-pending-wrong = Is the address wrong?
spid-pending-other = You may give another one: we write to you there, and the link sent to the former one no longer works.
spid-pending-login-first = You may give another one after signing in with { $name } again: we write to you there, and the link sent to the former one no longer works.
spid-pending-change = Change the address
spid-pending-shared = Are you using a shared computer?
spid-pending-shared-why = For half an hour this page can be seen again in this browser. “I have finished” closes it at once.
spid-pending-done = I have finished

spid-over-title = The time for the first access is over
spid-over-lead = There are 30 minutes to confirm the first access with { $name }, in the same browser. They have passed, or you pressed “I have finished”, or cookies are turned off. What you had not confirmed was not saved.
spid-over-again = Sign in with { $name } again: you find the same page.
spid-over-confirmed = If you had already pressed “Confirm”, what you confirmed stays: open the message we sent you and follow the link.

spid-level-title = Level 2 is needed
spid-level-lead = You used { $name } at level 1, the one with the password only. Istanze OnLine needs at least level 2.
spid-level-why-title = Why
spid-level-why = The applications you submit here count as signed. The law asks for an identity verified with two factors, that is at least level 2 (CAD, art. 64 (2-duodecies)). With that level you need not be recognised at a school either.
spid-level-how-title = How
spid-level-how = After the password the provider asks for one more confirmation: usually a code in the app or by text message. If you never used it, activate it on the provider’s site.
spid-level-how-cie = Use the CieID app, or the card with its PIN, instead of the password only.
spid-level-again = Sign in at level 2

spid-refused-title = Sign-in did not succeed
spid-refused-todo = What to do
spid-nothing-changed = Nothing was changed and no session was opened.
spid-nothing-changed-again = Nothing was changed: if you were signed in, you still are.
spid-already-in = Already signed in? Go on
spid-attempt = Code for the help desk:
spid-attempt-number = Error reported by the identity provider:
spid-attempt-when = Date and time:
spid-retry = Retry

refused-wrong-credentials = Wrong credentials, several times
refused-wrong-credentials-detail = { $name ->
    [CIE] The sign-in with CIE was stopped, because the PIN or the credentials were wrong too many times.
   *[other] Your identity provider stopped the sign-in because the credentials were wrong too many times.
}
refused-wrong-credentials-advice = { $name ->
    [CIE] Retry with the right PIN or credentials. If the PIN is blocked, unblock it with the PUK in the CieID app; if you have lost both, ask your Comune to print them again.
   *[other] Retry with the right credentials. If you do not remember them, recover them on the site of the provider that gave you { $name }.
}
refused-no-suitable-credentials = Your credentials do not have the level required
refused-no-suitable-credentials-detail = { $name ->
    [CIE] The CIE credentials you used do not reach the level this service requires: at least level 2.
   *[other] Your { $name } identity has no credentials of the level this service requires: at least level 2.
}
refused-no-suitable-credentials-advice = { $name ->
    [CIE] Retry with the CieID app, or with the card and its PIN.
   *[other] Activate level 2 credentials on the site or in the app of the provider that gave you { $name }, then retry.
}
refused-timeout = The time to sign in is over
refused-timeout-detail = Signing in { $name ->
    [CIE] with CIE
   *[other] at the identity provider
} must be completed within a few minutes, and the time has passed.
refused-timeout-advice = Retry, and complete the steps without interruption.
refused-consent-refused = You did not consent to sending your data
refused-consent-refused-detail = We did not receive your data, because consent was refused. Without those data we do not know who you are.
refused-consent-refused-advice = If you want to sign in, retry and consent: we ask only for the data needed to recognise and reach you.
refused-suspended = Identity suspended or revoked, or credentials blocked
refused-suspended-detail = { $name ->
    [CIE] Your CIE is reported as suspended or revoked, or its credentials as blocked.
   *[other] The provider says that your { $name } identity is suspended or revoked, or that its credentials are blocked.
}
refused-suspended-advice = { $name ->
    [CIE] If the PIN is blocked, unblock it with the PUK in the CieID app. For a suspended or revoked card turn to your Comune or to [CIE help].
   *[other] Turn to the provider that gave you { $name }: only they can reactivate or unblock it.
}
refused-cancelled = You cancelled the sign-in
refused-cancelled-detail = The sign-in with { $name } was cancelled before the end.
refused-cancelled-advice = If it was a mistake, retry. Otherwise you need not do anything.
refused-wrong-identity-type = This type of identity is not accepted
refused-wrong-identity-type-detail = You used another identity than the one required: for example one for professional use or of a company.
refused-wrong-identity-type-advice = Retry with your personal identity as a citizen.
refused-denied = { $name ->
    [CIE] The sign-in with CIE was not granted
   *[other] The provider did not grant access
}
refused-denied-detail = { $name ->
    [CIE] The system that verifies CIE answered that the sign-in did not succeed, without a reason we know.
   *[other] Your identity provider answered that the sign-in with { $name } did not succeed, without a reason we know.
}
refused-denied-advice = Retry. If it happens again, turn to { $name ->
    [CIE] [CIE help]
   *[other] the provider that gave you { $name }
}.
refused-level-too-low = The level used is not enough
refused-level-too-low-detail = You used { $name } at a lower level than required. Istanze OnLine needs at least level 2.
refused-level-too-low-advice = { $name ->
    [CIE] { spid-level-how-cie }
   *[other] { spid-level-how }
}
refused-replayed = This sign-in was already used
refused-replayed-detail = The answer we received counts only once, and it has been used. It happens when a page is reloaded or when you go back in the browser.
refused-replayed-advice = If you were already signed in, press “Already signed in? Go on”. Otherwise retry: a new answer will come.
refused-expired = Too much time has passed
refused-expired-detail = The answer arrived when your request to sign in was already over.
refused-expired-advice = Retry, and complete the sign-in without leaving the page open for long.
refused-other-browser = The sign-in began in another browser
refused-other-browser-detail = The answer arrived in another browser than the one in which you asked to sign in, or cookies are turned off.
refused-other-browser-advice = Retry using the same browser from beginning to end, with cookies on. If it was not you who asked to sign in, close the page.
refused-unsolicited = We had not asked for this sign-in
refused-unsolicited-detail = An answer came that matches no request sent from here. For your safety we do not use it.
refused-unsolicited-advice = To sign in always start from this site: press “Retry”.
refused-invalid = { $name ->
    [CIE] The answer to the verification of CIE is not valid
   *[other] The provider’s answer is not valid
}
refused-invalid-detail = The answer we received did not pass our checks, so we cannot use it to recognise you.
refused-invalid-advice = Retry. If it happens again, give the help desk the details below.
refused-too-large = { $name ->
    [CIE] The answer to the verification of CIE is too large
   *[other] The provider’s answer is too large
}
refused-too-large-detail = We received far more data than an answer holds, and did not read them.
refused-too-large-advice = { $name ->
    [CIE] Retry. If it happens again, tell the help desk.
   *[other] Retry. If it happens again, tell the help desk which provider you chose.
}
refused-unknown-provider = Provider not recognised
refused-unknown-provider-detail = The provider is not, or no longer, among those recognised for { $name }.
refused-unknown-provider-advice = { $name ->
    [CIE] Press “Retry”.
   *[other] Press “Retry” and choose the provider from the list.
}
refused-malformed = The answer cannot be read
refused-malformed-detail = The data received do not have the right form: perhaps they were lost on the way.
refused-malformed-advice = Retry from here. If it happens again, try another browser or contact help.
