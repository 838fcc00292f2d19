# What is wrong with a field: fault-<code>, or fault-<code>-<field> where the field deserves its own words.

fault-required = Compila il campo «{ $label }».
fault-invalid = Il valore del campo «{ $label }» non è valido.
