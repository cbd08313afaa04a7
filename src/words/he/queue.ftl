# תור הבדיקה של מנהלי הדיונים: רשימות, פריט אחד, גלים, הגדרות אישיות.

queue-title = תור הבדיקה
queue-views = תצוגות של התור
queue-all = הכול
queue-lede-all = מה שצריך החלטה, לפי חומרה וזמן המתנה.
queue-view-reports = דיווחים
queue-lede-reports = מה שקוראים דיווחו עליו, ומה שסומן בגלל מילה במעקב.
queue-view-holds = ממתינים לאישור
queue-lede-holds = טקסטים שממתינים לאישור לפני שמישהו יקרא אותם.
queue-view-appeals = ערעורים
queue-lede-appeals = החלטות שמערערים עליהן. מי שקיבלו את ההחלטה הראשונה משאירים את הערעור לאחרים.
queue-view-sign-ups = הצטרפויות
queue-lede-sign-ups = חשבונות שנפתחו באופן חשוד.
queue-view-mine = שלי
queue-lede-mine = מה שלקחתם, ומה שהועבר אליכם מאחרים.
queue-view-closed = סגורים
queue-lede-closed = מה שכבר הוחלט, מהאחרון לראשון.
queue-next = לקחת את הבא בתור
queue-settings = ההגדרות שלי
queue-board = פורום
queue-any-board = כל הפורומים
queue-narrow = הצגה
queue-empty = שום דבר לא ממתין
queue-empty-text = אין כרגע דבר שצריך החלטה.
queue-none = אין דבר בתצוגה הזאת
queue-none-text = אולי יש משהו בתצוגה אחרת או בפורום אחר.
queue-start = חזרה להתחלה
queue-choose = בחירת { $name }
queue-together = הצגת כל הטקסטים של מי שנבחרו
queue-together-hint = קודם רואים הכול; שום דבר לא משתנה.

# פריט
queue-about-post = הודעה
queue-about-topic = נושא
queue-about-account = חשבון
queue-about-pending = טקסט שממתין
queue-about-appeal = ערעור
queue-kind-report = דיווח
queue-kind-hold = ממתין לאישור
queue-kind-appeal = ערעור
queue-kind-sign-up = הצטרפות
queue-harm-3 = מזיק
queue-harm-4 = מזיק מאוד
queue-harm-5 = סכנה לאנשים
queue-reports =
    { $count ->
        [one] דיווח אחד
        [two] שני דיווחים
       *[other] { $count } דיווחים
    }
queue-free = פנוי
queue-yours = אצלכם
queue-handed-to-you = הועבר אליכם מאת { $name }
queue-held-by = אצל { $name }
queue-closed = סגור
queue-closed-by = נסגר בידי { $name }

# העמוד של פריט
queue-why = מה התוכנה הבחינה בו
queue-scene = במקומו
queue-private = רק מי שפתח את הנושא והצוות קוראים אותו
queue-blurred = התמונות מטושטשות עבורכם.
queue-unblur = הצגת התמונות
queue-last-posts = ההודעות האחרונות מהחשבון
queue-nothing-written = אין טקסט להצגה.
queue-this-one = על זה מדובר
queue-hidden = מוסתר
queue-erased = נמחק
queue-sensitive = רגיש
queue-edited = נוסחים קודמים
queue-held-waits = ממתין
queue-held-published = פורסם
queue-held-refused = נדחה
queue-illegal = דיווח על תוכן בלתי חוקי
queue-visitor = אורח
queue-decide = החלטה
queue-is-closed = הפריט סגור: כבר התקבלה החלטה.
queue-own = מישהו אחר יחליט כאן: אתם כתבתם את זה או דיווחתם על זה.
queue-gone = מה שהיה מדובר בו כבר לא קיים.
queue-claim = אני על זה
queue-release = לשחרר
queue-take-over = לקחת במקומם
queue-skip = לפריט הבא
queue-back = חזרה לרשימה
queue-hand-over = העברה למישהו אחר בניהול הדיונים
queue-hand-to = למי
queue-hand-note = הערה בשבילם
queue-hand-hint = הפריט יופיע אצלם. אם לא יגיעו אליו בתוך יממה, הוא יתפנה שוב.
queue-hand-do = העברה
queue-same-wave = פריטים אחרים שיש להם משהו משותף איתו

