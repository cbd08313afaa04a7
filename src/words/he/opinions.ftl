# מפות דעות: היגדים, תשובות, קבוצות.
opinions-map = מפת דעות
opinions-desk = מפות דעות
opinions-desk-lede = היגדים קצרים שאפשר להסכים או לא להסכים איתם, והקבוצות שחושבות באופן דומה. לדיונים גדולים.
opinions-new = מפת דעות חדשה
opinions-new-lede = המפה מתחילה כטיוטה. חברי הקהילה יכולים להציע היגדים משלהם; איש אינו רואה אותם לפני שמישהו מהצוות עבר עליהם.
opinions-question-en = השאלה באנגלית
opinions-question-he = השאלה בעברית
opinions-question-pl = השאלה בפולנית
opinions-first = היגדים ראשונים
opinions-first-hint = אחד בכל שורה, לפחות שניים ולכל היותר { $max }, כל אחד עד { $chars } תווים. מחשבה אחת בכל היגד.
opinions-topic = נושא
opinions-topic-hint = המספר או הכתובת שלו, אם מקומה של המפה בדף שלו. אם נשאר ריק: המפה עומדת בפני עצמה וכולם רואים אותה.
opinions-people-min = כמה משתתפים לפני שמוצג משהו
opinions-people-min-hint = לפחות { $count }, כדי שלא יהיה אפשר לזהות איש.
opinions-closes-at = מועד הסגירה
opinions-closes-at-hint = לכל היותר { $days } ימים מעכשיו. אם נשאר ריק: המפה פתוחה עד שתסגרו אותה.
opinions-make = יצירת הטיוטה
opinions-open = פתיחה
opinions-close = סגירה
opinions-see = לצפייה במפה
opinions-take-part = להשתתפות
opinions-none = אין עדיין מפות דעות
opinions-none-text = מפה עוזרת כשרבים מתדיינים ואי אפשר לקרוא הכול.
opinions-waiting = { $count ->
    [one] היגד אחד ממתין
    [two] שני היגדים ממתינים
   *[other] { $count } היגדים ממתינים
}
opinions-state-draft = טיוטה
opinions-state-open = פתוחה
opinions-state-until = פתוחה עד
opinions-state-closed = סגורה
opinions-statements = היגדים
opinions-statement = היגד
opinions-add = הוספת היגד
opinions-show = להציג
opinions-refuse = לא להציג
opinions-shown = מוצג
opinions-refused = לא מוצג
opinions-waits = ממתין לצוות
opinions-own-waits = אתם כתבתם אותו, ולכן ההחלטה של מישהו אחר.
opinions-lede = אמרו מה דעתכם על היגד אחר היגד. איש אינו רואה מה עניתם.
opinions-what-do-you-think = מה דעתכם על זה?
opinions-left = { $count ->
    [one] זה ההיגד האחרון.
    [two] נשארו שניים; אפשר לעצור בכל רגע.
   *[other] נשארו { $count }; אפשר לעצור בכל רגע.
}
opinions-agree = בעד
opinions-disagree = נגד
opinions-pass = לדלג
opinions-all-answered = עניתם על הכול
opinions-all-answered-text = חזרו בהמשך: אולי יוצעו עוד היגדים.
opinions-sign-in = כניסה כדי לענות
opinions-confirm = אשרו קודם את כתובת הדוא״ל, ואז תוכלו לענות.
opinions-may-not = אין לכם אפשרות לענות כרגע.
opinions-own = { $count ->
    [one] התשובה שלכם
    [two] שתי התשובות שלכם
   *[other] { $count } התשובות שלכם
}
opinions-propose = חסר משהו?
opinions-statement-hint = מחשבה אחת שאחרים יכולים להסכים או לא להסכים איתה, עד { $max } תווים.
opinions-send = להציע
opinions-proposed = מה שהצעתם
opinions-too-few = המפה תופיע כשלפחות { $count } אנשים יענו די תשובות, כדי שלא יהיה אפשר לזהות איש.
opinions-people = { $count ->
    [one] של אדם אחד.
    [two] של שני אנשים. איש אינו מצויר בנפרד.
   *[other] של { $count } אנשים. איש אינו מצויר בנפרד.
}
opinions-group-of = { $count ->
    [one] קבוצה { $group }: אדם אחד
    [two] קבוצה { $group }: שני אנשים
   *[other] קבוצה { $group }: { $count } אנשים
}
opinions-one-group = אין קבוצות שחושבות באופן שונה בבירור.
opinions-told = { $count ->
    [one] קבוצה אחת: { $groups }.
    [two] שתי קבוצות שחושבות באופן דומה: { $groups }. ככל ששתי קבוצות קרובות זו לזו, תשובותיהן דומות יותר.
   *[other] { $count } קבוצות שחושבות באופן דומה: { $groups }. ככל ששתי קבוצות קרובות זו לזו, תשובותיהן דומות יותר.
}
opinions-you = הנקודה היא אתם; רק אתם רואים אותה.
opinions-apart = מה מייחד את הקבוצה הזאת:
opinions-not-apart = אין היגד אחד שמייחד בבירור את הקבוצה הזאת.
opinions-shares = בעד { $agree } %, נגד { $disagree } %, דילגו { $pass } %
opinions-common = מה משותף לכל הקבוצות
opinions-common-none = עדיין אין היגד שכל הקבוצות מסכימות עליו בבירור.
opinions-all-agree = כל הקבוצות בעד
opinions-all-disagree = כל הקבוצות נגד
opinions-dividing = מה מפלג
opinions-dividing-none = אין היגד שמפלג בבירור בין הקבוצות.
opinions-all-statements = כל ההיגדים
opinions-column-answers = תשובות
opinions-column-shares = חלוקה
opinions-few-answers = מעט מדי תשובות להצגה
opinions-how = איך המפה נוצרת
opinions-how-text = התשובות של כולם מונחות על מישור לפי שני הכיוונים שבהם אנשים נבדלים הכי הרבה (רכיבים ראשיים). אלגוריתם k-means מוצא בו שתיים עד חמש קבוצות; נבחר המספר שבו הן נבדלות הכי טוב (מדד silhouette), ואין קבוצה של פחות מחמישה אנשים. אותן תשובות נותנות תמיד אותה מפה. חלוקה של פחות מחמש תשובות אינה מוצגת.
opinions-fault-question = נסחו את השאלה לפחות בשפה אחת.
opinions-fault-statements = בין שניים ל־{ $max } היגדים.
opinions-fault-statement-long = בהיגד יש לכל היותר { $max } תווים.
opinions-fault-statements-full = יש כבר היגדים ככל שאפשר.
opinions-fault-twice = שני היגדים זהים.
opinions-fault-topic = אין נושא כזה.
opinions-fault-opened = היא כבר פתוחה.
opinions-fault-over = זה הסתיים; לא מתקבלות עוד תשובות.
opinions-fault-full = בדף הזה יש כבר מפות ככל שאפשר.
opinions-fault-gone = ההיגד הזה כבר לא מוצג.
opinions-fault-many = הצעתם כבר היגדים ככל שאדם אחד יכול.
opinions-fault-decided = מישהו כבר החליט על כך.
flash-opinions-made = הטיוטה מוכנה. פתחו אותה כשהכול בסדר.
flash-opinions-opened = המפה פתוחה.
flash-opinions-closed = המפה סגורה.
flash-opinions-stated = ההיגד נוסף.
flash-opinions-decided = ההחלטה נרשמה.
flash-opinions-proposed = תודה. מישהו מהצוות יעבור על ההיגד לפני שיוצג.
