# The sentences of crates/domain/catalogue/ins-preferenze.

ins-preferenze-title = Supplenze: preferenze per le sedi (150 preferenze)
ins-preferenze-lead = Indica gli insegnamenti e fino a 150 preferenze, in ordine. Le sedi e i contratti che non indichi valgono come rinuncia.

ins-preferenze-declaration-veridicita = Dichiaro, ai sensi degli articoli 46 e 47 del D.P.R. 445/2000, che quanto scritto in questa domanda e nei suoi allegati è vero.
ins-preferenze-declaration-sanzioni = So che chi dichiara il falso decade dai benefici ottenuti e risponde penalmente (articoli 75 e 76 del D.P.R. 445/2000).
ins-preferenze-declaration-controlli = So che l’amministrazione controlla, anche a campione, quanto dichiarato (articolo 71 del D.P.R. 445/2000).
ins-preferenze-declaration-privacy = Ho letto l’informativa sul trattamento dei dati personali.
ins-preferenze-declaration-recapito = Accetto che le comunicazioni che mi riguardano siano inviate ai recapiti indicati nel mio profilo, e mi impegno ad aggiornarli.
ins-preferenze-declaration-rinuncia = So che le sedi, le classi e i tipi di contratto che non ho indicato valgono come rinuncia.

ins-preferenze-eligibility-graduatoria = Puoi presentarla se sei incluso nelle graduatorie provinciali o a esaurimento della provincia. Chi non la presenta rinuncia alle supplenze annuali e fino al termine delle attività didattiche.

ins-preferenze-section-insegnamenti = Insegnamenti
ins-preferenze-provincia = Provincia
ins-preferenze-provincia-hint = La provincia della graduatoria in cui sei incluso
ins-preferenze-classi = Classi di concorso e tipi di posto, in ordine
ins-preferenze-classi-hint = Prima quella che preferisci. Le classi che non indichi sono escluse

ins-preferenze-section-preferenze = Preferenze
ins-preferenze-luoghi = Scuole, comuni e distretti
ins-preferenze-luoghi-optional = (facoltative)
ins-preferenze-luoghi-hint = In ordine, al massimo 150 per tutte le classi insieme. Per ogni sede indica i contratti che accetti. Metti una scuola prima del suo comune o distretto
ins-preferenze-luoghi-annuale = Supplenza annuale, fino al 31 agosto
ins-preferenze-luoghi-termine = Fino al termine delle attività didattiche
ins-preferenze-luoghi-spezzone = Spezzone orario
ins-preferenze-luoghi-esterna = Anche cattedra orario esterna
ins-preferenze-ore-minime = Ore minime dello spezzone
ins-preferenze-ore-minime-optional = (facoltative)
ins-preferenze-ore-minime-hint = Solo se accetti spezzoni
ins-preferenze-completamento = Accetti uno spezzone con completamento?

ins-preferenze-section-ruolo = Nomine dalla prima fascia del sostegno
ins-preferenze-ruolo = Sei incluso nella prima fascia del sostegno e partecipi alle nomine finalizzate al ruolo?
ins-preferenze-luoghi-ruolo = Sedi per la nomina finalizzata al ruolo
ins-preferenze-luoghi-ruolo-hint = In ordine, al massimo 150, oltre a quelle per le supplenze

ins-preferenze-section-dichiarazioni = Note e dichiarazioni
ins-preferenze-note = Note
ins-preferenze-note-optional = (facoltative)
ins-preferenze-note-hint = Al massimo 1000 caratteri
ins-preferenze-dichiaro = Ho letto le dichiarazioni e le rendo sotto la mia responsabilità

ins-preferenze-rule-centocinquanta = Hai indicato più di 150 preferenze in tutto. Togline alcune, da qualunque classe.
ins-preferenze-rule-almeno-una = Non hai indicato nessuna preferenza. Aggiungine almeno una, oppure non presentare la domanda.
