# Odpowiedzi e-mailem: kto je przeczyta i co odpisujemy, gdy którejś nie można przyjąć.

mailbox-reply-public = Możesz odpowiedzieć na tę wiadomość. Odpowiedź pojawi się w Twoim publicznym temacie i przeczyta ją każdy: pomiń w niej wszystko, co nie jest dla wszystkich.
mailbox-reply-private = Możesz odpowiedzieć na tę wiadomość. Odpowiedź przeczytasz tylko Ty i nasz zespół.
mailbox-reply-staff-public = Możesz odpowiedzieć na tę wiadomość: odpowiedź trafi do klienta i będzie publiczna. Jeśli znajdzie się w niej słowo „wewnętrzne”, stanie się notatką tylko dla zespołu.
mailbox-reply-staff-private = Możesz odpowiedzieć na tę wiadomość: odpowiedź trafi do klienta i do nikogo spoza zespołu. Jeśli znajdzie się w niej słowo „wewnętrzne”, stanie się notatką tylko dla zespołu.

mailbox-file-refused = Nie przyjęto: { $name }. { $why }
mailbox-file-left = Plik nie został otwarty: wiadomości załączone do wiadomości oraz więcej niż dziesięć plików nie są przyjmowane.
mailbox-file-note = Notatki nie przyjmują plików.

mailbox-letter-subject = Twoja wiadomość w sprawie nr { $number }
mailbox-letter-open = Otwórz sprawę
mailbox-letter-why = Ta wiadomość przyszła, bo do { $brand } dotarł e-mail, który wygląda na wysłany przez Ciebie.
mailbox-letter-sender = Na adres Twoich odpowiedzi w sprawie nr { $number } przyszedł e-mail, ale nie z adresu Twojego konta, więc nie został dodany. Jeśli to Twój e-mail, wyślij go jeszcze raz z adresu konta albo odpowiedz na stronie sprawy. Jeśli nie – nie trzeba nic robić.
mailbox-letter-closed = Twój e-mail nie został dodany, bo sprawa nr { $number } jest zamknięta. Na jej stronie widać, jak się skończyła i co jeszcze można zrobić.
mailbox-letter-locked = Twój e-mail nie został dodany, bo rozmowa w sprawie nr { $number } nie przyjmuje już odpowiedzi.
mailbox-letter-denied = Twój e-mail nie został dodany, bo z Twojego konta nie można teraz pisać. W sprawie nr { $number } nic się poza tym nie zmieniło.
mailbox-letter-public = Twój e-mail nie został dodany. W poprzedniej wiadomości była mowa o tym, że odpowiedź przeczytasz tylko Ty i nasz zespół; tymczasem rozmowa w sprawie nr { $number } stała się publiczna. Jeśli odpowiedź może przeczytać każdy, napisz ją na stronie.
mailbox-letter-empty = Twój e-mail w sprawie nr { $number } nie został dodany: poza cytatem nie ma w nim słów ani pliku.
mailbox-letter-long = Twój e-mail w sprawie nr { $number } nie został dodany, bo tekst jest dłuższy, niż może być wpis. Wyślij najważniejszą część albo załącz tekst jako plik.
mailbox-letter-big = Twój e-mail w sprawie nr { $number } nie został dodany, bo jest za duży: e-mail z plikami może mieć najwyżej { $limit }. Wyślij mniejsze pliki albo kilka wiadomości.
mailbox-letter-many = Twój ostatni e-mail w sprawie nr { $number } nie został dodany, bo przyszło od Ciebie więcej wiadomości, niż przyjmujemy w ciągu godziny lub doby. Wcześniejsze są w sprawie; z resztą zapraszamy na jej stronę.
mailbox-letter-files = Twój e-mail w sprawie nr { $number } został dodany, ale bez części załączników. Czego nie przyjęto i dlaczego, jest napisane pod Twoim tekstem.
mailbox-letter-noted = W Twoim e-mailu w sprawie nr { $number } jest napisane, że jest wewnętrzny. Stał się notatką tylko dla zespołu; do klienta nic nie wysłano. Jeśli miała to być odpowiedź, napisz ją na stronie sprawy.
mailbox-letter-held = Twoja wiadomość w sprawie nr { $number } dotarła. Najpierw obejrzy ją moderacja; potem ukaże się w sprawie, a my do Ciebie napiszemy.
mailbox-letter-blocked = Twoja wiadomość w sprawie nr { $number } nie została dodana: w tej postaci jej treści nie można tu opublikować. Na stronie sprawy możesz napisać ją ponownie i zobaczyć powód.
mailbox-letter-slow = Twoja wiadomość w sprawie nr { $number } nie została dodana: rozmowa jest w trybie powolnym, a Twój poprzedni wpis jest sprzed chwili. Wyślij ją ponownie trochę później.
