# מה שהובטח.
promises-title = התחייבויות
promises-lede = מה הבטחנו לכם, עד מתי, וכמה התקדמנו. מה שמתעכב מופיע ראשון.
promises-filter = אילו התחייבויות
promises-open = פתוחות
promises-done = קוימו
promises-dropped = בוטלו
promises-none = אין כאן דבר
promises-none-text = כשהצוות מתחייב למשהו עד יום מסוים, זה מופיע כאן עד שההתחייבות מקוימת.
promises-overdue =
    { $count ->
        [one] התחייבות אחת באיחור
        [two] שתי התחייבויות באיחור
       *[other] { $count } התחייבויות באיחור
    }
promises-overdue-text = המועד שנקבנו בו חלף, ועדיין לא עמדנו במילה שלנו.
promises-coming = עדיין בזמן
promises-idea = רעיון:
promises-challenge = האתגר שממנו זה בא
promises-due = עד { $day }
promises-progress-now = בוצעו { $percent }%
promises-state-open = פתוחה
promises-state-done = קוימה
promises-state-dropped = בוטלה
promises-state-late = באיחור
promises-on-idea = מה הובטח
promises-review-day = נבחן את זה שוב ב־{ $day }.
promises-history = איך זה התקדם
promises-update = לעדכן איך זה מתקדם
promises-desk = ניהול התחייבויות
promises-desk-lede = כל מה שהובטח ללקוחות. מי שאחראים על התחייבות מקבלים תזכורת.
promises-new = התחייבות חדשה
promises-new-lede = כולם יכולים לקרוא אותה מיד. מתחייבים רק למה שאפשר לקיים.
promises-what = למה מתחייבים
promises-due-on = עד מתי
promises-review-on = לבחון שוב בתאריך
promises-about-idea = רעיון, לפי מספר או כתובת
promises-owner = מי אחראים
promises-owner-none = עדיין אין
promises-owner-hint = יישלח מכתב כשצריך לבחון שוב, כשהמועד מתקרב או כשהוא חלף.
promises-make = להתחייב
promises-public = העמוד הציבורי
promises-state = מה המצב
promises-progress = התקדמות, מ־0 עד 100
promises-body = איך זה מתקדם
promises-body-hint = כולם קוראים את זה. אם המועד זז או שההתחייבות מתבטלת, כתבו למה.
promises-save = שמירה
promises-fault-day = הזינו תאריך, כגון 2026-11-22.
promises-fault-past = היום הזה כבר עבר.
promises-fault-idea = אין רעיון כזה.
promises-fault-progress = הזינו מספר מ־0 עד 100.
promises-fault-why = כתבו למה: כולם קוראים את זה.
promises-fault-changed = בינתיים מישהו בצוות שינה את זה. שום דבר שכתבתם לא אבד: עברו עליו ושלחו שוב.
flash-promises-made = ההתחייבות פורסמה.
flash-promises-kept = נשמר. מי שעוקבים אחרי הרעיון מקבלים הודעה.
promises-letter-subject = התחייבות ללקוחות: { $what }
promises-letter-text = ההתחייבות הזאת באחריותכם: { $what }. המועד הוא { $day }.
promises-letter-next = עדכנו בבקשה איך זה מתקדם, כדי שאיש לא יצטרך לשאול. אם אי אפשר לעמוד במועד, אמרו זאת לפני שיגיע.
promises-letter-open = לעדכן איך זה מתקדם
promises-letter-why = המכתב הזה נשלח אליכם כי התחייבות של { $brand } נמצאת באחריותכם.
