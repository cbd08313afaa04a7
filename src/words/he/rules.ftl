# כללי הבית, לכולם ולהנהלה שכותבת אותם.
rules-title = כללים
rules-heading = הכללים של { $brand }
rules-title-version = הכללים, גרסה { $version }
rules-description = מה מצופה מכולם ב־{ $brand }, איך מתקבלות החלטות ואיך מערערים עליהן.
rules-lede = קצרים, ושווים לכולם. כל הסרה או הגבלה כאן נשענת על אחד הכללים האלה או על החוק.
rules-in-force = גרסה { $version }, בתוקף מ־{ $from }
rules-was-in-force = גרסה { $version }, הייתה בתוקף מ־{ $from } עד { $until }
rules-old = זו גרסה קודמת. היא נשמרת כי החלטות מאותה תקופה מפנות אליה.
rules-old-link = לכללים שבתוקף
rules-changed = הכללים האלה השתנו.
rules-retired = כבר אינו כלל:
rules-badge-new = חדש
rules-badge-changed = שונה

rules-how = איך אנחנו מחליטים
rules-how-report = כל אחד ואחת יכולים לדווח על הודעה, על נושא או על אדם, עם חשבון או בלעדיו. הקישור מופיע ליד כל אחד מהם.
rules-how-people = את ההחלטות מקבלים בני אדם. מה שהתוכנה מעכבת בעצמה ממתין למנהלי הדיונים, הדבר נאמר במפורש, ואפשר לערער עליו.
rules-how-reasons = מי שהוגבלו מקבלים הנמקה: מה הוגבל, היכן, לכמה זמן, על סמך אילו עובדות, לפי איזה כלל או חוק, והאם הייתה מכונה מעורבת.
rules-how-appeal = גם מי שכתבו וגם מי שדיווחו יכולים לערער במשך שישה חודשים, ללא תשלום. בערעור מחליט אדם אחר, לא מי שהחליט בתחילה, והוא מנמק.
rules-how-misuse = מי שמפרים את הכללים שוב ושוב מקבלים קודם אזהרה, ואחר כך מושתקים או מושעים לזמן מה. מי שמדווחים שוב ושוב ללא סיבה מקבלים קודם אזהרה, ואחר כך לא יוכלו לדווח לזמן מה.
rules-how-public = כל החלטה רשומה ביומן ציבורי, ללא פרטים אישיים.
rules-how-public-link = ליומן

rules-trust = מה כדאי לדעת כשמצטרפים
rules-trust-text = אמון נרכש עם הזמן ועם הודעות שנשארו במקומן. הוא מרחיב את המגבלות; הוא לעולם אינו מסתיר איש ואינו מדרג איש.

rules-reach = איך פונים אלינו
rules-reach-text = משתמשים ורשויות יכולים לפנות אלינו ישירות ובאופן מקוון, באנגלית, בעברית ובפולנית. פניות פרטיות נקראות בידי הצוות בלבד.
rules-reach-link = כתבו לנו

rules-versions = כל הגרסאות
rules-version = גרסה { $version }

