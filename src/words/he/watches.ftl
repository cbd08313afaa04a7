watches-title = מעקבים
watches-lede = למה אתם מאזינים, כאן ובמקומות אחרים, ומה מצבו של כל מעקב.
watches-room = חדר ההאזנה
watches-new = מעקב חדש
watches-edit = שינוי המעקב
watches-views = אילו מעקבים מוצגים
watches-view-active = מאזינים
watches-view-paused = מושהים
watches-view-archived = בארכיון
watches-none = עדיין לא מאזינים לשום דבר
watches-none-text = כתבו כמה מילים שהייתם רוצים לדעת עליהן: מוצר, תקלה, שמועה. גם מה שנאמר בשבועות האחרונים נשמע, כך שתראו מיד מה רגיל.
watches-none-text-staff = מנהלי דיונים, צוות המוצר והנהלת המשברים יוצרים מעקבים.
watches-none-here = אין כאן מעקבים.
watches-last-alert = התראה אחרונה
watches-never-alerted = לא הייתה התראה עד כה
watches-line = { $watch }: { $people ->
    [one] אדם אחד
    [two] שני אנשים
   *[other] { $people } אנשים
} ב־24 השעות האחרונות, שעה אחר שעה
watches-heard-none = דבר לא נשמע ב־24 השעות האחרונות
watches-heard-day = { $posts ->
    [one] הודעה אחת
    [two] שתי הודעות
   *[other] { $posts } הודעות
} מאת { $people ->
    [one] אדם אחד
    [two] שני אנשים
   *[other] { $people } אנשים
} ב־24 שעות
watches-is-archived = בארכיון
watches-is-paused = מושהה
watches-is-muted = מושתק
watches-is-alarmed = התראה פתוחה
watches-is-usual = כרגיל
watches-no-baseline = עדיין אין רמה רגילה
watches-no-baseline-text = עדיין אין רמה רגילה: נשמע מעט מכדי לומר מה רגיל. המעקב מאזין וסופר, ולא יתריע עד שיישמעו אזכורים בכשלושה ימים.
watches-now = { $usual ->
    [0] בדרך כלל איש אינו מדבר על כך ב־15 דקות בשעה כזאת
    [one] בדרך כלל אדם אחד מדבר על כך ב־15 דקות בשעה כזאת
    [two] בדרך כלל שני אנשים מדברים על כך ב־15 דקות בשעה כזאת
   *[other] בדרך כלל { $usual } אנשים מדברים על כך ב־15 דקות בשעה כזאת
}; החל מ־{ $alarm } המעקב מתריע.

watches-severity = עד כמה זה חמור
watches-severity-note = לידיעה
watches-severity-note-text = טוב לדעת
watches-severity-warning = אזהרה
watches-severity-warning-text = כדאי שמישהו יבדוק היום
watches-severity-urgent = דחוף
watches-severity-urgent-text = צריך לבדוק עכשיו; אם איש לא בודק בתוך 15 דקות, הכוננים מקבלים הודעה