# מי שכתב
queue-author = במי מדובר
queue-trust-new = חדש כאן
queue-trust-known = מוכר כאן
queue-suspended = מושעה
queue-muted = מושתק
queue-joined = תאריך הצטרפות
queue-posts = הודעות
queue-limited = החלטות נגד החשבון
queue-mail-domain = שם המתחם של הדוא״ל
queue-network = אחרים מאותה רשת
queue-others = גם אלה בתור:
queue-no-decisions = אין החלטות קודמות.
queue-decisions = החלטות קודמות
queue-reversed = בוטלה
queue-all-of-author = כל מה שנכתב מהחשבון

# העומס
queue-load = כמה החלטות קיבל כל אחד
queue-load-who = מי
queue-load-today = היום
queue-load-week = השבוע
queue-break-hour =
    { $count ->
        [one] החלטתם על פריט אחד בשעה האחרונה. הפסקה קצרה תעשה לכם טוב; התור יחכה.
        [two] החלטתם על שני פריטים בשעה האחרונה. הפסקה קצרה תעשה לכם טוב; התור יחכה.
       *[other] החלטתם על { $count } פריטים בשעה האחרונה. הפסקה קצרה תעשה לכם טוב; התור יחכה.
    }
queue-break-day =
    { $count ->
        [one] החלטתם היום על פריט אחד. השאירו את השאר לאחרים או למחר.
        [two] החלטתם היום על שני פריטים. השאירו את השאר לאחרים או למחר.
       *[other] החלטתם היום על { $count } פריטים. השאירו את השאר לאחרים או למחר.
    }

# מה שקרה בינתיים
queue-fault-taken = מישהו אחר כבר מטפל בזה. אפשר לקחת במקומו, או להמשיך לפריט הבא.
queue-fault-closed = בינתיים כבר התקבלה כאן החלטה.
queue-fault-lost = הפריט כבר לא אצלכם.
queue-fault-gone = מה שהיה מדובר בו כבר לא קיים.
queue-fault-wave-gone = לא נשאר דבר מהגל הזה: מישהו אחר הקדים אתכם.
flash-queue-decided = ההחלטה נרשמה. הנה הפריט הבא.
flash-queue-nothing-left = לא נשאר כאן דבר עבורכם. תודה.
flash-queue-handed = הפריט הועבר.
flash-queue-nothing-picked = בחרו לפחות דבר אחד שמשותף לטקסטים, חשבון או אתר.

# גלים
queue-waves = גלים
queue-waves-lede = פריטים רבים שיש להם קישור, טקסט או רשת במשותף: בודקים יחד, מסירים בפעולה אחת ומשיבים בפעולה אחת.
queue-waves-now = מה משותף לפריטים הפתוחים
queue-waves-none = אין כרגע שני פריטים פתוחים שיש להם משהו משותף.
queue-waves-more = חשבונות ואתרים לפי שם
queue-waves-handles = שמות משתמש
queue-waves-handles-hint = אפשר כמה, עם פסיקים ביניהם, למשל @ada, @jan.
queue-waves-links = אתרים שקישרו אליהם
queue-waves-links-hint = למשל cheap.example. הכוונה לכל מי שקישר לשם לאחרונה.
queue-waves-preview = הצגת מה שיוסר
queue-waves-past = גלים קודמים
queue-wave-lines =
    { $count ->
        [one] פריט אחד
        [two] שני פריטים
       *[other] { $count } פריטים
    }
queue-wave-texts =
    { $count ->
        [one] טקסט אחד
        [two] שני טקסטים
       *[other] { $count } טקסטים
    }
queue-wave-people =
    { $count ->
        [one] חשבון אחד
        [two] שני חשבונות
       *[other] { $count } חשבונות
    }
queue-cluster-link = כולם מקשרים אל { $domain }
queue-cluster-text = כולם אומרים כמעט אותו הדבר
queue-cluster-network = כולם מאותה רשת
queue-cluster-other = יש להם משהו משותף
queue-preview = מה יוסר
queue-preview-lede = עדיין לא השתנה דבר. עברו על הכול, הוציאו את מי שכתב ביושר, ורק אז הסירו.
queue-preview-capped =
    { $count ->
        [one] גל אחד כולל חשבון אחד לכל היותר; אחריו אפשר לעשות עוד אחד.
        [two] גל אחד כולל שני חשבונות לכל היותר; אחריו אפשר לעשות עוד אחד.
       *[other] גל אחד כולל { $count } חשבונות לכל היותר; אחריו אפשר לעשות עוד אחד.
    }
