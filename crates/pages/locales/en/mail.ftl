# Mails of registration and access (D.3). The others are in Italian only.

mail-hello = Hello { $name },
mail-hello-unnamed = Hello,
mail-button-fallback = If the button does not work, copy this address into your browser:
mail-automatic = This is an automatic message: please do not reply.
mail-help = Need help? { $link }
mail-sign-in = Sign in
mail-to-help = Go to the help page
mail-username = Username
mail-temporary-password = Temporary password
mail-ignore = If you did not ask for this, you need not do anything.

mail-confirm-subject = Confirm your registration
mail-confirm-why = you asked to register with Istanze OnLine. To confirm your email address, open the page below and press the button you find there.
mail-confirm-button = Confirm the registration
mail-confirm-until = The link works until { $when }.
mail-confirm-next = Right after that you will receive a second email with your credentials. If you cannot find it, look in your junk mail too.
mail-confirm-digital = After confirming, sign in with { $name }: you will get no password, because you need none.
mail-confirm-not-you = If it was not you, ignore this message: without confirmation the registration is deleted.

mail-credentials-subject = Your credentials
mail-credentials-why = your registration is complete. These are your credentials.
mail-credentials-copy = Copy and paste the password, to avoid typing errors.
mail-credentials-temporary = The password is temporary: you will be asked to change it at your first sign-in.

mail-welcome-subject = Your account is ready
mail-welcome-why = your registration with Istanze OnLine using { $name } is complete: your account is ready.
mail-welcome-no-password = To sign in use { $name }: you have no password and need none. You will be asked for the username once, when you choose your personal code.
mail-welcome-next = The next step is to ask to be enabled: it takes a few minutes and you need not go to a school.

mail-linked-subject = Your account is linked to { $name }
mail-linked-when = on { $when } you linked your digital identity to this account, by signing in with it.
mail-linked-why = From now on you can also sign in with { $name }. If you had not been recognised at a school yet, you need not go there any more.
mail-linked-password = Username and password, if you chose them, still work.
mail-linked-not-you = If it was not you, tell our help desk and your identity provider at once.

mail-cancelled-subject = Your registration was cancelled
mail-cancelled-why = the registration made with this address was cancelled, because a new one was started with the same codice fiscale. The links, credentials and codes you received so far no longer work.
mail-cancelled-not-you = If it was not you, please contact us.

mail-reminder-username-subject = Your username
mail-reminder-username-why = you asked us to remind you of your username.

mail-reset-subject = Reset your password
mail-reset-why = you asked to reset your password. Open the page below and choose a new one.
mail-reset-button = Reset the password

mail-changed-subject = Password changed
mail-changed-when = your password was changed on { $when }.
mail-changed-not-you = If it was not you, reset it at once: whoever changed it will be locked out.

mail-locked-subject = Access locked for 15 minutes
mail-locked-when = on { $when } somebody entered wrong credentials for your account five times. To protect you, access is locked for fifteen minutes.
mail-locked-you = If it was you, wait and try again. If you forgot your password you can reset it.
mail-locked-not-you = If it was not you, your password is safe: nobody got in. You may change it to be on the safe side.
