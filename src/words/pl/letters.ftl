# E-maile do zespołu o sprawach.

letters-open = Otwórz na pulpicie
letters-why = Ta wiadomość dotyczy Twojej pracy nad sprawami w { $brand }.
letters-about = Sprawa { $id }: „{ $title }”. Klient: { $name }. Stan: { $state }.

# Terminy
letters-due-reply = Termin pierwszej odpowiedzi: { $date }.
letters-due-resolve = Termin rozwiązania: { $date }.
letters-over-reply = Termin pierwszej odpowiedzi minął: { $date }.
letters-over-resolve = Termin rozwiązania minął: { $date }.
letters-due-subject = Termin { $when }: { $title }
letters-over-subject = Po terminie: { $title }
letters-due-assignee = Połowa czasu na to już minęła, a sprawę prowadzisz Ty.
letters-due-department = Trzy czwarte czasu na to już minęły, a sprawa należy do Twojego działu.
letters-due-lead = Dziewięć dziesiątych czasu na to już minęło. Ta wiadomość trafia do osób, które kierują działem.
letters-due-taken = Sprawę prowadzi { $name }.
letters-due-free = Nikt jeszcze nie prowadzi tej sprawy.

# Co jest teraz Twoje
letters-assigned-subject = Teraz Twoja: { $title }
letters-assigned = Od teraz tę sprawę prowadzisz Ty.
letters-handover = Sprawę przekazuje { $name }, z taką notatką:

# Co zrobił klient
letters-replied-subject = Nowa odpowiedź: { $title }
letters-replied = Pisze { $name }:
letters-reopened-subject = Otwarta ponownie: { $title }
letters-reopened = { $name } zgłasza, że problem nie jest rozwiązany: sprawa jest znów otwarta.
letters-rated-subject = { $rating } na 5: { $title }
letters-rated = { $name } ocenia tę sprawę na { $rating } z 5.
letters-agreed-subject = Można opublikować: { $title }
letters-agreed = { $name } zgadza się na publikację „{ $title }” dokładnie w pokazanej postaci.
letters-declined-subject = Pozostaje prywatna: { $title }
letters-declined = { $name } nie zgadza się na publikację „{ $title }”. Sprawa pozostaje prywatna.

# Druga para oczu
letters-review-asked-subject = Prośba o sprawdzenie: { $title }
letters-review-asked = { $name } prosi o drugą parę oczu, zanim gotowa odpowiedź zostanie wysłana.
letters-review-inner = Czeka na pulpicie. Tam można ją zatwierdzić albo odesłać z uwagą.
letters-review-done-subject = Sprawdzone: { $title }
letters-review-sent = { $name } zatwierdza Twoją odpowiedź. Jest już w drodze do klienta.
letters-review-approved = { $name } zatwierdza Twoją odpowiedź. Można ją teraz wysłać.
letters-review-remarked = { $name } odsyła Twoją odpowiedź. Nie została wysłana. Uwaga:
