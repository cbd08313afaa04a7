# ערעורים: ערעור על החלטה וההחלטה בערעור.

appeals-title = ערעור על החלטה
appeals-term-free = הערעור אינו עולה כסף.
appeals-term-other = אדם שלא היה שותף להחלטה יבחן הכול מחדש; לעולם לא מכונה.
appeals-term-until = אפשר לערער עד { $until }.
appeals-term-once = אפשר לערער פעם אחת, ולכן כתבו את כל מה שחשוב.
appeals-body = מדוע ההחלטה שגויה?
appeals-body-hint = כתבו ממה התעלמו או מה לא הובן. רק מנהלי הדיונים קוראים את זה. עד { $max } תווים.
appeals-send = שליחת הערעור
appeals-statement = הנמקת ההחלטה
appeals-report = הדיווח שלכם
appeals-report-kept = דיווחתם: ״{ $reason }״. זה נשאר כפי שהוא.
appeals-report-limited = דיווחתם: ״{ $reason }״. העניין טופל.
appeals-report-reversed = דיווחתם: ״{ $reason }״. מה שנעשה בעניין בוטל.
appeals-late = ששת החודשים הסתיימו ב־{ $until }. כבר אי אפשר לערער כאן על ההחלטה.
appeals-reversed-already = ההחלטה כבר בוטלה. לא נשאר על מה לערער.
appeals-redress = אם אינכם מסכימים עם התשובה, אפשר לפנות באיחוד האירופי לגוף מוסמך ליישוב סכסוכים מחוץ לבית המשפט (חוק השירותים הדיגיטליים, DSA, סעיף 21), ותמיד אפשר לפנות לבית המשפט.
appeals-yours = מה שכתבתם
appeals-waits = הערעור שלכם התקבל. אדם שלא היה שותף להחלטה בוחן הכול מחדש.
appeals-waits-letter = התשובה תגיע בדוא״ל, ותוכלו לקרוא אותה גם כאן.
appeals-open = עדיין אין תשובה
appeals-upheld = ההחלטה נשארת בתוקף
appeals-reversed = ההחלטה שונתה
appeals-answer = התשובה
appeals-answered-by-person = ההחלטה התקבלה בידי אדם שלא היה שותף להחלטה הראשונה
appeals-says-upheld = ההחלטה נשארת בתוקף.
appeals-says-reversed = ההחלטה בוטלה. כל מה שהיא הגבילה חזר להיות כמו קודם.
appeals-says-otherwise = צדקתם: ההחלטה שונתה, ומה שדיווחתם עליו טופל.
flash-appeals-made = הערעור שלכם התקבל. התשובה תגיע בדוא״ל.

appeals-fault-body = כתבו מדוע לדעתכם ההחלטה שגויה.
appeals-fault-late = ששת החודשים שבהם אפשר היה לערער על ההחלטה הזאת הסתיימו.
appeals-fault-reversed = ההחלטה הזאת כבר בוטלה. לא נשאר על מה לערער.
appeals-fault-made-already = כבר ערערתם על ההחלטה הזאת. כל צד יכול לערער פעם אחת.

