# דיווחים של כל אדם, ומה נעשה בהם.

# הטופס
reports-title = דיווח
reports-lede = ספרו למנהלי הדיונים מה לא בסדר. מי שכתבו את הדברים לא ידעו מי דיווח.
reports-about-post = הודעה מאת
reports-about-topic = נושא מאת
reports-about-account = הפרופיל של
reports-reason = מה לא בסדר כאן?
reports-danger = אם מישהו נמצא בסכנה ברגע זה, הזעיקו קודם עזרה: 100 או 101 בישראל, 112 באירופה.
reports-explanation = מה עוד כדאי שמנהלי הדיונים יידעו
reports-explanation-hint = אפשר להשאיר ריק.
reports-send = שליחת הדיווח
reports-cancel = ביטול
reports-rules = כללי הקהילה
reports-email = כתובת הדוא״ל שלכם
reports-email-optional = כתובת הדוא״ל שלכם (לא חובה)
reports-email-hint = נשלח אליכם הודעה עם קישור. הדיווח ייכנס לטיפול אחרי שתפתחו אותו, ושם תוכלו לראות מה עלה בגורלו. הכתובת לא תפורסם.
reports-email-anonymous = אינכם חייבים לומר מי אתם. אם תשאירו כתובת, נכתוב לכם מה הוחלט.
reports-sign-in = יש לכם חשבון? היכנסו אליו, ואז אין צורך בהודעה.

# דיווח על תוכן בלתי חוקי (חוק השירותים הדיגיטליים, סעיף 16)
reports-illegal = זה מנוגד לחוק?
reports-illegal-text = הודיעו לנו על כך. נבקש קצת יותר פרטים, נבדוק בלי דיחוי, ונספר לכם מה החלטנו ואיך לערער.
reports-notice-title = דיווח על תוכן בלתי חוקי
reports-notice-lede = דיווח לפי סעיף 16 לחוק השירותים הדיגיטליים של האיחוד האירופי (DSA).
reports-why = למה זה בלתי חוקי?
reports-why-hint = מה בדיוק מפר איזה חוק, ככל שידוע לכם. לפחות { $min } תווים.
reports-place = המקום המדויק
reports-place-hint = הכתובת כבר רשומה. הוסיפו מה שיעזור למצוא: איזו תמונה, איזה משפט.
reports-name = שמכם
reports-name-optional = שמכם (לא חובה)
reports-known = השם וכתובת הדוא״ל הם אלה שבחשבון שלכם.
reports-good-faith = בתום לב ולמיטב ידיעתי, הדברים שכתבתי כאן מדויקים ומלאים.
reports-fault-reason = בחרו מה לא בסדר.
reports-fault-why =
    { $min ->
        [one] הסבירו למה, בתו אחד לפחות.
        [two] הסבירו למה, בשני תווים לפחות.
       *[other] הסבירו למה, ב־{ $min } תווים לפחות.
    }
reports-fault-place = כתבו איפה בדיוק זה נמצא.
reports-fault-good-faith = אשרו שהדברים נאמרים בתום לב; החוק דורש זאת.

# סירוב מנומס
reports-own-title = זה שלכם
reports-own-text = אין צורך לדווח על מה שכתבתם בעצמכם: אפשר לשנות או להסיר אותו.
reports-own-account = אין צורך לדווח על עצמכם. את הפרופיל אפשר לשנות בהגדרות.
reports-back = חזרה
reports-home = לדף הבית
reports-limited-title = כרגע איננו מקבלים מכם דיווחים
reports-limited = רבים מהדיווחים שלכם התבררו כלא מבוססים, גם אחרי שהזהרנו. עד { $until } איננו מקבלים מכם דיווחים.
reports-limited-danger = כשיש סכנה לאנשים, אפשר לדווח גם עכשיו.
reports-warned = כמה מהדיווחים שלכם התבררו כלא מבוססים. דווחו רק על מה שמפר כלל או חוק. אם זה יימשך, לא נקבל מכם דיווחים לזמן מה.

# אחרי השליחה
reports-sent-title = עוד צעד אחד
reports-sent-text = שלחנו אליכם הודעה. פתחו את הקישור שבה, ואז הדיווח ייכנס לטיפול.
reports-sent-hint = לא הגיע דבר אחרי כמה דקות? בדקו בתיקיית הספאם, או שלחו את הדיווח שוב.
reports-confirm-title = זה הדיווח שלכם?
reports-confirm-text = אשרו אותו, והוא יועבר למנהלי הדיונים.
reports-confirm-button = כן, זה הדיווח שלי
flash-reports-received = תודה. הדיווח התקבל.
flash-reports-twice = כבר דיווחתם על זה. כאן אפשר לראות מה מצב הדיווח.
flash-reports-decided = כבר דיווחתם על זה, והוחלט להשאיר. מאז דבר לא השתנה; אם אינכם מסכימים, אפשר לערער על ההחלטה.

