# הרשת עצמה: דפי תקלות, הערות ליד שדות, זמנים וגדלים.

error-not-found-title = הדף לא נמצא
error-not-found-text = אין דבר בכתובת הזאת, או שהיא אינה פתוחה בפניכם.
error-not-found-next = בדקו את הכתובת, או התחילו מחדש מדף הבית.

error-denied-sign-in-title = קודם צריך להיכנס לחשבון
error-denied-sign-in-text = הפעולה דורשת חשבון, ואינכם מחוברים עוד.
error-denied-sign-in-next = היכנסו לחשבון ושלחו שוב.

error-denied-unconfirmed-title = כתובת הדוא״ל שלכם עדיין לא אושרה
error-denied-unconfirmed-text = דבר אינו מתפרסם לפני שהכתובת מאושרת.
error-denied-unconfirmed-next = פתחו את הקישור שבהודעה ששלחנו אליכם. אפשר לבקש הודעה חדשה בעמוד ״חשבון״.

error-denied-suspended-title = החשבון שלכם מושעה
error-denied-suspended-text = אפשר לקרוא, לקחת את הנתונים שלכם ולערער, אבל לא לכתוב.
error-denied-suspended-next = הסיבה והדרך לערער מפורטות בהודעה שנשלחה אליכם.

error-denied-locked-title = הנושא הזה סגור לתגובות
error-denied-locked-text = מנהלי הדיונים סגרו אותו, אולי בזמן שכתבתם.
error-denied-locked-next = אפשר לפתוח נושא חדש ולקשר לנושא הזה.

error-denied-role-title = אין לכם הרשאה לכך
error-denied-role-text = לחשבון שלכם אין הרשאה לפעולה הזאת.
error-denied-role-next = אם לדעתכם צריכה להיות, פנו להנהלת האתר.

error-denied-muted-title = כרגע אי אפשר לכתוב בפומבי
error-denied-muted-text = מנהלי הדיונים הגבילו את הכתיבה שלכם לזמן מה. אפשר לקרוא ולכתוב לצוות.
error-denied-muted-next = הסיבה, מועד הסיום והדרך לערער מופיעים בחשבון שלכם תחת ״ניהול דיונים״.

error-denied-own-title = ההחלטה הזאת נתונה למישהו אחר
error-denied-own-text = היא נוגעת לכם, אתם דיווחתם על כך, או שכבר החלטתם בעניין.
error-denied-own-next = השאירו אותה בתור: חבר צוות אחר יטפל בה.
error-denied-unapproved-title = עוד לא אושר
error-denied-unapproved-text = מישהו אחר צריך לאשר את זה לפני הפרסום.
error-denied-unapproved-next = פנו למאשרים של האירוע הזה; מה שכתבתם נשמר.
error-denied-closed-title = זה כבר נסגר
error-denied-closed-text = לא ניתן עוד להגיב כאן: המועד עבר, או שעוד לא הגיע.
error-denied-closed-next = בעמוד עצמו כתוב מתי זה נפתח ומתי נסגר.
error-denied-early-title = עוד לא הגיע תורכם
error-denied-early-text = למי שבתור לפניכם עדיין יש זמן לענות.
error-denied-early-next = כשהזמן שלהם יעבור, תוכלו להחליט במקומם.

error-cross-site-title = הבקשה הגיעה מאתר אחר
error-cross-site-text = למען ביטחונכם, רק טפסים של האתר הזה יכולים לשנות בו משהו.
error-cross-site-next = פתחו את הדף באתר הזה ונסו שוב משם.

error-conflict-title = בינתיים משהו השתנה
error-conflict-next = פתחו את הדף מחדש כדי לראות את המצב העדכני.
error-taken-text = כבר קיים משהו בשם הזה או בכתובת הזאת.

error-bad-input-title = לא הצלחנו להבין את הבקשה
error-bad-input-next = חזרו אחורה, בדקו מה הזנתם ושלחו שוב.
error-bad-form = הטופס הגיע חסר או פגום.
error-bad-text = בטקסט יש תווים שאי אפשר לשמור, או שהקידוד שלו אינו UTF-8 תקין.
error-bad-query = חלק מהכתובת שאחרי סימן השאלה אינו תקין.

