# תחקיר של אירוע.
reviews-title = תחקיר
reviews-incidents = אירועים
reviews-finished = הסתיים ב־{ $date }
reviews-overdue = המועד היה { $date }
reviews-due = המועד: { $date }
reviews-blameless = אנחנו מחפשים סיבות, לא אשמים. מי שיקרא את זה בעוד שנה צריך להבין מה קרה.
reviews-drill = זה היה תרגיל. התחקיר נשאר בפנים ונספר לקראת החגורות.
reviews-badge-drill = תרגיל

# מה נמדד.
reviews-measures = מה נמדד
reviews-minutes =
    { $count ->
        [one] דקה אחת
        [two] שתי דקות
       *[other] { $count } דקות
    }
reviews-of = { $part } מתוך { $whole }
reviews-none = לא היו
reviews-not-known = לא הגענו לכך
reviews-measure-first = מהכרזת האירוע ועד ההודעה הראשונה
reviews-measure-silence = מתחילת האירוע ועד ההודעה הראשונה
reviews-measure-identified = מתחילת האירוע ועד שהתגלתה הסיבה
reviews-measure-resolved = מתחילת האירוע ועד סופו
reviews-measure-promises = עדכונים מובטחים שהגיעו בזמן
reviews-measure-approval = ההמתנה הארוכה ביותר לאישור
reviews-measure-teams = צוותים מחוץ לאתר שמשתמשים בגרסה האחרונה
reviews-measure-told = הודעות שהגיעו אל המנויים
reviews-measure-cases = פניות קשורות שנענו
reviews-measure-topics = נושאים קשורים

# מה נשאל.
reviews-asked = מה שאלנו את הציבור
reviews-asked-waits = לשאלה לציבור עדיין אין תוצאה שפורסמה. בלעדיה אי אפשר לסיים את התחקיר.
reviews-questions = שאלות שנענו
reviews-questions-asked = כמה שאלות נשאלו
reviews-questions-answered = על כמה מהן ענינו
reviews-questions-hint = מלקוחות ומעיתונאים, בכל הערוצים. די בהערכה.

# התבנית.
reviews-write = מה למדנו
reviews-unwritten = עדיין לא נכתב דבר.
reviews-summary = מה קרה
reviews-summary-hint = בכמה משפטים, למי שלא היו שם.
reviews-causes = סיבות
reviews-causes-hint = מה אפשר לזה לקרות, ומה האריך את זה. שאלו ״למה?״ יותר מפעם אחת.
reviews-well = מה הלך טוב
reviews-well-hint = מה נרצה לעשות שוב.
reviews-badly = מה לא הלך טוב
reviews-badly-hint = מה עלה בזמן, באמון או בעצבים.
reviews-luck = היכן היה לנו מזל
reviews-luck-hint = מה היה יכול להיות גרוע יותר, ושום דבר שלנו לא מנע אותו.
reviews-credits = מי עמדו בתרגיל
reviews-credits-hint = תפקידים שסומנו נספרים לקראת החגורה הבאה.
reviews-save = שמירה
reviews-finish = שמירה וסיום
reviews-stands = מה שנשמר בינתיים בידי מישהו אחר

# מה יש לעשות.
reviews-actions = משימות
reviews-actions-none = עדיין אין משימות. מה תעשו כדי שזה לא יקרה שוב?
reviews-action = מה יש לעשות
reviews-owner = באחריות
reviews-choose = בחרו מישהו
reviews-due-on = עד
reviews-add = הוספת המשימה
reviews-do = בוצעה
reviews-undo = בכל זאת לא בוצעה
reviews-done = בוצעה
reviews-late = באיחור
reviews-list-lede = מה שהובטח אחרי אירועים ותרגילים, הדחוף ביותר תחילה.
reviews-list-none = לא נשאר מה לעשות
reviews-list-none-text = אין תחקיר פתוח, וכל המשימות בוצעו.
reviews-list-reviews = תחקירים שלא הסתיימו
reviews-list-open = משימות שלא בוצעו

# מה הציבור לומד.
reviews-outside = מה הציבור לומד מזה
reviews-outside-text = ספרו ללקוחות מה קרה ומה אתם משנים. הטקסט עובר בדרך של כל הודעה רשמית, עם אותם אישורים.
reviews-outside-write = לכתוב את הטקסט לציבור
reviews-outside-done = הטקסט לציבור פורסם.
reviews-json = התחקיר לכלים אחרים (JSON)

# מה לא בסדר.
reviews-fault-needed = בלי זה אי אפשר לסיים את התחקיר.
reviews-fault-number = כתבו מספר, או השאירו ריק.
reviews-fault-more-answered = אי אפשר לענות על יותר שאלות משנשאלו.
reviews-fault-finished = התחקיר כבר הסתיים, והטקסט שלו נשאר.
reviews-fault-changed = מישהו אחר שינה את התחקיר בינתיים. ראו מה כתוב עכשיו, ואז החליטו.
reviews-fault-consultation = לשאלה לציבור עדיין אין תוצאה שפורסמה. פרסמו אותה תחילה, ואז סיימו את התחקיר.
reviews-fault-action = כתבו מה יש לעשות.
reviews-fault-owner = בחרו מי אחראים לכך.
reviews-fault-day = כתבו תאריך.
reviews-fault-past = התאריך הזה כבר עבר.

# המכתב למובילי האירוע.
reviews-letter-subject = מועד התחקיר עבר: { $incident }
reviews-letter-text = מועד התחקיר של האירוע ״{ $incident }״ היה { $date }.
reviews-letter-next = ככל שממתינים, זוכרים פחות. חצי שעה עם מי שהיו שם היא התחלה טובה.
reviews-letter-open = לכתוב את התחקיר
reviews-letter-why = המכתב נשלח אליכם כי הובלתם אירוע ב־{ $brand }.

flash-reviews-saved = התחקיר נשמר.
flash-reviews-finished = התחקיר הסתיים.
flash-reviews-action = המשימה נשמרה.
