# Mails (D.3), for a citizen who chose English. Pages behind the sign-in are in Italian: what a page names in Italian is named here too.

mail-hello = Hello { $name },
mail-hello-unnamed = Hello,
mail-button-fallback = If the button does not work, copy this address into your browser:
mail-automatic = This is an automatic message: please do not reply.
mail-help = Need help? { $link }
mail-call = By telephone: { $number }
mail-sign-in = Sign in
mail-to-help = Go to the help page
mail-to-status = See where you are
mail-to-applications = Go to the applications
mail-to-archive = Go to the archive
mail-staff = Staff
mail-school-year = School year
mail-asked-subject = Request for help
mail-asked-why = a person wrote from the help page. Answer this message: the answer goes to their address.
mail-asked-name = Name
mail-asked-email = Email address
mail-asked-reference = Reference of the error
mail-asked-text = Request
mail-username = Username
mail-temporary-password = Temporary password
mail-cpt = Temporary personal code (CPT)
mail-request-number = Number of the request
mail-protocol = Protocol number
mail-arrived = Received on
mail-sha256 = Fingerprint (SHA-256)
mail-deadline = You have until { $when }. After that the request lapses and you will have to confirm it again.
mail-ignore = If you did not ask for this, you need not do anything.

mail-confirm-subject = Confirm your registration
mail-confirm-why = you asked to register with Istanze OnLine. To confirm your email address, open the page below and press the button you find there.
mail-confirm-button = Confirm the registration
mail-confirm-until = The link works until { $when }.
mail-confirm-next = Right after that you will receive a second email with your credentials. If you cannot find it, look in your junk mail too.
mail-confirm-digital = After confirming, sign in with { $name }: you will get no password, because you need none.
mail-confirm-not-you = If it was not you, ignore this message: without confirmation the registration is deleted.

mail-credentials-subject = Your credentials
mail-credentials-why = your registration is confirmed. These are your credentials.
mail-credentials-copy = Copy and paste the password, to avoid typing errors.
mail-credentials-temporary = The password is temporary and valid for 7 days: you will be asked to change it at your first sign-in. If it expires, use “Forgotten password”.

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

mail-cpt-subject = Temporary personal code and membership form
mail-cpt-why = your request to be enabled was registered. This is your temporary code.
mail-cpt-copy = Copy and paste it, to avoid typing errors. Tell it to nobody, not even to the school.
mail-cpt-next = What to do now, in order:
mail-cpt-step-1 = Sign in and confirm that you received the code: do this before you go to a school.
mail-cpt-step-2 = Print the attached membership form (modulo di adesione), without signing it.
mail-cpt-step-3 = Go to any school with the form, the identity document named in the request and the health card, with photocopies. You will sign the form there.
mail-cpt-step-4 = When you receive the confirming email, sign in and choose your personal code.
mail-cpt-button = Confirm the code you received
mail-cpt-delega = If you cannot go yourself, a person you trust can go in your place: say who on the page “La tua abilitazione”, then print the proxy form (modulo di delega) and sign it before you hand it over.
mail-cpt-digital = You need not go to a school: { $name } has already verified who you are.
mail-cpt-digital-1 = Copy the temporary code.
mail-cpt-digital-2 = Sign in and change it into your personal code, which you choose yourself.
mail-cpt-digital-3 = From then on the service is open and you can apply.
mail-cpt-digital-modulo = The membership form is attached: keep it, you need neither sign it nor hand it in.

mail-cpt-again-subject = Temporary personal code, sent again
mail-cpt-again-why = here is the new temporary code you asked for. Those you received before no longer work.
mail-cpt-again-confirmed = You had already confirmed the receipt: you need not do it again. You will need the code to choose your personal code.

mail-school-subject = Now go to a school
mail-school-why = you confirmed the temporary personal code. You still have to be recognised in person: any school can do it.
mail-school-bring = Bring with you:
mail-bring-modulo = the printed membership form, not signed yet
mail-bring-document = the identity document you named in the request
mail-bring-tax-code = the health card or the card of the codice fiscale
mail-bring-copies = photocopies of both documents, front and back
mail-delegate-subject = You have named a proxy
mail-delegate-why = { $name } may go in your place for your enablement request.
mail-delegate-print = Print the enrolment form and the proxy form from the page “La tua abilitazione”.
mail-delegate-sign = Sign both before you hand them over, and add the copies of your documents.
mail-delegate-once = The proxy form is good once, only for this person and only for this request.
mail-delegate-not-you = If you have named nobody, freeze the request at once with the button below: nobody can complete it until you come in person.
mail-delegate-not-you-button = I have named nobody

mail-frozen-subject = Your enablement request is frozen
mail-frozen-why = you told us that you named no proxy. We have frozen request no. { $number }: nobody can complete it.
mail-frozen-next = To go on, come in person to a school or an office with your identity document: the head teacher or the administrative director (DSGA) will review the request with you.
mail-frozen-password = Somebody may know your password: change it now.

mail-reviewed-subject = Your enablement request goes on
mail-reviewed-why = request no. { $number } was reviewed with you and is active again, without a proxy.

