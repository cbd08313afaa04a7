# פנייה כפי שהלקוחות קוראים אותה: העמוד, הטפסים לסיומה, המכתבים.

# העמוד
customer-between-us = רק בינינו
customer-nobody-yet = עדיין אין מי שמטפל בה. הצוות שלנו רואה אותה.
customer-you = אתם
customer-to-topic = לקריאת הדיון המלא
customer-export = הפנייה כולה, לשמירה או להדפסה
customer-details = מה שמסרתם לנו
customer-category = בנושא
customer-contact = איך ליצור איתכם קשר
customer-by-link = אתם קוראים את זה דרך הקישור שבהודעה ששלחנו. מי שהקישור בידו יכול לקרוא את הפנייה ולענות בשמכם, ולכן שמרו אותו לעצמכם.
customer-line-gift = כפיצוי: { $gift }
customer-line-rated =
    { $stars ->
        [one] נתתם לנו כוכב אחד.
        [two] נתתם לנו שני כוכבים.
       *[other] נתתם לנו { $stars } כוכבים.
    }
customer-outcome = איך זה הסתיים
customer-gifts = כפיצוי
customer-ended-solved = נפתר: הכול שוב פועל.
customer-ended-explained = הוסבר: שום דבר לא היה תקול, ועכשיו ברור איך זה עובד.
customer-ended-compensated = פיצוי: אתם מקבלים משהו על אי־הנוחות.
customer-ended-declined = נדחה: איננו יכולים לעשות את מה שביקשתם, ואנחנו מסבירים מדוע.
customer-ended-duplicate = זהה לפנייה אחרת, שטיפלנו בה עבור כולכם.
customer-ended-withdrawn = בוטלה לבקשתכם.

# מתי יהיה המשך
customer-next-answer = תשמעו מאיתנו לא יאוחר מ־{ $when }.
customer-next-solution = אנחנו רוצים לפתור את זה עד { $when }.
customer-next-late = הבטחנו עד { $when } ואנחנו מאחרים. אנחנו מצטערים. הפנייה עברה לראש הרשימה שלנו.

# כתיבה אלינו
customer-reply-title = כתבו לנו
customer-reply-text = ההודעה שלכם
customer-reply-public = כולם יכולים לקרוא אותה: היא מופיעה גם בדיון.
customer-reply-private = רק אתם והצוות שלנו יכולים לקרוא אותה.
customer-reply-file = צירוף קובץ
customer-reply-send = שליחה
customer-place = מי יוכל לקרוא?
customer-place-side = רק אתם והצוות שלנו
customer-place-topic = כולם, בדיון
flash-customer-replied = ההודעה שלכם הגיעה אלינו.

# סיום
customer-closes-itself =
    { $days ->
        [one] אם לא נשמע מכם, הפנייה תיסגר מעצמה בתוך יום אחד.
        [two] אם לא נשמע מכם, הפנייה תיסגר מעצמה בתוך יומיים.
       *[other] אם לא נשמע מכם, הפנייה תיסגר מעצמה בתוך { $days } ימים.
    }
customer-not-solved = לא, משהו עדיין לא בסדר
customer-settled-hint = כבר אין צורך בתשובה?
customer-again-title = משהו עדיין לא בסדר?
customer-again-until = אפשר לפתוח את הפנייה מחדש עד { $date }.
customer-rate-title = איך היינו?
customer-rate-stars = הדירוג שלכם
customer-star-one = גרוע מאוד
customer-star-two = גרוע
customer-star-three = סביר
customer-star-four = טוב
customer-star-five = טוב מאוד
customer-rate-sentence = במשפט אחד (אם תרצו)
customer-rate-hint = במה כדאי שנמשיך, ומה לשפר? הצוות שלנו קורא את זה.
customer-rate-send = שליחת הדירוג
customer-rate-case = אל הפנייה
customer-rated = { $stars } מתוך { $max }
customer-rated-thanks = תודה. זה הדירוג שלכם לפנייה הזאת; כל מי שטיפל בה רואה אותו.
flash-customer-rated = תודה על הדירוג.

# מה אי אפשר, ומה אפשר
customer-allowed = מצב הפנייה כעת: ״{ $state }״. מה אפשר לעשות: { $allowed }.
customer-may-reply = לכתוב לנו
customer-may-close = לומר שזה נפתר
customer-may-reopen = לפתוח אותה מחדש
customer-may-rate = לדרג אותה
customer-may-write-anew = לכתוב תלונה חדשה
customer-your-text = הטקסט שלכם, שלא נשלח:
customer-fault-too-late = הפנייה הזאת נסגרה לפני יותר מ־30 יום ואי אפשר לפתוח אותה מחדש. כתבו בבקשה תלונה חדשה; אפשר לציין בה את מספר הפנייה.
customer-fault-rated = כבר דירגתם את הפנייה הזאת. הדירוג נשאר כפי שהוא.
customer-fault-unresolved = הפנייה הזאת עדיין לא נפתרה. אפשר יהיה לדרג אותה אחרי שתיפתר.
customer-fault-closed = הפנייה הזאת סגורה. כדי להמשיך פתחו אותה מחדש.
customer-fault-stars = בחרו בין כוכב אחד לחמישה.
customer-fault-too-fast = זה היה המון בזמן קצר מאוד. המתינו דקה ושלחו שוב.

