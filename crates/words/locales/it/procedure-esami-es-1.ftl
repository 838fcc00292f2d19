# The sentences of crates/domain/catalogue/esami-es-1.

esami-es-1-title = Esami di Stato: nomina nelle commissioni (ES-1)
esami-es-1-lead = Chiedi la nomina a presidente o commissario esterno e indica le sedi che preferisci. Prima di compilarlo controlla nel profilo la tua residenza, che conta per la nomina.

esami-es-1-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
esami-es-1-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
esami-es-1-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
esami-es-1-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.
esami-es-1-declaration-recapito = Accetto che le comunicazioni che mi riguardano siano inviate ai recapiti indicati nel mio profilo, e mi impegno ad aggiornarli.

esami-es-1-eligibility-dirigente-o-docente = Lo devono presentare i dirigenti di II grado e i docenti delle materie affidate a commissari esterni, se non sono commissari interni o referenti del plico telematico. Lo possono presentare gli altri aventi titolo.

esami-es-1-section-posizione = La tua posizione
esami-es-1-stato = Posizione giuridica
esami-es-1-stato-dirigente-secondo-grado = Dirigente di istituto di II grado, convitto nazionale o educandato
esami-es-1-stato-dirigente-primo-ciclo = Dirigente di scuola del primo ciclo
esami-es-1-stato-docente-ruolo = Docente di ruolo di II grado
esami-es-1-stato-docente-supplente = Docente con contratto a tempo determinato
esami-es-1-stato-riposo = A riposo
esami-es-1-contratto-fino = Durata del contratto
esami-es-1-contratto-fino-giugno = Fino al 30 giugno
esami-es-1-contratto-fino-agosto = Fino al 31 agosto
esami-es-1-anni-ruolo = Anni di ruolo
esami-es-1-riposo-dal = A riposo dal
esami-es-1-sede-servizio = Scuola di servizio
esami-es-1-sede-servizio-hint = Il codice della scuola, dieci caratteri: per esempio RMPS00000A
esami-es-1-sede-completamento = Scuola di completamento
esami-es-1-sede-completamento-optional = (facoltativa)
esami-es-1-sede-completamento-hint = Solo se completi l’orario in un’altra scuola

esami-es-1-section-nomina = La nomina
esami-es-1-funzione = Funzione richiesta
esami-es-1-funzione-hint = Per la nomina a presidente serve anche il modello ES-E
esami-es-1-funzione-presidente = Presidente
esami-es-1-funzione-commissario = Commissario esterno
esami-es-1-funzione-entrambi = Presidente o commissario esterno
esami-es-1-materie = Classi di concorso di abilitazione, in ordine
esami-es-1-materie-hint = La prima è quella in cui preferisci essere nominato
esami-es-1-provincia-richiesta = Provincia in cui chiedi la nomina
esami-es-1-provincia-richiesta-servizio = Quella di servizio
esami-es-1-provincia-richiesta-residenza = Quella di residenza
esami-es-1-provincia-richiesta-altra = Un’altra
esami-es-1-provincia-altra = Quale provincia

esami-es-1-section-sedi = Preferenze
esami-es-1-precluse = Scuole in cui non puoi essere nominato
esami-es-1-precluse-optional = (facoltative)
esami-es-1-precluse-hint = Le scuole in cui hai prestato servizio negli ultimi due anni, o sei stato presidente o commissario per due anni di seguito negli ultimi due. Quelle di servizio e del loro distretto sono escluse d’ufficio
esami-es-1-luoghi = Scuole, comuni e distretti
esami-es-1-luoghi-optional = (facoltativi)
esami-es-1-luoghi-hint = Al massimo 14, in ordine. Se nessuna preferenza può essere accolta, la nomina è d’ufficio

esami-es-1-section-esonero = Esonero
esami-es-1-esonero = Chiedi di non essere nominato
esami-es-1-esonero-hint = Se rispondi sì, allega la documentazione
esami-es-1-esonero-nessuno = No
esami-es-1-esonero-l104 = Sì, per la legge 104/1992
esami-es-1-esonero-part-time = Sì, per il tempo parziale
esami-es-1-esonero-congedo = Sì, per congedo o aspettativa
esami-es-1-esonero-altro = Sì, per altro motivo
esami-es-1-esonero-motivo = Motivo

esami-es-1-section-dichiarazioni = Note e dichiarazioni
esami-es-1-note = Note
esami-es-1-note-optional = (facoltative)
esami-es-1-note-hint = Al massimo 1000 caratteri
esami-es-1-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

esami-es-1-attachment-certificazione-l104-hint = Per l’esonero serve la certificazione della legge 104/1992

esami-es-1-rule-sede-preclusa = Tra le preferenze c’è una scuola in cui non puoi essere nominato. Toglila dalle preferenze.
esami-es-1-rule-sedi-servizio = La scuola di completamento è la stessa di servizio. Lascia vuota la scuola di completamento.
esami-es-1-rule-anni-presidente = Per la nomina a presidente un docente deve avere almeno 10 anni di ruolo. Chiedi la nomina a commissario.
esami-es-1-rule-es-e = Per la nomina a presidente serve anche il modello ES-E, che non risulta ancora inoltrato. Inoltralo entro la scadenza.
esami-es-1-rule-riposo-dal = Puoi chiederlo se sei a riposo da non più di 3 anni. Controlla la data.
