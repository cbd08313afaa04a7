# שאלונים: כמה שאלות יחד, מענה אחד לכל משתתף.

surveys-stage-draft = טיוטה
surveys-stage-open = פתוח
surveys-stage-closed = סגור
surveys-kind-text = במילים
surveys-kind-choice = אפשרות אחת מתוך כמה
surveys-kind-several = כמה אפשרויות
surveys-kind-scale = סולם מ־1 עד 5

# עמוד השאלון
surveys-take-part = למילוי השאלון
surveys-see = לעמוד השאלון
surveys-to-topic = לנושא של השאלון
surveys-open-until = פתוח עד
surveys-draft-text = השאלון הזה הוא טיוטה, והוא גלוי רק למפיקים.
surveys-closed-text = השאלון נסגר.
surveys-answered-text = תודה: כבר עניתם על השאלון.
surveys-optional = לא חובה
surveys-scale-hint = 1 הוא הנמוך ביותר, 5 הגבוה ביותר.
surveys-privacy = אפשר לענות פעם אחת, ואי אפשר לשנות את התשובות אחר כך. איש לא רואה מה ענה אדם אחד: התוצאות הן סיכומים, החל מ־{ $count } משתתפים. את מה שתכתבו במילים שלכם יקרא הצוות שלנו, בלי שמכם.
surveys-send = שליחת התשובות
surveys-sign-in = כניסה כדי לענות
surveys-fault-required = נא לענות על השאלה הזאת.
surveys-fault-changed = השאלות השתנו בינתיים. עברו על התשובות ושלחו אותן שוב.
flash-surveys-thanks = תודה על התשובות.
flash-surveys-before = כבר עניתם על השאלון הזה. התשובות הראשונות קובעות.

# תוצאות
surveys-results = תוצאות
surveys-responses =
    { $count ->
        [0] עוד לא התקבלו תשובות
        [one] התקבל מענה אחד
        [two] התקבלו שני מענים
       *[other] התקבלו { $count } מענים
    }
surveys-people =
    { $count ->
        [0] אין תשובות
        [one] תשובה אחת
        [two] שתי תשובות
       *[other] { $count } תשובות
    }
surveys-mean = ממוצע { $mean }
surveys-texts-hidden = מה שנכתב במילים מיועד לצוות שלנו.
surveys-option = תשובה
surveys-count = משתתפים
surveys-share = חלק
surveys-too-few = התוצאות יוצגו אחרי ש־{ $count } משתתפים יענו, כדי שאי אפשר יהיה לזהות איש.

# השולחן
surveys-desk-title = שאלונים
surveys-desk-lede = כמה שאלות יחד: כל חבר עונה פעם אחת, והתשובות נקראות בסיכום.
surveys-none = אין עדיין שאלונים
surveys-none-text = כתבו שאלון, הוסיפו שאלות ופתחו אותו.
surveys-survey = שאלון
surveys-stage = מצב
surveys-answers = מענים
surveys-new = שאלון חדש
surveys-edit = עריכת השאלון
surveys-title-field = כותרת
surveys-intro = הקדמה
surveys-topic = מספר הנושא
surveys-topic-hint = השאלון יקושר בעמוד הנושא הזה, ויראו אותו מי שרואים את הנושא. אם השדה ריק, הוא פתוח לכל מי שיש לו הכתובת.
surveys-closes = נסגר מעצמו
surveys-closes-hint = אם השדה ריק, תסגרו אותו בעצמכם.
surveys-shown-from = תוצאות החל מכמה משתתפים
surveys-shown-from-hint = לפחות 5, כדי שאי אפשר יהיה לזהות איש. הכלל חל גם על הצוות שלנו.
surveys-public = הסיכומים גלויים לכול אחרי הסגירה
surveys-public-hint = תשובות במילים נשארות בצוות שלנו.
surveys-save = שמירה
surveys-cancel = ביטול
surveys-open = פתיחת השאלון
surveys-close = סגירת השאלון
surveys-look = צפייה בעמוד
surveys-csv = התשובות כקובץ (CSV)
surveys-fixed = כבר התקבל מענה: השאלות נשארות כפי שהן.
surveys-questions = שאלות
surveys-questions-none = אין עדיין שאלות.
surveys-ask = הוספת שאלה
surveys-question = שאלה
surveys-question-edit = עריכת שאלה
surveys-kind = איך עונים
surveys-options = אפשרויות
surveys-options-hint = אפשרויות: אחת בכל שורה, רק לשאלות עם אפשרויות. בכל שפה שתמלאו יהיה אותו מספר שורות.
surveys-required = חובה לענות
surveys-add = הוספת השאלה
surveys-up = למעלה
surveys-down = למטה
surveys-change = עריכה
surveys-remove = הסרה
surveys-raced = בינתיים שינו עמיתים את השאלון. זה הנוסח עכשיו; שליחה נוספת תחליף אותו בנוסח שלכם.
surveys-fault-answered = דבר לא השתנה: כבר התקבל מענה, וכולם עונים על אותן שאלות.
surveys-fault-empty = בשאלון פתוח יש לפחות שאלה אחת.
surveys-fault-full = בשאלון הזה כבר יש מספר השאלות המרבי.
surveys-fault-closes = ציינו מועד שעוד לא עבר.
surveys-fault-shown-from = ציינו מספר שלם, לפחות { $min }.
surveys-fault-topic = אין נושא עם המספר הזה.
surveys-fault-options = ציינו בין 2 ל־{ $max } אפשרויות, אחת בכל שורה.
surveys-fault-options-differ = ציינו אותו מספר אפשרויות בכל שפה שמילאתם.
flash-surveys-made = השאלון נשמר כטיוטה. עכשיו אפשר להוסיף שאלות.
flash-surveys-saved = נשמר.
