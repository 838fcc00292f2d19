# «Il tuo Codice Personale»: tried, changed, recovered, given up.

code-title = Il tuo Codice Personale
code-lead = Il Codice Personale vale come la tua firma: ti serve ogni volta che inoltri una domanda. Prova ora se lo ricordi, non l’ultimo giorno.
code-back = Torna al riepilogo
code-temporary-title = Adesso: cambia il codice temporaneo
code-temporary = Hai chiesto di recuperare il Codice Personale. Finché non cambi il codice che ti abbiamo mandato per email, non puoi inoltrare domande.
code-know-title = Se lo ricordi
code-forgotten-title = Se lo hai dimenticato

code-trial-title = Prova il tuo codice
code-trial-why = controlla che sia quello giusto, senza inoltrare nulla.
code-trial-lead = Scrivi il Codice Personale: ti diciamo se è quello giusto. Non viene inoltrato nulla.
code-trial-do = Prova
code-trial-right-title = Il codice è giusto
code-trial-right = Puoi usarlo per inoltrare le tue domande.

code-change-title = Cambia il Codice Personale
code-change-why = ti serve quello che usi adesso.
code-change-lead = Scrivi il codice che usi adesso e quello nuovo.
code-change-lead-temporary = Copia il codice temporaneo dall’email e scegli quello nuovo. Le bozze sono come le hai lasciate.
code-change-old = Il codice di adesso
code-change-temporary = Il codice ricevuto per email

code-recover-title = Recupero Codice Personale
code-recover-why = con SPID o CIE subito, oppure rispondendo alla tua domanda di sicurezza. Non devi tornare in una scuola.
code-recover-lead = Scegli uno dei modi qui sotto. Le bozze e le domande già inoltrate restano come le hai lasciate.
code-recover-digital-title = Con SPID o CIE
code-recover-digital = Entri di nuovo e scegli subito un codice nuovo, senza aspettare email.
code-recover-digital-do = Scegli un nuovo codice con SPID o CIE
code-recover-question-title = Con la domanda di sicurezza
code-recover-question = Se la risposta è quella che hai dato chiedendo l’abilitazione, mandiamo un codice temporaneo a { $email }. Quello che hai adesso smette di valere quando l’email parte.
code-recover-do = Invia un codice temporaneo
code-recover-sent-title = Il codice temporaneo è in viaggio
code-recover-sent = Lo stiamo mandando a { $email }. Quando arriva, cambialo con un codice scelto da te.
code-recover-change = Ho ricevuto il codice: cambialo
code-recover-tomorrow = Per oggi hai chiesto il codice tre volte. Puoi chiederlo di nuovo domani.
code-recover-none-title = Nessuno di questi modi va bene?
code-recover-none = Puoi [rigenerare il codice] e farti riconoscere di nuovo in una scuola: serve più tempo.

code-regenerate-title = Rigenera il Codice Personale
code-regenerate-why = il codice smette subito di valere e devi farti riconoscere di nuovo. Usalo solo se gli altri modi non bastano, o se qualcuno conosce il tuo codice.
code-regenerate-lead = Il codice che hai smette subito di valere. Prima di sceglierne uno nuovo dovrai farti riconoscere di nuovo.
code-regenerate-warning = Quasi sempre non serve
code-regenerate-instead = Se hai solo dimenticato il codice, [recuperalo]: bastano pochi minuti e non devi andare in una scuola.
code-regenerate-digital-title = Non serve rigenerarlo
code-regenerate-digital = Entri con { $name }: puoi [scegliere subito un nuovo codice].
code-regenerate-1 = Appena confermi non puoi più inoltrare domande, finché non hai un codice nuovo.
code-regenerate-2 = Ti mandiamo un’email con un codice temporaneo, il nuovo modulo di adesione e le istruzioni.
code-regenerate-3 = Le bozze e le domande già inoltrate restano come le hai lasciate.
code-regenerate-drafts = Hai bozze ancora da inoltrare
code-regenerate-do = Rigenera il codice

field-vecchio-codice = Codice
hint-vecchio-codice = Puoi copiarlo e incollarlo
hint-risposta-recupero = Maiuscole, accenti, apostrofi e spazi non contano
field-conferma-rigenera = Per confermare scrivi RIGENERA
hint-conferma-rigenera = Otto lettere, maiuscole o minuscole
field-insisto = Lo so: mancano meno di tre giorni a una scadenza e voglio rigenerare lo stesso il codice
fault-missing-conferma-rigenera = Per confermare scrivi RIGENERA.
fault-not-the-same-conferma-rigenera = Per confermare scrivi RIGENERA, così com’è.
fault-not-accepted-insisto = Mancano meno di tre giorni alla scadenza di una tua bozza: senza un codice nuovo non potrai inoltrarla. Se vuoi continuare, spunta la casella.
fault-missing-vecchio-codice = Scrivi il codice che hai adesso.
fault-retype-vecchio-codice = Riscrivi il codice di adesso: per sicurezza non lo conserviamo.
fault-not-the-old-code = { $left ->
    [one] Il codice di adesso non è giusto. Ti resta un tentativo, poi dovrai aspettare quindici minuti.
   *[other] Il codice di adesso non è giusto. Ti restano { $left } tentativi.
}
fault-not-your-code = { $left ->
    [one] Non è il tuo Codice Personale. Ti resta un tentativo, poi dovrai aspettare quindici minuti.
   *[other] Non è il tuo Codice Personale. Ti restano { $left } tentativi.
}
fault-codice-fiscale-or-answer = { $left ->
    [one] Codice fiscale e risposta non corrispondono. Ti resta un tentativo, poi dovrai aspettare quindici minuti.
   *[other] Codice fiscale e risposta non corrispondono. Ti restano { $left } tentativi.
}
fault-temporary-codice-personale = Hai chiesto un codice temporaneo: prima di inoltrare cambialo con un codice scelto da te.