appeals-appeal = הערעור
appeals-by-author = ממי שההחלטה מגבילה:
appeals-by-reporter = ממי שדיווחו:
appeals-by-visitor = ממי שדיווחו בלי חשבון
appeals-in-language = נכתב בדף בשפה
appeals-contested = ההחלטה שעליה מערערים
appeals-machine = התוכנה החליטה
appeals-open-decision = לדף ההחלטה
appeals-is-reversed = ההחלטה הזאת בוטלה בינתיים. מי שערערו עליה עדיין ממתינים לתשובה.
appeals-about = בעניין:
appeals-gone = מה שההחלטה עסקה בו כבר לא קיים.
appeals-erased = הטקסט נמחק. הנהלת האתר יכולה לפתוח את העותק החתום מדף ההחלטה.
appeals-in-place = הצגה במקומו
appeals-reported-for = סיבת הדיווח:
appeals-reasons = הנימוקים שניתנו
appeals-bar-decided = אתם קיבלתם את ההחלטה שעליה מערערים כאן, או ביטלתם אותה. מישהו אחר יענה על הערעור.
appeals-bar-party = העניין נוגע לכם, אתם המערערים, או שאתם דיווחתם על כך. מישהו אחר יענה על הערעור.
appeals-nobody = כרגע אין אף אחד אחר שרשאי להחליט. הערעור נשאר בתור עד שמישהו אחר מניהול הדיונים, מההובלה או מהנהלת האתר יוכל להחליט.
appeals-absent = { $days ->
    [one] איש מהרשאים להחליט לא היה כאן ביממה האחרונה. הערעור נשאר בתור; גם ההובלה או הנהלת האתר רשאיות לקחת אותו.
    [two] איש מהרשאים להחליט לא היה כאן ביומיים האחרונים. הערעור נשאר בתור; גם ההובלה או הנהלת האתר רשאיות לקחת אותו.
   *[other] איש מהרשאים להחליט לא היה כאן ב־{ $days } הימים האחרונים. הערעור נשאר בתור; גם ההובלה או הנהלת האתר רשאיות לקחת אותו.
}
appeals-waits-for = הערעור ממתין לאחד מהאנשים האלה:
appeals-last-here = ביקור אחרון:
appeals-never-here = לא מחוברים
appeals-decide = החלטה בערעור
appeals-hint-author = בחנו הכול כאילו בפעם הראשונה. ביטול ההחלטה מחזיר את הטקסט, את מקומו בחיפוש ובהזנות וכל דבר אחר שהוגבל.
appeals-hint-reporter = בחנו הכול כאילו בפעם הראשונה. אם תשאירו כמו שזה, ההחלטה נשארת בתוקף; בכל בחירה אחרת אתם מחליטים מחדש.
appeals-hint-gone = מה שדווח עליו כבר לא קיים, ולכן אי אפשר להחליט אחרת. מי שערערו יקבלו תשובה בכל זאת.
appeals-outcome = ההחלטה
appeals-choose-upheld = נשארת בתוקף
appeals-choose-reversed = מתבטלת
appeals-answer-label = התשובה שלכם
appeals-answer-hint = מי שערערו יקראו את זה. התייחסו למה שנכתב בערעור ונמקו. השם שלכם לא יוצג.
appeals-send-answer = החלטה ושליחת התשובה
appeals-you-wrote = מה שכתבתם
appeals-to-line = לפתיחה בתור
appeals-queue = ערעורים
appeals-fault-short = { $min ->
    [one] נמקו בתו אחד לפחות.
    [two] נמקו בשני תווים לפחות.
   *[other] נמקו ב־{ $min } תווים לפחות.
}
appeals-fault-decided = מישהו מהצוות כבר ענה על הערעור הזה בינתיים.
appeals-fault-taken = מישהו מהצוות מטפל בערעור הזה. כדי להחליט בו, קחו אותו קודם לידיכם בתור.
appeals-fault-side = אי אפשר להחליט כך בערעור מהסוג הזה.
flash-appeals-decided = התקבלה החלטה בערעור, וכל מי שהוא נוגע לו מקבל הודעה.

appeals-mail-subject-upheld = הערעור שלכם ב־{ $brand }: ההחלטה נשארת בתוקף
appeals-mail-subject-reversed = הערעור שלכם ב־{ $brand }: ההחלטה שונתה
appeals-mail-looked = ב־{ $made } ערערתם על ההחלטה שלנו מ־{ $decided }. אדם שלא היה שותף לה בחן הכול מחדש.
appeals-mail-reasons = אלה הנימוקים:
appeals-mail-open = לקריאת התשובה
appeals-mail-why = קיבלתם את ההודעה הזאת כי דיווחתם על משהו ב־{ $brand } וערערתם על מה שהוחלט.
