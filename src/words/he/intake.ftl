# השאלות לפנייה, השארת כתובת במקום הצטרפות, מעקב אחרי פנייה.

intake-visitor = אין צורך בחשבון. השאירו למטה כתובת דוא״ל ושם, ונשלח לכם קישור שמפרסם את הטקסט ומוביל לפנייה שלכם. אפשר גם להשאיר את השדות ריקים ולהצטרף אחרי הכתיבה.

# מה צריך לפנייה
intake-case = הפנייה שלכם
intake-case-hint = לתלונות, ולמה שרק הצוות יראה. רק אתם והצוות שלנו תראו את מה שתמלאו כאן, אלא אם כתוב אחרת.
intake-category = במה העניין?
intake-category-none = קשה לומר
intake-category-ask = הצגת השאלות שלנו בנושא
intake-optional = { $label } (לא חובה)
intake-field-public = כולם יוכלו לקרוא את זה, אלא אם תכתבו לצוות בלבד.
intake-field-choose = בחרו
intake-contact = איך ליצור איתכם קשר?
intake-contact-mail = בדוא״ל
intake-contact-phone = בטלפון
intake-contact-post = במכתב בדואר
intake-contact-detail = מספר טלפון או כתובת למשלוח דואר
intake-contact-detail-hint =
    { $max ->
        [one] רק אם תרצו שנתקשר או נשלח מכתב. לכל היותר תו אחד.
        [two] רק אם תרצו שנתקשר או נשלח מכתב. לכל היותר שני תווים.
       *[other] רק אם תרצו שנתקשר או נשלח מכתב. לכל היותר { $max } תווים.
    }
intake-lang = שפת הטקסט
intake-lang-guess = זיהוי אוטומטי
intake-lang-hint = כדי שיענה מי שדובר אותה.
intake-fault-category = האפשרות הזאת כבר אינה מוצעת. בחרו שוב; הטקסט שלכם שמור.
intake-fault-number = הזינו מספר כמו 12 או 3.5, בלי רווחים.
intake-fault-phone = הזינו מספר טלפון בן חמש ספרות לפחות.
intake-fault-post = הזינו את הכתובת שאליה נכתוב.

# השארת כתובת בלי הצטרפות
intake-sender = בלי חשבון
intake-sender-hint = השאירו את שני השדות ריקים אם תעדיפו להצטרף, או אם כבר יש לכם חשבון.
intake-sender-email = כתובת דוא״ל
intake-sender-email-hint = לשם נשלח את הקישור לפרסום, ואחר כך את התשובות שלנו. איש מלבדנו לא יראה אותה.
intake-sender-name = שם
intake-sender-name-hint = השם יופיע ליד הטקסט. הוא לא חייב להיות שמכם האמיתי.
flash-pending-letter = הטקסט שלכם שמור. שלחנו לכם קישור: פתחו אותו ולחצו על הכפתור, והטקסט יתפרסם.
intake-pending-next = בדקו את תיבת הדואר: ההודעה עשויה להתעכב דקה או להגיע לדואר הזבל. פתחו את הקישור שבה ולחצו על הכפתור.
intake-pending-sent = הקישור נשלח אל
intake-pending-again = שליחת הקישור שוב

# ההודעה
intake-mail-subject = הטקסט שלכם ל־{ $brand } ממתין לכם
intake-mail-text = מישהו כתב ל־{ $brand } והשאיר את הכתובת הזאת. אם אלה אתם: הטקסט שלכם שמור, ואיש עוד לא ראה אותו.
intake-mail-next = פתחו את הקישור, קראו את הטקסט פעם נוספת ולחצו שם על הכפתור. הקישור פועל עד { $until }.
intake-mail-button = לטקסט שלי
intake-mail-why = אם לא כתבתם דבר, התעלמו מההודעה: שום דבר לא יתפרסם, והטקסט יימחק מעצמו.

# מאחורי הקישור
intake-link-title = האם זה הטקסט שלכם?
intake-link-lede = הוא עדיין לא פורסם. לחצו על הכפתור, והוא יגיע ל־{ $brand }.
intake-link-name = בשם
intake-link-public = כולם יוכלו לקרוא אותו.
intake-link-private = רק אתם והצוות שלנו תוכלו לקרוא אותו.
intake-link-publish = פרסום הטקסט שלי
intake-link-not-me = אם הטקסט אינו שלכם, סגרו את הדף: דבר לא יתפרסם, והטקסט יימחק אחרי { $until }.
intake-link-gone = הקישור אינו פועל
intake-link-gone-text = הקישור חלקי, או שהטקסט כבר נמחק: אנחנו שומרים טקסטים ממתינים למשך שבוע. דבר לא פורסם. כתבו שוב, בבקשה.
intake-link-again = כתיבה מחדש
flash-intake-published = הטקסט שלכם פורסם והפנייה נפתחה. אנחנו שולחים לכם הודעה עם קישור שמוביל לכאן.

# מעקב
intake-people =
    { $count ->
        [one] אדם אחד נתקל בזה
        [two] שני אנשים נתקלו בזה
       *[other] { $count } אנשים נתקלו בזה
    }
intake-similar-follow = חלק מזה כבר בטיפול. אם זו אותה בעיה שלכם, עקבו אחריה: תקבלו כל עדכון, בלי להסביר הכול מחדש.
intake-similar-mine = זו הפנייה שלכם: מעבר אליה
intake-follow = גם אצלי: מעקב
intake-followed = אתם במעקב.
intake-follow-text = זה כבר בטיפול. עקבו, ונכתוב לכם כשיהיה חדש.
intake-followed-text = אתם במעקב. נכתוב לכם כשיהיה חדש.
intake-unfollow = הפסקת המעקב
intake-follow-topic = לקריאת הדיון
flash-intake-followed = מעכשיו אתם במעקב. נכתוב לכם כשיהיה חדש.
flash-intake-unfollowed = המעקב הופסק.
