# מה שהצוות שומר עם הפנייה: מאפיינים, העברה, קשרים מחוץ לאתר, פיצויים, יומן שינויים, עותקים לשמירה.

work-none = אין
work-back = חזרה לפנייה
work-customer = לקוח
work-changed-now = כאן נמצא מה ששלחתם, ומתחתיו מה שהשתנה. עברו על שניהם ושלחו שוב.
work-changed-latest = השינויים האחרונים

# Properties
work-properties = מאפיינים
work-properties-change = שינוי המאפיינים
work-properties-save = שמירת המאפיינים
work-severity = חומרה
work-department = מחלקה
work-category = קטגוריה
work-tags = תגיות
work-tags-hint = מילים קצרות למציאת פניות, מופרדות בפסיקים. רק הצוות רואה אותן.
work-reach = דרך התקשרות מועדפת
work-reach-mail = דוא״ל
work-reach-phone = טלפון
work-reach-post = מכתב
work-fault-tags-many =
    { $max ->
        [one] תגית אחת לכל היותר.
        [two] שתי תגיות לכל היותר.
       *[other] עד { $max } תגיות.
    }
work-fault-tag-long =
    { $max ->
        [one] תגית יכולה להכיל תו אחד לכל היותר.
        [two] תגית יכולה להכיל שני תווים לכל היותר.
       *[other] תגית יכולה להכיל עד { $max } תווים.
    }
flash-work-properties = המאפיינים נשמרו.

# Hand-over
work-handover = העברת הטיפול
work-handover-do = העברת הפנייה
work-handover-note = מה חשוב שיידעו
work-handover-note-hint = הערה פנימית לצוות: הלקוח לעולם לא רואה אותה. אפשר להשאיר ריק.
work-colleague = אל
work-colleague-choose = בחרו איש צוות
work-on-duty = בתורנות
work-fault-colleague = בחרו למי להעביר את הפנייה. כדי להשאיר אותה בלי מטפל, החזירו אותה לתור.
work-fault-colleague-gone = אי אפשר להעביר פניות לחשבון הזה: הוא סגור, מושעה או כבר לא חלק מהצוות.
work-fault-colleague-has-it = הפנייה כבר אצל איש הצוות הזה. כדי למסור מידע, כתבו הערה.
flash-work-handed-over = הפנייה הועברה, והודענו על כך למי שקיבל אותה.

# Contacts
work-contacts = קשר מחוץ לאתר
work-contacts-none = לא נרשמו שיחות, מכתבים או ביקורים.
work-contacts-earlier = רישומים קודמים
work-contact-add = רישום שיחה, מכתב או ביקור
work-contact-save = רישום
work-contact-kind = מה זה היה
work-contact-way = מי פנה
work-contact-out = אנחנו אל הלקוח
work-contact-in = הלקוח אלינו
work-contact-at = מתי
work-contact-summary = מה נאמר
work-contact-summary-hint = על מה הסכימו שני הצדדים ומה הצעד הבא.
work-contact-shown = הלקוח רואה את זה
work-contact-shown-hint = הרישום יופיע בדף הפנייה של הלקוח, ותישלח אליו הודעת דוא״ל. פנייה שלנו שהלקוח רואה נחשבת מענה.
work-contact-is-shown = הלקוח רואה
work-contact-is-internal = לצוות בלבד
work-channel-call = שיחת טלפון
work-channel-letter = מכתב
work-channel-visit = ביקור
work-channel-message = הודעה
work-contact-call-in = שיחת טלפון מהלקוח
work-contact-call-out = שיחת טלפון אל הלקוח
work-contact-letter-in = מכתב מהלקוח
work-contact-letter-out = מכתב אל הלקוח
work-contact-visit-in = ביקור של הלקוח
work-contact-visit-out = ביקור אצל הלקוח
work-contact-message-in = הודעה מהלקוח
work-contact-message-out = הודעה אל הלקוח
work-fault-time = כתבו יום ושעה, למשל 2026-11-22 10:30.
work-fault-future = המועד הזה עוד לא הגיע. רשמו את הקשר אחרי שיתקיים.
flash-work-contact = נרשם. רק הצוות רואה את הרישום.
flash-work-contact-shown = נרשם, והודענו על כך ללקוח.

