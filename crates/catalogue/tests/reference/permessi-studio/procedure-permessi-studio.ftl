# The sentences of crates/domain/catalogue/permessi-studio.

permessi-studio-title = Permessi per il diritto allo studio
permessi-studio-lead = Fino a 150 ore all’anno per frequentare un corso.

permessi-studio-declaration-veridicita = Dichiaro che quanto scritto in questa domanda e nei suoi allegati è vero.
permessi-studio-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.

permessi-studio-eligibility-in-servizio = Puoi presentarla se sei in servizio.

permessi-studio-section-corso = Il corso
permessi-studio-provincia = Provincia di servizio
permessi-studio-tipo = Tipo di corso
permessi-studio-tipo-laurea = Laurea
permessi-studio-tipo-abilitazione = Abilitazione
permessi-studio-tipo-altro = Altro corso
permessi-studio-quale = Quale corso
permessi-studio-anni-fuori-corso = Anni fuori corso
permessi-studio-anni-fuori-corso-optional = (facoltativi)
permessi-studio-anni-fuori-corso-hint = Lascia vuoto se sei in corso
permessi-studio-ore = Ore richieste

permessi-studio-section-dichiarazioni = Dichiarazioni
permessi-studio-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

permessi-studio-rule-fuori-corso = I permessi non spettano oltre il terzo anno fuori corso.
