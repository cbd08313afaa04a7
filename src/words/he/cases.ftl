# הדלת האחת לכתיבה, הפניות של הלקוחות, הדלפק.

# /new
cases-new-title = כתיבה
cases-new-heading = מה תרצו לומר ל־{ $brand }?
cases-new-lede = מקום אחד לכול: תלונות, שאלות, רעיונות ומילים טובות. הצוות קורא הכול ועונה כאן.
cases-new-unconfirmed = כתובת הדוא״ל שלכם עדיין לא אושרה. אפשר לכתוב בכל זאת: הטקסט נשמר ויתפרסם כשתפתחו את הקישור ששלחנו.
cases-new-no-board = עדיין אי אפשר לכתוב כאן
cases-new-no-board-text = אין כרגע פורום שפתוח בפניכם. ברגע שייפתח אחד, תוכלו לכתוב בו.
cases-new-kind = במה מדובר?
cases-kind-complaint-hint = משהו השתבש. נפתח פנייה, ותוכלו לעקוב אחרי הטיפול בה.
cases-kind-question-hint = אתם רוצים לדעת משהו.
cases-kind-idea-hint = יש לכם הצעה לשיפור.
cases-kind-praise-hint = משהו היה טוב, ובא לכם לומר את זה.
cases-kind-talk-hint = כל דבר אחר.
cases-new-board = פורום
cases-new-subject = במשפט אחד
cases-new-subject-hint = למשל: ״המכסה של הקומקום נשבר אחרי שבועיים״.
cases-new-body = ספרו לנו עוד
cases-new-body-hint = מה קרה, מתי, ומה יפתור את זה? אל תכתבו מספרי הזמנה, כתובות או מספרי טלפון, אלא אם הפנייה פרטית. אפשר לעצב ב־Markdown.
cases-new-private = רק הצוות יראה את זה
cases-new-private-hint = לדברים שאינם עניינם של אחרים. רק אתם והצוות שלנו תוכלו לקרוא.
cases-new-send = שליחה
cases-new-draft = שמירה כטיוטה
cases-fault-kind = בחרו במה מדובר.
cases-fault-board = בחרו פורום.
cases-fault-title-short =
    { $min ->
        [one] כתבו לפחות תו אחד.
        [two] כתבו לפחות שני תווים.
       *[other] כתבו לפחות { $min } תווים.
    }
cases-fault-body = כתבו כמה מילים.

# נושאים דומים, לפני השליחה
cases-similar-title = אולי זה אחד מאלה?
cases-similar-lede = אחרים כבר כתבו על משהו דומה. ייתכן שהתשובה כבר שם ואפשר להצטרף לדיון. אם לא, שלחו את הטקסט: הוא שמור כאן למטה.
cases-similar-solved = נפתר
cases-similar-yours = הטקסט שלכם
cases-similar-post = הנושא שלי חדש: שליחה
cases-similar-edit = שינוי הטקסט

# אחרי השליחה
flash-cases-posted = הטקסט שלכם פורסם. תודה!
flash-cases-opened = פתחנו פנייה בנושא. תמצאו אותה תחת ״הפניות שלי״, ונכתוב לכם כשיהיה חדש.

# הפניות שלי
cases-title = הפניות שלי
cases-lede = הפניות שלכם אלינו: מה מצבן ומה יקרה עכשיו.
cases-empty = אין לכם פניות
cases-empty-text = כשמשהו משתבש, ספרו לנו. נפתח פנייה, וכאן תוכלו לעקוב אחרי הטיפול.
cases-open-one = כתיבת תלונה
cases-number = פנייה { $id }
cases-private = פרטית
cases-waits = ממתינה כבר { $span }
cases-steps = מהלך הפנייה
cases-timeline = מה קרה עד עכשיו
cases-reply = מענה
cases-to-topic = לקריאת הדיון
cases-to-desk = פתיחה בדלפק
cases-fact-assignee = בטיפול של
cases-fact-nobody = עדיין אף אחד
cases-fact-opened = נפתחה
cases-fact-board = פורום

# המצבים, כפי שהלקוחות קוראים אותם
cases-state-of = הפנייה:
cases-state-open = פתוחה
cases-state-acknowledged = התקבלה
cases-state-in-progress = בטיפול
cases-state-waiting = ממתינה לכם
cases-state-waiting-customer = ממתינה ללקוח
cases-state-resolved = נפתרה
cases-state-closed = סגורה
cases-state-reopened = נפתחה מחדש
cases-next-open = הפנייה שלכם אצל הצוות שלנו, ונענה לכם.
cases-next-acknowledged = קראנו את מה שכתבתם. תקבלו על כך תשובה.
cases-next-in-progress = הפנייה בטיפול. נכתוב לכם כשיהיה חדש.
cases-next-waiting = כדי להתקדם אנחנו צריכים מכם משהו. ענו לנו בבקשה.
cases-next-resolved = מבחינתנו זה נפתר. גם מבחינתכם? ספרו לנו.
cases-next-closed = הפנייה סגורה. אם משהו עדיין לא בסדר, ספרו לנו.
cases-next-reopened = הפנייה שלכם פתוחה שוב. הצוות רואה שהיא ממתינה לתשובה.

