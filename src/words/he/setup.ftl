# הגדרות הדלפק, למנהלים.
setup-title = הגדרות הדלפק
setup-lede = איך נכנסות תלונות, מי מטפל בהן, כמה זמן אתם נותנים לעצמכם ומה אתם עונים לעתים קרובות.
setup-part-intake = מה כתוב בתלונה
setup-part-people = מי מטפל בה
setup-part-time = כמה זמן זה יכול לקחת
setup-part-answers = מה אתם עונים
setup-missing-departments = עדיין אין מחלקה, ולכן פניות חדשות ממתינות עד שמישהו ייקח אותן.
setup-missing-rules = עדיין אין כלל ניתוב, ולכן פניות חדשות אינן שייכות לשום מחלקה.
setup-missing-targets = עדיין אין יעד זמן, ולכן שום שעון אינו פועל ואיש אינו מקבל תזכורת.
setup-missing-duty = אין איש בתורנות במחלקות: { $departments }. פניות חדשות ממתינות שם עד שמישהו ייקח אותן.

# המשותף לדפים.
setup-save = שמירה
setup-cancel = ביטול
setup-up = למעלה
setup-down = למטה
setup-archive = העברה לארכיון
setup-restore = שחזור
setup-remove = הסרה
setup-archived = בארכיון
setup-name-en = שם באנגלית
setup-name-he = שם בעברית
setup-name-pl = שם בפולנית
setup-name-hint = די בשפה אחת: גם מי שקורא בשפה אחרת יראה אותו.
setup-slug = מילה בכתובות
setup-slug-hint = אותיות לטיניות קטנות, ספרות ומקפים. שדה ריק: נוצרת מהשם.
setup-begins-as = חומרה: { $severity }
setup-open-cases =
    { $count ->
        [one] פנייה פתוחה אחת
        [two] שתי פניות פתוחות
       *[other] { $count } פניות פתוחות
    }
setup-open-kept =
    { $count ->
        [one] נשאר בפנייה פתוחה אחת
        [two] נשאר בשתי פניות פתוחות
       *[other] נשאר ב־{ $count } פניות פתוחות
    }
setup-people =
    { $count ->
        [one] איש צוות אחד
        [two] שני אנשי צוות
       *[other] { $count } אנשי צוות
    }
setup-fault-name = כתבו את השם בשפה אחת לפחות.
setup-fault-slug = כתבו מילה מאותיות לטיניות קטנות, ספרות ומקפים, עד 40 תווים.
setup-fault-slug-taken = המילה הזאת כבר שייכת לקטגוריה אחרת, אולי בארכיון.
flash-setup-saved = נשמר.
flash-setup-removed = הוסר.
flash-setup-restored = שוחזר.
flash-setup-archived = הועבר לארכיון. אפשר לשחזר בכל עת.
flash-setup-archived-open = הועבר לארכיון. הוא נשאר בפניות הפתוחות: מספרן מופיע ברשימה.

# קטגוריות.
setup-categories = קטגוריות
setup-categories-door = במה תלונה יכולה לעסוק, ומה חומרתה בתחילה.
setup-categories-text = במה תלונה יכולה לעסוק. מי שכותב אותה בוחר; שדות, יעדי זמן וכללים יכולים להיות תלויים בכך.
setup-categories-none = עדיין אין קטגוריות
setup-categories-none-text = די בחמש עד שמונה, במילים של הלקוחות: ״משלוח״, ״מוצר פגום״, ״חשבונית״, ״יחס הצוות״, ״משהו אחר״. עד אז תלונות נכנסות בלי קטגוריה.
setup-category-new = קטגוריה חדשה
setup-category-edit = שינוי קטגוריה
setup-category-severity = חומרת הפנייה בתחילה
setup-category-severity-hint = הצוות יכול לשנות זאת בכל פנייה. דחופה: כשמדובר בבטיחות, בבריאות או בסכום גדול.