# Compensation
work-gifts = פיצוי
work-gifts-none = לא הוצע פיצוי.
work-gifts-waiting = פיצויים שממתינים להחלטה
work-gifts-waiting-lede = מה שהציעו אנשי הצוות, הוותיק ביותר ראשון. הלקוחות שומעים על כך רק אחרי אישור.
work-gifts-waiting-none = שום דבר לא ממתין להחלטה
work-gifts-waiting-none-text = כשמישהו מהצוות יציע פיצוי, הוא יופיע כאן.
work-gift-add = הצעת פיצוי
work-gift-propose = הגשת ההצעה
work-gift-kind = מה אנחנו נותנים
work-gift-refund = החזר כספי
work-gift-voucher = שובר
work-gift-replacement = מוצר חלופי
work-gift-goodwill = מחווה של רצון טוב
work-gift-of = { $kind }: { $money }
work-gift-amount = סכום
work-gift-amount-hint = למשל 12.50. חובה בהחזר כספי ובשובר.
work-gift-currency = מטבע
work-gift-currency-hint = שלוש אותיות, למשל EUR, ILS או PLN.
work-gift-reason = סיבה
work-gift-reason-hint = עבור מי שמחליט. הלקוח לא רואה אותה.
work-gift-state = מצב
work-gift-by = מי הציע
work-gift-decided-by = מי החליט
work-gift-proposed = ממתין לאישור
work-gift-approved = אושר
work-gift-declined = נדחה
work-gift-withdrawn = בוטל
work-gift-decide = החלטה
work-gift-approve = אישור
work-gift-approve-hint = הלקוח יקבל הודעה מיד. אי אפשר לבטל כאן אישור.
work-gift-decline = דחייה
work-gift-withdraw = ביטול ההצעה שלי
work-gift-remark = למה לא
work-gift-remark-hint = מי שהציע יקרא את זה בדף הפנייה.
work-gift-own = אתם הצעתם את הפיצוי: מישהו אחר צריך לאשר אותו.
work-fault-amount-missing = כתבו סכום: להחזר כספי ולשובר יש סכום.
work-fault-amount = כתבו סכום, למשל 12.50.
work-fault-amount-little = הסכום צריך להיות גדול מאפס.
work-fault-amount-much = { $max } לכל היותר. אולי יש ספרה מיותרת?
work-fault-amount-whole = במטבע הזה אין שברים: כתבו סכום שלם.
work-fault-amount-decimals =
    { $count ->
        [one] במטבע הזה יש ספרה אחת לכל היותר אחרי הנקודה.
        [two] במטבע הזה יש שתי ספרות לכל היותר אחרי הנקודה.
       *[other] במטבע הזה יש { $count } ספרות לכל היותר אחרי הנקודה.
    }
work-fault-currency = אין מטבע כזה. כתבו את שלוש האותיות שלו, למשל ILS.
work-fault-own = אתם הצעתם את הפיצוי: מישהו אחר צריך לאשר אותו.
work-fault-decided = כבר התקבלה כאן החלטה. שום דבר לא השתנה.
flash-work-proposed = הפיצוי הוצע. הלקוח ישמע עליו אחרי שיאושר.
flash-work-approved = הפיצוי אושר, והודענו על כך ללקוח.
flash-work-declined = הפיצוי נדחה.
flash-work-withdrawn = ההצעה שלכם בוטלה.

# Followers
work-followers = במעקב
work-followers-none = אף אחד מהצוות לא עוקב אחרי הפנייה.
work-affected =
    { $count ->
        [one] ללקוח אחד נוסף יש אותה בעיה, והוא עוקב אחרי הטיפול.
        [two] לשני לקוחות נוספים יש אותה בעיה, והם עוקבים אחרי הטיפול.
       *[other] ל־{ $count } לקוחות נוספים יש אותה בעיה, והם עוקבים אחרי הטיפול.
    }
