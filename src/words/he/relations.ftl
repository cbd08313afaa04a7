# פניות לצד דברים אחרים: כפילויות, איחוד, פיצול, רעיונות.
relations-title = קשור לפנייה
relations-duplicate-of = זו אותה בעיה כמו
relations-stand-alone = בכל זאת לא אותה בעיה
relations-duplicates =
    { $count ->
        [one] פנייה אחת עוסקת באותה בעיה ומתקדמת יחד עם זו.
        [two] שתי פניות עוסקות באותה בעיה ומתקדמות יחד עם זו.
       *[other] { $count } פניות עוסקות באותה בעיה ומתקדמות יחד עם זו.
    }
relations-ideas = רעיונות שצמחו מהפנייה
relations-idea-remove = הסרה
relations-change = קישור, איחוד או פיצול
relations-main = אותה בעיה כמו בפנייה
relations-main-hint = המספר או הכתובת של הפנייה שעליה עובדים. כשהיא תיפתר, כל הכותבים יקבלו הודעה יחד.
relations-main-set = סימון כאותה בעיה
relations-idea = רעיון
relations-idea-hint = המספר או הכתובת של הנושא שבו הרעיון.
relations-idea-add = קישור הרעיון
relations-merge-title = איחוד עם פנייה אחרת
relations-merge-text = לשתי פניות של אותו לקוח באותו עניין. ההודעות, ההערות, השיחות, הפיצויים והתגיות עוברים לפנייה האחרת; הפנייה הזאת נסגרת, והלקוח מקבל הודעה. אין כפתור שמפריד את ההודעות בחזרה.
relations-merge-into = איחוד לתוך פנייה
relations-merge-hint = המספר או הכתובת של הפנייה האחרת.
relations-merge-send = איחוד
relations-split-title = פיצול לפנייה נפרדת
relations-split-text = ללקוח שכתב על שני עניינים בבת אחת. ההודעות שתבחרו עוברות לפנייה חדשה של אותו לקוח, עם לוחות זמנים משלה.
relations-split-none = אין מה לפצל
relations-split-none-text = בפנייה הזאת יש רק הודעה ראשונה, והיא נשארת במקומה.
relations-split-posts = ההודעות שיעברו
relations-split-name = במה עוסקת הפנייה החדשה
relations-split-send = יצירת פנייה חדשה
relations-back = חזרה לפנייה
relations-fault-main = אין פנייה עם המספר הזה.
relations-fault-self = פנייה אינה יכולה להיות כפולה של עצמה.
relations-fault-customers = אפשר לאחד רק פניות של אותו לקוח. סמנו במקום זאת שזו אותה בעיה: שני הלקוחות יקבלו הודעה כשהיא תיפתר.
relations-fault-side = לפנייה הזאת יש שרשור ציבורי ושרשור פרטי, והיא נשארת כפי שהיא. אחדו את האחרת לתוכה.
relations-fault-idea = אין רעיון עם המספר הזה.
flash-relations-duplicate = סומן כאותה בעיה. הלקוח קיבל הודעה.
flash-relations-alone = הפנייה שוב עומדת בפני עצמה.
flash-relations-merged = הפניות אוחדו.
flash-relations-split = זו הפנייה החדשה.
flash-relations-idea = הרעיון קושר.
flash-relations-idea-gone = הרעיון כבר לא מקושר.
