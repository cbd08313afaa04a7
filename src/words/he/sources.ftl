# מאין מגיעים אזכורים מבחוץ. לצוות בלבד.
sources-title = מקורות
sources-crumb = האזנה
sources-lede = היכן ההאזנה שומעת מה נאמר בחוץ: פידים, דפים, תוכנות, דואר וקבצים. נשמרים קישור, כותרת וקטע מהטקסט, ולעולם לא מי כתב.
sources-new = הוספת מקור
sources-new-lede = איך מה שנאמר שם מגיע לכאן?
sources-empty = אין עדיין מקורות
sources-empty-text = ההאזנה שומעת רק מה שנאמר כאן בבית. פיד של פורום, בלוג או אתר חדשות הוא התחלה טובה.
sources-never = אף פעם
sources-today =
    { $count ->
        [one] אזכור אחד ב־24 שעות
        [two] שני אזכורים ב־24 שעות
       *[other] { $count } אזכורים ב־24 שעות
    }

# הסוגים.
sources-kind-feed = פיד
sources-kind-feed-text = RSS,‏ Atom או JSON: לפורומים, לבלוגים ולאתרי חדשות יש כזה. אנחנו מגיעים לשם בקביעות, מבקשים רק מה שהשתנה ושומרים על כללי האתר.
sources-kind-page = דף
sources-kind-page-text = לדף שאין לו פיד. אזכור נוצר כשהמילים שבו משתנות; מספרים בלבד, כמו שעון או מונה, אינם נחשבים.
sources-kind-webhook = קריאת webhook
sources-kind-webhook-text = תוכנה שלכם או שירות חיצוני שולחים אזכורים לכתובת שלנו.
sources-kind-mail = דואר
sources-kind-mail-text = ידיעון או שירות התראות כותבים לכתובת שלנו; כל הודעה היא אזכור.
sources-kind-file = קובץ
sources-kind-file-text = קובץ CSV עם מה שנאמר בעבר, כדי שמעקב יֵדע מה רגיל. הוא אינו מזעיק איש.

# מצבו של מקור.
sources-health-good = תקין
sources-health-waiting = עוד לא נבדק
sources-health-failing = אינו עונה
sources-health-silent = שותק
sources-health-paused = מושהה
sources-health-gone = איננו עוד
sources-contact = קשר אחרון
sources-news = חידוש אחרון
sources-tried = ניסיון אחרון
sources-next = הניסיון הבא
sources-failures =
    { $count ->
        [one] נכשל פעם אחת.
        [two] נכשל פעמיים ברציפות.
       *[other] נכשל { $count } פעמים ברציפות.
    }
sources-kept = נשמר
sources-kept-text =
    { $count ->
        [one] אזכור אחד; הוא נמחק { $days } ימים אחרי שהגיע
        [two] שני אזכורים; כל אחד נמחק { $days } ימים אחרי שהגיע
       *[other] { $count } אזכורים; כל אחד נמחק { $days } ימים אחרי שהגיע
    }
sources-hours =
    { $count ->
        [one] אחרי שעה
        [two] אחרי שעתיים
       *[other] אחרי { $count } שעות
    }
sources-silent-short = שתיקה היא התראה
sources-silent-never = אף פעם
sources-said = מה נאמר בו לאחרונה
sources-said-nothing = עדיין כלום.

# מה השתבש.
sources-trouble-address = לכתובת כזאת איננו פונים: נדרשת כתובת http או https, בלי שם משתמש וסיסמה.
sources-trouble-private = הכתובת מובילה למקום שאינו ציבורי. לשם איננו פונים.
sources-trouble-unreachable = איש אינו עונה שם.
sources-trouble-slow = התשובה ארכה יותר מדי זמן.
sources-trouble-large = מה שנמצא שם גדול מ־5 מ״ב.
sources-trouble-redirects = האתר מפנה אותנו הלאה פעמים רבות מדי, או במעגל.
sources-trouble-missing = אין דבר בכתובת הזאת (404).
sources-trouble-gone = האתר אומר שזה הוסר לתמיד (410). לא נשאל שוב.
sources-trouble-forbidden = האתר אינו מכניס אותנו.
sources-trouble-too-many = האתר אומר שאנחנו מגיעים לעיתים תכופות מדי. נמתין כמה שביקש.
sources-trouble-server = באתר יש תקלה משלו.
sources-trouble-status = האתר השיב תשובה שאינה תשובה.
sources-trouble-robots = קובץ robots.txt של האתר מבקש מתוכנות להתרחק מהכתובת הזאת. כך אנחנו עושים.
sources-trouble-robots-unread = לא ניתן היה לקרוא את robots.txt של האתר, ולכן אנחנו מתרחקים לעת עתה.
sources-trouble-no-feed = אין שם פיד. האם זה דף? אם כן, הוסיפו אותו כדף.
sources-trouble-broken = הפיד פגום: אי אפשר לקרוא אותו.
sources-trouble-declares = הפיד מגדיר סוגים או ישויות (DTD). מסמכים כאלה איננו קוראים, כי הם עלולים להיות מלכודת.
sources-trouble-no-text = אין בדף הזה מה לקרוא בלי סקריפט.