work-follow = מעקב אחרי הפנייה
work-unfollow = הפסקת המעקב
flash-work-followed = אתם עוקבים אחרי הפנייה: נודיע לכם כשהלקוח יכתוב.
flash-work-unfollowed = הפסקתם לעקוב אחרי הפנייה.

# Audit trail
work-records = רישומים
work-audit = יומן שינויים
work-audit-lede = כל מה ששונה, נרשם ונצפה, החדש ביותר ראשון. רק הצוות רואה אותו.
work-audit-end = אין רישומים מוקדמים יותר
work-audit-when = מתי
work-audit-who = מי
work-audit-what = מה
work-audit-system = המערכת
work-trail-opened = הפנייה נפתחה.
work-trail-state = מצב: { $old } ← { $new }
work-trail-assigned = הועברה אל { $new }
work-trail-released = הוחזרה: איש לא מטפל בה
work-trail-edited = { $field }: { $old } ← { $new }
work-trail-contact-detail = מספר או כתובת להתקשרות
work-trail-main = כפולה של
work-trail-side = נושא פרטי לצד הפנייה
work-trail-note = הערה פנימית
work-trail-handover = הערה עם העברת הטיפול
work-trail-contact = { $kind }, { $at }, לצוות בלבד
work-trail-contact-shown = { $kind }, { $at }, הלקוח רואה
work-trail-proposed = הצעה: { $gift }
work-trail-decided = { $gift }: { $state }
work-trail-review = בקשה לזוג עיניים נוסף
work-trail-reviewed = מעבר על תשובה
work-trail-publication = בקשה לפרסם: { $new }
work-trail-published = מענה על בקשת הפרסום: { $title }
work-trail-idea = קישור לרעיון: { $new }
work-trail-rated = הדירוג של הלקוח: { $new } מתוך 5
work-trail-viewed = צפייה בפנייה (לאחרונה { $last })

# Copies to keep
work-export-print = עותק להדפסה או לשמירה כ־PDF
work-export-json = עותק כ־JSON
work-export-hint = הדפיסו את הדף, או בחרו שם ״שמירה כ־PDF״.
work-export-made = עותק מ־{ $at }
work-export-state = מצב
work-export-first-reply = מענה ראשון
work-export-resolved = נפתרה
work-export-closed = נסגרה
work-export-resolution = תוצאה
work-export-rating = דירוג
work-export-stars = { $count } מתוך 5
work-resolution-solved = נפתרה
work-resolution-explained = ניתן הסבר
work-resolution-compensated = ניתן פיצוי
work-resolution-declined = נדחתה
work-resolution-duplicate = זהה לפנייה אחרת
work-resolution-withdrawn = הלקוח משך את הפנייה
work-export-thread = מה נכתב
work-export-side = מה נכתב בפרטיות
work-export-left-out =
    { $count ->
        [one] הודעה אחת מוקדמת יותר לא נכללת בעותק.
        [two] שתי הודעות מוקדמות יותר לא נכללות בעותק.
       *[other] { $count } הודעות מוקדמות יותר לא נכללות בעותק.
    }
work-export-staff = צוות
work-export-member = חברי קהילה
work-export-internal = לצוות בלבד
work-export-internal-hint = מכאן ואילך: מה שהלקוח לעולם לא רואה. אל תעבירו הלאה.
work-export-notes = הערות פנימיות
work-export-contacts-internal = קשרים שהלקוח לא רואה
work-export-proposals = פיצויים והסיבות להם

# Letters between colleagues
work-mail-proposed-subject = להחלטה: { $gift } ({ $title })
work-mail-proposed = { $name }: הצעה לפיצוי – { $gift }. אפשר לאשר או לדחות אותה בדלפק; הלקוח עוד לא יודע עליה דבר. הסיבה:
work-mail-approved-subject = אושר: { $gift } ({ $title })
work-mail-approved = ההצעה שלכם אושרה על ידי { $name }: { $gift }. הודענו על כך ללקוח.
work-mail-declined-subject = נדחה: { $gift } ({ $title })
work-mail-declined = ההצעה שלכם נדחתה על ידי { $name }: { $gift }. הלקוח לא שמע עליה. הסיבה:
