# What is wrong with a field: fault-<code>, or fault-<code>-<field> where the field deserves its own words.

fault-required = Fill in “{ $label }”.
fault-invalid = The value of “{ $label }” is not valid.
