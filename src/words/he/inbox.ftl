# הרשימות של הדלפק: תצוגות, חיפוש וסינון, תצוגות שמורות, פעולה על כמה פניות יחד.

inbox-tab-department = המחלקה שלי
inbox-tab-department-lede = מה שהמחלקה שלכם צריכה לטפל בו, מהישן לחדש.
inbox-tab-unassigned = ללא מטפל
inbox-tab-unassigned-lede = מה שאיש עוד לא לקח לטיפולו, מהישן לחדש.
inbox-tab-breaching = לקראת המועד
inbox-tab-breaching-lede = מה שזמנו עבר או יעבור בתוך יממה, הדחוף ביותר תחילה.
inbox-tab-news = תגובות חדשות
inbox-tab-news-lede = פניות שהלקוח כתב בהן ואיש לא ענה, ההמתנה הארוכה ביותר תחילה.
inbox-none-text = ייתכן שיש פניות בתצוגות אחרות או עם מילים אחרות.

# חיפוש וסינון
inbox-search = חיפוש
inbox-search-hint = מספר פנייה, מילים מהכותרת, שם או כתובת דוא״ל של לקוח, או פרט שמולא בטופס, כמו מספר הזמנה.
inbox-search-go = חיפוש
inbox-searched = ״{ $q }״
inbox-capped = החיפוש העלה תוצאות רבות, והרשימה עוברת על { $count } החדשות ביותר. מילה נוספת תעזור.
inbox-any = הכול
inbox-anybody = כולם
inbox-mine = אני
inbox-severity = חומרה
inbox-department = מחלקה
inbox-no-department = ללא מחלקה
inbox-category = קטגוריה
inbox-tag = תגית
inbox-language = שפה
inbox-drop = הסרת הסינון { $what }

# תצוגות שמורות
inbox-saved = התצוגות שלכם
inbox-keep = התצוגות שלכם
inbox-keep-name = שם
inbox-keep-hint = הרשימה הזאת, על התצוגה, הסינון והחיפוש שלה, נשמרת בשם הזה. רק אתם רואים אותה. שם שכבר השתמשתם בו יקבל את הרשימה הזאת במקום הקודמת.
inbox-keep-do = שמירת הרשימה
inbox-let-go = הסרה
inbox-let-go-of = הסרת ״{ $name }״
inbox-fault-name = תנו לה שם.
inbox-fault-views =
    { $max ->
        [one] אפשר לשמור רשימה אחת. הסירו אותה קודם.
        [two] אפשר לשמור שתי רשימות. הסירו אחת קודם.
       *[other] אפשר לשמור { $max } רשימות. הסירו אחת קודם.
    }
flash-inbox-kept = הרשימה נשמרה בין התצוגות שלכם.
flash-inbox-let-go = התצוגה הוסרה. הפניות שבה נשארו במקומן.

# שורה
inbox-choose = בחירת פנייה { $id }
inbox-duplicate = אותה בעיה כמו בפנייה #{ $id }
inbox-news = תגובה חדשה

# כמה פניות יחד
inbox-bar = עם הפניות שנבחרו
inbox-choose-all = בחירת כל מה שבעמוד
inbox-tag-do = הוספת התגית
inbox-untag-do = הסרת התגית
inbox-take-do = לקיחה לטיפולי
inbox-assign-do = העברה לטיפול
inbox-department-do = העברה למחלקה
inbox-severity-do = קביעת החומרה
inbox-note-hint = הלקוחות קוראים אותה לצד הפנייה. ההודעה אליהם נשלחת { $minutes } דקות אחרי השינוי, כדי שתוכלו לבטל אותו קודם.
inbox-fault-none-chosen = בחרו לפחות פנייה אחת.
inbox-fault-tag = כתבו תגית אחת, עד 40 תווים.

# מה יצא מזה
inbox-report = מה נעשה
inbox-done =
    { $count ->
        [0] שום פנייה לא השתנתה.
        [one] פנייה אחת השתנתה.
        [two] שתי פניות השתנו.
       *[other] { $count } פניות השתנו.
    }
inbox-letters =
    { $minutes ->
        [one] ההודעה ללקוחות תישלח בעוד דקה.
        [two] ההודעה ללקוחות תישלח בעוד שתי דקות.
       *[other] ההודעה ללקוחות תישלח בעוד { $minutes } דקות.
    }
inbox-left =
    { $count ->
        [one] פנייה אחת נשארה כמו שהיא:
        [two] שתי פניות נשארו כמו שהן:
       *[other] { $count } פניות נשארו כמו שהן:
    }
inbox-why-same = כך היה כבר קודם.
inbox-why-changed = מישהו אחר שינה אותה בינתיים.
inbox-why-move = הצעד הזה אינו אפשרי מהמצב שבו היא נמצאת.
inbox-why-tags = יש לה כבר את מספר התגיות המרבי.
inbox-why-kept = היא השתנתה מאז, ולכן לא היה אפשר לבטל.
inbox-undo = ביטול
inbox-undone =
    { $count ->
        [0] לא בוטל דבר.
        [one] בוטל: פנייה אחת חזרה למצבה הקודם.
        [two] בוטל: שתי פניות חזרו למצבן הקודם.
       *[other] בוטל: { $count } פניות חזרו למצבן הקודם.
    }