mail-school-sign = You will sign the form before the staff of the school.

mail-waiting-subject = Reminder: your enablement is waiting for you
mail-waiting-cpt = you are nearly there: sign in and confirm that you received the temporary personal code. If you cannot find the email, you can have it sent again.
mail-waiting-school = you still have to be recognised in person: go to any school.
mail-waiting-code = the school recognised you: sign in and choose your personal code.
mail-waiting-code-digital = one step is left: sign in and change the temporary personal code into your personal code. If you cannot find the email, you can have it sent again. You need not go to a school.

mail-expired-subject = Your request to be enabled has lapsed
mail-expired-why = thirty days have passed and request { $number } has lapsed. The form and the temporary code no longer work.
mail-expired-next = You can start again at any time: your data are still there and you need not type them again.
mail-expired-button = Start again

mail-activated-subject = Account enabled
mail-activated-why = the school confirmed that it recognised you: your account is enabled.
mail-activated-digital = you need not be recognised at a school, because { $name } verified who you are: your account is enabled.
mail-activated-next = Sign in and choose your personal code. You will need the username and the temporary personal code you received by email.
mail-activated-button = Choose the personal code

mail-code-subject = Personal code set
mail-code-when = your personal code was set on { $when }.
mail-code-digital = You are enabled and the service is open: { $name } has already verified who you are.
mail-code-use = From now on you can apply. The code counts as your signature: tell it to nobody.
mail-code-not-you = If it was not you, contact our help desk at once.

mail-recovery-subject = Recovery of your personal code
mail-recovery-why = you asked to recover your personal code. This is a temporary code: the one you had no longer works.
mail-recovery-code = Temporary code
mail-recovery-next = It signs no application: change it into a code that you choose. Your drafts are as you left them.
mail-recovery-button = Choose the new code
mail-recovery-not-you = If it was not you, change your password at once and tell our help desk.

mail-suspended-subject = You gave up your personal code
mail-suspended-why = your personal code no longer works, as you asked. This is a temporary code: you will need it to choose a new one.
mail-suspended-school = First a school must recognise you again: any school will do. Take with you:
mail-suspended-drafts = Your drafts and the applications you sent are as you left them.

mail-code-locked-subject = Too many wrong codes
mail-code-locked-why = on { $when } five wrong codes or answers were typed. No other can be typed for fifteen minutes.
mail-code-locked-forgotten = If you forgot your code you can recover it: you need not go to a school again.
mail-code-locked-button = Go to your personal code
mail-code-locked-not-you = If it was not you, somebody entered with your account: change your password at once and tell our help desk.

mail-locked-subject = Access locked for 15 minutes
mail-locked-when = on { $when } somebody entered wrong credentials for your account five times. To protect you, access is locked for fifteen minutes.
mail-locked-you = If it was you, wait and try again. If you forgot your password you can reset it.
mail-locked-not-you = If it was not you, your password is safe: nobody got in. You may change it to be on the safe side.

mail-submitted-subject = Application received, no. { $protocol }
mail-submitted-why = your application was received: { $procedure }.
mail-sha256-what = The fingerprint is calculated on what you declared and proves that nothing was changed.
mail-submitted-attached = You find the application as PDF attached to this email and in the archive.
mail-submitted-archive = You find the application as PDF in the archive.
mail-submitted-office = Office in charge: { $office }.
mail-submitted-term = { $days ->
    [one] The office answers within one day of the receipt (Italian law 241/1990).
   *[other] The office answers within { $days } days of the receipt (Italian law 241/1990).
}
mail-submitted-keep = Keep this email: it is your receipt.

mail-refused-subject = Recognition not completed
mail-refused-why = your recognition was not completed ({ $office }). The reasons:
mail-refused-next = What to do:
mail-refused-again = Then go back to a school, also to another one: the request stays open.
reason-document-different = The document you showed is not the one named in the request.
reason-document-expired = The document has expired and the declaration under the photocopy is missing.
reason-tax-card-missing = The health insurance card or the tax code card was missing.
reason-copies-missing = The photocopies, front and back, were missing.
reason-modulo-not-signed = The membership form was not signed before the staff.
reason-modulo-superseded = The membership form was not the last version.
reason-delega-irregular = The proxy was missing or not in order.
reason-identity-doubtful = It was not possible to ascertain who you are.
reason-data-differ = The data of the request differ from those of the document.
reason-next-document-different = Bring the document named in the request, or another valid identity document.
reason-next-document-expired = Bring a valid document. If it has expired, write and sign under the photocopy that the data have not changed.
reason-next-tax-card-missing = Bring your health insurance card or your tax code card.
reason-next-copies-missing = Bring the photocopies, front and back, of the document and of the health insurance card.
reason-next-modulo-not-signed = Bring the membership form without signing it: you will sign it at the desk.
reason-next-modulo-superseded = Download the membership form again and print it.
reason-next-delega-irregular = Bring the signed proxy, the photocopy of your document and the document of your delegate.
reason-next-identity-doubtful = Bring another identity document. If you are in doubt, call the help desk.
reason-next-data-differ = Correct the data of the request and print the new form before you come back to the desk.
