# «Cerca una scuola».

school-title = Cerca una scuola
school-description = Cerca una scuola italiana per nome, comune o codice meccanografico: statali, paritarie e delle province autonome.
school-lead = Scrivi il nome della scuola, il comune o il codice meccanografico: bastano le prime lettere di ogni parola.
school-province = Provincia
school-all-provinces = Tutte
school-all-kinds = Tutti
school-search = Cerca
school-results = Risultati
school-found = { $count ->
    [0] Nessuna scuola corrisponde a quello che hai scritto.
    [one] Una scuola trovata.
   *[other] { $count } scuole trovate.
}
school-advice = Prova con meno parole, con un’altra provincia o con il codice.
school-more = Altri risultati
school-place = { $comune } ({ $province })
school-source = Fonte: Ministero dell’istruzione e del merito, dati aperti sulle scuole (licenza IODL 2.0).
school-kind-aa = Scuola dell’infanzia
school-kind-1a = Scuola dell’infanzia non statale
school-kind-ee = Scuola primaria
school-kind-1e = Scuola primaria non statale
school-kind-mm = Scuola secondaria di primo grado
school-kind-1m = Scuola secondaria di primo grado non statale
school-kind-ic = Istituto comprensivo
school-kind-is = Istituto di istruzione superiore
school-kind-pc = Liceo classico
school-kind-ps = Liceo scientifico
school-kind-pm = Liceo delle scienze umane, ex istituto magistrale
school-kind-sl = Liceo artistico
school-kind-sd = Istituto d’arte
school-kind-td = Istituto tecnico commerciale
school-kind-tf = Istituto tecnico industriale
school-kind-tl = Istituto tecnico per geometri
school-kind-ta = Istituto tecnico agrario
school-kind-tn = Istituto tecnico per il turismo
school-kind-ri = Istituto professionale industria e artigianato
school-kind-rc = Istituto professionale servizi commerciali
school-kind-rh = Istituto professionale alberghiero
school-kind-ra = Istituto professionale agricoltura
school-kind-rf = Istituto professionale servizi sociali
school-kind-ct = Centro territoriale, istruzione degli adulti
school-kind-vc = Convitto
school-kind-ve = Educandato