# הקישור פג
customer-over-title = תוקף הקישור פג
customer-over-text = קישור לפנייה פועל עד { $days } ימים אחרי סגירתה. עדיין אפשר להיכנס: נשלח לכם קישור לכניסה, לאותה כתובת.
customer-over-sign-in = שלחו לי קישור לכניסה

# מכתבים ללקוחות
customer-mail-opened-subject = פנייה { $id } נפתחה: { $title }
customer-mail-opened = תודה שסיפרתם לנו. פתחנו עבורכם את פנייה { $id }: ״{ $title }״.
customer-mail-opened-next = אפשר לראות את מצבה בכל עת ולכתוב לנו בעמוד שלה. נכתוב לכם בכל פעם שיקרה משהו.
customer-mail-taken-subject = הפנייה שלכם בטיפול של { $name }: { $title }
customer-mail-taken = הפנייה ״{ $title }״ עברה לטיפול של { $name }, ומעכשיו יש מי שדואג לה.
customer-mail-resolved = מבחינתנו הפנייה ״{ $title }״ נפתרה.
customer-mail-resolved-ask = האם היא נפתרה גם מבחינתכם? ספרו לנו, ודרגו איך היינו. לחיצה אחת, בלי סיסמה.
customer-mail-rate = ספרו לנו איך היה
customer-mail-case-page = הפנייה שלכם, שם אפשר לאשר שנפתרה או לפתוח אותה מחדש:
customer-mail-closed = הפנייה ״{ $title }״ נסגרה.
customer-mail-closed-itself = לא שמענו מכם עוד, ואנחנו מניחים שהכול בסדר. הפנייה ״{ $title }״ נסגרה מעצמה.
customer-mail-closed-reopen = אם משהו עדיין לא בסדר, אפשר לפתוח אותה מחדש עד { $date }.
customer-mail-contacted-subject = נרשם בפנייה שלכם: { $title }
customer-mail-contacted = כדי שיהיה לכם בכתב, רשמנו בפנייה ״{ $title }״: { $what }, { $when }.
customer-mail-compensated-subject = כפיצוי: { $title }
customer-mail-compensated = כפיצוי על אי־הנוחות בעניין ״{ $title }״ אושר עבורכם: { $gift }.
customer-mail-publish-subject = אפשר לפרסם את זה? { $title }
customer-mail-publish = אחרים יכולים ללמוד מהפנייה שלכם. { $brand } רוצים לפרסם אותה, בדיוק בנוסח הזה:
customer-mail-publish-never = שום דבר לא יתפרסם בלי הסכמתכם. אינכם חייבים להסכים, והטיפול בפנייה יימשך בכל מקרה.
customer-mail-publish-open = קראו הכול והחליטו
customer-mail-duplicate-subject = גם לאחרים יש אותה בעיה: { $title }
customer-mail-duplicate = גם אחרים סיפרו לנו על אותה בעיה. אנחנו מטפלים בפנייה ״{ $title }״ יחד עם הפניות שלהם.
customer-mail-duplicate-next = אינכם צריכים לעשות דבר. ברגע שזה ייפתר תשמעו על כך יחד עם כל האחרים.
customer-mail-merged-subject = שתי הפניות שלכם הן עכשיו אחת: { $title }
customer-mail-merged = הפניות { $from } ו־{ $into } שלכם עוסקות באותו עניין. איחדנו אותן: מעכשיו הכול נמצא בפנייה { $into }, ״{ $title }״.
customer-mail-merged-next = שום דבר ממה שכתבתם לא אבד.
customer-mail-side-subject = רק בינינו: { $title }
customer-mail-side = לצד התלונה הפומבית ״{ $title }״ יש עכשיו שיחה פרטית, שרק אתם והצוות של { $brand } יכולים לקרוא.
customer-mail-side-next = זה המקום הנכון למספרי הזמנה, לכתובות ולכל מה שאינו עניינם של אחרים.
customer-mail-guest = אין צורך בסיסמה: הקישור שבהודעה הזאת פותח את הפנייה שלכם. שמרו אותו לעצמכם.

# מכתבים לעוקבים
customer-mail-follow = יש חדש בפנייה שאתם עוקבים אחריה. מצבה של ״{ $title }״ כעת: { $state }.
customer-mail-follow-open = לקריאת הדיון
customer-mail-follow-desk = פתיחה בדלפק
customer-mail-follow-why = קיבלתם את ההודעה הזאת כי אתם עוקבים אחרי הפנייה אצל { $brand }. אפשר להפסיק לעקוב בעמוד שלה.
