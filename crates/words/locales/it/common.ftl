# What every page carries: frame, menu, footer, forms.

service-name = Istanze OnLine
service-tagline = Presentazione On Line delle Istanze
ministry-name = Ministero dell’Istruzione e del Merito
skip-to-content = Vai al contenuto principale
skip-to-footer = Vai al piè di pagina
language-label = Lingua
sign-in = Accedi
sign-out = Esci
nav-label = Navigazione principale
nav-open = Mostra il menu
nav-close = Chiudi il menu
nav-home = Home
nav-guide = Istruzioni per l’accesso al servizio
nav-enter = Accedi a Istanze OnLine
nav-help = Assistenza
nav-enablement = La tua abilitazione
nav-applications = Istanze
nav-archive = Archivio
nav-desk = Sportello
breadcrumb-label = Percorso di navigazione

footer-help-title = Serve aiuto?
footer-faq = Domande frequenti e assistenza
footer-report = Segnala un problema
footer-about = Istanze OnLine è il servizio con cui il personale della scuola presenta domande e istanze senza recarsi allo sportello.
footer-links-title = Informazioni sul sito
footer-accessibility = Dichiarazione di accessibilità
footer-privacy = Informativa privacy
footer-legal = Note legali
footer-updated = Ultimo aggiornamento: 22 novembre 2026

countdown = Mancano
countdown-ready = Ora puoi riprovare.
misplaced = La pagina che hai chiesto è di un altro passaggio: ti abbiamo portato a quello in cui sei adesso.
session-end = Hai tempo fino alle { $time }: poi dovrai entrare di nuovo. Se invii dopo, quello che hai scritto resta al sicuro per 30 minuti; solo password, codici e risposte segrete vanno riscritti.
session-warning-title = La sessione sta per finire
session-warning = Alle { $time } dovrai entrare di nuovo: la sessione non si può allungare. Con «Continua» salviamo quello che hai scritto fin qui.
session-go-on = Continua
session-after = La sessione finisce alle { $time } e non si può allungare. Dopo, [entra di nuovo]: torni a questa pagina.
session-over = La sessione è finita: [entra di nuovo] e torni a questa pagina.
restored-title = Abbiamo ritrovato quello che avevi scritto
restored = La sessione era finita mentre scrivevi. I dati qui sotto sono i tuoi e non sono ancora salvati: controllali e vai avanti. Password, codici e risposte segrete vanno riscritti.

error-prefix = Errore:
error-summary = { $count ->
    [one] C’è un dato da correggere
   *[other] Ci sono { $count } dati da correggere
}
optional = (facoltativo)
select-none = Scegli un’opzione
date-hint = Per esempio 27 3 1985
italian-from-here = Da qui in poi il servizio è in italiano.

secret-show = Mostra
secret-hide = Nascondi
change = Modifica
stepper-label = Avanzamento
stepper-done = Passaggio completato:
stepper-step = Passaggio
timeline-done = Fatto
timeline-now = Sei qui
timeline-next = Dopo
back = Indietro
continue = Continua
send = Invia
what-next = Che cosa succede adesso
