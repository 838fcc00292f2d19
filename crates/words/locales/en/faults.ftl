# What is wrong with a field: fault-<code>, or fault-<code>-<field> where the field deserves its own words.

fault-missing = Fill in “{ $label }”.
fault-missing-sesso = Choose your sex.
fault-missing-nazione = Choose the country of birth.
fault-missing-provincia = Choose the province.
fault-missing-annulla-utenza = The address you wrote is not the one of the account that exists already: choose whether to keep it or to cancel it.
fault-missing-termini = To go on you have to accept the terms of the service.
fault-missing-privacy = To go on you have to declare that you have read the notice.
fault-missing-altcha = Confirm that you are not a robot.
fault-malformed = The value of “{ $label }” is not valid.
fault-malformed-altcha = The check “I am not a robot” did not succeed: repeat it.
fault-too-short = “{ $label }”: at least { $min } characters are needed.
fault-too-long = “{ $label }”: no more than { $max } characters.
fault-only-letters-and-digits = “{ $label }” may only contain unaccented letters and digits
fault-forbidden-characters = “{ $label }” has characters that are not allowed. The signs allowed are: { $allowed }
fault-unprintable = “{ $label }” has the sign { $sign }, which cannot be printed on documents: remove it or write it with other letters.
fault-wrong-length-codice-fiscale = A tax code has 16 characters: check that you wrote all of them.
fault-wrong-check-letter = The tax code is not right: the last letter does not match the others. Check it again.
fault-not-the-accounts = This is not the address of the account you want to keep: write the one it was registered with, in full.
fault-waits = “{ $label }” can be checked only when the field “{ $on }” is right.
fault-retype = “{ $label }”: type it again, since for safety we do not keep it.
fault-not-a-date = Write a date that exists, for example 27 3 1985.
fault-in-the-future = “{ $label }”: the date cannot be in the future.
fault-implausible-age = The date of birth is not plausible: check the year.
fault-unknown-place = At your date of birth this municipality was not in this province. Check name and province.
fault-not-the-same = The two values differ: write “{ $label }” again.
fault-not-the-same-email-conferma = The two addresses differ: check them.
fault-not-the-same-conferma-password = The two passwords differ: write them again.
fault-not-the-same-conferma-codice = The two codes differ: write them again.
fault-same-as-before = “{ $label }”: choose a value that differs from the one before.
fault-same-as-before-nuova-password = The new password must differ from the old one.
fault-same-as-before-nuovo-codice = The new Personal Code must differ from the temporary one.
fault-wrong = “{ $label }”: this is not the right value.
fault-wrong-vecchia-password = The old password is not right. If it is temporary, copy it from the message and paste it.
fault-wrong-codice-personale = { $left ->
    [0] The Personal Code is not right. The application was not sent.
    [one] The Personal Code is not right and the application was not sent. You have one attempt left, then you will have to wait for fifteen minutes.
   *[other] The Personal Code is not right and the application was not sent. You have { $left } attempts left.
}
fault-username-or-cpt = { $left ->
    [0] Check username and temporary code: they do not match.
    [one] Check username and temporary code: they do not match. You have one attempt left, then you will have to wait for fifteen minutes.
   *[other] Check username and temporary code: they do not match. You have { $left } attempts left.
}
fault-codice-fiscale-or-cpt = { $left ->
    [0] Check tax code and temporary code: they do not match.
    [one] Check tax code and temporary code: they do not match. You have one attempt left, then you will have to wait for fifteen minutes.
   *[other] Check tax code and temporary code: they do not match. You have { $left } attempts left.
}
fault-on-its-way-cpt = The message with the Temporary Personal Code (CPT) is still on its way: wait for it, then copy the code here. This attempt was not counted.
fault-expired-password = The temporary password has expired: it worked for 7 days. Use “Forgotten password” to choose one of your own.
fault-credentials = { $left ->
    [0] Username or password not correct. If you usually use SPID or CIE, sign in that way: you may have no password.
    [one] Username or password not correct. If you usually use SPID or CIE, sign in that way: you may have no password. You have one attempt left, then sign-in is locked for fifteen minutes.
   *[other] Username or password not correct. If you usually use SPID or CIE, sign in that way: you may have no password. You have { $left } attempts left.
}