queue-stat-texts =
    { $count ->
        [one] טקסט
        [two] טקסטים
       *[other] טקסטים
    }
queue-stat-people =
    { $count ->
        [one] חשבון
        [two] חשבונות
       *[other] חשבונות
    }
queue-stat-sites =
    { $count ->
        [one] אתר
        [two] אתרים
       *[other] אתרים
    }
queue-stat-hold =
    { $count ->
        [one] החלטה בתוקף
        [two] החלטות בתוקף
       *[other] החלטות בתוקף
    }
queue-stat-reversed =
    { $count ->
        [one] החלטה שבוטלה
        [two] החלטות שבוטלו
       *[other] החלטות שבוטלו
    }
queue-preview-nobody = אף אחד
queue-preview-nobody-text = אין פריט פתוח או טקסט מהזמן האחרון שמתאים לבחירה.
queue-preview-honest = אולי כתבו ביושר: לא ייפגעו
queue-preview-honest-hint = הם מוכרים כאן, או שאתם הוצאתם אותם. סמנו רק את מי שבכל זאת שייך לגל; מהם יוסר רק מה שנכתב מאז שהגל התחיל.
queue-preview-people = מי שייכלל
queue-preview-people-hint = הוותיקים ביותר מופיעים ראשונים. סמנו את מי שלא צריך להיפגע.
queue-preview-more =
    { $count ->
        [one] ועוד חשבון אחד כמוהם.
        [two] ועוד שני חשבונות כמוהם.
       *[other] ועוד { $count } חשבונות כמוהם.
    }
queue-include = שייך לגל
queue-spare = לא לפגוע
queue-preview-sites = אתרים שהם מקשרים אליהם
queue-preview-sites-hint = אתרים שסומנו ייחשבו רעים: טקסטים חדשים שמקשרים לשם ימתינו לאישור.
queue-site-uses =
    { $count ->
        [one] { $theirs } מקישור אחד שלהם
        [two] { $theirs } משני קישורים שלהם
       *[other] { $theirs } מ־{ $count } קישורים שלהם
    }
queue-site-trusted = אמין
queue-site-bad = כבר נחשב רע
queue-preview-texts = חלק מהטקסטים
queue-act = הפעולה
queue-act-rule = כלל
queue-act-days = השעיית החשבונות
queue-act-for =
    { $count ->
        [one] ליום אחד
        [two] ליומיים
       *[other] ל־{ $count } ימים
    }
queue-act-not = בלי השעיה: רק אזהרה
queue-act-explanation = הנימוק, למי שההחלטה נוגעת להם
queue-act-explanation-hint = הוא יופיע בכל הנמקה. כל מי שההחלטה נוגעת לו יכול לערער.
queue-act-usual = חשבונות חדשים רבים פרסמו את אותה הפרסומת בתוך זמן קצר.
queue-act-do = להסיר הכול
queue-act-cancel = לא עכשיו
queue-act-hint = אפשר לבטל את הגל כולו בלחיצה אחת.
queue-wave = גל { $id }
queue-wave-running = בתהליך
queue-wave-done = בוצע
queue-wave-undoing = בביטול
queue-wave-undone = בוטל
queue-wave-undone-by = בוטל בידי { $name },
queue-wave-site = האתר { $domain } נחשב רע
queue-wave-undo = ביטול הגל כולו
queue-wave-undo-hint = כל טקסט, כל חשבון וכל אתר יחזרו למצבם הקודם.
flash-queue-wave-done = הגל בהסרה. אפשר לבטל אותו כאן.
flash-queue-wave-undone = הגל בביטול.

# הגדרות אישיות
queue-settings-title = ניהול דיונים
queue-settings-lede = לעבודה שלכם. איש מלבדכם לא רואה את ההגדרות האלה.
queue-settings-blurs = לטשטש תמונות עד שאבקש לראות אותן
queue-settings-blurs-hint = בתור הבדיקה. בכל פריט יש קישור שמציג את התמונות שלו.
queue-settings-named = השם שלי יכול להופיע מתחת להחלטות שלי
queue-settings-named-hint = אחרת ייכתב רק שההחלטה התקבלה בידי מנהלי הדיונים.
queue-settings-save = שמירה
flash-queue-settings = נשמר.