# שדות.
setup-fields = שדות
setup-fields-door = מה הטופס שואל: מספר הזמנה, חנות, מוצר.
setup-fields-text = מה טופס התלונה שואל מעבר לטקסט. את מה שממלאים רואים רק הלקוחות עצמם והצוות, אלא אם הופכים שדה לציבורי.
setup-fields-none = הטופס אינו שואל דבר נוסף
setup-fields-none-text = מספר הזמנה והחנות או המוצר הם הדברים הראשונים שהצוות שואל. שאלו מעט: כל שדה חובה עולה לכם בתלונות שלעולם לא יגיעו אליכם.
setup-fields-every = בכל תלונה
setup-fields-archived = כבר לא נשאלים
setup-field-new = שדה חדש
setup-field-edit = שינוי שדה
setup-field-category = נשאל בתלונות בנושא
setup-field-category-every = כל נושא
setup-field-kind = מה ממלאים
setup-kind-line = שורת טקסט
setup-kind-choice = אחת מכמה אפשרויות
setup-kind-date = תאריך
setup-kind-number = מספר
setup-field-choices = אפשרויות
setup-field-choices-hint = אחת בכל שורה. רק לשדה של אפשרויות.
setup-field-required = חובה למלא
setup-field-public = להציג בתלונות ציבוריות
setup-field-public-hint = לדברים שכל אחד רשאי לדעת, כמו המוצר. לעולם לא למספרי הזמנה, שמות או כתובות.
setup-field-is-required = חובה
setup-field-is-public = ציבורי
setup-fault-choices-few = כתבו לפחות שתי אפשרויות, אחת בכל שורה.
setup-fault-choices-many = לכל היותר { $count } אפשרויות, ובכל אחת עד { $chars } תווים.

# מחלקות ותורנות.
setup-departments = מחלקות
setup-departments-door = מי מטפל בפניות יחד, מי מנהל ומי בתורנות.
setup-departments-text = פניות מגיעות למחלקה, ובה לאיש צוות בתורנות. ובכל זאת, אנשי צוות מכל מחלקה יכולים לעזור בכל פנייה.
setup-departments-none = עדיין אין מחלקות
setup-departments-none-text = די באחת כדי להתחיל, למשל ״שירות לקוחות״. אחר כך כלל ישלח לשם פניות חדשות.
setup-department-new = מחלקה חדשה
setup-department-edit = שינוי מחלקה
setup-department-name = שם
setup-department-name-hint = מופיע ליד תשובות רשמיות. שם חדש חל על כל מי ששייך אליה.
setup-department-lead = ניהול המחלקה
setup-department-lead-hint = מי שמנהל את המחלקה מקבל הודעה על פנייה כשכמעט לא נותר זמן.
setup-department-nobody = אף אחד
setup-department-led = בניהול { $name }
setup-department-unled = בלי מנהל
setup-department-spread = פניות חדשות
setup-department-spread-hint = רק מי שבתורנות מקבל פניות. כשאין איש בתורנות, הפנייה ממתינה שייקחו אותה.
setup-spread-claim = לא מחולקות: לוקחים אותן
setup-spread-round-robin = מחולקות לפי תור
setup-spread-least-loaded = מחולקות למי שיש הכי מעט פניות פתוחות
setup-department-people = אנשי צוות: { $count }, בתורנות: { $duty }
setup-department-deserted = אין איש בתורנות
setup-department-members = אנשי צוות
setup-department-empty = עדיין אין בה איש
setup-department-empty-text = כתבו את שמה כמחלקה של העמיתים שלכם.
setup-department-to-people = לרשימת האנשים
setup-department-strays = מופיעות אצל אנשים, אך לא נוצרו כאן
setup-department-strays-text = אפשר יהיה לתת לאנשים האלה פניות כשהמחלקה שלהם תיווצר כאן.
setup-department-add = יצירה
setup-on-duty = בתורנות
setup-off-duty = לא בתורנות
setup-duty-begin = כניסה לתורנות
setup-duty-end = יציאה מתורנות
flash-setup-duty-on = אתם בתורנות: אפשר לתת לכם פניות חדשות של המחלקה.
flash-setup-duty-off = אתם לא בתורנות: לא תקבלו עוד פניות חדשות. הפניות שכבר אצלכם נשארות שלכם.
setup-fault-department-taken = כבר יש מחלקה בשם הזה, אולי בארכיון.

