affected-incident = Incydent
affected-none = Bez incydentu
affected-number = Incydent { $id }
affected-known = Wiemy o tym i już nad tym pracujemy:
affected-follow = Otrzymuj powiadomienia
affected-me-too = Mnie też to dotyczy
affected-about = Sprawa dotyczy incydentu:
affected-about-hint = Powiążemy wiadomość z tym incydentem i damy znać, gdy się skończy. Jeśli chodzi o coś innego, wystarczy odznaczyć to pole.
affected-question = Czy chodzi o to?
affected-question-text = Właśnie nad czymś pracujemy. Jeśli wiadomość tego dotyczy, prosimy to zaznaczyć: damy znać, gdy będzie po wszystkim. Jeśli nie, można ją wysłać bez zmian.
affected-it-is = Tak, chodzi o to
affected-case-set = Zapisz incydent
affected-fault-over = Ten incydent już się skończył albo nie jest publiczny. Prosimy wybrać taki, który trwa.
affected-fault-topic = Nie ma publicznego tematu o tym numerze ani adresie.
affected-fault-drill = To ćwiczenia. Tematy są publiczne, więc nie można ich tu powiązać.
affected-fault-many = Z tym incydentem powiązano już zbyt wiele tematów.
affected-part = Część incydentu
affected-part-open = Pracujemy nad tym; wszystkie aktualizacje są na jego stronie.
affected-part-over = Incydent został rozwiązany; w jaki sposób – na jego stronie.
affected-tie-summary = Powiąż z incydentem
affected-tie-to = Powiąż z: { $incident }
affected-untie-from = Odłącz od: { $incident }
affected-page = Incydent ze wszystkimi aktualizacjami
affected-own = Mamy już to zgłoszenie; damy znać, gdy będzie po wszystkim.
affected-own-open = Otwórz swoją sprawę
affected-over = Ten incydent już się skończył. Jeśli coś nadal nie działa, prosimy do nas napisać.
affected-over-write = Napisz do nas
affected-visitor = Prosimy napisać, na czym polega problem. Czyta to tylko nasz zespół, a gdy będzie po wszystkim, damy znać. Konto nie jest potrzebne, wystarczy adres e-mail.
affected-write = Napisz bez konta
affected-sign-in = Zaloguj się
affected-form = Wystarczy jedno kliknięcie. Czyta to tylko nasz zespół, a gdy będzie po wszystkim, damy znać.
affected-form-body = Na czym polega problem?
affected-form-body-hint = Można zostawić puste. Pomoże nam wiedzieć, co nie działa, od kiedy i gdzie.
affected-form-send = Mnie też to dotyczy
affected-unsaid = „{ $incident }” – mnie też to dotyczy.
affected-panel = Kogo to dotyczy
affected-panel-drill = W ćwiczeniach nie wiąże się tematów ani spraw.
affected-panel-cases = { $count ->
        [0] Nie powiązano jeszcze żadnej sprawy.
        [one] Powiązano { $count } sprawę; otwarte: { $open }.
        [few] Powiązano { $count } sprawy; otwarte: { $open }.
        [many] Powiązano { $count } spraw; otwarte: { $open }.
       *[other] Powiązano { $count } sprawy; otwarte: { $open }.
    }
affected-panel-none = Nie powiązano jeszcze żadnego tematu.
affected-tie-topic = Temat
affected-tie-topic-hint = Numer lub adres publicznego tematu, w którym pada pytanie o ten incydent.
affected-tie = Powiąż temat
affected-untie = Odłącz
affected-letter-subject = Już po wszystkim: { $incident }
affected-letter-case = Mamy wiadomość „{ $title }”. Dotyczyła incydentu „{ $incident }”, który został właśnie rozwiązany. Oto, co o nim opublikowaliśmy:
affected-letter-topic = Temat „{ $title }” dotyczył incydentu „{ $incident }”, który został właśnie rozwiązany. Oto, co o nim opublikowaliśmy:
affected-letter-page = Wszystko, co się wydarzyło: { $url }
affected-letter-else = Jeśli coś nadal nie działa, prosimy napisać tam do nas. Zajmiemy się tym dalej.
affected-letter-open-case = Otwórz swoją sprawę
affected-letter-open-topic = Otwórz swój temat
affected-letter-why = Ten list od { $brand } przychodzi, ponieważ incydent opisany w wiadomości został rozwiązany. Przychodzi tylko raz.
flash-affected-case = Sprawa jest powiązana z incydentem.
flash-affected-case-gone = Sprawa nie jest powiązana z żadnym incydentem.
flash-affected-tied = Temat jest powiązany z incydentem i widać go na jego stronie.
flash-affected-untied = Temat nie jest już powiązany z incydentem.
flash-affected-known = Mamy już to zgłoszenie. Damy znać, gdy będzie po wszystkim.