# ציר הזמן
cases-line-opened-you = פתחתם את הפנייה.
cases-line-replied-you = עניתם
cases-line-replied = תגובה מאת { $name }
cases-line-answered = תשובה מאת { $name }
cases-line-official = תשובה רשמית מאת { $name }
cases-line-assigned = הפנייה בטיפול של { $name }.
cases-line-released = כרגע הפנייה אינה בטיפול של איש.
cases-line-moved = מצב חדש: { $state }.
cases-line-moved-by = מצב חדש: { $state } ({ $name }).
cases-line-reopened-you = פתחתם את הפנייה מחדש.
cases-line-closed-you = מסרתם שהעניין נפתר.

# מה הלקוחות יכולים לעשות
cases-solved-question = האם זה נפתר?
cases-confirm = כן, זה נפתר
cases-settled = העניין הסתדר מעצמו
cases-reopen = פתיחה מחדש של הפנייה
cases-reopen-note = מה עדיין לא בסדר?
cases-reopen-hint = מי שמטפל בפנייה יקרא את זה לצידה.
flash-cases-reopened = הפנייה שלכם פתוחה שוב.
flash-cases-closed = הפנייה נסגרה. תודה שסיפרתם לנו.
cases-fault-state = אין מצב כזה לפנייה.
cases-fault-move = בינתיים הפנייה התקדמה, והצעד הזה אינו אפשרי מהמצב הנוכחי שלה.
cases-fault-changed = מישהו אחר שינה את הפנייה בזמן שהייתה פתוחה אצלכם. עדיין לא נשלח דבר מצידכם.
cases-fault-answered = מישהו כתב בפנייה בזמן שכתבתם. הטקסט שלכם עדיין לא נשלח: הוא כאן למטה, בלי שינוי.
cases-now = מצב הפנייה כעת: ״{ $state }״. מכאן אפשר לעבור אל: { $allowed }.

# הדלפק
cases-desk-title = דלפק
cases-desk-tabs = תצוגות הדלפק
cases-tab-waiting = ממתינות
cases-tab-waiting-lede = מה שממתין לתשובה מאיתנו, ההמתנה הארוכה ביותר תחילה.
cases-tab-mine = שלי
cases-tab-mine-lede = מה שלקחתם לטיפולכם.
cases-tab-open = כל הפתוחות
cases-tab-open-lede = כל מה שעדיין לא נפתר, מהישן לחדש.
cases-tab-resolved = נפתרו
cases-tab-resolved-lede = מה שנפתר או נסגר, מהחדש לישן.
cases-desk-empty = אין כאן כלום
cases-desk-empty-text = אין לקוחות שממתינים בתצוגה הזאת. כל הכבוד.
cases-desk-none = אין פניות שמתאימות לסינון
cases-desk-unfilter = הצגת הכול
cases-desk-start = חזרה לתחילת הרשימה
cases-filter = סינון
cases-filter-apply = סינון
cases-filter-board = פורום
cases-filter-boards = כל הפורומים
cases-filter-state = מצב
cases-filter-states = כל המצבים
cases-filter-kind = סוג
cases-filter-kinds = כל הסוגים

# פנייה אחת בדלפק
cases-as-customer = כפי שהלקוח רואה אותה
cases-topic-removed = הנושא הוסר; הפנייה עדיין כאן.
cases-topic-locked = הנושא סגור: רק מנהלי הדיונים יכולים להגיב.
cases-post-removed = ההודעה הזאת הוסרה.
cases-earlier = הודעות קודמות נמצאות בדיון
cases-official = תשובה רשמית
cases-answer-text = התשובה שלכם
cases-answer-hint = כולם יכולים לקרוא אותה. הלקוח מקבל אותה גם בדוא״ל.
cases-answer-hint-private = רק הלקוח והצוות יכולים לקרוא אותה. הלקוח מקבל אותה גם בדוא״ל.
cases-answer-official = זו התשובה הרשמית
cases-answer-official-hint = היא תופיע בראש הנושא, בשם המחלקה שלכם.
cases-answer-then = ואחר כך מצב הפנייה
cases-answer-leave = ללא שינוי
cases-answer-pin = נעיצת הנושא עד (כולל)
cases-answer-send = שליחת התשובה
cases-take = לקיחה לטיפולי
cases-release = החזרה לדלפק
cases-state = מצב
cases-state-to = המצב החדש
cases-state-note = הערה ללקוח
cases-state-set = שינוי המצב
cases-severity-low = נמוכה
cases-severity-normal = רגילה
cases-severity-high = גבוהה
cases-severity-urgent = דחופה
flash-cases-answered = התשובה פורסמה ונשלחת ללקוח.
flash-cases-moved = המצב שונה. הלקוח מקבל על כך הודעה בדוא״ל.
flash-cases-taken = הפנייה בטיפולכם.
flash-cases-released = הפנייה שוב פנויה.

# דוא״ל ללקוחות
cases-mail-answered-subject = תשובה: { $title }
cases-mail-answered = קיבלתם תשובה מאת { $name }, { $brand }:
cases-mail-answered-official = זו התשובה הרשמית של { $brand }, מאת { $name }:
cases-mail-standing = מצב הפנייה שלכם: { $state }.
cases-mail-moved-subject = { $state }: { $title }
cases-mail-moved = לפנייה שלכם ״{ $title }״ יש מצב חדש: { $state }.
cases-mail-open = לפנייה שלי
cases-mail-why = ההודעה נשלחה אליכם כי פניתם בעניין הזה אל { $brand }.