watches-form-lede = די באחת המילים. נסו את המעקב על החודש האחרון לפני השמירה: תראו מה היה נשמע ומתי הייתה התראה.
watches-name = שם
watches-name-hint = כך המעקב נקרא בהתראות ובמכתבים.
watches-words = מילים להאזנה
watches-words-none = כל מה שנאמר שם
watches-words-hint = ביטוי אחד בשורה; די באחד מהם. סיומות אחרות ואותיות השימוש נמצאות מעצמן.
watches-help = מה נמצא ומה לא
watches-help-word-pl = גם przesyłki, przesyłkami, PRZESYŁCE: סיומות אחרות, אותיות גדולות, סימנים פולניים חסרים.
watches-help-word-he = גם המשלוח, שבמשלוחים, למשלוח: אותיות השימוש ו ה ב ל מ ש כ, גם זו אחר זו, וסיומות אחרות; הניקוד אינו משנה.
watches-help-words = כמה מילים: זו לצד זו ובסדר הזה, כל אחת גם בסיומות אחרות.
watches-help-quoted = במירכאות: בדיוק הצורה הזאת; אותיות גדולות וסימני הטעמה אינם משנים.
watches-help-star = עם כוכבית: כל מילה שמתחילה כך; לפחות שלוש אותיות לפני הכוכבית.
watches-help-not = לא נמצאים: מילים שמשתנות בתוכן (אישה – נשים, pies – psa), מילים מורכבות, שגיאות כתיב, שמות אחרים לאותו דבר. כתבו כל אחד מהם בשורה משלו.
watches-help-any = בלי מילים המעקב שומע כל מה שנאמר בפורומים, בסוגים ובמקורות שלו; במקרה כזה חובה לבחור כאלה.
watches-unwanted = לא כשנאמר
watches-unwanted-hint = ביטוי אחד בשורה, באותה צורה. הודעה שיש בה אחד מהם לא תישמע.
watches-authors = דברים של מי
watches-author-customers = לקוחות, כאן
watches-author-staff = הצוות שלנו, כאן
watches-author-outside = כל אחד במקומות אחרים
watches-limits = רק בחלק מהשפות או מהמקומות
watches-limits-hint = היכן שלא סומן דבר, דבר אינו מושמט. הודעה שאיש אינו יודע מה שפתה נשמעת בכל המעקבים.
watches-langs = שפות
watches-langs-all = כל השפות
watches-kinds = סוגי נושאים, כאן
watches-boards = פורומים, כאן
watches-boards-all = כל הפורומים
watches-sources = מקורות, במקומות אחרים
watches-sources-all = כל המקורות
watches-components = על מה המעקב מעיד
watches-components-hint = חלקים של השירות שלכם. התראה מזכירה אותם, וטיוטת תקלה מתחילה בהם.
watches-once-in-days = להתריע על מה שקורה פעם בכמה ימים
watches-once-in-days-hint = { $min } עד { $max }. עם 5, התראה על מה שקורה כאן בערך פעם בחמישה ימים: פחות פירושו יותר התראות.
watches-silence-hours = שעות של שקט אחרי התראה
watches-silence-hours-hint = { $min } עד { $max }. רק מה שנדיר פי עשרה שובר את השקט.
watches-owner = באחריות
watches-owner-choose = בחרו מישהו
watches-owner-hint = מטפלים במעקב ומקבלים כל התראה.
watches-people = למי עוד מודיעים
watches-people-hint = גם הם מקבלים מכתב על כל התראה.
watches-people-none = לאיש מלבדם
watches-all = כן, את הכול
watches-all-hint = המעקב שומע יותר ממחצית ממה שנאמר. לרוב כמה מילים נוספות עושות מעקב טוב יותר.
watches-save = שמירה
watches-try = ניסיון על { $days } הימים האחרונים
watches-cancel = ביטול

watches-heard-title = מה היה נשמע ב־{ $days } הימים האחרונים
watches-heard-month = { $posts ->
    [one] הודעה אחת
    [two] שתי הודעות
   *[other] { $posts } הודעות
} מאת { $people ->
    [one] אדם אחד
    [two] שני אנשים
   *[other] { $people } אנשים
}
watches-heard-nothing = דבר לא היה נשמע ב־{ $days } ימים. בדקו את המילים, את השפות ואת המקומות.
watches-heard-chart = מה היה נשמע בכל אחד מ־{ $days } הימים האחרונים
watches-heard-most = זה יותר ממחצית מכל מה שנאמר.
watches-looked-at = { $count ->
    [one] נבדקה הודעה אחת: החדשה ביותר, כאן ובמקומות אחרים.
    [two] נבדקו שתי הודעות: החדשות ביותר, כאן ובמקומות אחרים.
   *[other] נבדקו { $count } הודעות: החדשות ביותר, כאן ובמקומות אחרים.
}
watches-warnings = { $count ->
    [0] בלי התראות
    [one] הייתה התראה אחת
    [two] היו שתי התראות
   *[other] היו { $count } התראות
}
watches-warnings-none = דבר לא היה חריג מספיק, או שהיה מעט מכדי לדעת מה רגיל.
watches-warned-burst = { $people ->
    [one] אדם אחד
    [two] שני אנשים
   *[other] { $people } אנשים
} ב־{ $minutes } דקות; בדרך כלל { $usual }
watches-warned-wave = { $people ->
    [one] אדם אחד
    [two] שני אנשים
   *[other] { $people } אנשים
} { $hours ->
    [one] בשעה אחת
    [two] בשעתיים
   *[other] ב־{ $hours } שעות
}; בדרך כלל { $usual }
watches-examples = { $count ->
    [one] ההודעה החדשה ביותר
    [two] שתי ההודעות החדשות ביותר
   *[other] { $count } ההודעות החדשות ביותר
}
watches-untitled = בלי כותרת