# דיווח אחד
reports-number = דיווח מס׳ { $number }
reports-fact-thing = על מה דווח
reports-fact-reason = סיבה
reports-fact-explanation = מה שכתבתם
reports-fact-made = נשלח
reports-thing-post = הודעה
reports-thing-topic = נושא
reports-thing-account = פרופיל
reports-state-unconfirmed = טרם אושר
reports-state-open = אצל מנהלי הדיונים
reports-state-upheld = טופל
reports-state-kept = נשאר כפי שהוא
reports-what-next = מה קורה עכשיו
reports-next = מנהלי הדיונים יבדקו ויחליטו. נספר לכם מה הוחלט ולמה.
reports-next-notice = מנהלי הדיונים יבדקו את הדיווח שלכם בלי דיחוי, בקפידה וללא משוא פנים. נספר לכם מה הוחלט, למה, ואיך לערער.
reports-next-unconfirmed = פתחו את הקישור שבהודעה ששלחנו. עד אז איש אינו בודק את הדיווח.
reports-keep-address = שמרו את כתובת הדף הזה: אפשר לראות בו מה מצב הדיווח בלי להיכנס לחשבון.
reports-follow = לצפייה בדיווח

# מה הוחלט
reports-outcome-keep = בדקנו והשארנו כפי שהוא: מצאנו שאין כאן הפרה של הכללים שלנו או של החוק.
reports-outcome-edit = הטקסט שונה בידי מנהלי הדיונים.
reports-outcome-move = זה הועבר למקום המתאים.
reports-outcome-hide = התוכן הוסתר.
reports-outcome-sensitive = התוכן מופיע עכשיו מאחורי אזהרה.
reports-outcome-lock = הנושא נסגר לתגובות.
reports-outcome-slow = קצב הדיון הואט.
reports-outcome-account = נקטנו צעדים כלפי החשבון.
reports-outcome-erase = התוכן נמחק.
reports-outcome-restore = ההחלטה הקודמת בוטלה בעקבות ערעור. הכול חזר להיות כפי שהיה.
reports-outcome-done = מנהלי הדיונים טיפלו בכך.
reports-outcome-law = זה בלתי חוקי.
reports-outcome-rule = הופר הכלל: { $rule }
reports-outcome-person = ההחלטה התקבלה בידי אדם, לא בידי תוכנה.
reports-outcome-machine-found = גם תוכנה הבחינה בכך; ההחלטה התקבלה בידי אדם.
reports-outcome-machine = ההחלטה התקבלה בידי תוכנה.
reports-rule-link = לקריאת הכלל
reports-contest = אם אינכם מסכימים, אפשר לערער על ההחלטה ללא תשלום עד { $until }. אדם אחר יכריע.
reports-contest-link = ערעור על ההחלטה

# מכתבים
reports-mail-about = דיווח מס׳ { $number } מ־{ $date }: { $thing }. הסיבה: { $reason }.
reports-mail-confirm-subject = אשרו את הדיווח שלכם
reports-mail-confirm = מישהו השאיר את הכתובת הזאת בדיווח ב־{ $brand }. אם אלה אתם, אשרו אותו, והוא יועבר למנהלי הדיונים.
reports-mail-confirm-days =
    { $days ->
        [one] אחרת הוא יימחק אחרי יום אחד.
        [two] אחרת הוא יימחק אחרי יומיים.
       *[other] אחרת הוא יימחק אחרי { $days } ימים.
    }
reports-mail-receipt-subject = דיווח מס׳ { $number } התקבל
reports-mail-receipt = תודה. הדיווח שלכם התקבל.
reports-mail-outcome-subject = התקבלה החלטה בדיווח מס׳ { $number }
reports-mail-outcome = התקבלה החלטה בעניין שדיווחתם עליו.
reports-mail-again = ההחלטה בעניין שדיווחתם עליו השתנתה בעקבות ערעור.
reports-mail-why = קיבלתם את ההודעה הזאת כי דיווחתם על משהו ב־{ $brand }.

# הדיווחים שלי
reports-own-list = דיווחים
reports-own-lede = על מה דיווחתם, ומה הוחלט.
reports-own-none = עדיין לא דיווחתם על דבר
reports-own-none-text = כשמשהו כאן מפר כלל או חוק, דווחו עליו. הקישור נמצא ליד כל הודעה, נושא ופרופיל.

