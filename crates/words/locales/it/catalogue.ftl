# The words that the procedures of the catalogue (crates/domain/catalogue) share, and those of the lists of the domain.
# The words of each procedure are in procedure-<procedure>.ftl.

# Whose a procedure is
staff-docente = Personale docente
staff-educativo = Personale educativo
staff-ata = Personale amministrativo, tecnico e ausiliario
staff-irc = Insegnanti di religione cattolica
staff-dirigente = Dirigenti scolastici
staff-chiunque = Chiunque abbia i requisiti

# The office that receives an application
office-scuola-titolarita = Scuola di titolarità o di servizio
office-ust-titolarita = Ufficio scolastico territoriale della provincia di titolarità
office-ust-provincia = Ufficio scolastico territoriale della provincia richiesta
office-usr = Ufficio scolastico regionale
office-scuola-capofila = Scuola capofila, che gestisce la domanda

# Types of attachment
document-certificazione-l104 = Certificazione legge 104/1992
document-ricongiungimento = Dichiarazione per il ricongiungimento
document-dichiarazione-servizi = Dichiarazione dei servizi
document-dichiarazione-personale = Dichiarazione personale
document-titolo-studio = Titolo di studio
document-documento-identita = Documento di identità
document-ricevuta-pagamento = Ricevuta di pagamento
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