watches-fault-short = שורה { $line }, ״{ $text }״: אין מה לחפש. ביטוי צריך מילה.
watches-fault-short-prefix = שורה { $line }, ״{ $text }״: לפחות שלוש אותיות לפני הכוכבית.
watches-fault-long = שורה { $line }, ״{ $text }״: שמונה מילים לכל היותר.
watches-fault-quote = שורה { $line }, ״{ $text }״: המירכאות לא נסגרו.
watches-fault-star = שורה { $line }, ״{ $text }״: הכוכבית עומדת רק בסוף של מילה אחת.
watches-fault-many = { $max } שורות לכל היותר.
watches-fault-everything = בלי מילים המעקב ישמע הכול. כתבו מילים; או בחרו פורומים או סוגים למה שנאמר כאן, ומקורות למה שנאמר במקומות אחרים.
watches-fault-authors = סמנו את דבריהם של מי המעקב שומע.
watches-fault-most = המעקב ישמע יותר ממחצית ממה שנאמר. סמנו ״כן, את הכול״ או צמצמו אותו.
watches-fault-name-taken = כבר יש מעקב בשם הזה.
watches-fault-changed = מישהו שינה את המעקב בינתיים. למטה מופיע מה שכתבתם; שמירה תחליף את השינוי האחר.
watches-changed-fields = כעת יש הבדל ב:
watches-fault-archived = המעקב בארכיון. הוציאו אותו משם תחילה.
watches-fault-until = בחרו יום שעוד לא עבר, בתוך שנה.

watches-pause = השהיה
watches-resume = חזרה להאזנה
watches-paused-text = המעקב מושהה ואינו שומע דבר. כשיחזור להאזין ישמע גם את מה שנאמר בינתיים.
watches-archived-text = המעקב בארכיון ואינו שומע דבר. מה שנשמע קודם נשמר.
watches-muted-until = ההתראות של המעקב מושתקות עד
watches-volume = כמה מדברים על כך
watches-alerts = התראות
watches-alerts-all = כל ההתראות
watches-was-useful = הייתה מועילה
watches-was-false = אזעקת שווא
watches-rule = למה המעקב מאזין
watches-where = דברים של מי, והיכן
watches-home-customers = לקוחות
watches-home-staff = צוות
watches-home-both = לקוחות וצוות
watches-sensitivity = מתי המעקב מתריע
watches-once-text = { $days ->
    [one] על מה שקורה כאן פעם ביום.
    [two] על מה שקורה כאן פעם ביומיים.
   *[other] על מה שקורה כאן פעם ב־{ $days } ימים.
}
watches-silence-text = { $hours ->
    [one] לאחר מכן שעה של שקט, אלא אם כן זה נעשה נדיר פי עשרה.
    [two] לאחר מכן שעתיים של שקט, אלא אם כן זה נעשה נדיר פי עשרה.
   *[other] לאחר מכן { $hours } שעות של שקט, אלא אם כן זה נעשה נדיר פי עשרה.
}
watches-heard-from = יודע מה נאמר מאז
watches-mute = השתקה
watches-mute-text = המעקב ממשיך לשמוע ולספור, אבל לא מתריע עד אז.
watches-mute-hours = { $count ->
    [one] לשעה
    [two] לשעתיים
   *[other] ל־{ $count } שעות
}
watches-mute-until = עד סוף היום
watches-mute-do = השתקה
watches-unmute = ביטול ההשתקה
watches-archive = העברת המעקב לארכיון
watches-archive-text = המעקב מפסיק להאזין ויוצא מהרשימה. מה שנשמע וההתראות נשמרים, ואפשר להוציא אותו שוב.
watches-archive-do = העברה לארכיון
watches-restore = הוצאה מהארכיון

flash-watches-made = המעקב מאזין. כעת הוא שומע את השבועות האחרונים כדי לדעת מה רגיל.
flash-watches-saved = המעקב שונה.
flash-watches-paused = המעקב מושהה.
flash-watches-resumed = המעקב מאזין שוב.
flash-watches-muted = המעקב מושתק.
flash-watches-unmuted = ההתראות של המעקב חזרו.
flash-watches-archived = המעקב הועבר לארכיון.
flash-watches-restored = המעקב הוצא מהארכיון, והוא מושהה.
