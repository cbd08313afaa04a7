# שולחן הרעיונות: מה נכנס, כמה זה שווה, ואילו רעיונות אומרים אותו דבר. לצוות בלבד.
producing-title = שולחן הרעיונות
producing-lede = מה לקוחות מציעים ומה הצוות עושה עם זה. דבר ממה שתעשו כאן אינו פומבי, אלא אם נאמר אחרת.
producing-places = הדפים של שולחן הרעיונות
producing-place-list = רעיונות
producing-place-matrix = מאמץ והשפעה
producing-place-groups = דומים
producing-place-settings = הגדרות

# הרשימה.
producing-tabs = תצוגות
producing-tab-waiting = עוד לא נבחנו
producing-tab-mine = שלי
producing-tab-asked = לחוות דעתי
producing-tab-all = הכול
producing-sort = סדר
producing-sort-newest = החדשים תחילה
producing-sort-votes = לפי הצבעות
producing-sort-moved = לפי השינוי האחרון
producing-search = חיפוש
producing-search-hint = מילים מהכותרת ומהטקסט, או #מספר.
producing-search-go = חיפוש
producing-filter = סינון
producing-filter-apply = החלה
producing-unfilter = ניקוי כל המסננים
producing-any = הכול
producing-state = מצב
producing-owner = באחריות
producing-board = לוח
producing-challenge = אתגר
producing-tag = תגית
producing-mine = אני
producing-nobody = באחריות איש
producing-worth = מאמץ והשפעה
producing-weighed-yes = הוסכם
producing-weighed-no = טרם הוסכם
producing-choose = בחירת רעיון ‎#{ $id }
producing-unlooked = עוד לא נבחן
producing-votes =
    { $count ->
        [one] הצבעה אחת
        [two] שתי הצבעות
       *[other] { $count } הצבעות
    }
producing-worth-both = מאמץ { $effort }, השפעה { $impact }
producing-worth-effort = מאמץ { $effort }
producing-worth-impact = השפעה { $impact }
producing-weighed-by = חיוו דעה { $given } מתוך { $all }
producing-none = אין רעיון שמתאים למסננים
producing-none-text = הסירו מסנן, או עברו לתצוגה אחרת.
producing-empty = אין כאן דבר
producing-empty-waiting = הצוות כבר בחן את כל הרעיונות.
producing-empty-mine = אין רעיון באחריותכם. פתחו רעיון וקחו אותו על עצמכם.
producing-empty-asked = איש אינו ממתין לחוות דעתכם.
producing-empty-all = לקוחות עדיין לא הציעו דבר.
producing-done =
    { $count ->
        [one] בוצע ברעיון אחד.
        [two] בוצע בשני רעיונות.
       *[other] בוצע ב־{ $count } רעיונות.
    }
producing-left =
    { $count ->
        [one] רעיון אחד נשאר כפי שהיה: הוא כבר היה כך, או שאי אפשר לשנות אותו בדרך הזאת.
        [two] שני רעיונות נשארו כפי שהיו: הם כבר היו כך, או שאי אפשר לשנות אותם בדרך הזאת.
       *[other] { $count } רעיונות נשארו כפי שהיו: הם כבר היו כך, או שאי אפשר לשנות אותם בדרך הזאת.
    }

# עם הרעיונות שנבחרו.
producing-bar = עם הרעיונות שנבחרו…
producing-tag-do = הוספת התגית
producing-untag-do = הסרת התגית
producing-known-tags = בשימוש:
producing-look-do = סימון כנבחן
producing-own-do = העברה לאחריות
producing-review-do = העברה למצב ״בבדיקה״
producing-review-reason = מה תאמרו לעוקבים (פומבי)
producing-review-hint = אפשר להשאיר ריק. רק רעיונות חדשים יועברו; כל מי שעוקבים אחרי אחד מהם יקבלו הודעה.
producing-fault-none-chosen = בחרו לפחות רעיון אחד.
producing-fault-one-tag = כתבו תגית אחת.
producing-from = להפוך נושא לרעיון
producing-from-topic = מספר הנושא או הכתובת שלו
producing-from-hint = לתלונה, שאלה או שיחה שיש בה הצעה של לקוחות. הנושא נשאר במקומו; מעתה רואים מה עלה בגורלו, ומי שכתבו אותו יקבלו על כך הודעות.
producing-from-do = להפוך לרעיון
producing-fault-topic = אין נושא כזה. כתבו את מספרו או את כתובתו.
producing-fault-private = הנושא פרטי, ורעיונות הם פומביים. בקשו ממי שכתבו אותו להציע אותו כרעיון.
flash-producing-made = הנושא הוא עכשיו רעיון.

