# החלטות של מנהלי הדיונים: מה אפשר להחליט, ההנמקה, העותקים החתומים.
decisions-keep = להשאיר כמו שזה
decisions-edit = לשנות את הטקסט
decisions-move = להעביר לפורום אחר
decisions-hide = להסתיר
decisions-sensitive = לסמן כתוכן רגיש
decisions-lock = לסגור את הנושא לתגובות
decisions-slow = להאט את הנושא
decisions-warn = להזהיר את מי שכתב
decisions-mute = להשתיק את מי שכתב
decisions-suspend = להשעות את מי שכתב
decisions-erase = למחוק (בלתי חוקי)
decisions-publish = לפרסם
decisions-refuse = לא לפרסם
decisions-restore = בוטלה

decisions-fault-fit = אי אפשר להחליט כך בעניין הזה. בדקו אותו שוב.
decisions-fault-decided-already = מישהו כבר החליט בעניין הזה בינתיים. הטקסט שלכם נמצא למטה; ראו מה הוחלט לפני שתמשיכו.
decisions-fault-so-already = זה כבר במצב הזה: מישהו שינה אותו בינתיים. בדקו אותו שוב.
decisions-fault-not-held = הטקסט כבר לא ממתין: מי שכתב ביטל את השליחה, הטקסט פורסם, או שהמקום שאליו נועד כבר לא קיים.
decisions-fault-staff = רק הנהלת האתר יכולה להשתיק או להשעות אנשי צוות.
decisions-fault-nothing-to-reverse = ההחלטה הזאת לא מגבילה איש, ולכן אין מה לבטל.
decisions-fault-reversed-already = מישהו כבר ביטל את ההחלטה הזאת.
decisions-fault-basis = בחרו את הכלל או החוק שעליו זה מתבסס.
decisions-fault-erase-law = מוחקים רק תוכן בלתי חוקי: בחרו בחוק כבסיס להחלטה, או הסתירו את הטקסט במקום זה.
decisions-fault-sure = אשרו שהטקסט אכן נועד למחיקה.
decisions-fault-days = בחרו מספר ימים בין 1 ל־{ $max }.
decisions-fault-personal = את זה קוראים כולם: השמיטו שמות, כתובות, מספרים וקישורים.
decisions-fault-same-text = הטקסט זהה לקודם.

flash-decisions-made = ההחלטה התקבלה, וכל מי שהיא נוגעת לו מקבל הודעה.
flash-decisions-reversed = ההחלטה בוטלה, והכול חזר למקומו.

decisions-own = זה שלכם, או שאתם דיווחתם עליו. מישהו אחר יחליט.
decisions-what = מה יקרה
decisions-body = הטקסט מעתה והלאה
decisions-body-hint = הטקסט הקודם יישאר גלוי בהיסטוריה.
decisions-board = לאיזה פורום
decisions-slow-seconds = הזמן בין שתי תגובות של אותו אדם
decisions-days = לכמה זמן
decisions-days-count = { $count ->
    [one] יום אחד
    [two] יומיים
   *[other] { $count } ימים
}
decisions-sure = כן, למחוק את הטקסט, את ההיסטוריה שלו ואת הקבצים
decisions-sure-hint = { $days ->
    [one] עותק חתום נשמר ליום אחד, לבתי משפט ולערעור.
    [two] עותק חתום נשמר ליומיים, לבתי משפט ולערעור.
   *[other] עותק חתום נשמר ל־{ $days } ימים, לבתי משפט ולערעור.
}
decisions-basis = על מה זה מתבסס
decisions-basis-none = בחרו
decisions-basis-law = החוק: זה בלתי חוקי
decisions-basis-hint = דרוש בכל פעם שמגבילים משהו או מישהו.
decisions-ground = איזה חוק
decisions-ground-hint = שם החוק והסעיף.
decisions-explanation = מדוע
decisions-explanation-hint = מי שכתב יקרא את זה. הסבירו איזה חלק בטקסט מפר את הכלל, וכיצד.
decisions-facts = עובדות
decisions-facts-hint = על מה עוד הסתמכתם; מתי ואיך זה התגלה – מתווסף מעצמו. בלי שמות של מי שדיווחו.
decisions-public = לעיני כולם
decisions-public-hint = מופיע במקום שבו עמד הטקסט. בלי שמות ובלי מספרים. אפשר להשאיר ריק: הכלל מצוין בכל מקרה.
decisions-also = ומי שכתב
decisions-also-none = שום דבר נוסף
decisions-also-hint = הנמקה שנייה, עם אותם נימוקים.
decisions-earlier = { $count ->
    [one] הפרה אחת של הכללים בשנה האחרונה.
    [two] שתי הפרות של הכללים בשנה האחרונה.
   *[other] { $count } הפרות של הכללים בשנה האחרונה.
}
decisions-suggested = הצעד הבא: { $measure }.
decisions-suggested-days = { $count ->
    [one] הצעד הבא: { $measure }, ליום אחד.
    [two] הצעד הבא: { $measure }, ליומיים.
   *[other] הצעד הבא: { $measure }, ל־{ $count } ימים.
}
decisions-note = הערה למנהלי הדיונים
decisions-note-hint = לא מי שכתב ולא הציבור רואים אותה.
decisions-decide = קבלת ההחלטה

