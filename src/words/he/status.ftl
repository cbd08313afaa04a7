# דפי הסטטוס הפתוחים לכולם.

status-title = סטטוס
status-history = היסטוריה
status-uptime = זמינות
status-subscribe = לקבל עדכונים
status-subscribe-this = לקבל עדכונים על האירוע
status-follow = להישאר מעודכנים
status-feed = אירועים ותחזוקה
status-calendar = יומן
status-zone = כל השעות הן באזור הזמן { $zone }.
status-back = חזרה אל { $brand }
status-as-of = נכון לתאריך
status-overall-good = הכול עובד
status-overall-news = הכול עובד, ויש חדשות למטה
status-overall-work = מתבצעת תחזוקה מתוכננת
status-overall-minor = משהו אינו עובד כמו שצריך
status-overall-major = חלק מהשירות שלנו אינו עובד
status-overall-critical = יש אצלנו תקלה חמורה
status-since = מאז
status-touches = מושפעים: { $names }
status-all-updates =
    { $count ->
        [one] העדכון
        [two] שני העדכונים
       *[other] כל { $count } העדכונים
    }
status-whole-story = לדף האירוע המלא
status-me-too = זה משפיע גם עליי
status-components = רכיבים
status-formula = זמינות ב־90 ימים: ‎100% פחות זמן התקלות הנרחבות ו־0.3 מזמן התקלות החלקיות.
status-formula-more = איך זה מחושב
status-days-ago =
    { $count ->
        [one] לפני יום
        [two] לפני יומיים
       *[other] לפני { $count } ימים
    }
status-today = היום
status-share = זמינות { $share }
status-bars = זמינות { $share } ב־{ $days } ימים. ימים עם תקלה: { $troubled }.
status-no-days = אין נתונים
status-day = { $date }: { $seen }
status-day-part = { $state }, { $span }
status-span = { $long } ו־{ $short }
status-planned = תחזוקה מתוכננת
status-planned-none = אין תחזוקה מתוכננת.
status-past = השבועיים האחרונים
status-quiet-day = { $date }: לא היו אירועים.
status-quiet-days = { $from } עד { $to }: לא היו אירועים.
status-quiet-month = לא היו אירועים החודש.
status-older = לכל ההיסטוריה
status-months = חודשים
status-month =
    { $month ->
        [jan] ינואר { $year }
        [feb] פברואר { $year }
        [mar] מרץ { $year }
        [apr] אפריל { $year }
        [may] מאי { $year }
        [jun] יוני { $year }
        [jul] יולי { $year }
        [aug] אוגוסט { $year }
        [sep] ספטמבר { $year }
        [oct] אוקטובר { $year }
        [nov] נובמבר { $year }
       *[dec] דצמבר { $year }
    }
status-history-text = אירועים ותחזוקה, חודש אחר חודש. שום דבר אינו נמחק מכאן; ליד מה שתוקן מופיע הנוסח הקודם.
status-lasted = נמשך { $span }
status-maintenance = תחזוקה
status-promise-open = העדכון הבא עד { $time }
status-promise-kept = העדכון שהובטח עד { $time } הגיע בזמן
status-promise-late = הבטחנו עדכון עד { $time } ואנחנו מאחרים
status-promise-missed = העדכון שהובטח עד { $time } הגיע באיחור
status-only-in =
    { $lang ->
        [he] בעברית בלבד
        [pl] בפולנית בלבד
       *[en] באנגלית בלבד
    }
status-before = קודם: { $state }. עכשיו:
status-statement = הודעה רשמית, גרסה { $version }
status-ledger = רשומה { $number } ביומן הציבורי
status-corrected = תוקן ב־{ $time }
status-old-text = מה שהיה כתוב כאן קודם
status-updates = עדכונים
status-backdated = האירוע הזה נוסף להיסטוריה בדיעבד.
status-state = מצב
status-impact = השפעה
status-window = מועד
status-began = התחלה
status-ended = סיום
status-took = משך
status-affected = רכיבים מושפעים
status-told-us = מי שסיפרו לנו
status-cases =
    { $count ->
        [one] פנייה אחת בנושא התקבלה מלקוחות
        [two] שתי פניות בנושא התקבלו מלקוחות
       *[other] { $count } פניות בנושא התקבלו מלקוחות
    }
status-topics = בקהילה
status-answered = נענה
status-asked = אנחנו שואלים אתכם
status-asked-until = פתוח עד { $time }
status-asked-answer = לענות על השאלה
status-asked-closed = השאלה נסגרה. מה שעלה ממנה יפורסם כאן.
status-asked-outcome = מה עלה מזה
status-legend = צבעים
status-no-components = עדיין לא מוצגים רכיבים.
status-no-trouble = לא היו תקלות בזמן הזה.
status-troubled =
    { $count ->
        [one] יום אחד שיש מה לספר עליו
        [two] יומיים שיש מה לספר עליהם
       *[other] { $count } ימים שיש מה לספר עליהם
    }
status-counted = איך מחושבת הזמינות
status-equation = זמינות = ‎100% − (תקלה נרחבת + 0.3 × תקלה חלקית) ÷ זמן
status-counted-text = החישוב מכסה את 90 הימים האחרונים, או את הימים מאז שהרכיב נמדד לראשונה. ביצועים ירודים ותחזוקה מתוכננת מוצגים, אך אינם נחשבים לזמן השבתה. תרגילים אינם מופיעים כאן לעולם.
status-missing = הדף הזה אינו קיים
status-missing-text = ייתכן שנפלה טעות בכתובת. מה המצב ברגע זה כתוב בדף הסטטוס.
status-missing-next = אל דף הסטטוס
