# The link in the mail.

confirmation-title = Confirm your email address
confirmation-lead = You came from the message we sent you: one click is left. Press the button and we send you your credentials.
confirmation-lead-digital = You come from the message we sent you: one click is left. Press the button, then sign in with { $name }.
confirmation-button = Confirm the registration
confirmation-not-you = You did not ask for this registration? Close the page: without confirmation it lapses by itself.
confirmation-confirmed-title = Registration done
confirmation-done-title = Your address is confirmed
confirmation-done = We sent you a second message with your credentials.
confirmation-done-digital = Your account is ready: sign in with { $name }, you need no password.
confirmation-next-digital = After you sign in we take you to the enablement request: it takes a few minutes and you need not go to a school.
confirmation-next-mail = Open the message “Le tue credenziali di accesso”: it holds your username (usually name.surname) and a temporary password.
confirmation-next-copy = Copy and paste the temporary password, to avoid typing errors.
confirmation-next-change = At the first sign-in we ask you to choose your own password: you have 7 days.
confirmation-dead = You may have used it already, it may have expired or it may be incomplete.
confirmation-dead-used = If you have already confirmed, your credentials are in your mailbox: [sign in].
confirmation-dead-digital = If you use SPID or CIE you need no credentials: [sign in that way]. If your address is still to be confirmed, you can get a new message from there.
confirmation-dead-other = If you changed the address meanwhile, only the message that went to the new one counts.
confirmation-dead-expired = If more than 72 hours have passed, the registration has lapsed: [register again].
confirmation-dead-broken = If you copied the link by hand, check that you took all of it.
