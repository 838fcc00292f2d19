# Labels of fields: field-<name of the field>, with dashes.

field-giorno = Giorno
field-mese = Mese
field-anno = Anno