decisions-did-keep = דבר לא השתנה
decisions-did-edit = מנהלי הדיונים שינו את הטקסט שלכם
decisions-did-move = הנושא שלכם הועבר לפורום אחר
decisions-did-hide = ההודעה שלכם הוסתרה
decisions-did-hide-topic = הנושא שלכם הוסתר
decisions-did-sensitive = לפני הטקסט שלכם מופיעה עכשיו אזהרה
decisions-did-lock = הנושא שלכם נסגר לתגובות
decisions-did-slow = התגובות בנושא שלכם הואטו
decisions-did-warn = קיבלתם אזהרה
decisions-did-mute = לזמן מוגבל אינכם יכולים לכתוב בפומבי
decisions-did-suspend = החשבון שלכם מושעה לזמן מוגבל
decisions-did-erase = הטקסט שלכם נמחק
decisions-did-publish = הטקסט שלכם פורסם
decisions-did-refuse = הטקסט שלכם לא פורסם
decisions-did-restore = החלטה בעניינכם בוטלה
decisions-scope-everywhere = בכל מקום: לכל קוראי הקהילה הזאת, בכל מדינה.
decisions-duration-once = מאז { $from }. אזהרה לבדה אינה מגבילה דבר; היא נזקפת במשך שנה אם הכללים יופרו שוב.
decisions-duration-until = מ־{ $from } עד { $until }; זה מסתיים מעצמו.
decisions-duration-open = מאז { $from }, ללא מועד סיום, אלא אם ההחלטה תבוטל.
decisions-facts-post = מדובר בהודעה שלכם מ־{ $day }.
decisions-facts-topic = מדובר בנושא שלכם מ־{ $day }.
decisions-facts-pending = מדובר בטקסט ששלחתם ב־{ $day } והמתין לאישור.
decisions-facts-account = מדובר במה שעשיתם בקהילה הזאת.
decisions-source-notice = מישהו דיווח על כך.
decisions-source-own = מנהלי הדיונים הבחינו בכך; איש לא דיווח.
decisions-source-automated = התוכנה הבחינה בכך; איש לא דיווח.
decisions-detected-yes = התוכן אותר באמצעים אוטומטיים.
decisions-detected-no = התוכן לא אותר באמצעים אוטומטיים.
decisions-decided-yes = ההחלטה התקבלה באמצעים אוטומטיים.
decisions-decided-no = ההחלטה התקבלה בידי אדם.
decisions-field-restriction = מה הוחלט
decisions-field-scope = היכן זה חל
decisions-field-duration = כמה זמן זה חל
decisions-field-facts = עובדות ונסיבות
decisions-field-source = מה הוביל לכך
decisions-field-automated = אמצעים אוטומטיים
decisions-field-ground = החוק שהופר
decisions-field-rule = הכלל שהופר
decisions-field-redress = מה אפשר לעשות
decisions-why-illegal = מדוע זה בלתי חוקי
decisions-why-rule = מדוע זה מפר את הכלל
decisions-redress-appeal = אפשר לערער כאן, ללא תשלום, עד { $until }. מי שיבחן את העניין שוב אינו מי שהחליט תחילה.
decisions-redress-dispute = באיחוד האירופי אפשר לפנות לגוף מוסמך ליישוב סכסוכים מחוץ לבית המשפט (חוק השירותים הדיגיטליים, DSA, סעיף 21).
decisions-redress-court = תמיד אפשר לפנות לבית המשפט.

decisions-tab = ניהול דיונים
decisions-mine = ניהול הדיונים ואתם
decisions-mine-text = מה החליטו מנהלי הדיונים על מה שכתבתם או עשיתם, מדוע, ואיך אפשר לערער.
decisions-mine-none = לא התקבלה שום החלטה בעניינכם
decisions-mine-none-text = כשמנהלי הדיונים יגבילו משהו שלכם, תקראו כאן מה הוגבל, מדוע ומה אפשר לעשות.
decisions-rules = לקריאת הכללים
decisions-statement = הנמקת ההחלטה
decisions-number = מספר { $number }
decisions-by-machine = ההחלטה התקבלה לפי כלל אוטומטי.
decisions-by-moderator = ההחלטה התקבלה בידי מנהלי הדיונים.
decisions-by-named = ההחלטה התקבלה בידי { $name }.
decisions-ledger = רשומה { $number } ביומן הציבורי
decisions-reversed = בוטלה
decisions-over = הסתיימה
decisions-about = במה מדובר
decisions-open = לפתיחה
decisions-erased = הטקסט נמחק.
decisions-appeal = ערעור על ההחלטה
decisions-appeal-open = ערערתם על ההחלטה הזאת. מישהו אחר בוחן אותה שוב וישיב לכם.
decisions-appeal-decided = ערערתם על ההחלטה הזאת, והתשובה ניתנה.
decisions-download = הורדה כ־JSON

decisions-letter-subject = החלטה של מנהלי הדיונים ב־{ $brand } שנוגעת לכם
decisions-letter-text = התקבלה החלטה על משהו שלכם. אלה הנימוקים.
decisions-letter-restored = ההחלטה בוטלה. כל מה שהיא הגבילה חזר להיות כמו קודם.
decisions-letter-restored-subject = החלטה של מנהלי הדיונים ב־{ $brand } בוטלה
decisions-letter-button = לקריאה או לערעור

decisions-title = החלטות
decisions-title-text = מה הוחלט, מהחדש לישן.
decisions-one = החלטה
decisions-none = עדיין לא הוחלט דבר
decisions-none-text = מה שממתין להחלטה נמצא בתור.
decisions-queue = לפתיחת התור
decisions-subject-post = הודעה
decisions-subject-topic = נושא
decisions-subject-account = חשבון
decisions-subject-pending = טקסט ממתין
decisions-machine = התוכנה
decisions-page = ניהול דיון
decisions-author = נכתב בידי:
decisions-in-queue = זה ממתין בתור; החלטה כאן סוגרת אותו גם שם.
decisions-in-queue-link = לפתיחה בתור
decisions-history = { $count ->
    [one] החלטה קודמת אחת
    [two] שתי החלטות קודמות
   *[other] { $count } החלטות קודמות
}
decisions-reverse = ביטול ההחלטה
decisions-reverse-why = מדוע
decisions-reverse-hint = מי שההחלטה נגעה לו יקרא את זה. הכול חוזר למקומו.
decisions-export = הנמקות למאגר השקיפות של האיחוד האירופי
decisions-export-text = כל ההחלטות מתקופה מסוימת שהגבילו מישהו, כ־JSON במבנה של המאגר. מה שכתבו מנהלי הדיונים נכלל כלשונו.
decisions-export-from = מתאריך
decisions-export-to = עד תאריך

decisions-evidence = עותק חתום
decisions-evidence-text = מה שנמחק כבלתי חוקי, מוצפן. כל פתיחה נרשמת בשמכם.
decisions-evidence-sealed = נחתם
decisions-evidence-until = נשמר עד
decisions-evidence-hash = ערך SHA-256 של התוכן
decisions-evidence-open = פתיחת העותק
decisions-evidence-noted = נרשם שפתחתם את העותק.
decisions-evidence-files = קבצים
