# Pliki dodawane do wpisów.
uploads-title = Twoje pliki
uploads-file = Zdjęcie lub plik
uploads-limits = JPEG, PNG, WebP lub GIF (jako nieruchomy obraz), PDF, zwykły tekst lub CSV; najwyżej { $max }. Dane o miejscu i aparacie są usuwane ze zdjęć.
uploads-limits-film = Filmy MP4 lub WebM: najwyżej { $max }. Są przechowywane i pokazywane dokładnie takie, jakie są; miejsce zapisane w filmie przez kamerę w nim pozostaje.
uploads-alt = Co przedstawia obraz?
uploads-alt-hint = Jedno zdanie dla osób, które go nie widzą. Przy innych plikach: nazwa linku.
uploads-add = Dodaj plik
uploads-back = Wróć do tekstu
uploads-added = Plik jest gotowy. Skopiuj ten wiersz w miejsce tekstu, w którym ma się znaleźć:
uploads-latest = Ostatnio dodane pliki
uploads-none = Nie ma jeszcze żadnych plików
uploads-none-text = Dodany plik pojawi się tutaj. Inni zobaczą go dopiero wtedy, gdy znajdzie się we wpisie, który mogą czytać.
uploads-markdown = Wiersz do wklejenia
flash-uploaded-into-draft = Plik został dodany na końcu tekstu.

uploads-fault-empty = Najpierw wybierz plik. Ten, który dotarł, był pusty.
uploads-fault-too-big = Ten plik jest za duży. Można dodać najwyżej { $max }.
uploads-fault-pixels = Ten obraz ma za dużo pikseli: można dodać najwyżej { $max } mln. Zmniejsz go i wybierz ponownie.
uploads-fault-broken = Ten obraz jest uszkodzony i nie da się go odczytać. Zapisz go na nowo jako JPEG lub PNG i wybierz ponownie.
uploads-fault-svg = Obrazy SVG mogą zawierać programy, dlatego nie są przyjmowane. Zapisz obraz jako PNG i wybierz ponownie.
uploads-fault-type = Pliki tego rodzaju nie są przyjmowane. Można dodać obrazy JPEG, PNG, WebP i GIF, a także PDF, zwykły tekst (.txt, .log) i CSV. Na stronie „Twoje pliki” przyjmowane są też filmy MP4 i WebM.
uploads-fault-day =
    { $max ->
        [one] W ciągu doby można dodać najwyżej { $max } plik. Spróbuj jutro.
        [few] W ciągu doby można dodać najwyżej { $max } pliki. Spróbuj jutro.
       *[many] W ciągu doby można dodać najwyżej { $max } plików. Spróbuj jutro.
    }
uploads-fault-film-too-big = Ten film jest za duży. Można dodać najwyżej { $max }. Można go skrócić albo zapisać z mniejszym obrazem.
uploads-fault-film-day =
    { $max ->
        [one] W ciągu dnia można dodać najwyżej { $max } film. Spróbuj ponownie jutro.
        [few] W ciągu dnia można dodać najwyżej { $max } filmy. Spróbuj ponownie jutro.
        [many] W ciągu dnia można dodać najwyżej { $max } filmów. Spróbuj ponownie jutro.
       *[other] W ciągu dnia można dodać najwyżej { $max } filmu. Spróbuj ponownie jutro.
    }
