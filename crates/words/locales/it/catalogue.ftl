# The words of the catalogue of procedures (crates/domain/catalogue) and of the lists of the domain.
# <slug>-title, <slug>-section-<section>, <slug>-<field>, <slug>-<field>-hint, <slug>-<field>-optional, <slug>-<field>-<option>, <slug>-declaration-<name>.

mobilita-title = Domanda di mobilità
mobilita-lead = Personale docente, anno scolastico 2027/28. Puoi salvare la bozza e riprenderla quando vuoi, fino alla scadenza.

mobilita-section-posizione = La tua posizione
mobilita-ordine = Ordine e grado di titolarità
mobilita-ordine-infanzia = Scuola dell’infanzia
mobilita-ordine-primaria = Scuola primaria
mobilita-ordine-secondaria-primo-grado = Secondaria di primo grado
mobilita-ordine-secondaria-secondo-grado = Secondaria di secondo grado
mobilita-classe = Classe di concorso o tipo di posto
mobilita-classe-hint = Per esempio A-28 o AAAA
mobilita-titolarita = Scuola di titolarità
mobilita-titolarita-hint = Il codice della scuola, dieci caratteri: per esempio RMPS00000A
mobilita-anzianita = Anni di servizio
mobilita-anzianita-hint = Anni interi di servizio, di ruolo e non di ruolo, escluso quello in corso

mobilita-section-movimento = Il movimento richiesto
mobilita-tipo = Tipo di domanda
mobilita-tipo-trasferimento-provinciale = Trasferimento nella stessa provincia
mobilita-tipo-trasferimento-interprovinciale = Trasferimento in un’altra provincia
mobilita-tipo-passaggio-cattedra = Passaggio di cattedra
mobilita-tipo-passaggio-ruolo = Passaggio di ruolo
mobilita-provincia = Provincia richiesta
mobilita-provincia-hint = Solo per il trasferimento in un’altra provincia. Trento, Bolzano e Valle d’Aosta hanno procedure proprie.
mobilita-preferenze = Scuole richieste, in ordine di preferenza
mobilita-preferenze-hint = Un codice per riga, al massimo 20. La prima è quella che preferisci.

mobilita-section-titoli = Precedenze ed esigenze di famiglia
mobilita-precedenza = Precedenza
mobilita-precedenza-hint = Se chiedi una precedenza, allega la certificazione
mobilita-precedenza-nessuna = Nessuna
mobilita-precedenza-disabilita-personale = Disabilità personale (legge 104/1992, art. 21 o art. 33 comma 6)
mobilita-precedenza-assistenza-familiare = Assistenza a un familiare (legge 104/1992, art. 33 commi 5 e 7)
mobilita-precedenza-cure-continuative = Gravi patologie con cure continuative
mobilita-precedenza-coniuge-militare = Coniuge di militare o equiparato trasferito d’autorità
mobilita-ricongiungimento = Ricongiungimento
mobilita-ricongiungimento-nessuno = Non lo chiedo
mobilita-ricongiungimento-coniuge = Al coniuge, alla parte dell’unione civile o al convivente
mobilita-ricongiungimento-genitore = A un genitore
mobilita-ricongiungimento-figlio = A un figlio
mobilita-ricongiungimento-comune = Comune di residenza del familiare
mobilita-ricongiungimento-comune-hint = Serve solo se chiedi il ricongiungimento
mobilita-ricongiungimento-dal = Residente dal
mobilita-ricongiungimento-dal-hint = Per esempio 31/12/2020. Serve solo se chiedi il ricongiungimento
mobilita-figli-minori = Figli minorenni
mobilita-figli-minori-optional = (facoltativi)
mobilita-figli-minori-hint = Quanti figli hanno meno di 18 anni

mobilita-section-dichiarazioni = Note e dichiarazioni
mobilita-note = Note
mobilita-note-optional = (facoltative)
mobilita-note-hint = Al massimo 1000 caratteri
mobilita-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

mobilita-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
mobilita-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
mobilita-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
mobilita-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.

# Types of attachment
document-certificazione-l104 = Certificazione legge 104/1992
document-ricongiungimento = Dichiarazione per il ricongiungimento
document-dichiarazione-servizi = Dichiarazione dei servizi
document-dichiarazione-personale = Dichiarazione personale
document-titolo-studio = Titolo di studio
document-documento-identita = Documento di identità
document-altro = Altro documento

# Identity documents (D.P.R. 445/2000, art. 35)
identity-document-carta-identita = Carta d’identità
identity-document-passaporto = Passaporto
identity-document-patente-guida = Patente di guida
identity-document-patente-nautica = Patente nautica
identity-document-libretto-pensione = Libretto di pensione
identity-document-patentino-impianti-termici = Patentino per impianti termici
identity-document-porto-armi = Porto d’armi
identity-document-tessera-stato = Tessera di riconoscimento di un’amministrazione dello Stato

# Security questions
security-question-mother-surname = Qual è il cognome da nubile di tua madre?
security-question-first-school = Come si chiamava la tua prima scuola?
security-question-first-pet = Come si chiamava il tuo primo animale?
security-question-childhood-friend = Come si chiamava il tuo migliore amico d’infanzia?
security-question-favourite-teacher = Come si chiamava l’insegnante che ricordi con più affetto?
