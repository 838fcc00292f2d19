# Days, instants and sizes as they are read.

when-day = { $day } { $month } { $year }
when-moment = { $day }, ore { $time }
month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre
size-bytes = { $size } byte
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
when-from-to = dal { $from } al { $to }
when-since = dal { $from }, in corso
