# Days, instants and sizes as they are read.

when-day = { $day } { $month } { $year }
when-moment = { $day } at { $time } (time in Rome)
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
size-bytes = { $size } bytes
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
when-from-to = from { $from } to { $to }
when-since = since { $from }, still running
