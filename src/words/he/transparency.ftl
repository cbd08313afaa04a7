# היומן הציבורי של ניהול הדיונים, והנתונים.
transparency-title = ניהול דיונים גלוי לכול
transparency-lede = כל החלטה על מה שנכתב כאן רשומה ביומן הזה, עם הכלל שלפיו התקבלה וללא פרטים אישיים. אי אפשר לשנות רשומה בלי שיבחינו בכך.
transparency-reports = נתונים לפי שנה וחודש
transparency-reports-text = על מה דיווחו, מה הוחלט ועל מה ערערו, כמה זמן זה נמשך ובכמה מקרים טעתה המכונה. גם בקובצי CSV ו־JSON.
transparency-so-far = עד כה
transparency-ledger = היומן
transparency-none = עדיין לא התקבלו החלטות
transparency-none-text = ברגע שמנהלי הדיונים יחליטו משהו, זה יופיע כאן.
transparency-rules-link = לקריאת הכללים
transparency-until = עד { $date }
transparency-rule = כלל
transparency-illegal = בלתי חוקי
transparency-by-machine = הוחלט בידי מכונה
transparency-found-by-machine = אותר בידי מכונה, הוחלט בידי אדם
transparency-by-people = ללא: אותר והוחלט בידי בני אדם
transparency-reverses = ביטול רשומה { $number }
transparency-about = לגבי רשומה { $number }
transparency-by-author = הערעור הוגש מצד הכותבים.
transparency-by-reporter = הערעור הוגש מצד המדווחים.
transparency-entry = רשומה { $number }

# מה כתוב ברשומה.
transparency-act = { $act }: { $subject }
transparency-taken-back = החלטה בוטלה: { $subject }
transparency-appeal-reversed = ערעור: ההחלטה שונתה
transparency-appeal-upheld = ערעור: ההחלטה נשארה בתוקף
transparency-rules-published = הכללים: גרסה { $version }
transparency-act-keep = השארה ללא שינוי
transparency-act-edit = שינוי הטקסט בידי מנהלי הדיונים
transparency-act-move = העברה לפורום אחר
transparency-act-hide = הסתרה
transparency-act-sensitive = אזהרה לפני התוכן
transparency-act-lock = סגירה לתגובות
transparency-act-slow = האטת הדיון
transparency-act-warn = אזהרה
transparency-act-mute = השתקה לזמן מה
transparency-act-suspend = השעיה לזמן מה
transparency-act-erase = מחיקת תוכן בלתי חוקי
transparency-act-publish = פרסום אחרי בדיקה
transparency-act-refuse = אי־פרסום
transparency-act-restore = שחזור
transparency-subject-post = הודעה
transparency-subject-topic = נושא
transparency-subject-account = חשבון
transparency-subject-pending = הודעה שהמתינה
transparency-source-notice = בעקבות דיווח
transparency-source-own = ביוזמת מנהלי הדיונים
transparency-source-automated = בעקבות איתור אוטומטי
transparency-measure = אמצעי
transparency-subject = לגבי
transparency-ends = עד
transparency-source = מה הוביל לכך
transparency-times = כמה בבת אחת
transparency-machine = חלקה של המכונה
transparency-decision = מספר ההחלטה

# איך בודקים.
transparency-check = איך בודקים את היומן
transparency-check-text = כל רשומה נושאת את טביעת האצבע (hash) של קודמתה. שינוי, השמטה או הוספה של רשומה שוברים את השרשרת באותו מקום, ומי שישכתבו את המשך השרשרת ישנו את טביעת האצבע האחרונה, ועל כך יוכל להצביע כל מי ששמרו עותק קודם.
transparency-last = הרשומה האחרונה וטביעת האצבע שלה
transparency-download = הורדת היומן
transparency-check-program = בעזרת התוכנה הזאת, שהיא תוכנה חופשית:
transparency-check-hand = בלי התוכנה הזאת
transparency-check-hand-text = טביעת האצבע של רשומה היא SHA-256 של שש השורות האלה בקידוד UTF-8, וכל אחת מהן מסתיימת בתו ירידת שורה אחד. השמות מציינים את השדות שבקובץ, ו־״entry״ נלקח בדיוק כפי שהוא כתוב שם.
transparency-check-hand-chain = השדה ״previous_hash״ חייב להיות טביעת האצבע של הרשומה הקודמת; ברשומה הראשונה הוא 64 אפסים. במספרים אין דילוגים.
transparency-chain = המקום בשרשרת
transparency-kept = הרשומה כפי שהיא נחתמת
transparency-kind = סוג
transparency-hash = טביעת אצבע
transparency-previous = טביעת האצבע של הרשומה הקודמת
transparency-fits = טביעת האצבע תואמת את הרשומה
transparency-does-not-fit = טביעת האצבע אינה תואמת את הרשומה: היא שונתה

# הנתונים של תקופה.
transparency-report-title = ניהול הדיונים: { $period }
transparency-report-lede = נספר מה שהתקבל או הוחלט בתקופה הזאת, בלי קשר למועד שבו הסתיים.
transparency-report-span = { $from } עד { $until }, לפי שעון UTC
transparency-orders = צווים של רשויות
transparency-orders-text =
    { $count ->
        [0] לא התקבלו: לא צווים לפעול נגד תוכן ולא צווים למסור מידע על מישהו.
        [one] התקבל צו אחד.
        [two] התקבלו שני צווים.
       *[other] התקבלו { $count } צווים.
    }
transparency-notices = דיווחים
transparency-received = התקבלו
transparency-of-illegal = על תוכן בלתי חוקי
transparency-without-account = ללא חשבון
transparency-decided = הוכרעו
transparency-upheld = נמצאו מוצדקים
transparency-median = הזמן החציוני עד להחלטה
transparency-median-illegal = הזמן החציוני בתוכן בלתי חוקי
transparency-no-median = עדיין לא הוחלט דבר
transparency-no-share = אין מקרים
transparency-percent = { $share }%
transparency-reason = סיבה
transparency-measures = החלטות לפי אמצעי
transparency-measures-text = לפי מה שהוביל אליהן. ״בלתי חוקי״ סופר את אלה שנשענות על החוק, ״בוטלו״ את אלה שבוטלו אחר כך.
transparency-nothing = לא היו בתקופה הזאת.
transparency-total = סך הכול
transparency-reversed = בוטלו
transparency-by-rule = החלטות מגבילות לפי כלל
transparency-the-law = החוק
transparency-automated = חלקה של המכונה
transparency-automated-text = התוכנה יכולה לאתר טקסט ולעכב אותו. אם יפורסם או לא – מחליט אדם.
transparency-limiting = החלטות שמגבילות מישהו
transparency-detected = מהן אותרו בידי מכונה
transparency-decided-by-machine = מהן הוחלטו בידי מכונה
transparency-machine-errors = אותרו או הוחלטו בידי מכונה ובוטלו
transparency-held = טקסטים שעוכבו לפני הפרסום
transparency-held-published = מהם פורסמו אחרי בדיקה (עוכבו שלא לצורך)
transparency-held-refused = מהם לא פורסמו
transparency-appeals = ערעורים
transparency-side = מצד
transparency-side-author = הכותבים
transparency-side-reporter = המדווחים
transparency-stands = ההחלטה נשארה בתוקף
transparency-changed = ההחלטה שונתה
