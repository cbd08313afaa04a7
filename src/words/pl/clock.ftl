# Zegary sprawy, na pulpicie.

clock-reply-due = Termin odpowiedzi { $when }
clock-reply-now = Termin odpowiedzi właśnie mija
clock-reply-over = Termin odpowiedzi minął { $when }
clock-resolve-due = Termin rozwiązania { $when }
clock-resolve-now = Termin rozwiązania właśnie mija
clock-resolve-over = Termin rozwiązania minął { $when }
clock-paused = Zegar wstrzymany, pozostały czas pracy: { $span }
clock-paused-over = Zegar wstrzymany, czas wykorzystany