# רעיון אחד.
producing-public = מה הלקוחות רואים
producing-tags = תגיות
producing-tags-hint = עם פסיקים ביניהן. הלקוחות אינם רואים אותן.
producing-save-tags = שמירת התגיות
producing-agreed = הוסכם
producing-unset = טרם הוסכם
producing-effort = מאמץ (1 מועט, 5 רב)
producing-impact = השפעה (1 מועטה, 5 רבה)
producing-save = שמירה
producing-raced = בינתיים שינו את הרעיון הזה, ולכן דבר לא נשמר. למעלה ובצד מוצג המצב עכשיו, ובטופס מה שבחרתם: שמרו שוב אם זה עדיין נכון.
producing-ways = הצבעות ואיחוד
producing-way-votes = הצבעות בשם מי שהתקשרו
producing-way-anomalies = דברים חריגים בהצבעות
producing-way-merge = איחוד עם רעיון אחר
producing-evaluations-none = עדיין לא נאמר כמה הרעיון שווה.
producing-evaluator = חבר צוות
producing-said = למה
producing-waits-for = עוד לא
producing-unask = ביטול הבקשה
producing-unask-of = ביטול הבקשה מאת { $name }
producing-evaluate = מה דעתכם?
producing-evaluate-hint = דעתכם תופיע לצד דעות חברי הצוות האחרים. את מה שהוסכם רושמים אחראי המוצר.
producing-evaluate-do = שליחת חוות הדעת
producing-ask = לבקש חוות דעת
producing-colleague = מחברי הצוות
producing-ask-do = שליחת הבקשה
producing-notes = הערות בתוך הצוות
producing-note = הערה
producing-note-hint = לצוות בלבד. לקוחות לא יראו אותה לעולם.
producing-note-do = הוספת ההערה
producing-similar = רעיונות דומים
producing-merge-into = איחוד לתוך ‎#{ $id }
producing-fault-figure = בחרו מספר מ־1 עד 5.
flash-producing-saved = נשמר.
flash-producing-looked = הרעיון סומן כנבחן.
flash-producing-noted = ההערה נוספה, לצוות בלבד.
flash-producing-asked = הרעיון ממתין לחבר הצוות תחת ״לחוות דעתי״.
flash-producing-unasked = הבקשה בוטלה.
flash-producing-weighed = חוות דעתכם נרשמה.

# מאמץ והשפעה.
producing-matrix = מאמץ והשפעה
producing-matrix-lede = רעיונות שעוד לא הסתיימו ושהוסכמו המאמץ וההשפעה שלהם. במשבצת הראשונה של הטבלה עומד מה שמביא הרבה ועולה מעט.
producing-matrix-none = עדיין לא הוסכם דבר
producing-matrix-none-text = פתחו רעיון, בקשו את דעתם של חברי הצוות, ורשמו את המאמץ ואת ההשפעה שהסכמתם עליהם.
producing-effort-of = מאמץ { $effort }
producing-impact-of = השפעה { $impact }
producing-more =
    { $count ->
        [one] ועוד אחד
        [two] ועוד שניים
       *[other] ועוד { $count }
    }

# דומים.
producing-groups = רעיונות דומים
producing-groups-lede = רעיונות חדשים ורעיונות בבדיקה שיש להם מילים נדירות משותפות. קראו אותם לפני שאתם מאחדים: דומה אינו זהה.
producing-groups-none = אין רעיונות דומים
producing-groups-none-text = מושווים הרעיונות החדשים ביותר שעוד לא הוחלט עליהם.
producing-group =
    { $count ->
        [one] רעיון אחד
        [two] שני רעיונות
       *[other] { $count } רעיונות
    }

# הגדרות.
producing-settings = איך מתקבלים רעיונות
producing-settings-lede = לרעיונות מחוץ לאתגרים. לכל אתגר כללים משלו.
producing-votes-each = הצבעות לכל אדם
producing-votes-each-hint = לכמה רעיונות שעוד לא הוחלט עליהם אפשר להצביע בו־זמנית, עד 100. ההצבעה חוזרת כשמתקבלת החלטה על הרעיון. 0: ללא הגבלה.
producing-min-age = ותק החשבון הנדרש להצבעה, בימים
producing-min-age-hint = 0: כל מי שאישרו את כתובתם יכולים להצביע מיד. עד 365.
producing-counts = מי רואים כמה הצבעות יש לרעיון
producing-counts-hint = כל עוד מצביעים לרעיונות שעוד לא הוחלט עליהם אפשר להחמיר את הכלל ולא להקל בו: ההצבעות ניתנו לפי הכלל שהיה.
producing-counts-always = כולם
producing-counts-voted = מי שהצביעו, וכולם אחרי ההחלטה
producing-counts-closed = איש לפני ההחלטה, גם לא הצוות
producing-overdue = ימי חסד להתחייבויות
producing-overdue-hint = כמה ימים אחרי המועד תוצג התחייבות פתוחה לכולם כמאחרת. 0: למחרת. עד 30.
producing-fault-number = כתבו מספר שלם מ־0 עד { $max }.
producing-fault-loosen = כבר הצביעו לרעיונות שעוד לא הוחלט עליהם לפי הכלל המחמיר. אפשר יהיה להקל בו אחרי שתתקבל עליהם החלטה.