# להנהלה.
rules-admin = כללי הבית
rules-admin-lede = כתבו את הגרסה הבאה בנחת, עברו עליה ואז פרסמו. גרסה שפורסמה לא משתנה לעולם, כי החלטות מפנות אליה.
rules-announced = נשלחה הודעה לכולם
rules-announcing = ההודעות נשלחות
rules-no-draft = אין טיוטה. טיוטה חדשה מתחילה מהכללים שבתוקף.
rules-begin = טיוטה של גרסה חדשה
rules-draft = הטיוטה
rules-rule-new = כלל חדש
rules-rule-edit = שינוי כלל
rules-to-preview = תצוגה מקדימה ופרסום
rules-discard = מחיקת הטיוטה
rules-missing = לא נכתב בשפות: { $langs }
rules-up = למעלה
rules-down = למטה
rules-retire = ביטול הכלל
rules-summary = מה חדש
rules-summary-hint = חברי הקהילה יקראו את זה בדוא״ל ומעל הכללים. די בשפה אחת: גם מי שקוראים שפה אחרת יראו אותה.
rules-summary-en = באנגלית
rules-summary-he = בעברית
rules-summary-pl = בפולנית
rules-save = שמירה
rules-cancel = ביטול
rules-raced = מישהו שינה בינתיים את הכלל הזה. כך הוא מנוסח עכשיו; הטקסט שלכם למטה, ושמירה תשים אותו במקומו.
rules-code = המילה שבכתובת
rules-code-hint = אותיות לטיניות קטנות a–z, ספרות ומקפים, למשל ״respect״. היא נשארת זהה בכל הגרסאות.
rules-title-en = הכלל באנגלית
rules-title-he = הכלל בעברית
rules-title-pl = הכלל בפולנית
rules-body-en = מה פירושו, באנגלית
rules-body-he = מה פירושו, בעברית
rules-body-pl = מה פירושו, בפולנית
rules-category = קטגוריה במאגר השקיפות של האיחוד האירופי
rules-category-hint = תחת הכותרת הזאת נספרות ומיוצאות הפרות של הכלל.
rules-category-animals = רווחת בעלי חיים
rules-category-consumers = מידע לצרכן
rules-category-cyber = אלימות ברשת
rules-category-women = אלימות ברשת נגד נשים
rules-category-privacy = הגנת מידע ופרטיות
rules-category-speech = ביטויים בלתי חוקיים או פוגעניים
rules-category-property = קניין רוחני
rules-category-elections = שיח אזרחי ובחירות
rules-category-minors = הגנה על קטינים
rules-category-security = ביטחון הציבור
rules-category-fraud = הונאה ומרמה
rules-category-self-harm = פגיעה עצמית
rules-category-products = מוצרים מסוכנים ואסורים
rules-category-violence = אלימות
rules-category-other = הפרה אחרת של כללי הבית
rules-preview = תצוגה מקדימה
rules-preview-lede = כך יקראו חברי הקהילה את הכללים.
rules-preview-changed =
    { $count ->
        [one] כלל אחד חדש או ששונה
        [two] שני כללים חדשים או ששונו
       *[other] { $count } כללים חדשים או ששונו
    }
rules-preview-retired =
    { $count ->
        [one] כלל אחד בוטל
        [two] שני כללים בוטלו
       *[other] { $count } כללים בוטלו
    }
rules-publish-text = הפרסום נכנס לתוקף מיד, נרשם ביומן הציבורי, והודעת דוא״ל נשלחת לכל חברי הקהילה שכתובתם אושרה.
rules-publish = פרסום והודעה לכולם
rules-back = חזרה לטיוטה
rules-hindrance-empty = בכל גרסה חייב להיות לפחות כלל אחד.
rules-hindrance-same = הטיוטה זהה לכללים שבתוקף, ולכן אין מה לפרסם.
rules-hindrance-summary = כתבו מה חדש לפני הפרסום: חברי הקהילה יקראו את זה בדוא״ל.
rules-conflict-changed = הטיוטה השתנתה בינתיים. פתחו שוב את התצוגה המקדימה ועברו עליה לפני הפרסום.
rules-conflict-gone = הטיוטה, או הכלל הזה שבה, כבר לא קיימים: מישהו מהנהלת האתר פרסם את הטיוטה או מחק אותה.
rules-conflict-too-many = בגרסה יש לכל היותר 50 כללים. בטלו אחד קודם.
rules-fault-code = כתבו 2 עד { $max } אותיות לטיניות קטנות, ספרות ומקפים, ובתחילה אות.
rules-fault-code-twice = כבר יש כלל עם המילה הזאת.
rules-fault-one-language = כתבו את הכלל ואת פירושו לפחות בשפה אחת.
flash-rules-draft = הטיוטה מוכנה לשינויים.
flash-rules-discarded = הטיוטה נמחקה. הכללים שבתוקף נשארו כפי שהם.
flash-rules-saved = נשמר בטיוטה.
flash-rules-retired = הכלל הוצא מהטיוטה.
flash-rules-published = הכללים החדשים בתוקף. ההודעות לחברי הקהילה בדרך.

# המכתב.
rules-letter-subject = הכללים של { $brand } השתנו
rules-letter-text = יש גרסה חדשה של הכללים של { $brand }. בקצרה:
rules-letter-since = היא בתוקף מעכשיו. מה שהוחלט קודם נשאר לפי הכללים של אותו זמן.
rules-letter-open = לקריאת הכללים
rules-letter-why = קיבלתם את ההודעה הזאת כי יש לכם חשבון ב־{ $brand }, והחוק מחייב אותנו להודיע לכם כשהכללים משתנים.
