# שאלה לציבור בזמן אירוע. תחילה מה שקורא הצוות.
consultations-incidents = אירועים
consultations-room = חדר המצב
consultations-panel = שאלות לציבור
consultations-panel-none = עדיין לא נשאלה שאלה. לשאול את מי שנפגעו מה כדאי לעשות למענם מרגיע לא פעם יותר מעוד הודעה.
consultations-panel-waiting =
    { $count ->
        [one] הצעה אחת ממתינה לעיון
        [two] שתי הצעות ממתינות לעיון
       *[other] { $count } הצעות ממתינות לעיון
    }
consultations-panel-outcome = ממתינה לפרסום התוצאה
consultations-ask = לשאול את הציבור
consultations-new = שאלה לציבור
consultations-edit = עריכת השאלה
consultations-lede = שאלה מוגבלת בזמן, למשל ״מה כדאי לעשות למען מי שנפגעו?״. איש אינו רואה את התשובות לפני הסגירה, גם לא אתם. בסופה אתם מפרסמים מה יצא ממנה.
consultations-drill = זה תרגיל. רק הצוות רואה את השאלה ועונה עליה.
consultations-question = השאלה
consultations-options-lines = תשובות אפשריות, אחת בכל שורה
consultations-options-hint = בין { $min } ל־{ $max } תשובות. בכל שפה שבה אתם כותבים: אותן תשובות באותו סדר.
consultations-details = מה צריך לדעת כדי לענות
consultations-closes = מועד הסגירה
consultations-closes-hint = לפי אזור הזמן שלכם; לכל היותר { $days } ימים מעכשיו.
consultations-takes-proposals = אפשר להציע משהו אחר
consultations-takes-proposals-hint = איש אינו רואה הצעה לפני שמישהו מהצוות עבר עליה.
consultations-save = שמירה
consultations-cancel = ביטול
consultations-now = מה שנשמר בינתיים בידי מישהו אחר
consultations-badge-draft = טיוטה
consultations-badge-open = פתוחה
consultations-badge-closed = סגורה, ללא תוצאה
consultations-badge-published = התוצאה פורסמה
consultations-missing = לא נכתב בשפות: { $languages }. מי שקוראים בהן יראו את המקור.
consultations-open = לפתוח לציבור
consultations-open-drill = לפתוח לצוות
consultations-open-hint = מרגע שמתקבלת התשובה הראשונה אי אפשר עוד לשנות את השאלה ואת התשובות האפשריות.
consultations-public-page = הדף לציבור
consultations-to-room = אל חדר המצב
consultations-fixed = כבר התקבלה תשובה, ולכן אי אפשר עוד לשנות את השאלה.
consultations-close-early = סגירה לפני הזמן
consultations-close-text = אחרי הסגירה איש לא יוכל לענות, ואי אפשר לפתוח אותה שוב.
consultations-close = לסגור עכשיו
consultations-outcome-write = מה יצא מזה
consultations-outcome-text = כתבו מה ענו לכם, מה תעשו, ואם תעשו משהו אחר – מדוע. אחרי הפרסום אי אפשר לחזור בכם.
consultations-outcome-in = התוצאה: { $language }
consultations-outcome-publish = לפרסם את התוצאה
consultations-waiting = הצעות שממתינות לעיון
consultations-waiting-text = הצעה שתבחרו להציג תופיע בלי שם הכותבים. לסירוב נדרש נימוק, והכותבים יכולים לקרוא אותו.
consultations-reason = נימוק לסירוב
consultations-show = להציג
consultations-refuse = לא להציג
consultations-own-proposal = ההצעה הזאת שלכם; מישהו אחר יחליט עליה.
consultations-list-shown = הצעות שמוצגות
consultations-list-refused = הצעות שלא הוצגו

# מה שקורא הציבור.
consultations-status = דף הסטטוס
consultations-original = מקור: { $language }
consultations-state-draft = עדיין לא נפתחה
consultations-state-closed = סגורה
consultations-open-until = פתוחה עד
consultations-closed-at = נסגרה ב־
consultations-outcome = מה יצא מזה
consultations-outcome-follows = הזמן תם. מה שיצא מהשאלה יפורסם כאן.
consultations-your-answer = התשובה שלכם
consultations-hidden = איש אינו רואה את התשובות לפני הסגירה, גם לא הצוות שלנו.
consultations-answer = שליחת התשובה
consultations-change = שינוי התשובה
consultations-options = תשובות אפשריות
consultations-sign-in = כניסה כדי לענות
consultations-confirm = אשרו את כתובת הדוא״ל שלכם ותוכלו לענות. הקישור נמצא במכתב ששלחנו אליכם.
consultations-may-not = החשבון שלכם אינו יכול לענות כרגע.
consultations-results = התוצאות
consultations-answers =
    { $count ->
        [one] אדם אחד ענה.
        [two] שני אנשים ענו.
       *[other] { $count } אנשים ענו.
    }
