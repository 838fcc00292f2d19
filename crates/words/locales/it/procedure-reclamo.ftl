# The sentences of crates/domain/catalogue/reclamo.

reclamo-title = Reclamo
reclamo-lead = Contesta il punteggio o la posizione che ti sono stati assegnati. Il termine è di norma di 10 giorni dalla pubblicazione o dal ricevimento della lettera.

reclamo-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
reclamo-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
reclamo-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
reclamo-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.

reclamo-instance-mobilita = Punteggi della mobilità
reclamo-instance-gps = Graduatorie provinciali per le supplenze
reclamo-instance-gae = Graduatorie a esaurimento
reclamo-instance-ata-24-mesi = Graduatoria permanente ATA (24 mesi)
reclamo-instance-ata-terza-fascia = Graduatorie ATA di terza fascia
reclamo-instance-interna = Graduatoria interna di istituto

reclamo-eligibility-interessato = Puoi presentarlo se sei nella graduatoria, o se ne sei stato escluso. Il reclamo per la terza fascia ATA lo riceve la scuola capofila, quello per la graduatoria interna il dirigente della tua scuola.

reclamo-section-atto = L’atto contestato
reclamo-provincia = Provincia
reclamo-scuola = Scuola
reclamo-scuola-hint = La scuola che ha pubblicato la graduatoria, o la capofila
reclamo-pubblicazione = Pubblicato o ricevuto il
reclamo-pubblicazione-hint = Il giorno della pubblicazione della graduatoria, o quello in cui hai ricevuto la lettera
reclamo-protocollo = Protocollo dell’atto o della tua domanda
reclamo-protocollo-optional = (facoltativo)
reclamo-classe = Classe di concorso o tipo di posto
reclamo-classe-optional = (facoltativa)
reclamo-classe-hint = Lascia vuoto se non riguarda una classe
reclamo-profilo = Profilo professionale
reclamo-profilo-optional = (facoltativo)
reclamo-profilo-hint = Solo per il personale ATA

reclamo-section-voci = Voci contestate
reclamo-voce = Voce
reclamo-voce-accesso = Titolo di accesso
reclamo-voce-titoli = Altri titoli
reclamo-voce-servizi = Servizi
reclamo-voce-famiglia = Esigenze di famiglia
reclamo-voce-precedenza = Precedenza, preferenza o riserva
reclamo-voce-esclusione = Esclusione
reclamo-voce-preferenza-errata = Codice di una preferenza scritto male
reclamo-voce-altro = Altro
reclamo-assegnati = Punti assegnati
reclamo-assegnati-optional = (facoltativi)
reclamo-richiesti = Punti che ritieni spettanti
reclamo-richiesti-optional = (facoltativi)
reclamo-motivi = Motivi
reclamo-motivi-hint = Al massimo 2000 caratteri. Indica i documenti che alleghi

reclamo-section-dichiarazioni = Dichiarazioni
reclamo-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

reclamo-rule-pubblicazione = La data è successiva alla scadenza per i reclami. Correggi la data.
reclamo-rule-assegnati-richiesti = Indica insieme i punti assegnati e quelli che ritieni spettanti, oppure nessuno dei due.
