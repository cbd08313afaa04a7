# הפריסה: מה שמופיע בכל דף.
ui-skip = דילוג לתוכן
ui-nav = תפריט ראשי
ui-nav-home = פורומים
ui-nav-ideas = רעיונות
ui-nav-new = כתיבה
ui-nav-cases = הפניות שלי
ui-nav-desk = דלפק
ui-nav-ideas-desk = שולחן הרעיונות
ui-nav-listening = האזנה
ui-nav-incidents = אירועים
ui-nav-queue = בדיקה
ui-nav-admin = ניהול
ui-nav-sign-in = כניסה
ui-nav-account = חשבון
ui-nav-profile = הפרופיל שלי
ui-nav-settings = הגדרות
ui-nav-sign-out = יציאה
ui-crumbs = המיקום שלכם באתר
ui-foot-links = על האתר
ui-foot-rules = כללים
ui-foot-transparency = ניהול דיונים גלוי לכול
ui-foot-status = דף הסטטוס
ui-banner-incident = קורה עכשיו:
ui-banner-maintenance = תחזוקה מתוכננת מתבצעת כעת:
ui-banner-all = עוד בדף הסטטוס
ui-languages = שפה
ui-promise = בלי פרסומות, בלי מעקב, ובלי עוגייה לפני שיש בה צורך.
ui-pager = עמודים
ui-previous = הקודם
ui-next = הבא
ui-close = סגירה
ui-faults-title = יש כמה דברים לתקן
ui-keys-title = קיצורי מקלדת
ui-keys-move = לפריט הבא ולפריט הקודם
ui-keys-open = פתיחת הפריט
ui-keys-tick = סימון הפריט או ביטול הסימון
ui-keys-send = שליחת הטקסט שהוקלד
ui-keys-up = חזרה לרשימה
ui-keys-reply = תגובה
ui-keys-new = כתיבת נושא חדש
ui-keys-help = הרשימה הזאת
ui-draft-restored = החזרנו את הטקסט שהתחלתם לכתוב כאן.
ui-keys-on = שימוש בקיצורים האלה
ui-three-hint = די בשפה אחת: מי שקורא בשפה אחרת יראה אותה, עם ציון השפה.

# תרשימים: כמה נאמר.
ui-chart-table = אותו הדבר במספרים
ui-chart-table-hint = מהחדש לישן. זמנים שבהם לא נאמר דבר אינם מופיעים.
ui-chart-when = מתי
ui-chart-people = אנשים שונים
ui-chart-people-most = אנשים שונים בשעה העמוסה ביותר
ui-chart-posts = הודעות
ui-chart-most = { $people ->
    [one] לכל היותר אדם אחד
    [two] לכל היותר שני אנשים
   *[other] לכל היותר { $people } אנשים
  } בבת אחת: { $at }.
ui-chart-nothing = בזמן הזה לא נאמר דבר.
ui-chart-usual = הרמה הרגילה כרגע: בערך { $usual }; התראה החל מ־{ $alarm }.
ui-chart-no-band = עדיין אין רמה רגילה
ui-chart-alerts = { $count ->
    [one] התראה אחת.
    [two] שתי התראות.
   *[other] { $count } התראות.
  }
ui-chart-gap = לא הייתה האזנה
ui-chart-marks = התראות:
