# פנייה אחת בדלפק: מענה, הערות בין עמיתים, זוג עיניים נוסף.

# העמוד
answer-to-side = לקריאת השרשור הפרטי
answer-side = שרשור פרטי
answer-meanwhile = מה קרה בינתיים
answer-line-note = הערה לעמיתים מאת { $name }
answer-line-edited = שינוי מאת { $name }: { $field }.
answer-line-edited-itself = שינוי: { $field }.
answer-field-severity = חומרה
answer-field-department = מחלקה
answer-field-category = קטגוריה
answer-field-contact = דרך ההתקשרות עם הלקוח
answer-field-main = הפנייה הראשית
answer-field-side = השרשור הפרטי
answer-field-tags = תגיות
answer-field-other = שדה אחר
answer-customer = הלקוח
answer-customer-lang = שפת הפנייה

# תיבת הכתיבה
answer-tabs = מה לכתוב
answer-tab-answer = מענה ללקוח
answer-tab-note = הערה פרטית
answer-hint-places = הלקוח מקבל את התשובה גם בדוא״ל. בדיון כולם יכולים לקרוא אותה, בשרשור הפרטי רק הלקוח והצוות.
answer-place = איפה לענות
answer-place-topic = בדיון, לעיני כולם
answer-place-side = בשרשור הפרטי, ללקוח בלבד
answer-translate = מענה גם בשפת הלקוח ({ $lang })
answer-translate-other = מענה בשתי שפות
answer-translated = אותו הדבר בשפת הלקוח
answer-translated-hint = הנוסח הזה מופיע ראשון בהודעה; מה שכתבתם נשאר מתחתיו כמקור.
answer-translated-lang = שפת הלקוח
answer-own-lang = הטקסט שלכם כתוב ב־
answer-internal-confirm = בדקנו: מותר ללקוח לקרוא את זה
answer-internal-note = שמירה כהערה פרטית במקום זאת
answer-resolution = איך זה הסתיים?
answer-resolution-solved = נפתר
answer-resolution-explained = ניתן הסבר
answer-resolution-compensated = ניתן פיצוי
answer-resolution-declined = נדחה
answer-resolution-duplicate = כפולה של פנייה אחרת
answer-resolution-withdrawn = הלקוח ויתר על הפנייה
answer-summary = סיכום לכל מי שקורא את הדיון
answer-summary-hint = משפט או שניים, בלי שמות. אם תשאירו ריק, תחילת התשובה תשמש כסיכום.
answer-state-note-hint = תופיע בפנייה ובהודעת הדוא״ל. כשהפנייה נפתרת היא נחוצה: כולם קוראים אותה כסיכום.

# תשובות מוכנות
answer-canned = הוספת תשובה מוכנה
answer-canned-which = תשובה
answer-canned-choose = בחירת תשובה
answer-canned-lang = באיזו שפה
answer-canned-insert = הוספה
answer-canned-only = התשובה הזאת לא נכתבה בשפה שבחרתם. היא נוספה בשפה: { $lang }.

# הערה
answer-note = הערה לעמיתים
answer-note-hint = רק עמיתים רואים את זה. ההערה אינה מוצגת ללקוח ואינה נשלחת אליו.
answer-note-keep = שמירת ההערה
answer-note-only = רק עמיתים רואים את זה
answer-note-badge = הערה פרטית
answer-note-handover = העברת טיפול
answer-note-mail = הערה פרטית בדוא״ל

# זוג עיניים נוסף
answer-second-eyes = בקשה שעמית יקרא קודם
answer-second-eyes-hint = עדיין לא נשלח דבר. מישהו אחר קורא את התשובה שלכם ומאשר אותה, או כותב לכם מה לשנות.
answer-ask = מי יקרא?
answer-ask-anybody = מי שבתורנות במחלקה
answer-ask-send = בקשה לזוג עיניים נוסף
answer-reviews = עדיין לא נשלח
answer-review-asked = ממתינה לזוג עיניים נוסף
answer-review-approved = אושרה, עדיין לא נשלחה
answer-review-remarked = נא לתקן
answer-review-by = באישור { $name }
answer-review-remark-by = הערת { $name }:
answer-review-of = הקריאה הוטלה על { $name }
answer-review-to-topic = תישלח לדיון
answer-review-to-side = תישלח לשרשור הפרטי
answer-review-then = ואז: { $state }
answer-review-approve = אישור
answer-review-approve-send = אישור ושליחה
answer-review-remark = מה לשנות
answer-review-remark-text = מה צריך להיות אחרת?
answer-review-remark-send = שליחת ההערה
answer-review-send = שליחה עכשיו
answer-review-anew = כתיבה מחדש
answer-review-withdraw = ביטול
flash-answer-noted = ההערה נשמרה. רק עמיתים רואים אותה.
flash-answer-review-asked = התשובה שלכם ממתינה לזוג עיניים נוסף. עדיין לא נשלח דבר.
flash-answer-review-approved = התשובה אושרה. מי שכתב אותה יכול לשלוח אותה עכשיו.
flash-answer-review-remarked = ההערה שלכם הגיעה למי שכתב את התשובה.
flash-answer-review-withdrawn = התשובה בוטלה. לא נשלח דבר.

# מה יכול להשתבש
answer-fault-internal = בטקסט הזה כתוב ״{ $word }״. האם הוא באמת מיועד ללקוח? הוא עדיין לא נשלח.
answer-fault-noted = עמית כתב הערה על הפנייה בזמן שהייתה פתוחה אצלכם. עדיין לא נשלח דבר מצידכם.
answer-fault-side-gone = השרשור הפרטי כבר אינו קיים. לא נשלח דבר: בחרו שוב איפה לענות.
answer-fault-langs = לשני הטקסטים נבחרה אותה שפה: בחרו שפה אחרת כאן או לטקסט שלכם.
answer-fault-resolution = ציינו איך זה הסתיים.
answer-fault-summary = כתבו במשפט איך זה הסתיים. הלקוח יקרא אותו, וכך גם כל מי שקורא את הדיון.
answer-fault-remark = כתבו מה צריך להיות אחרת.
answer-fault-once = הטופס הזה כבר נשלח מפנייה אחרת. פתחו את הפנייה מחדש.
answer-fault-reviews-many = יותר מדי תשובות בפנייה הזאת ממתינות לזוג עיניים נוסף. שלחו אחת מהן או בטלו אחת.
answer-fault-review-decided = מישהו אחר כבר החליט לגבי התשובה הזאת. לא השתנה דבר.
answer-fault-review-open = התשובה הזאת לא אושרה, או שבוטלה. לא נשלח דבר.
answer-fault-author-gone = מי שכתב את התשובה כבר אינו בצוות. לא נשלח דבר: כתבו תשובה משלכם.
