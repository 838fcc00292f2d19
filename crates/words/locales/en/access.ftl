# Sign-in, passwords, recovery, lock.

access-title = Sign-in
access-with-password = With username and password
access-enter = Sign in
access-username-forgotten = Forgotten username
access-password-forgotten = Forgotten password
access-lock-rule = After five wrong attempts in a row, sign-in is locked for fifteen minutes.
access-digital = With SPID or CIE
access-digital-why = The simplest way: no password to remember and no need to be recognised at a school.
access-first-time = Is this your first time?
access-first-digital = With SPID or CIE you need not register first: at your first access we only ask for an email address and the confirmations the law requires.
access-register = Without SPID and CIE you can [register with an email address].
access-register-until = You can do so until { $last }.
access-password-until = You can sign in with username and password until { $last }. After that only SPID and CIE work: try them in good time.
access-password-ended = Since { $last } only SPID and CIE lead in: username and password are no longer valid.
access-officers = Do you work at the desk? Sign in with your service credentials
digital-only-why = This way in has ended
digital-only-registration = Registration with an email address was possible until { $last }. Now sign in with SPID or the electronic identity card: there is no need to register first.
digital-only-password = Sign-in with username and password was possible until { $last }. Now sign in with SPID or the electronic identity card: your account and your applications are still there.
digital-only-how = Sign in with SPID or CIE
digital-only-none = You have neither SPID nor CIE? The page [Help] says whom to ask.
access-notice-needed = To see that page you need to sign in first. After signing in we take you back there.
access-notice-over = Your session is over: sign in again.
access-notice-lost = Your session was over and the data of that page were not saved. Sign in again: we take you back there.
access-notice-out = You have signed out. See you soon.
access-notice-changed = Your password was changed: sign in with the new one.

access-change-title = Mandatory password change
access-change-lead = You used a temporary password: choose your own. Without this step you cannot go on.
access-change-form = Change password
access-change-next = Right after that you can ask to be enabled for Istanze OnLine.
password-rule-title = The new password must have:
password-rule-length = at least 8 characters
password-rule-letters = at least one upper-case and one lower-case letter
password-rule-digit = at least one digit
password-rule-special = special characters if you like, but only these: ! @ % - _ $ #

access-username-lead = Write your tax code: we send the username to the address you registered with.
access-password-lead = Write your username and tax code: we send you a link, valid for one hour, to choose a new password.
access-no-username = You do not remember the username either? [Recover the username first].
access-sent-title = Check your mail
access-sent-username = If the data are right, you will soon get a message with your username.
access-sent-password = If the data are right, you will soon get a message with a link, valid for one hour, to choose a new password.
access-reset-title = Choose a new password
access-reset-lead = Once chosen, you can sign in at once. Sessions open elsewhere will be closed.
access-locked-why = Five wrong attempts in a row
access-locked-advice = Until then nobody gets in, not even with the right password: this protects you. If you do not remember the password you can choose a new one.
