# Words the PDFs take from here, so that forms and documents say the same.
documents-administration = Ministero dell’Istruzione e del Merito
documents-days =
    { $count ->
        [one] { $count } giorno
       *[other] { $count } giorni
    }
documents-sex-m = Maschio
documents-sex-f = Femmina

# Conditions of use, as the modulo di adesione carries them. Their version is `TERMS` in the domain.
terms-1 = Il servizio Istanze OnLine permette al personale della scuola e a chi ne ha diritto di presentare domande al Ministero dell’Istruzione e del Merito.
terms-2 = Le credenziali, il Codice Personale Temporaneo e il Codice Personale sono strettamente personali: chi li riceve li custodisce e non li cede a nessuno.
terms-3 = Le domande inoltrate con il Codice Personale, dopo il riconoscimento, sono valide ai sensi dell’articolo 65 del D.Lgs. 82/2005 ed equivalgono a quelle sottoscritte con firma autografa.
terms-4 = Chi sospetta che altri conoscano il suo Codice Personale lo cambia subito e avvisa l’assistenza.
terms-5 = Le comunicazioni arrivano all’indirizzo di posta elettronica indicato in registrazione: chi aderisce lo tiene attivo e lo controlla.
terms-6 = L’amministrazione registra gli accessi e le operazioni, e chi aderisce può chiederne conto in ogni momento.
