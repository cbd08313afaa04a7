# תיבת ההצבעה בדף הרעיון, ומה רואים מההצבעות ברשימות.
votes-title = הצבעות
votes-count =
    { $count ->
        [one] הצבעה אחת
        [two] שתי הצבעות
       *[other] { $count } הצבעות
    }
votes-staff =
    { $count ->
        [one] ועוד הצבעה אחת של אנשי הצוות, שנספרת בנפרד
        [two] ועוד שתי הצבעות של אנשי הצוות, שנספרות בנפרד
       *[other] ועוד { $count } הצבעות של אנשי הצוות, שנספרות בנפרד
    }
votes-elsewhere =
    { $count ->
        [one] אחת מהן הגיעה בייבוא מאתר קודם.
        [two] שתיים מהן הגיעו בייבוא מאתר קודם.
       *[other] { $count } מהן הגיעו בייבוא מאתר קודם.
    }
votes-hidden = ההצבעות עדיין מוסתרות
votes-hidden-voted = מספר ההצבעות יוצג לכם אחרי שתצביעו.
votes-hidden-closed = מספר ההצבעות יוצג כשההצבעה תסתיים. עד אז איש אינו רואה אותו, גם לא הצוות.
votes-voted = הצבעתם
votes-given = הצבעתם בעד הרעיון הזה.
votes-carried = ההצבעה שלכם הגיעה לכאן מרעיון שאוחד לתוך הרעיון הזה.
votes-give = הצביעו בעד
votes-take-back = ביטול ההצבעה שלי
votes-sign-in = התחברו כדי להצביע
votes-left =
    { $each ->
        [one] נותרו לכם כאן { $left } מתוך הצבעה אחת. היא חוזרת אליכם כשמתקבלת החלטה על הרעיון, או כשאתם מבטלים אותה.
        [two] נותרו לכם כאן { $left } מתוך שתי הצבעות. הצבעה חוזרת אליכם כשמתקבלת החלטה על הרעיון שלה, או כשאתם מבטלים אותה.
       *[other] נותרו לכם כאן { $left } מתוך { $each } הצבעות. הצבעה חוזרת אליכם כשמתקבלת החלטה על הרעיון שלה, או כשאתם מבטלים אותה.
    }
votes-until = אפשר להצביע ולשנות את דעתכם עד { $when }.
votes-opens = ההצבעה תיפתח ב־{ $when }.
votes-over = ההצבעה הסתיימה.
votes-closed = אי אפשר להצביע בעד הרעיון הזה כרגע.
votes-unlisted = ההצבעה כעת היא על רשימת הגמר, והרעיון הזה אינו נכלל בה.
votes-young =
    { $days ->
        [one] תוכלו להצביע החל מ־{ $when }: ההצבעה פתוחה לחשבונות שקיימים יום אחד לפחות.
        [two] תוכלו להצביע החל מ־{ $when }: ההצבעה פתוחה לחשבונות שקיימים יומיים לפחות.
       *[other] תוכלו להצביע החל מ־{ $when }: ההצבעה פתוחה לחשבונות שקיימים { $days } ימים לפחות.
    }
votes-parts = רעיונות שאוחדו לכאן
votes-parts-text = הרעיונות האלה הפכו לחלק מהרעיון הזה. ההצבעות שלהם נספרות כאן, פעם אחת לכל אדם.

# הצבעה שלא נקלטה.
votes-refused = ההצבעה שלכם לא נספרה
votes-merged = הרעיון הזה הפך לחלק מרעיון אחר. אפשר להצביע שם:
votes-spent =
    { $each ->
        [one] ההצבעה היחידה שלכם בשימוש. היא חוזרת אליכם כשמתקבלת החלטה על הרעיון, או כשאתם מבטלים אותה.
        [two] שתי ההצבעות שלכם בשימוש. הצבעה חוזרת אליכם כשמתקבלת החלטה על הרעיון שלה, או כשאתם מבטלים אותה.
       *[other] כל { $each } ההצבעות שלכם בשימוש. הצבעה חוזרת אליכם כשמתקבלת החלטה על הרעיון שלה, או כשאתם מבטלים אותה.
    }
votes-spent-on = היכן נמצאות ההצבעות שלכם
votes-back = חזרה לרעיון:
flash-votes-given = ההצבעה שלכם נספרה.
flash-votes-taken-back = ההצבעה שלכם בוטלה.

# מה רואים אנשי הצוות.
votes-desk-ideas = שולחן הרעיונות
votes-desk-of = הצבעות: { $title }
votes-desk-hidden = מספר ההצבעות מוסתר כרגע, גם מהצוות.
votes-figures = ההצבעות שנספרו
votes-rule-open = אפשר להצביע כעת.
votes-rule-always = כולם רואים כמה הצבעות יש.
votes-rule-voted = מי שהצביעו רואים כמה הצבעות יש; כל השאר יראו אחרי הסגירה.
votes-rule-closed = איש אינו רואה כמה הצבעות יש לפני הסגירה.
votes-rule-each =
    { $each ->
        [one] לכל אדם הצבעה אחת בו־זמנית.
        [two] לכל אדם שתי הצבעות בו־זמנית.
       *[other] לכל אדם { $each } הצבעות בו־זמנית.
    }
