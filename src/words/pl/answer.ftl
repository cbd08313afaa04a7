# Jedna sprawa na biurku: odpowiedzi, notatki między pracownikami, druga para oczu.

# Strona
answer-to-side = Czytaj wątek prywatny
answer-side = Wątek prywatny
answer-meanwhile = Co się stało w międzyczasie
answer-line-note = Notatka dla współpracowników: { $name }
answer-line-edited = { $name } – zmiana: { $field }.
answer-line-edited-itself = Zmiana: { $field }.
answer-field-severity = waga
answer-field-department = dział
answer-field-category = kategoria
answer-field-contact = sposób kontaktu z klientem
answer-field-main = sprawa główna
answer-field-side = wątek prywatny
answer-field-tags = etykiety
answer-field-other = inne pole
answer-customer = Klient
answer-customer-lang = Pisze w języku

# Pole do pisania
answer-tabs = Co napisać
answer-tab-answer = Odpowiedź dla klienta
answer-tab-note = Prywatna notatka
answer-hint-places = Klient otrzyma ją także e-mailem. W wątku publicznym może ją przeczytać każdy, w prywatnym tylko klient i zespół.
answer-place = Gdzie odpowiedzieć
answer-place-topic = W wątku publicznym, dla wszystkich
answer-place-side = W wątku prywatnym, tylko dla klienta
answer-translate = Odpowiedź także w języku klienta ({ $lang })
answer-translate-other = Odpowiedź w dwóch językach
answer-translated = To samo w języku klienta
answer-translated-hint = Ten tekst będzie we wpisie na początku; pod nim pozostanie oryginał.
answer-translated-lang = Język klienta
answer-own-lang = Język tekstu oryginalnego
answer-internal-confirm = Sprawdzone: klient może to przeczytać
answer-internal-note = Zachowaj raczej jako prywatną notatkę
answer-resolution = Jak się to skończyło?
answer-resolution-solved = Rozwiązano
answer-resolution-explained = Wyjaśniono
answer-resolution-compensated = Przyznano rekompensatę
answer-resolution-declined = Odmówiono
answer-resolution-duplicate = To samo co inna sprawa
answer-resolution-withdrawn = Wycofana przez klienta
answer-summary = Podsumowanie dla wszystkich czytających wątek
answer-summary-hint = Jedno lub dwa zdania, bez nazwisk. Jeśli pole pozostanie puste, zastąpi je początek odpowiedzi.
answer-state-note-hint = Pojawi się w sprawie i w wiadomości o niej. Przy rozwiązaniu jest konieczna: wszyscy czytają ją jako podsumowanie.

# Gotowe odpowiedzi
answer-canned = Wstaw gotową odpowiedź
answer-canned-which = Odpowiedź
answer-canned-choose = Wybierz odpowiedź
answer-canned-lang = W jakim języku
answer-canned-insert = Wstaw
answer-canned-only = Tej odpowiedzi nie ma w wybranym języku. Wstawiono ją w języku: { $lang }.

# Notatka
answer-note = Notatka dla współpracowników
answer-note-hint = Widzą ją tylko współpracownicy. Klient jej nie zobaczy ani nie otrzyma e-mailem.
answer-note-keep = Zachowaj notatkę
answer-note-only = Widzą to tylko współpracownicy
answer-note-badge = Prywatna notatka
answer-note-handover = Przekazanie sprawy
answer-note-mail = Prywatna notatka z e-maila

# Druga para oczu
answer-second-eyes = Niech najpierw przeczyta to ktoś z zespołu
answer-second-eyes-hint = Nic jeszcze nie zostanie wysłane. Ktoś inny przeczyta odpowiedź i ją zatwierdzi albo napisze, co zmienić.
answer-ask = Kto ma ją przeczytać?
answer-ask-anybody = Ktokolwiek z dyżurnych w dziale
answer-ask-send = Poproś o drugą parę oczu
answer-reviews = Jeszcze niewysłane
answer-review-asked = Czeka na drugą parę oczu
answer-review-approved = Zatwierdzona, jeszcze niewysłana
answer-review-remarked = Do poprawy
answer-review-by = Zatwierdzenie: { $name }
answer-review-remark-by = { $name } – uwaga:
answer-review-of = Poproszono o przeczytanie: { $name }
answer-review-to-topic = Trafi do wątku publicznego
answer-review-to-side = Trafi do wątku prywatnego
answer-review-then = potem: { $state }
answer-review-approve = Zatwierdź
answer-review-approve-send = Zatwierdź i wyślij
answer-review-remark = Napisz, co zmienić
answer-review-remark-text = Co powinno być inaczej?
answer-review-remark-send = Wyślij uwagę
answer-review-send = Wyślij teraz
answer-review-anew = Napisz od nowa
answer-review-withdraw = Wycofaj
flash-answer-noted = Notatka zachowana. Widzą ją tylko współpracownicy.
flash-answer-review-asked = Odpowiedź czeka na drugą parę oczu. Nic jeszcze nie wysłano.
flash-answer-review-approved = Zatwierdzono. Można ją już wysłać.
flash-answer-review-remarked = Uwaga trafiła do osoby, która napisała odpowiedź.
flash-answer-review-withdrawn = Odpowiedź wycofano. Nic nie zostało wysłane.

# Co może się nie udać
answer-fault-internal = W tym tekście jest „{ $word }”. Czy na pewno jest dla klienta? Nie został jeszcze wysłany.
answer-fault-noted = Ktoś z zespołu dodał notatkę do tej sprawy, gdy była u Ciebie otwarta. Nic jeszcze nie wysłano.
answer-fault-side-gone = Wątku prywatnego już nie ma. Nic nie wysłano: wybierz ponownie, gdzie odpowiedzieć.
answer-fault-langs = Oba teksty mają ten sam język: wybierz inny tutaj albo dla oryginału.
answer-fault-resolution = Podaj, jak się to skończyło.
answer-fault-summary = Napisz w jednym zdaniu, jak się to skończyło. Przeczyta je klient i każdy, kto czyta wątek.
answer-fault-remark = Napisz, co powinno być inaczej.
answer-fault-once = Ten formularz wysłano już z innej sprawy. Otwórz sprawę ponownie.
answer-fault-reviews-many = Zbyt wiele odpowiedzi w tej sprawie czeka na drugą parę oczu. Wyślij którąś albo ją wycofaj.
answer-fault-review-decided = Ktoś inny już zdecydował o tej odpowiedzi. Nic się nie zmieniło.
answer-fault-review-open = Ta odpowiedź nie jest zatwierdzona albo została wycofana. Nic nie wysłano.
answer-fault-author-gone = Osoby, która napisała tę odpowiedź, nie ma już w zespole. Nic nie wysłano: napisz własną.
