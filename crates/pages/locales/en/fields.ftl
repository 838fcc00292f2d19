# Labels of fields: field-<name of the field>, with dashes.

field-giorno = Day
field-mese = Month
field-anno = Year