votes-rule-age =
    { $days ->
        [one] רק חשבונות שקיימים יום אחד לפחות יכולים להצביע.
        [two] רק חשבונות שקיימים יומיים לפחות יכולים להצביע.
       *[other] רק חשבונות שקיימים { $days } ימים לפחות יכולים להצביע.
    }
votes-export = ההצבעות כקובץ CSV
votes-export-hint = שורה לכל הצבעה, עם כינוי במקום שם. בקובץ של רעיון אחר יש לאותו אדם כינוי אחר.
votes-recount = ספירה מחדש
votes-recount-agrees = נספר מחדש, הצבעה אחר הצבעה: המספרים נכונים.
votes-recount-mended = נספר מחדש, הצבעה אחר הצבעה: המספרים לא תאמו את ההצבעות, ותוקנו.
votes-recount-before = קודם
votes-recount-after = כעת
votes-recount-figures = חברי קהילה: { $members }, צוות: { $staff }
votes-recount-back = חזרה להצבעות
votes-for = הצבעה בשם מי שפנו אלינו
votes-for-text = עבור מי שמתקשרים, כותבים או מגיעים. ההצבעה נספרת כמו כל הצבעה אחרת, נרשמת כאן עם שמכם, והם מקבלים על כך הודעה.
votes-for-person = בשם מי
votes-for-person-hint = כינוי החשבון, או כתובת הדוא״ל שלו.
votes-for-channel = איך פנו אלינו
votes-for-note = הערה
votes-for-note-hint = לעמיתים בלבד; עד { $max } תווים.
votes-for-give = הצבעה בשמם
votes-for-take-back = ביטול ההצבעה שלהם
votes-for-young =
    { $days ->
        [one] החשבון הזה יוכל להצביע החל מ־{ $when }: עליו להיות קיים יום אחד לפחות.
        [two] החשבון הזה יוכל להצביע החל מ־{ $when }: עליו להיות קיים יומיים לפחות.
       *[other] החשבון הזה יוכל להצביע החל מ־{ $when }: עליו להיות קיים { $days } ימים לפחות.
    }
votes-for-spent =
    { $each ->
        [one] ההצבעה היחידה של החשבון הזה בשימוש.
        [two] שתי ההצבעות של החשבון הזה בשימוש.
       *[other] כל { $each } ההצבעות של החשבון הזה בשימוש.
    }
votes-for-log = הצבעות שניתנו בשם אחרים
votes-for-none = עדיין אין.
votes-for-when = מתי
votes-for-whose = של מי
votes-for-what = מה
votes-for-how = איך פנו
votes-for-by = על ידי
votes-for-was-given = ניתנה
votes-for-was-taken-back = בוטלה
votes-channel-phone = בטלפון
votes-channel-email = בדוא״ל
votes-channel-letter = במכתב
votes-channel-visit = פנים אל פנים
votes-channel-other = בדרך אחרת
flash-votes-for-given = ההצבעה נספרה. תישלח על כך הודעה.
flash-votes-for-taken-back = ההצבעה בוטלה. תישלח על כך הודעה.
flash-votes-for-unchanged = אין מה לשנות: זה היה המצב גם קודם.
votes-fault-person = אין חשבון מאושר עם הכינוי או הכתובת האלה.
votes-fault-caller-may = החשבון הזה אינו יכול להצביע: הוא לא אושר, או שהוטלה עליו הגבלה.
votes-fault-caller-sees = בעלי החשבון הזה אינם רשאים לראות את הרעיון.
votes-fault-hidden-now = מספר ההצבעות מוסתר כרגע, גם מהצוות. הקובץ יהיה זמין אחרי הסגירה.

# מה חריג.
votes-unusual = הצבעות חריגות
votes-unusual-text = מה בולט בין ההצבעות, בלי לומר מי הצביעו. אין כאן הוכחה לדבר: ידיעון יוצר גל הצבעות, ומשפחה, משרד או רשת סלולרית הם מבחינתנו רשת אחת.
votes-unusual-hidden = הדוח יהיה זמין כשיהיה אפשר לראות את ההצבעות.
votes-unusual-none = שום דבר אינו בולט.
votes-burst =
    { $count ->
        [one] הצבעה אחת בין { $from } לבין { $until }. בקצב הרגיל שלו הרעיון מקבל בזמן כזה בערך { $expected }.
        [two] שתי הצבעות בין { $from } לבין { $until }. בקצב הרגיל שלו הרעיון מקבל בזמן כזה בערך { $expected }.
       *[other] { $count } הצבעות בין { $from } לבין { $until }. בקצב הרגיל שלו הרעיון מקבל בזמן כזה בערך { $expected }.
    }