# הטופס.
sources-address = כתובת
sources-address-hint = של הפיד. אם ידועה לכם רק כתובת הדף, כתבו אותה: נמצא את הפיד אם הדף מציין אותו.
sources-address-page-hint = של הדף.
sources-name = שם
sources-name-hint = כפי שהצוות יראה אותו ליד כל אזכור.
sources-every = באיזו תדירות נבדוק
sources-every-span = כל { $span }
sources-every-hint = אחרי כישלון נמתין זמן כפול, עד יממה.
sources-lang = שפה
sources-lang-unknown = לפי כל אזכור
sources-lang-hint = לאזכורים שאינם מציינים באיזו שפה הם.
sources-silent = שתיקה של כמה שעות תיחשב התראה
sources-silent-hint = ריק: אף פעם. לפיד אנחנו מציעים פי שלושה מההפסקה הארוכה ביותר בתקופה האחרונה.
sources-retention = ימים שבהם נשמרים אזכורים
sources-retention-hint = נספרים מהרגע ששמענו אותם. אחר כך נשאר רק מספרם.
sources-fault-private = הכתובת הזאת אינה ציבורית. אנחנו פונים רק למקומות שפתוחים לכולם.
sources-fault-address = כתבו כתובת מלאה שמתחילה ב־https://‎ או http://‎, בלי שם משתמש וסיסמה.
sources-fault-number = כתבו מספר מ־{ $min } עד { $max }.
sources-look = לראות מה יש שם
sources-look-again = לבדוק שוב
sources-save = שמירה
sources-save-anyway = שמירה בכל זאת
sources-back = ביטול
sources-preview-feed =
    { $count ->
        [one] רשומה אחת. החדשה ביותר:
        [two] שתי רשומות. החדשות ביותר:
       *[other] { $count } רשומות. החדשות ביותר:
    }
sources-preview-page = כך נקרא הדף. מעכשיו תשמעו מה משתנה בו.
sources-preview-none = הפיד ריק כרגע.
sources-edit = שינוי
sources-conflict-changed = מישהו מהצוות שמר את המקור הזה בזמן שהקלדתם. למטה מה שהקלדתם; אם תשמרו, הוא יבוא במקום מה שכאן:
sources-conflict-watched = המעקבים האלה מאזינים למקור הזה בשמו. בלעדיו הם יאזינו לכל המקורות. שנו אותם תחילה:
sources-conflict-many = מספר המקורות הגיע לגבול. מחקו אחד תחילה.
sources-conflict-columns = השורה הראשונה בקובץ חייבת לציין את העמודות id,‏ at, ואת title או text.

# מה אפשר לעשות.
sources-try = לבדוק עכשיו
sources-came =
    { $new ->
        [0] אין חדש; { $known } היו ידועים כבר.
        [one] אזכור חדש אחד; { $known } היו ידועים כבר.
        [two] שני אזכורים חדשים; { $known } היו ידועים כבר.
       *[other] { $new } אזכורים חדשים; { $known } היו ידועים כבר.
    }
sources-pause = השהיה
sources-resume = המשך
sources-delete = מחיקה
sources-delete-text =
    { $count ->
        [one] המקור יימחק עם האזכור האחד שהגיע ממנו. אי אפשר לבטל זאת. מה שנספר נשאר.
        [two] המקור יימחק עם שני האזכורים שהגיעו ממנו. אי אפשר לבטל זאת. מה שנספר נשאר.
       *[other] המקור יימחק עם { $count } האזכורים שהגיעו ממנו. אי אפשר לבטל זאת. מה שנספר נשאר.
    }

# האסימון.
sources-token-title = הכתובת של המקור הזה
sources-token-lede = כל מי שיודע אותה יכול לשלוח אזכורים. אל תמסרו אותה לאיש מלבד השולח.
sources-token-once = היא מוצגת רק הפעם: העתיקו אותה עכשיו. אחר כך אפשר רק ליצור חדשה.
sources-token-no-mail = הדואר אינו מוגדר כאן: על המפעיל להגדיר את HEARTH_MAIL_REPLY. לאחר מכן צרו כתובת חדשה.
sources-token-new = יצירת כתובת חדשה
sources-token-done = העתקתי אותה
sources-webhook-how = איך שולחים
sources-webhook-how-text = אזכור אחד או רשימה של עד 500, ב־JSON. נדרשים כותרת או טקסט, כל השאר רשות. 202: נשמר; 409: מושהה; 413: גדול מדי; 422: לא ניתן לקריאה ודבר ממנו לא נשמר; 429: יש להמתין.

# קבצים.
sources-file = קובץ CSV
sources-file-title = להכניס מה שנאמר בעבר
sources-file-text = קובץ CSV שהשורה הראשונה בו מציינת את העמודות id,‏ at,‏ title,‏ text, ואם יש לכם גם link,‏ author,‏ lang. עד 20,000 שורות; ליותר מזה יש הפקודה ”hearth listen import“. שליחה חוזרת אינה משנה דבר.
sources-file-send = הכנסה
sources-file-read = מהקובץ: { $new } חדשים, { $known } היו ידועים כבר, { $bad } נדחו.
sources-file-long = בקובץ יותר מ־20,000 שורות; השאר לא נקראו. השתמשו בפקודה ”hearth listen import“.
sources-file-line = שורה { $line }: { $why }
sources-line-unreadable = אינה ניתנת לקריאה; הקובץ צריך להיות ב־UTF-8
sources-line-id = חסר בה id
sources-line-time = אין בה זמן סביר
sources-line-nothing = אין בה כותרת ואין בה טקסט

flash-sources-made = המקור נוסף. הוא ייבדק בתוך דקה.
flash-sources-saved = המקור שונה.
flash-sources-paused = המקור מושהה. עד שימשיך, איש אינו מאזין שם.
flash-sources-resumed = המקור ממשיך.
flash-sources-deleted = המקור נמחק עם כל מה שהגיע ממנו.
flash-sources-soon = הוא נבדק ממש עכשיו. המתינו כמה שניות.
