# Biurko, gdy jest otwarte.
live-writing = { $name } pisze teraz odpowiedź w tej sprawie.
live-looked = Ostatnio w tej sprawie: { $name },