# איך הדיווחים מטופלים
reports-how-title = איך הדיווחים עובדים
reports-how-lede = כל אדם יכול לדווח על הודעה, נושא או פרופיל, עם חשבון או בלעדיו.
reports-how-who = ממי שאין להם חשבון נבקש כתובת דוא״ל ונשלח אליה הודעה, כדי שאיש לא ידווח בשמו של אחר. מי שכתבו את הדברים לא ידעו מי דיווח.
reports-how-illegal = בדיווח על תוכן בלתי חוקי מוסרים את המקום המדויק, למה הוא בלתי חוקי, שם, כתובת והצהרה על תום לב.
reports-how-child = על פגיעה מינית בילדים אפשר לדווח בלי שם ובלי כתובת.
reports-how-receipt = כל דיווח מקבל מיד מספר ואישור קבלה, ודף שבו אפשר לעקוב אחריו.
reports-how-decided = אדם מחליט, אף פעם לא תוכנה לבדה. מי שדיווחו יידעו מה הוחלט ולפי איזה כלל.
reports-how-appeal = על החלטה בדיווח אפשר לערער במשך שישה חודשים, ללא תשלום. אדם אחר יכריע.
reports-how-privacy = השם והכתובת של מי שאין להם חשבון נמחקים כשכבר אי אפשר לערער על ההחלטה.
reports-policy-title = דיווחים ללא סיבה
reports-policy-text = דיווח שגוי מדי פעם אינו נורא. אבל מי שמדווחים שוב ושוב על מה שאינו מפר שום כלל גוזלים מאחרים את זמנם של מנהלי הדיונים.
reports-policy-day =
    { $count ->
        [one] אדם יכול לשלוח דיווח אחד ביום.
        [two] אדם יכול לשלוח שני דיווחים ביום.
       *[other] אדם יכול לשלוח { $count } דיווחים ביום.
    }
reports-policy-warn =
    { $count ->
        [one] אחרי דיווח לא מבוסס אחד בתוך { $days } ימים נשלחת אזהרה.
        [two] אחרי שני דיווחים לא מבוססים בתוך { $days } ימים נשלחת אזהרה.
       *[other] אחרי { $count } דיווחים לא מבוססים בתוך { $days } ימים נשלחת אזהרה.
    }
reports-policy-limit =
    { $count ->
        [one] אחרי עוד דיווח לא מבוסס אחד מאז האזהרה, לא מתקבלים דיווחים מאותו אדם במשך { $days } ימים.
        [two] אחרי עוד שני דיווחים לא מבוססים מאז האזהרה, לא מתקבלים דיווחים מאותו אדם במשך { $days } ימים.
       *[other] אחרי עוד { $count } דיווחים לא מבוססים מאז האזהרה, לא מתקבלים דיווחים מאותו אדם במשך { $days } ימים.
    }
reports-policy-half = איש לא יוזהר ולא יוגבל כל עוד לפחות מחצית הדיווחים שלו היו מוצדקים. החלטות שהשתנו בערעור אינן נספרות.
reports-policy-danger = דיווחים על סכנה לאנשים מתקבלים תמיד ולעולם אינם נספרים.

# הסיבות, בשביל ההנהלה
reports-admin = סיבות לדיווח
reports-admin-lede = מה שהקוראים בוחרים מתוכו כשהם מדווחים, בשפה שלהם. הסדר הוא הסדר שבטופס.
reports-admin-new = סיבה חדשה
reports-admin-edit = שינוי הסיבה
reports-admin-archived = בארכיון
reports-admin-illegal-badge = תוכן בלתי חוקי
reports-admin-anonymous-badge = ללא שם
reports-admin-up = למעלה
reports-admin-down = למטה
reports-admin-archive = לארכיון
reports-admin-restore = החזרה לרשימה
reports-admin-en = באנגלית
reports-admin-he = בעברית
reports-admin-pl = בפולנית
reports-admin-harm = כמה זה חמור?
reports-admin-harm-hint = לפי זה נקבע מה מנהלי הדיונים רואים קודם. כל דרגה שקולה ליום של המתנה.
reports-admin-rule = לאיזה כלל זה קשור?
reports-admin-rule-hint = הכלל יופיע כבר מסומן לפני מי שמחליטים, ואפשר לבחור אחר.
reports-admin-no-rule = לאף כלל
reports-admin-illegal = דיווח מהסיבה הזאת הוא דיווח על תוכן בלתי חוקי
reports-admin-illegal-hint = אז הטופס מבקש את כל מה שמונה סעיף 16 לחוק השירותים הדיגיטליים (DSA).
reports-admin-anonymous = לא מבקשים שם וכתובת
reports-admin-anonymous-hint = כפי שהחוק קובע לגבי פגיעה מינית בילדים. רק בדיווח על תוכן בלתי חוקי.
reports-admin-save = שמירה
reports-harm-1 = 1 – מטרד
reports-harm-2 = 2 – מציק
reports-harm-3 = 3 – פוגע באנשים
reports-harm-4 = 4 – חמור
reports-harm-5 = 5 – סכנה לאנשים
reports-fault-label = כתבו את הסיבה לפחות בשפה אחת.
reports-fault-anonymous = רק דיווח על תוכן בלתי חוקי יכול להישלח בלי שם וכתובת.
reports-fault-last = הקוראים צריכים תמיד לדווח על שלושה דברים: הפרה של הכללים, תוכן בלתי חוקי, ופגיעה מינית בילדים בלי למסור שם. זו הייתה הסיבה האחרונה לאחד מהם.
reports-fault-full = כבר יש את מספר הסיבות המרבי. שנו אחת מאלה שבארכיון.
flash-reports-reason-saved = נשמר. הקוראים רואים את זה מעכשיו.
flash-reports-reason-archived = הועבר לארכיון. הקוראים לא יראו את זה עוד; דיווחים קיימים נשארים כפי שהם.
flash-reports-reason-back = הקוראים יכולים לבחור בזה שוב.
