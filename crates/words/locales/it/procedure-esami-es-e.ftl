# The sentences of crates/domain/catalogue/esami-es-e.

esami-es-e-title = Esami di Stato: elenco dei presidenti (ES-E)
esami-es-e-lead = Chiedi di essere incluso nell’elenco regionale dei presidenti di commissione. Da solo non basta: presenta anche il modello ES-1.

esami-es-e-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
esami-es-e-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
esami-es-e-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
esami-es-e-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.
esami-es-e-declaration-recapito = Accetto che le comunicazioni che mi riguardano siano inviate ai recapiti indicati nel mio profilo, e mi impegno ad aggiornarli.

esami-es-e-eligibility-dirigente-o-docente = Lo devono presentare i dirigenti degli istituti statali di II grado, dei convitti nazionali e degli educandati. Lo possono presentare i dirigenti del primo ciclo, i docenti di ruolo di II grado con almeno 10 anni di ruolo e chi è a riposo da non più di 3 anni.

esami-es-e-section-posizione = La tua posizione
esami-es-e-stato = Posizione giuridica
esami-es-e-stato-dirigente-secondo-grado = Dirigente di istituto di II grado, convitto nazionale o educandato
esami-es-e-stato-dirigente-primo-ciclo = Dirigente di scuola del primo ciclo
esami-es-e-stato-docente-ruolo = Docente di ruolo di II grado
esami-es-e-stato-riposo = A riposo
esami-es-e-anni-ruolo = Anni di ruolo
esami-es-e-anni-ruolo-hint = Anni interi, compreso quello in corso
esami-es-e-sede-servizio = Scuola di servizio
esami-es-e-sede-servizio-hint = Il codice della scuola, dieci caratteri: per esempio RMPS00000A
esami-es-e-riposo-dal = A riposo dal
esami-es-e-residenza = Provincia di residenza
esami-es-e-residenza-hint = La domanda va all’ufficio della regione di residenza

esami-es-e-section-titoli = Titoli per la nomina a presidente
esami-es-e-presidenze = Nomine a presidente negli ultimi dieci anni
esami-es-e-presidenze-optional = (facoltative)
esami-es-e-commissario = Nomine a commissario negli ultimi dieci anni
esami-es-e-commissario-optional = (facoltative)
esami-es-e-formazione = Hai seguito la formazione per presidenti di commissione?
esami-es-e-incarichi = Hai svolto incarichi di presidenza o di collaboratore del dirigente?

esami-es-e-section-dichiarazioni = Note e dichiarazioni
esami-es-e-note = Note
esami-es-e-note-optional = (facoltative)
esami-es-e-note-hint = Al massimo 1000 caratteri
esami-es-e-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

esami-es-e-rule-anni-ruolo = Per l’elenco dei presidenti un docente deve avere almeno 10 anni di ruolo. Puoi presentare il solo modello ES-1, come commissario.
esami-es-e-rule-riposo-dal = Puoi chiederlo se sei a riposo da non più di 3 anni. Controlla la data.
