# הקמה, מותג, אנשים.
admin-title = ניהול
admin-save = שמירה

admin-setup-title = הקמת הקהילה שלכם
admin-setup-lede = הקישור הזה פועל פעם אחת. הוא יוצר את חשבון הניהול הראשון ונותן לקהילה את שמה. אפשר לשנות הכול אחר כך.
admin-setup-you = החשבון שלכם
admin-setup-brand = המותג שלכם
admin-setup-handle = הכינוי שלכם
admin-setup-handle-hint = כך יקראו לכם כאן, למשל ״ada״. בין 3 ל־30 אותיות וספרות.
admin-setup-email = כתובת הדוא״ל שלכם
admin-setup-password = סיסמה
admin-setup-password-hint = 15 תווים לפחות. כמה מילים ברצף קל לזכור וקשה לנחש.
admin-setup-finish = סיום ההקמה
admin-setup-used = הקהילה הזאת כבר הוקמה, והקישור עשה את שלו. היכנסו לחשבון שנוצר אז.

admin-next-title = הכול מוכן
admin-next-lede = { $brand } נפתח. ארבעה דברים לעשות לפני שמזמינים אנשים:
admin-next-boards = יצירת הפורומים הראשונים
admin-next-boards-text = שלושה או ארבעה מספיקים: עזרה, רעיונות ומקום לשיחה.
admin-next-people = תפקידים לעמיתים שלכם
admin-next-people-text = הם מצטרפים כמו כולם, ואז נותנים להם תפקיד: צוות, ניהול דיונים או הובלה.
admin-next-words = כתיבת דברי פתיחה וקישור לתנאים ולמדיניות הפרטיות
admin-next-words-text = הם מופיעים בדף הבית ובתחתית כל דף.
admin-next-home = מבט בעיני המבקרים
admin-next-home-text = פתחו את דף הבית בחלון פרטי, וגם בטלפון.

admin-doors = מה אפשר לשנות
admin-boards = פורומים
admin-boards-text = שמות, סדר, ומי רשאים לקרוא ולכתוב.
admin-house = איך המערכת פועלת
admin-version = גרסה
admin-address = כתובת
admin-database = מסד נתונים
admin-database-replica = PostgreSQL עם עותק לקריאה
admin-mail = דואר
admin-mail-smtp = נשלח מהכתובת { $from }
admin-mail-outbox = אינו נשלח, רק נשמר בתיקייה
admin-mail-missing = הדואר אינו מוגדר: אישורים וקישורים נכתבים רק לתיקייה בשרת. הגדירו HEARTH_SMTP_URL והפעילו מחדש, כדי שאנשים יוכלו להצטרף.
admin-tls-missing = הגישה לכתובת הזאת אינה מוצפנת. הציבו לפניה שרת מתווך עם TLS והגדירו ב־HEARTH_BASE_URL את כתובת ה־https שלו.
admin-storage = קבצים
admin-count-people =
    { $count ->
        [one] אדם
        [two] אנשים
       *[other] אנשים
    }
admin-count-boards =
    { $count ->
        [one] פורום
        [two] פורומים
       *[other] פורומים
    }
admin-count-topics =
    { $count ->
        [one] נושא
        [two] נושאים
       *[other] נושאים
    }
admin-count-uploads = של קבצים

admin-settings = מותג והגדרות
admin-settings-lede = שם, שפה, אזור זמן, צבע, לוגו, דברי פתיחה וקישורים.
admin-brand = שם המותג
admin-brand-hint = מופיע בראש כל דף ובכל הודעת דואר.
admin-lang = שפה
admin-lang-hint = למבקרים שהדפדפן שלהם אינו מבקש אחת משלוש השפות. כל אחד יכול לבחור אחרת.
admin-zone = אזור זמן
admin-zone-hint = לפיו מוצגות השעות, עד שאנשים בוחרים אזור משלהם.
admin-accent = צבע מוביל
admin-accent-hint = כל צבע מתאים. על הצבע הזה { $ink }, והניגודיות היא { $ratio } ל־1 (נדרש 4.5 לפחות). הגוונים לקישורים ולמצב הכהה נבחרים כך שכולם יוכלו לקרוא.
admin-accent-white = הטקסט לבן
admin-accent-black = הטקסט כהה
admin-logo = לוגו
admin-logo-now = הלוגו הנוכחי
admin-logo-hint = PNG, JPEG או WebP, רצוי עם רקע שקוף. מוצג בגובה 36 פיקסלים.
admin-logo-remove = הסרת הלוגו
admin-welcome = דברי פתיחה
admin-welcome-hint = מופיעים בראש דף הבית. Markdown. שדה ריק: בלי דברי פתיחה.
admin-footer = קישורים בתחתית כל דף
admin-footer-hint = מידע משפטי, פרטיות, תנאים, יצירת קשר. זוג ריק אינו מוצג.
admin-footer-label = שם קישור { $number }
admin-footer-address = כתובת קישור { $number }
admin-fault-colour = בחרו צבע, או כתבו אותו כך: #b3431e.
admin-fault-link = כתבו כתובת שמתחילה ב־https://, ב־mailto: או ב־/, בלי רווחים.
flash-settings-saved = נשמר. מעכשיו זה מופיע בכל דף.

admin-people = אנשים
admin-people-text = מי הם, מה הם רשאים לעשות, ומי מושעים.
admin-people-search = תחילת כינוי או כתובת דוא״ל
admin-people-find = חיפוש
admin-people-staff = כל מי שמדברים בשם המותג
admin-people-none = לא נמצא איש
admin-people-none-text = אין כינוי או כתובת שמתחילים כך.
admin-person = שם
admin-role = תפקיד
admin-email = דוא״ל
admin-since = מאז
admin-suspended = בהשעיה
admin-unconfirmed = טרם אושר
admin-role-hint = שינוי תפקיד חל מיד. לכל מי שאינם חברי קהילה רגילים נדרשת סיסמה של 15 תווים לפחות.
admin-role-member-text = שואלים, מתלוננים, מציעים, מגיבים
admin-role-staff-text = רואים נושאים פרטיים ועונים רשמית
admin-role-moderator-text = אנשי צוות ששומרים גם על הסדר בפורומים
admin-role-producer-text = אנשי צוות שבונים את המוצר יחד עם הלקוחות
admin-role-lead-text = מובילים מחלקה או צוות משבר, ומנהלים דיונים
admin-role-admin-text = רשאים לעשות הכול, גם כאן
admin-department = מחלקה
admin-department-hint = מופיעה ליד תשובות רשמיות, והפניות של המחלקה מופיעות אצל כל מי ששייך אליה. למשל ״שירות לקוחות״.
admin-suspend = השעיה עד
admin-suspend-hint = עד אז אפשר לקרוא, לקחת את הנתונים ולערער, אך לא לכתוב. שדה ריק: אין השעיה.
admin-fault-self = אי אפשר לשנות את התפקיד של עצמכם או להשעות את עצמכם. מנהלים אחרים יכולים.
flash-person-saved = נשמר.