votes-network =
    { $count ->
        [one] הצבעה אחת מתוך { $of } ביום { $day } הגיעה מרשת אחת.
        [two] שתי הצבעות מתוך { $of } ביום { $day } הגיעו מרשת אחת.
       *[other] { $count } מתוך { $of } ההצבעות ביום { $day } הגיעו מרשת אחת.
    }
votes-new-accounts =
    { $count ->
        [one] הצבעה אחת מתוך { $of } היא של חשבון שהיה קיים פחות מ־{ $days } ימים.
        [two] שתי הצבעות מתוך { $of } הן של חשבונות שהיו קיימים פחות מ־{ $days } ימים.
       *[other] { $count } מתוך { $of } ההצבעות הן של חשבונות שהיו קיימים פחות מ־{ $days } ימים.
    }
votes-days = כל ההצבעות לפי ימים ({ $count })
votes-day = יום (UTC)

# איחוד.
votes-merge = איחוד
votes-merge-of = איחוד: { $title }
votes-merge-is-part = הרעיון הזה הפך לחלק מרעיון אחר.
votes-merge-main = אל הרעיון הראשי
votes-merge-into = לאחד לתוך רעיון אחר
votes-merge-text = כששני רעיונות מבקשים אותו דבר. ההצבעות והעוקבים עוברים איתו, וכל מי שזה נוגע להם מקבלים הודעה.
votes-merge-similar = רעיונות דומים
votes-merge-number = הרעיון האחר
votes-merge-number-hint = המספר או הכתובת שלו.
votes-merge-look = מה יקרה
votes-merge-preview = מה יקרה
votes-merge-carried =
    { $count ->
        [one] הצבעה אחת תעבור.
        [two] שתי הצבעות יעברו.
       *[other] { $count } הצבעות יעברו.
    }
votes-merge-both =
    { $count ->
        [one] אדם אחד הצביע בעד שניהם, וייספר פעם אחת.
        [two] שני אנשים הצביעו בעד שניהם, וייספרו פעם אחת.
       *[other] { $count } אנשים הצביעו בעד שניהם, וייספרו פעם אחת.
    }
votes-merge-hidden = ההצבעות יעברו, פעם אחת לכל אדם. מספרן מוסתר כרגע.
votes-merge-elsewhere =
    { $count ->
        [one] הצבעה אחת מייבוא תישאר במקומה: לא ידוע מי נתנו אותה.
        [two] שתי הצבעות מייבוא יישארו במקומן: לא ידוע מי נתנו אותן.
       *[other] { $count } הצבעות מייבוא יישארו במקומן: לא ידוע מי נתנו אותן.
    }
votes-merge-leads = הכתובת של הרעיון הזה תוביל אל הרעיון האחר.
votes-merge-told = העוקבים אחרי שני הרעיונות ומי שכתבו את הרעיון יקבלו הודעה, עם הסיבה.
votes-merge-undoable = אפשר לבטל את האיחוד, ואז הכול יחזור להיות כפי שהיה.
votes-merge-reason = סיבה
votes-merge-reason-hint = כולם יכולים לקרוא אותה.
votes-merge-do = לאחד
votes-merge-other = לבחור רעיון אחר
votes-merge-instead = כדאי להסתכל על:
votes-merges = איחודים
votes-merge-undone = בוטל
votes-undo = ביטול האיחוד
votes-undo-reason = למה האיחוד מבוטל
votes-undo-hint = כולם יכולים לקרוא אותה. ההצבעות שעברו באיחוד יחזרו, ושני הרעיונות יהיו כפי שהיו.
votes-undo-why = בוטל מפני ש:
flash-votes-merged = הרעיונות אוחדו.
flash-votes-unmerged = האיחוד בוטל.
votes-fault-into = אין רעיון כזה. הקלידו את המספר או את הכתובת שלו.
votes-fault-itself = רעיון אינו יכול להפוך לחלק מעצמו.
votes-fault-merged = הרעיון הזה כבר חלק מרעיון אחר.
votes-fault-into-merged = הרעיון האחר הוא בעצמו חלק מרעיון שלישי. אפשר לאחד לתוך השלישי.
votes-fault-circle = הרעיון האחר הוא חלק מהרעיון הזה. יש לבטל קודם את האיחוד ההוא.
votes-fault-withdrawn = מי שכתבו את הרעיון האחר משכו אותו בחזרה.
votes-fault-audience = לא כל מי שרואים רעיון אחד רשאים לראות את האחר. האיחוד היה מגלה להם אותו.
votes-fault-hidden = ההצבעות של הרעיון הזה מוסתרות כרגע. באיחוד עם רעיון שכולם רואים את ההצבעות שלו הן היו מתגלות.
votes-fault-later = איחוד מאוחר יותר נשען על האיחוד הזה. יש לבטל קודם אותו.
votes-fault-undone = האיחוד הזה כבר בוטל.