error-too-large-title = זה גדול מדי
error-too-large-text = אפשר לשלוח עד { $limit } בבת אחת.
error-too-large-next = קצרו או בחרו קובץ קטן יותר, ושלחו שוב.

error-too-many-title = יותר מדי ניסיונות
error-too-many-text = כדי שאיש לא יוכל לנחש או להציף, יש מגבלה. היא תאפשר לכם להמשיך בעוד { $wait }.
error-too-many-next = המתינו ונסו שוב. החשבון שלכם אינו בסכנה.

error-timeout-title = זה ארך זמן רב מדי
error-timeout-text = הפסקנו להמתין לסיום הבקשה.
error-timeout-next = נסו שוב. אם זה חוזר, ייתכן שהחיבור שלכם איטי מדי לכך.

error-method-title = אי אפשר להשתמש כך בכתובת הזאת
error-method-text = היא אינה מקבלת בקשות מהסוג הזה.
error-method-next = חזרו אחורה והשתמשו בקישורים ובכפתורים שבדף.

error-unavailable-title = השרת עמוס כרגע
error-unavailable-text = איננו יכולים לעשות זאת ברגע זה.
error-unavailable-next = נסו שוב בעוד כמה שניות.

error-internal-title = משהו השתבש אצלנו
error-internal-text = זו אינה אשמתכם, והתקלה נרשמה.
error-internal-next = נסו שוב בעוד רגע. אם זה נמשך, מסרו לנו את המספר שלמטה.

error-kept = דבר ממה שכתבתם לא אבד: הטקסט כאן למטה, מוכן לשליחה חוזרת.
error-send-again = שליחה חוזרת
error-request-id = מספר הבקשה: { $id }
error-stale = הדף הזה הוא עותק מ־{ $time }. הגרסה העדכנית תחזור בקרוב.

fault-required = נא למלא את השדה.
fault-one-language = כתבו בשפה אחת לפחות.
fault-too-long =
    { $max ->
        [one] תו אחד לכל היותר, בבקשה.
        [two] שני תווים לכל היותר, בבקשה.
       *[other] { $max } תווים לכל היותר, בבקשה.
    }
fault-too-short =
    { $min ->
        [one] תו אחד לפחות, בבקשה.
        [two] שני תווים לפחות, בבקשה.
       *[other] { $min } תווים לפחות, בבקשה.
    }
fault-number = הזינו מספר שלם בין { $min } ל־{ $max }.
fault-choice = בחרו באחת האפשרויות.
fault-email-invalid = זו לא נראית כתובת דוא״ל. לדוגמה: name@example.org
fault-name-imitates = השם הזה דומה מדי לשם המותג או הצוות. בחרו שם אחר.
fault-taken = זה כבר תפוס. בחרו משהו אחר.
fault-date-invalid = הזינו תאריך, למשל 2026-11-22.
fault-date-past = הזינו תאריך עתידי.

web-time-now = ממש עכשיו
web-time-ago = לפני { $span }
web-time-in = בעוד { $span }
web-span-seconds =
    { $count ->
        [one] שנייה
        [two] שתי שניות
       *[other] { $count } שניות
    }
web-span-minutes =
    { $count ->
        [one] דקה
        [two] שתי דקות
       *[other] { $count } דקות
    }
web-span-hours =
    { $count ->
        [one] שעה
        [two] שעתיים
       *[other] { $count } שעות
    }
web-span-days =
    { $count ->
        [one] יום
        [two] יומיים
       *[other] { $count } ימים
    }
web-span-months =
    { $count ->
        [one] חודש
        [two] חודשיים
       *[other] { $count } חודשים
    }
web-span-years =
    { $count ->
        [one] שנה
        [two] שנתיים
       *[other] { $count } שנים
    }
web-size-bytes =
    { $count ->
        [one] בית אחד
        [two] שני בתים
       *[other] { $count } בתים
    }
web-size-kilobytes = { $count } ק״ב
web-size-megabytes = { $count } מ״ב
web-size-gigabytes = { $count } ג״ב
