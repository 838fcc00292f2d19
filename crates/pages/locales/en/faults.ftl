# What is wrong with a field: fault-<code>, or fault-<code>-<field> where the field deserves its own words.

fault-required = Fill in “{ $label }”.
fault-required-sesso = Choose your sex.
fault-required-nazione = Choose the country of birth.
fault-required-provincia = Choose the province of birth.
fault-required-termini = To go on you have to accept the terms of the service.
fault-required-privacy = To go on you have to declare that you have read the notice.
fault-required-non-sono-un-robot = Confirm that you are not a robot.
fault-invalid = The value of “{ $label }” is not valid.
fault-invalid-non-sono-un-robot = The check “I am not a robot” did not succeed: repeat it.
fault-too-short = “{ $label }”: at least { $min } characters are needed.
fault-too-long = “{ $label }”: no more than { $max } characters.
fault-characters = “{ $label }” has characters that are not allowed.
fault-length-codice-fiscale = A tax code has 16 characters: check that you wrote all of them.
fault-check-letter = The tax code is not right: the last letter does not match the others. Check it again.
fault-date = Write a date that exists, for example 27 3 1985.
fault-future = “{ $label }”: the date cannot be in the future.
fault-age = The date of birth is not plausible: check the year.
fault-place = At your date of birth this municipality was not in this province. Check name and province.
fault-email = The email address is not complete. Example: name@example.org
fault-mismatch = The two values differ: write “{ $label }” again.
fault-mismatch-email-conferma = The two addresses differ: check them.
fault-mismatch-conferma-password = The two passwords differ: write them again.
fault-password = The password needs at least 8 characters, one upper-case letter, one lower-case letter and one digit; of special characters only ! @ % - _ $ #
fault-same-as-old = The new password must differ from the old one.
fault-wrong = “{ $label }”: this is not the right value.
fault-wrong-vecchia-password = The old password is not right. If it is temporary, copy it from the message and paste it.
fault-credentials = { $left ->
    [0] Username or password not correct.
    [one] Username or password not correct. You have one attempt left, then sign-in is locked for fifteen minutes.
   *[other] Username or password not correct. You have { $left } attempts left.
}
