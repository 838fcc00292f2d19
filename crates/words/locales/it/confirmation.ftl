# The link in the mail.

confirmation-title = Conferma il tuo indirizzo email
confirmation-lead = Arrivi dal messaggio che ti abbiamo inviato: manca solo un clic. Premi il pulsante e ti mandiamo le credenziali.
confirmation-lead-digital = Arrivi dal messaggio che ti abbiamo inviato: manca solo un clic. Premi il pulsante, poi entra con { $name }.
confirmation-button = Conferma la registrazione
confirmation-not-you = Non hai chiesto tu questa registrazione? Chiudi la pagina: senza conferma decade da sola.
confirmation-confirmed-title = Registrazione avvenuta
confirmation-done-title = Il tuo indirizzo è confermato
confirmation-done = Ti abbiamo inviato un secondo messaggio con le credenziali.
confirmation-done-digital = La tua utenza è pronta: entra con { $name }, non ti serve una password.
confirmation-next-digital = Dopo l’accesso ti portiamo alla richiesta di abilitazione: bastano pochi minuti e non devi andare in una scuola.
confirmation-next-mail = Apri il messaggio «Le tue credenziali di accesso»: contiene il tuo username (di solito nome.cognome) e una password provvisoria.
confirmation-next-copy = Copia e incolla la password provvisoria, così eviti errori di battitura.
confirmation-next-change = Al primo accesso ti chiederemo di scegliere la tua password: hai 7 giorni di tempo.
confirmation-dead = Può darsi che tu l’abbia già usato, che sia scaduto o che non sia completo.
confirmation-dead-used = Se hai già confermato, trovi le credenziali nella tua casella: [entra].
confirmation-dead-digital = Se usi SPID o CIE, non ti servono credenziali: [entra così]. Se manca ancora la conferma dell’indirizzo, da lì puoi farti mandare un nuovo messaggio.
confirmation-dead-other = Se nel frattempo hai cambiato indirizzo, vale solo il messaggio arrivato al nuovo.
confirmation-dead-expired = Se sono passate più di 72 ore, la registrazione è decaduta: [registrati di nuovo].
confirmation-dead-broken = Se hai copiato il link a mano, controlla di averlo preso tutto.
