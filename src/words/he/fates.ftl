# החלטות, מבט שני, "שאלנו, עניתם, עשינו".
fates-desk = רעיונות
fates-sets = החלטות
fates-sets-lede = מכינים החלטות בשקט ומפרסמים אותן יחד. לפני הפרסום רואה אותן רק צוות המוצר.
fates-sets-none = אין עדיין החלטות
fates-sets-none-text = אספו את הרעיונות שהוחלט לגביהם, כתבו נימוק לכל אחד ופרסמו הכול בבת אחת.
fates-set-lines =
    { $count ->
        [one] רעיון אחד
        [two] שני רעיונות
       *[other] { $count } רעיונות
    }
fates-set-published = פורסמו
fates-set-dropped = בוטלו
fates-set-draft = בהכנה
fates-new = החלטות חדשות
fates-new-lede = בחרו את הרעיונות. מה הוחלט על כל אחד כותבים בעמוד הבא.
fates-title = כותרת
fates-title-hint = לצוות בלבד; לקוחות לא רואים אותה.
fates-challenge = אתגר
fates-challenge-none = ללא
fates-take = רעיונות מהאתגר
fates-take-none = ללא
fates-take-shortlist = אלה שברשימת הגמר
fates-take-all = כל מה שטרם הוחלט
fates-ideas = רעיונות
fates-ideas-hint = מספרים או כתובות, כגון 12 או ‎/ideas/12, מופרדים ברווחים או בשורות.
fates-make = להכנה
fates-cancel = ביטול
fates-back = חזרה
fates-keep = שמירה
fates-keep-preview = שמירה ותצוגה מקדימה
fates-drop = ביטול ההחלטות האלה
fates-add = הוספת רעיונות
fates-remove = הוצאת הרעיון מהרשימה
fates-now = כעת:
fates-state = ההחלטה
fates-open = טרם הוחלט
fates-chosen = נבחר באתגר
fates-reason = נימוק
fates-reason-hint = כולם קוראים אותו, ומי שעוקבים אחרי הרעיון מקבלים אותו בדוא״ל.
fates-next-step = מה הצעד הבא
fates-next-by = עד מתי
fates-decided-by = מי החליטו
fates-fill = אותו הדבר לכל מה שעדיין ריק
fates-fill-hint = ייכתב בכל רעיון למעלה שאין לו עדיין החלטה ונימוק.
fates-fill-do = למלא בעת השמירה
fates-preview = מה ייכתב לאנשים
fates-preview-lede = עדיין לא נשלח דבר. כך ייכתב על כל רעיון, ואלה מי שיקבלו מכתב.
fates-preview-ideas = רעיונות
fates-preview-people = מחברים ושותפים לרעיון
fates-preview-followers =
    { $count ->
        [0] אין מי שעוקבים אחריו.
        [one] אדם אחד עוקב אחריו.
        [two] שני אנשים עוקבים אחריו.
       *[other] { $count } אנשים עוקבים אחריו.
    }
fates-publish = לפרסם הכול
fates-publish-hint = הכול נעשה גלוי בבת אחת. כל אדם מקבל מכתב אחד על כל מה שנוגע לו.
fates-next = הצעד הבא:
fates-by = עד { $day }
fates-kept-gone = לא בוצע: הרעיון הוסר.
fates-kept-merged = לא בוצע: הרעיון אוחד עם רעיון אחר.
fates-kept-moved = לא בוצע: מהמצב הנוכחי אי אפשר לעבור לשם.
fates-kept-same = לא בוצע: הרעיון כבר במצב הזה.
fates-decision = החלטה
fates-fault-changed = בינתיים ההחלטות שונו או פורסמו על ידי מישהו אחר בצוות. שום דבר שכתבתם לא אבד: עברו עליו ושלחו שוב.
fates-fault-incomplete = לפני הפרסום צריכות להיות לכל רעיון החלטה ונימוק.
fates-fault-many = יותר מדי רעיונות בבת אחת: לכל היותר 150.
fates-fault-no-challenge = הרעיון לא הוגש לאתגר, ולכן אי אפשר לבחור בו באתגר.
fates-fault-long = הטקסט ארוך מדי.
fates-fault-day = הזינו תאריך, כגון 2026-11-22.
fates-fault-step = כתבו מה יקרה עד היום הזה.
fates-fault-review = אפשר לבקש מבט שני פעם אחת, כל עוד הרעיון דחוי.
fates-fault-review-answered = בינתיים כבר ניתנה תשובה.
flash-fates-made = הרעיונות נאספו. כעת כתבו מה הוחלט.
flash-fates-kept = נשמר. עדיין אין מי שרואים את זה.
flash-fates-published = פורסם. כל מי שהדבר נוגע להם מקבלים הודעה.
flash-fates-published-some = פורסם. מה שכבר לא היה אפשר לבצע מופיע למטה.
flash-fates-dropped = בוטל. איש לא ראה את זה.

fates-reviews = בקשות למבט שני שממתינות
fates-review = מבט שני
fates-review-lede = מישהו שלא היה שותף להחלטה יבחן את הרעיון שלכם מחדש. אפשר לבקש זאת פעם אחת.
fates-review-ask = בקשה למבט שני
fates-review-why = למה כדאי לבחון שוב
fates-review-why-hint = רק הצוות קורא את זה. מה נשמט, או מה השתנה?
fates-review-send = לשלוח בקשה
fates-review-asked = התבקש מבט שני.
fates-review-waiting = בהמתנה
fates-review-reopened = נבחן מחדש
fates-review-upheld = ההחלטה לדחות נשארת
fates-review-own = ההחלטה הזאת שלכם, ולכן המבט השני הוא של מישהו אחר בצוות.
fates-review-outcome = מה התוצאה
fates-review-answer = תשובה
fates-review-answer-hint = כולם קוראים אותה.
fates-review-decide = להשיב
flash-fates-review-asked = הבקשה הגיעה לצוות. נשלח לכם מכתב.
flash-fates-review-answered = נענה. הודעה נשלחת למי שכתבו את הרעיון.

fates-said = אמרתם, עשינו
fates-said-lede = מה שאלנו, מה עניתם ומה עשינו בעניין. וגם מה לא נעשה, ולמה.
fates-said-none = אין כאן עדיין דבר
fates-said-none-text = ברגע שאתגר מסתיים או שמתקבלת החלטה על רעיון, זה מופיע כאן עם הנימוק.
fates-parts = מה להציג
fates-part-all = הכול
fates-part-challenges = אתגרים
fates-asked = שאלנו
fates-you-said = עניתם
fates-we-did = עשינו
fates-no-reason = לא נכתב נימוק.
fates-feed = עדכונים ב־Atom
