# קבלת עדכונים על אירועים בלי חשבון: בדוא״ל או ב־webhook.

# הטופס
subscribers-crumb = דף הסטטוס
subscribers-title = לקבל עדכונים
subscribers-lede = נכתוב לכם כשמשהו מפסיק לעבוד, כשמתוכננת תחזוקה וכשהכול חוזר לפעול. אין צורך בחשבון.
subscribers-by = באיזו דרך
subscribers-by-mail = בדוא״ל
subscribers-by-webhook = ב־webhook
subscribers-email = כתובת הדוא״ל שלכם
subscribers-email-hint = נשלח אליכם קישור. שום עדכון לא יישלח לפני שתפתחו אותו ותאשרו.
subscribers-url = כתובת ה־webhook שלכם
subscribers-url-hint = כתובת http או https שכל אחד באינטרנט יכול להגיע אליה. יישלח אליה POST עם JSON, חתום לפי Standard Webhooks.
subscribers-scope = על מה?
subscribers-scope-everything = על הכול
subscribers-scope-chosen = רק על הרכיבים המסומנים למטה
subscribers-scope-components = רק על הרכיבים האלה: { $names }
subscribers-scope-incident = רק על האירוע הזה: { $title }
subscribers-components = רכיבים
subscribers-lang = שפה
subscribers-lang-hint = מה שעדיין לא נכתב בשפה הזאת יגיע בשפת המקור.
subscribers-send = המשך
subscribers-cancel = חזרה לדף הסטטוס
subscribers-privacy =
    { $days ->
        [one] הכתובת משמשת רק לכך. אם לא תאושר בתוך יום, היא תימחק.
        [two] הכתובת משמשת רק לכך. אם לא תאושר בתוך יומיים, היא תימחק.
       *[other] הכתובת משמשת רק לכך. אם לא תאושר בתוך { $days } ימים, היא תימחק.
    }
subscribers-other = בלי כתובת
subscribers-other-text = גם כאן אפשר לעקוב, בלי למסור דבר:
subscribers-calendar = יומן התחזוקה המתוכננת

# אחרי הטופס
subscribers-sent-title = בדקו את תיבת הדואר
subscribers-sent-text = אם אפשר להגיע לכתובת, הודעה בדרך אליה. פתחו את הקישור שבה כדי לאשר.
subscribers-sent-hint =
    { $days ->
        [one] הקישור תקף ליום. אם דבר לא הגיע, כדאי לבדוק בתיקיית הספאם.
        [two] הקישור תקף ליומיים. אם דבר לא הגיע, כדאי לבדוק בתיקיית הספאם.
       *[other] הקישור תקף ל־{ $days } ימים. אם דבר לא הגיע, כדאי לבדוק בתיקיית הספאם.
    }
subscribers-to-status = לדף הסטטוס
subscribers-secret-title = נשאר עוד צעד אחד
subscribers-secret-lede = הודעה ראשונה בדרך אל ה־webhook שלכם.
subscribers-secret = המפתח הסודי שבו נחתמות ההודעות
subscribers-secret-once = הוא מוצג רק הפעם. שמרו אותו במקום שממנו ה־webhook שלכם קורא אותו.
subscribers-secret-next = מה עושים עכשיו
subscribers-secret-step-test = ה־webhook שלכם עונה להודעה הראשונה בקוד בין 200 ל־299.
subscribers-secret-step-check = בדקו את החתימה שלה בעזרת המפתח הזה. הודעה עם חתימה אחרת נשלחה לבקשתו של מישהו אחר: אל תאשרו אותה.
subscribers-secret-step-confirm =
    { $days ->
        [one] פתחו בתוך יום את הכתובת שב־confirm_url בהודעה ההיא, ואשרו.
        [two] פתחו בתוך יומיים את הכתובת שב־confirm_url בהודעה ההיא, ואשרו.
       *[other] פתחו בתוך { $days } ימים את הכתובת שב־confirm_url בהודעה ההיא, ואשרו.
    }

# אישור
subscribers-confirm-title = אישור
subscribers-confirm-lede = { $brand } יעדכנו אתכם על אירועים ועל תחזוקה מתוכננת.
subscribers-confirm-lang = שפה: { $language }
subscribers-confirm-known = אתם כבר מקבלים עדכונים. האישור ישנה אותם למה שרשום כאן.
subscribers-confirm-secret = אשרו רק אם החתימה של ההודעה שבה הגיע הקישור מתאימה למפתח שהוצג לכם.
subscribers-confirm-button = אישור
subscribers-confirm-ignore = אם לא ביקשתם זאת, סגרו את הדף. שום דבר לא יישלח.
subscribers-untested-title = ה־webhook שלכם עדיין לא ענה
subscribers-untested-text = עליו לענות להודעה הראשונה בקוד בין 200 ל־299. תקנו אותו ובקשו הודעה נוספת.
subscribers-over-title = הקישור כבר אינו תקף
subscribers-over-text = הזמן שלו עבר, או שהעדכונים הופסקו. אפשר לבקש קישור חדש.
subscribers-again = לבקש מחדש
subscribers-address-mail = כתובת דוא״ל:
subscribers-address-webhook = כתובת webhook:

# העדכונים שלי
subscribers-own-title = על מה אתם מקבלים עדכונים
subscribers-incidents = אירועים בודדים
subscribers-save = שמירה
subscribers-paused = מושהה
subscribers-paused-dead = הצד השני אומר שאיש אינו קורא את הכתובת הזאת.
subscribers-paused-bounced = ההודעות שלנו חזרו ולא נמסרו.
subscribers-paused-failing = חמש הודעות ברצף לא הגיעו.
subscribers-paused-untested = עדיין לא התקבלה תשובה להודעה הראשונה.
subscribers-resume = להמשיך לשלוח
subscribers-end-title = הפסקת העדכונים
subscribers-end-text = לא תקבלו עוד עדכונים, והכתובת תימחק אחרי 30 ימים.
subscribers-end-button = להפסיק את כל ההודעות
subscribers-end-change = בעצם, רק לשנות משהו
subscribers-ended-title = העדכונים הופסקו
subscribers-ended-text = דבר לא יישלח עוד לכתובת הזאת. מה שקורה ממשיך להופיע בדף הסטטוס.

# תקלות
subscribers-fault-email = זאת אינה כתובת דוא״ל.
subscribers-fault-url = אי אפשר לשלוח לשם. נדרשת כתובת http או https שכל אחד באינטרנט יכול להגיע אליה, בלי שם משתמש וסיסמה בתוכה.
subscribers-fault-lang = בחרו שפה.
subscribers-fault-nothing = סמנו לפחות רכיב אחד, או בחרו בהכול.
subscribers-fault-many =
    { $max ->
        [one] סמנו רכיב אחד לכל היותר, או בחרו בהכול.
        [two] סמנו שני רכיבים לכל היותר, או בחרו בהכול.
       *[other] סמנו { $max } רכיבים לכל היותר, או בחרו בהכול.
    }

flash-subscribers-confirmed = אושר. מעכשיו תקבלו עדכונים.
flash-subscribers-changed = נשמר.
flash-subscribers-resumed = מעכשיו תקבלו שוב עדכונים.

# המכתב ששואל
subscribers-ask-subject = לאישורכם: עדכונים מ־{ $brand }
subscribers-ask-text = מישהו, אנחנו מקווים שאתם, ביקש שהכתובת הזאת תקבל עדכונים על אירועים ועל תחזוקה מתוכננת ב־{ $brand }:
subscribers-ask-next = אם אלה אתם, אשרו בלחיצה אחת. עד אז דבר לא יישלח אליכם.
subscribers-ask-known = אתם כבר מקבלים עדכונים. אם תאשרו, הם ישתנו למה שרשום כאן; אחרת הכול יישאר כפי שהוא.
subscribers-ask-button = אישור
subscribers-ask-why = מישהו הקליד את הכתובת הזאת בדף הסטטוס של { $brand }. אם לא אתם, אין צורך לעשות דבר: היא תימחק.

# המכתבים שמעדכנים
subscribers-mail-subject = [{ $brand }] { $title } – { $state }
subscribers-mail-subject-corrected = [{ $brand }] תיקון: { $title }
subscribers-mail-subject-reminder = [{ $brand }] בקרוב: { $title }
subscribers-mail-corrected = תיקנו את הנוסח של אחד העדכונים. כך הוא כתוב עכשיו; הנוסח הישן נשאר בדף.
subscribers-mail-reminder = התחזוקה הזאת תתחיל בקרוב.
subscribers-mail-state = מצב: { $state }
subscribers-mail-scheduled = מתוכננת מ־{ $from } עד { $until } ({ $zone }).
subscribers-mail-original = בינתיים זה כתוב רק ב־{ $language }:
subscribers-mail-components = במה מדובר:
subscribers-mail-promise = העדכון הבא עד { $at } ({ $zone }).
subscribers-mail-open = לדף הסטטוס
subscribers-mail-why = ביקשתם לקבל עדכונים על אירועים ב־{ $brand }.
subscribers-mail-manage = לשינוי העדכונים:
subscribers-mail-end = להפסקה:

# לצוות
subscribers-desk-crumb = אירועים
subscribers-desk-title = מי מקבל עדכונים
subscribers-desk-lede = כל מי שביקשו עדכונים בלי חשבון, במספרים. הכתובות אינן מוצגות לאיש.
subscribers-desk-none = עדיין אין אף אחד
subscribers-desk-none-text = לקוחות יכולים לבקש עדכונים בדף הסטטוס.
subscribers-desk-standing = מצב
subscribers-desk-count = כמה
subscribers-desk-asked = עדיין לא אישרו
subscribers-desk-told = מקבלים עדכונים
subscribers-desk-notices = ההודעות האחרונות
subscribers-desk-no-notices = עדיין לא נשלח דבר.
subscribers-desk-sent = { $sent } מתוך { $of } עודכנו
subscribers-desk-failed =
    { $count ->
        [one] אחת לא הגיעה
        [two] שתיים לא הגיעו
       *[other] { $count } לא הגיעו
    }
subscribers-desk-counting = הספירה נמשכת
subscribers-what-update = עדכון
subscribers-what-corrected = תיקון
subscribers-what-reminder = תזכורת