# כללי ניתוב.
setup-rules = כללי ניתוב
setup-rules-door = לאיזו מחלקה מגיעות פניות חדשות.
setup-rules-text = כשפנייה נכנסת, בודקים אותם מלמעלה למטה; הראשון שמתאים קובע.
setup-rules-none = עדיין אין כללים
setup-rules-none-text = התחילו בכלל בלי תנאים: הוא שולח הכול למחלקה אחת. אחר כך הוסיפו מעליו כללים מדויקים יותר, למשל לקטגוריה, לשפה או למילים כמו ״עשן״ ו״נשרף״.
setup-rules-no-department = קודם כול מחלקה
setup-rules-no-department-text = כלל שולח פניות למחלקה, ולכן צרו מחלקה לפני הכלל הראשון.
setup-rules-open-end = מה ששום כלל אינו מתאים לו אינו שייך לאף מחלקה וממתין שייקחו אותו. כלל אחרון בלי תנאים תופס אותו.
setup-rule-new = כלל חדש
setup-rule-edit = שינוי כלל
setup-rule-when = מתי
setup-rule-when-hint = כל תנאי שתגדירו חייב להתקיים. בלי תנאים, הכלל מתאים לכל פנייה.
setup-rule-any = הכול
setup-rule-category = קטגוריה
setup-rule-board = פורום
setup-rule-lang = שפת הטקסט
setup-rule-words = מילים
setup-rule-words-hint = מילה או ביטוי בכל שורה; אחד מהם צריך להופיע. אין חשיבות לסיומות ולאותיות השימוש.
setup-rule-then = אז
setup-rule-department = למחלקה
setup-rule-choose = בחרו מחלקה
setup-rule-severity = חומרה
setup-rule-severity-same = לפי הקטגוריה
setup-rule-always = כל פנייה
setup-rule-if-board = פורום { $board }
setup-rule-if-lang = בשפה { $lang }
setup-rule-if-words = עם אחת מהמילים: { $words }
setup-rule-to = למחלקה { $department }
setup-rule-rests = המחלקה בארכיון
setup-rule-unreachable = לא מגיעים אליו
setup-fault-rule-department = בחרו את המחלקה שאליה יגיעו הפניות האלה.
setup-fault-rule-words = בכל שורה צריכה להיות מילה של שתי אותיות לפחות.

# יעדי זמן.
setup-targets = יעדי זמן
setup-targets-door = כמה זמן יכולים לקחת מענה ראשון ופתרון.
setup-targets-text = כמה זמן אתם נותנים לעצמכם, בשעות עבודה. בכל פנייה קובעת השורה המדויקת ביותר. בזמן שממתינים ללקוח השעונים נעצרים.
setup-targets-none = עדיין אין יעדי זמן
setup-targets-none-text = שורה אחת לכל הפניות היא התחלה טובה: מענה ראשון בתוך 4 שעות עבודה, פתרון בתוך 24. מי שמטפל בפנייה מקבל תזכורת לפני שהזמן נגמר, לא אחרי.
setup-targets-hours = שעות עבודה וימי חופשה
setup-target-new = יעד זמן חדש
setup-target-edit = שינוי יעד זמן
setup-target-category = קטגוריית הפנייה
setup-target-severity = חומרה
setup-target-every-category = כל הקטגוריות
setup-target-every-severity = כל דרגות החומרה
setup-target-reply = מענה ראשון
setup-target-resolution = פתרון
setup-target-hours = { $hours } ש׳ עבודה
setup-target-no-clock = בלי יעד
setup-target-hours-hint = שעות עבודה: 4, 1.5 או 0:30. שדה ריק: בלי יעד.
setup-fault-hours = כתבו שעות עבודה כמו 4, 1.5 או 0:30; לכל היותר 1,000.
setup-fault-target-empty = קבעו לפחות אחד מהשניים.
setup-fault-target-order = יעד הפתרון אינו יכול להיות לפני המענה הראשון.
setup-fault-target-twice = כבר יש שורה לפניות האלה. שנו אותה.

# שעות עבודה וימי חופשה.
setup-hours = שעות עבודה וימי חופשה
setup-hours-door = מתי השעונים של הפניות פועלים.
setup-hours-text = השעונים של הפניות פועלים רק בזמן העבודה שלכם. שינוי חל על כל פנייה פתוחה.
setup-hours-unset = עד שתשמרו שעות משלכם, השעונים פועלים מיום שני עד שישי, 9:00 עד 17:00. כדי למלא את הטופס בשבוע רגיל:
setup-hours-monday = שני עד שישי
setup-hours-sunday = ראשון עד חמישי
setup-hours-zone = לפי אזור הזמן { $zone }, כמו בהגדרות המותג. השאירו ימים סגורים ריקים; 00:00 בסוף הוא חצות.
setup-hours-from = משעה
setup-hours-to = עד שעה
setup-hours-again-from = ושוב משעה
setup-day-monday = יום שני
setup-day-tuesday = יום שלישי
setup-day-wednesday = יום רביעי
setup-day-thursday = יום חמישי
setup-day-friday = יום שישי
setup-day-saturday = שבת
setup-day-sunday = יום ראשון
setup-holidays = ימי חופשה
setup-holidays-text = חגים וימים אחרים שבהם לא עובדים.
setup-holidays-none = אין ימי חופשה קרובים
setup-holidays-none-text = בלעדיהם השעונים פועלים גם בחגים, ונשלחות תזכורות כשאין איש.
setup-holidays-past = ימי חופשה שעברו
setup-holiday-day = יום
setup-holiday-name = שם
setup-holiday-add = הוספת יום חופשה
setup-fault-time = כתבו שעה כמו 9:00, או השאירו את שני השדות ריקים.
setup-fault-hours-order = הסוף צריך להיות מאוחר מההתחלה.
setup-fault-hours-overlap = השעות האלה חופפות לשעות האחרות של אותו יום.
flash-setup-hours = נשמר. השעונים של הפניות הפתוחות מכוונים מחדש.

# תשובות מוכנות.
setup-replies = תשובות מוכנות
setup-replies-door = טקסטים שהצוות פותח בהם תשובה.
setup-replies-text = טקסטים שהצוות מכניס לתשובה ומשלים בעצמו. מוצע הטקסט בשפת הלקוחות.
setup-replies-none = עדיין אין תשובות מוכנות
setup-replies-none-text = כתבו את מה שאתם מסבירים מדי יום: איך להחזיר מוצר, מתי מגיע החזר, מה דרוש לכם כדי לבדוק פנייה. די בפתיחה; הצוות מוסיף את מה שנוגע ללקוח הזה.
setup-reply-new = תשובה מוכנה חדשה
setup-reply-edit = שינוי תשובה מוכנה
setup-reply-name = שם
setup-reply-name-hint = לצוות בלבד, למשל ״החזר: מתי יגיע״.
setup-reply-department = למי מוצעת
setup-reply-everybody = כל המחלקות
setup-reply-department-gone = מחלקה בארכיון
setup-reply-places = מה מתמלא מעצמו
setup-place-name = שם הלקוח או הלקוחה
setup-place-number = מספר הפנייה
setup-place-brand = שם המותג
setup-place-agent = שם מי שעונה
setup-place-link = כתובת הפנייה
setup-reply-en = טקסט באנגלית
setup-reply-he = טקסט בעברית
setup-reply-pl = טקסט בפולנית
setup-fault-body = כתבו את הטקסט בשפה אחת לפחות.
setup-fault-variable = אי אפשר למלא את { $place }. בחרו אחד מהמקומות שמופיעים מעל הטקסט.

# המספרים שבסקירה.
setup-count-categories =
    { $count ->
        [one] קטגוריה אחת
        [two] שתי קטגוריות
       *[other] { $count } קטגוריות
    }
setup-count-fields =
    { $count ->
        [one] שדה אחד
        [two] שני שדות
       *[other] { $count } שדות
    }
setup-count-departments =
    { $count ->
        [one] מחלקה אחת
        [two] שתי מחלקות
       *[other] { $count } מחלקות
    }
setup-count-rules =
    { $count ->
        [one] כלל אחד
        [two] שני כללים
       *[other] { $count } כללים
    }
setup-count-targets =
    { $count ->
        [one] יעד אחד
        [two] שני יעדים
       *[other] { $count } יעדים
    }
setup-count-replies =
    { $count ->
        [one] תשובה אחת
        [two] שתי תשובות
       *[other] { $count } תשובות
    }
setup-count-hours-usual = שני עד שישי, 9:00–17:00
setup-count-hours-set = שעות משלכם