# The faults of the domain. Every code of `Fault::samples` has its sentence here.
fault-wrong-length = “{ $label }” has { $length } characters: check that you wrote all of them.
fault-malformed-email = The email address is not complete. Example: name@example.org
fault-malformed-telefono = Write the number with its prefix, for example +39 06 1234567.
fault-malformed-cap = The postal code has five digits.
fault-malformed-codice-fiscale = The tax code does not have the right form: six letters, two digits, one letter, two digits, one letter, three digits, one letter.
fault-malformed-numero-richiesta = The request number has eight characters, for example ABCD-2345.
fault-needs-upper = “{ $label }”: at least one upper-case letter is needed.
fault-needs-lower = “{ $label }”: at least one lower-case letter is needed.
fault-needs-letter = “{ $label }”: at least one letter is needed.
fault-needs-digit = “{ $label }”: at least one digit is needed.
fault-too-early = “{ $label }”: the date comes before the other one. Check both.
fault-unknown-choice-documento-senza-scadenza = A document of this kind always expires: type the date.
fault-not-the-same-documento-senza-scadenza = You typed an expiry date: remove it, or untick the box.
fault-same-as-before-delegato-codice-fiscale = This is your own tax code: type the one of your proxy.
fault-not-the-accounts-delegato-codice-fiscale = This is not the proxy whom the applicant named. Check the tax code; the applicant can change the proxy on the portal.
fault-too-many-delegato-codice-fiscale = This person has already come { $max } times in place of others this year and may not do so again.
fault-too-early-documento-scadenza = The expiry date must come after the date of issue.
fault-out-of-range = “{ $label }”: write a whole number from { $min } to { $max }.
fault-unknown-choice = “{ $label }”: choose one of the items of the list.
fault-unknown-choice-validita = The document named in the request has expired: the person’s declaration under the photocopy is needed.
fault-not-accepted = To go on you have to tick “{ $label }”.
fault-unknown-country = We cannot find this country: choose it from the list.
fault-unknown-region = We cannot find this region: choose it from the list.
fault-unknown-province = We cannot find this province: choose it from the list.
fault-in-another-region = This province is in another region: { $region }.
fault-did-you-mean = We cannot find this municipality in the province. Perhaps you meant: { $suggestions }?
fault-in-another-province = This municipality is in another province: { $province }.
fault-not-at-that-date = On your date of birth this place did not exist: it did from { $from } to { $to }.
fault-not-yet-at-that-date = On your date of birth this place did not exist yet: it has since { $from }. Write the name it had then.
fault-not-any-more-at-that-date = On your date of birth this place no longer existed: it did until { $to }.
fault-excluded-province = { $province }: the schools of this province have their own rules and terms. The application is presented there, not here.
fault-repeated = “{ $label }”: { $value } is written twice.
fault-malformed-item = “{ $label }”: { $value } is not a school code. A code has ten characters, for example RMPS00000A.
fault-too-many = “{ $label }”: no more than { $max }.
fault-empty-file = The file is empty: choose another one.
fault-file-too-large = The file is larger than { $max } MB: make it smaller or split it.
fault-too-large = The files together exceed { $max } MB: remove some of them.
fault-unsupported-file = Files of this type cannot be attached. PDF, JPEG, PNG and P7M are.
fault-wrong-extension = The content of the file is { $found }, but its name says otherwise: correct the extension and try again.
fault-gone = “{ $value }” is no longer in the library: choose another document.
fault-already-there = This document is already in the library: “{ $value }”.
fault-in-use = “{ $value }” belongs to an application and cannot be deleted.

# Lists and codes of an application.
fault-too-few = “{ $label }”: { $min ->
    [one] at least one is needed.
   *[other] at least { $min } are needed.
}
fault-one-too-many = “{ $label }”: at most { $max }. Remove some, from { $value } on.
fault-one-too-many-of-kind = “{ $label }”: { $value } is of a kind of which at most { $max } may be chosen. Remove one of that kind.
fault-not-among-first = “{ $label }”: { $value } counts only among the first { $max }. Move it up, or remove it.
fault-unknown-code = “{ $value }” is not in the list: choose one of those offered.
fault-not-admitted = “{ $label }”: { $value } may not be chosen here. Choose another one.
fault-unknown-school = No school has the code { $value }: search for it by name.
fault-wrong-province = “{ $label }”: { $value } is in the province of { $province }, which may not be chosen here. Remove it or change the province.
fault-after-its-container = { $value } comes after { $before }, which holds it already: this changes nothing. If you prefer it, move it up.
fault-several-places = Several municipalities have this name: add the province in brackets ({ $provinces }).
fault-rule = This answer does not agree with the others.
fault-document-missing = The attachments lack: { $kind }.
fault-not-highest-first = “{ $label }”: the first school handles the application and must be of the highest grade among those chosen. { $value } is not: put a school like { $higher } first.
