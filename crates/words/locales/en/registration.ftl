# Steps 1–4 and “Registration not completed”.

registration-title = Registration
registration-name-1 = Tax code
registration-name-2 = Your data
registration-name-3 = Check
registration-name-4 = Confirm email
registration-lead = It takes a few minutes: your Italian tax code (codice fiscale), your data, a final check and the confirmation of your email address.
registration-digital-title = Do you have SPID or the electronic identity card?
registration-digital = Then you need not register here: sign in, and you will not even need to be recognised at a school.
registration-mailbox-title = Before you start
registration-mailbox = You need an active mailbox that is not full and whose credentials you know: the confirmation link and your credentials will arrive there.
registration-step-2 = Step 2
registration-have-credentials = Already have a username and password? [Sign in].

registration-data-title = Registration: your data
registration-data-lead = Write your data as they appear on your health card. You can check them again in the next step.
registration-time-left = You have 30 minutes to reach the confirmation. All fields are required unless marked as optional.
registration-perhaps-title = Check the email address
registration-perhaps = Did you mean { $email }? If so, [correct the address]; if what you typed is right, go on.
registration-who = Who you are
registration-birthplace = Where you were born
registration-birthplace-hint = If you were born abroad, choose the country, leave region and province empty and write the city. If you were born in Italy, fill in everything: use the name the municipality had then.
registration-if-italy = (if you were born in Italy)
registration-contact = How we reach you
registration-consents = Terms and privacy
registration-step-3 = Step 3
sex-m = Male
sex-f = Female

registration-review-title = Registration: check your data
registration-review-lead = Take your time: your identity will be verified against these data.
registration-disagreement-title = These data do not match the tax code
registration-disagreement = If you made a mistake, correct it with “Change”. If they are right you can go on: they will be checked at recognition.
registration-private-address-title = The address does not look like a school one
registration-private-address = You said that you work for the school. If you have an institutional address use that one; otherwise you can go on.
registration-review-next = When you confirm, we send you an email with a link. The registration is valid only after you open that link.
registration-confirm-data = Confirm your data

registration-concluded-title = Registration: confirm your email
registration-sent-title = We have written to you
registration-sent = We sent a message to *{ $email }*.
registration-next-mail = Open your mailbox: the subject is “Conferma la tua registrazione”.
registration-next-link = Follow the link in the message and press the confirmation button.
registration-next-credentials = You will get a second message with your username and a temporary password.
registration-link-life = The link works for { $hours } hours. If you do not use it in time, the registration lapses and you can do it again.
registration-no-mail = Cannot find the message? Look in your junk mail too, and check that your mailbox is not full.
registration-resend-rule = You can ask for another one two minutes after the last one, up to five times a day.
registration-wrong-address-title = Is the address wrong?
registration-wrong-address = You can correct it: you find your data already typed, and the link sent before no longer works.
registration-change-address = Change address
registration-to-login = Back to sign-in

registration-existing-title = Registration not completed
registration-existing-why-title = This tax code is already known
registration-existing-why = A registration with this tax code already exists, so we did not make another. There are two ways out.
registration-existing-mail-title = Cannot find the confirmation message?
registration-existing-mail = We send it again to the address given the first time: *{ $email }*.
registration-resend = Ask for a new message
registration-existing-again-title = You do not know that address or cannot read it any more?
registration-existing-again = If the first registration was never confirmed, you can annul it and start from zero with another address.
registration-again = New registration
registration-existing-digital-title = Do you use SPID or the electronic identity card?
registration-existing-digital = If you use SPID or CIE, [sign in that way]: if you began that way and your address is still to be confirmed, there you can get the message again or change the address.
registration-existing-done-title = Had you already completed the registration?
registration-existing-done = Then you already have credentials: sign in, or recover them.

registration-refused-title = We cannot annul the registration
registration-refused = The registration with this tax code was already confirmed, or made with SPID or CIE: to protect the person who made it, it cannot be started again. Recover your credentials or contact help.