consultations-column-answer = תשובה
consultations-column-count = אנשים
consultations-column-share = חלק
consultations-yours = התשובה שלכם
consultations-proposals = מה מציעים
consultations-proposals-text = הצעות של חברי הקהילה; הצוות עבר עליהן קודם.
consultations-propose = להציע משהו אחר
consultations-proposal = ההצעה שלכם
consultations-proposal-hint = הצוות עובר עליה לפני שהיא מוצגת, בלי השם שלכם. אפשר לשלוח עד { $count } הצעות.
consultations-send = שליחת ההצעה
consultations-own = ההצעות שלכם
consultations-proposal-waits = ממתינה לעיון
consultations-proposal-shown = מוצגת
consultations-proposal-refused = לא הוצגה
consultations-apart = זו שאלה אליכם, לא חלק מהעדכונים הרשמיים.
consultations-incident = העדכונים הרשמיים נמצאים בדף האירוע

# מה לא בסדר.
consultations-fault-question = כתבו את השאלה לפחות בשפה אחת.
consultations-fault-options = כתבו בין { $min } ל־{ $max } תשובות אפשריות, אחת בכל שורה.
consultations-fault-lines = גם בשפה הזאת צריכות להיות { $count } תשובות: שורה לכל אחת.
consultations-fault-option-long = תשובה יכולה להכיל { $max } תווים לכל היותר.
consultations-fault-twice = אותה תשובה מופיעה כאן פעמיים.
consultations-fault-time = כתבו באיזה יום ובאיזו שעה השאלה נסגרת.
consultations-fault-past = מועד הסגירה כבר עבר. בחרו מועד מאוחר יותר.
consultations-fault-long = השאלה יכולה להיות פתוחה { $days } ימים לכל היותר.
consultations-fault-answered = כבר התקבלה תשובה, ולכן השאלה נשארת כפי שהיא.
consultations-fault-changed = מישהו אחר שינה את השאלה בינתיים. ראו מה כתוב עכשיו, ואז החליטו.
consultations-fault-over = השאלה סגורה ותשובות אינן מתקבלות עוד.
consultations-fault-opened = השאלה כבר נפתחה.
consultations-fault-unpublished = פרסמו תחילה הודעה ראשונה על האירוע, ואז שאלו.
consultations-fault-early = יש לסגור את השאלה לפני שמפרסמים את התוצאה.
consultations-fault-published = התוצאה כבר פורסמה, והיא נשארת.
consultations-fault-outcome = כתבו את התוצאה לפחות בשפה אחת.
consultations-fault-choice = בחרו אחת מהתשובות.
consultations-fault-proposal = כתבו מה אתם מציעים.
consultations-fault-many = שלחתם את מספר ההצעות המרבי לאדם אחד.
consultations-fault-no-proposals = כאן לא מתקבלות הצעות.
consultations-fault-reason = כתבו מדוע ההצעה אינה מוצגת; הכותבים יקראו זאת.
consultations-fault-decided = מישהו מהצוות כבר החליט על ההצעה הזאת.

# המכתב למובילי האירוע.
consultations-letter-subject = נסגרה וממתינה לתוצאה: { $question }
consultations-letter-subject-drill = תרגיל: נסגרה וממתינה לתוצאה: { $question }
consultations-letter-text = השאלה לציבור באירוע ״{ $incident }״ נסגרה:
consultations-letter-next = ראו מה ענו ופרסמו מה יצא מזה. בלי זה אי אפשר לסיים את תחקיר האירוע.
consultations-letter-open = לתוצאות
consultations-letter-why = המכתב נשלח אליכם כי אתם מובילים אירוע ב־{ $brand }.

flash-consultations-written = הטיוטה נשמרה. איש אינו נשאל לפני שתפתחו את השאלה.
flash-consultations-saved = השינוי נשמר.
flash-consultations-opened = השאלה נפתחה.
flash-consultations-closed = השאלה נסגרה.
flash-consultations-published = התוצאה פורסמה.
flash-consultations-decided = ההחלטה נשמרה.
flash-consultations-answered = התשובה שלכם נספרת. אפשר לשנות אותה עד שהשאלה נסגרת.
flash-consultations-proposed = תודה. ההצעה שלכם ממתינה לעיון.
