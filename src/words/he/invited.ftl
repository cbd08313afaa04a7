# חדרי עבודה: לוחות למוזמנים בלבד.

# החדרים שלי
invited-title = חדרי עבודה
invited-lede = כאן עובדים יחד עם הצוות שלנו, לא בפומבי. רק מוזמנים ואנשי הצוות רואים מה נכתב בחדר.
invited-none = אינכם משתתפים באף חדר
invited-none-text = כשהצוות יזמין אתכם לחדר עבודה תקבלו על כך מכתב, והחדר יופיע כאן.
invited-all = כל החדרים שלכם
invited-until = ההזמנה בתוקף עד
invited-to-agree = נדרשת הסכמה
invited-read = קריאה והסכמה
invited-enter = כניסה לחדר
invited-agreement = הסכם
invited-version-of = גרסה מיום
invited-no-agreement = החדר הזה אינו דורש הסכם.
invited-agree-hint = החדר ייפתח בפניכם אחרי שתסכימו. אנו שומרים למה הסכמתם ומתי.
invited-agree = קראנו ואנו מסכימים
invited-agreed = הוסכם
invited-changed = ההסכם השתנה מאז שהסכמתם. החדר ייפתח שוב אחרי שתסכימו לגרסה הזאת.
invited-fault-newer = ההסכם השתנה בזמן שקראתם. זו הגרסה שבתוקף עכשיו: נא לקרוא אותה לפני ההסכמה.
invited-leave = עזיבת החדר
invited-leave-text = לא תראו עוד את החדר. מה שכתבתם בו יישאר. רק הזמנה חדשה תאפשר לכם לחזור.
flash-invited-agreed = תודה. החדר פתוח בפניכם.
flash-invited-left = עזבתם את החדר.

# השולחן
invited-desk-title = חדרי עבודה למוזמנים
invited-desk-lede = לוחות שרק מוזמנים ואנשי הצוות רואים. אתגר על לוח כזה הוא אתגר פרטי.
invited-desk-none = אין עדיין חדרי עבודה
invited-desk-none-text = פתחו חדר והזמינו אליו את מי שתרצו ליצור איתם.
invited-room = חדר
invited-people = משתתפים
invited-topics = נושאים
invited-archived = סגור
invited-count =
    { $count ->
        [0] אין משתתפים
        [one] משתתף אחד
        [two] שני משתתפים
       *[other] { $count } משתתפים
    }
invited-waiting =
    { $count ->
        [one] אחד עוד לא הסכים
        [two] שניים עוד לא הסכימו
       *[other] { $count } עוד לא הסכימו
    }
invited-new = חדר חדש
invited-new-lede = רק הצוות רואה אותו עד שתזמינו מישהו.
invited-name = שם
invited-slug = כתובת
invited-slug-hint = אותיות לטיניות קטנות a–z, ספרות ומקפים. אם תישאר ריקה, היא תיווצר מהשם.
invited-purpose = מה יוצרים כאן, במשפט אחד
invited-make = פתיחת החדר
invited-cancel = ביטול
invited-save = שמירה
invited-ideas = הרעיונות בחדר
invited-fault-slug-taken = הכתובת הזאת שייכת ללוח אחר. בחרו כתובת אחרת.
flash-invited-made = החדר נפתח. עכשיו אפשר להזמין אנשים, או לכתוב קודם הסכם.

invited-members = מוזמנים
invited-members-none = עוד לא הוזמן איש.
invited-person = שם
invited-state = מצב
invited-state-in = בחדר
invited-state-waiting = טרם ניתנה הסכמה
invited-state-ended = הסתיים
invited-last-day = יום אחרון
invited-since = הוזמנו
invited-act = פעולות
invited-change = שינוי
invited-end = סיום
invited-invite = הזמנה
invited-who = שם משתמש או כתובת דוא״ל
invited-who-hint = של מי שיש להם כאן חשבון מאושר, למשל ‎@ada.
invited-note = לשם מה ההזמנה
invited-note-hint = הדברים יופיעו במכתב ההזמנה ולצד החדר. לא חובה.
invited-until-field = יום אחרון
invited-until-hint = אחרי היום הזה החדר ייסגר בפניהם מעצמו. אם השדה ריק, לא ייסגר.
invited-send = הזמנה
invited-fault-unknown = אין חשבון מאושר עם שם המשתמש או הכתובת האלה.
invited-fault-staff = זה חשבון של הצוות: אנשי הצוות רואים ממילא כל חדר.
invited-fault-already = החשבון הזה כבר הוזמן.
invited-fault-full = החדר מלא. סיימו קודם הזמנה אחרת.
invited-fault-ended = ההזמנה הסתיימה. כדי להחזיר לחדר, הזמינו מחדש.
invited-fault-past = היום הזה כבר עבר. בחרו את היום או יום מאוחר יותר.
invited-fault-day = ציינו תאריך, למשל 2026-12-31.
flash-invited-invited = ההזמנה נשלחה במכתב.
flash-invited-saved = נשמר.
flash-invited-ended = ההזמנה הסתיימה, והחדר נסגר בפני החשבון הזה.

invited-agreement-lede = מה מבטיחים לפני שרואים את החדר, למשל לא לספר עליו לאחרים. השאירו את שלושת השדות ריקים אם אין צורך בהסכם.
invited-agreement-text = נוסח ההסכם
invited-agreement-hint = כשמתפרסמת גרסה חדשה, רק הצוות רואה את החדר עד שהמוזמנים מסכימים לה.
invited-agreement-save = פרסום הגרסה הזאת
invited-versions = כל הגרסאות
invited-lifted = מכאן ואילך לא נדרש הסכם.
invited-fault-raced = בינתיים שינו עמיתים את ההסכם. זה הנוסח עכשיו; שליחה נוספת תחליף אותו בנוסח שלכם.
flash-invited-agreement = ההסכם פורסם.
