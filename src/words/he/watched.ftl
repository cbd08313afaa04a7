# מילים במעקב, למנהלי הדיונים.
watched-title = מילים במעקב
watched-lede = מה מחפשים בכל מה שחברי הקהילה כותבים, ומה קורה כשזה נמצא. את מה שהצוות כותב ואת הפניות הפרטיות לא בודקים.
watched-view-live = במעקב
watched-view-archived = כבר לא במעקב
watched-new = הוספת מילה למעקב
watched-edit = עריכת מילה במעקב
watched-import = ייבוא רשימה
watched-test = ניסוי מילה
watched-none = עדיין אין מילים במעקב
watched-none-text = התחילו במה שכבר הסרתם יותר מפעם אחת. הפעולה ״סימון״ לא מזיקה כל עוד אתם לומדים מה אנשים כותבים.
watched-none-archived = אין כאן כלום
watched-none-archived-text = מילה שהוצאתם מהמעקב עוברת לכאן, ואפשר להחזיר אותה.
watched-none-fits = אין מילה מתאימה. נקו את החיפוש כדי לראות את כולן.
watched-find = חיפוש ברשימה
watched-narrow = הצגה
watched-act-any = כל פעולה
watched-range = { $from }–{ $to } מתוך { $count }
watched-everywhere = בכל הפורומים
watched-on-board = בפורום
watched-in-lang = בשפה
watched-hits =
    { $count ->
        [0] עוד לא נמצאה
        [one] נמצאה פעם אחת
        [two] נמצאה פעמיים
       *[other] נמצאה { $count } פעמים
    }
watched-resting = לא במעקב
watched-try = ניסוי
watched-archive = הוצאה מהמעקב
watched-restore = החזרה למעקב

# הטופס.
watched-kind = מה זה
watched-kind-word = מילה או כמה מילים
watched-kind-pattern = תבנית (ביטוי רגולרי)
watched-pattern = מילה או תבנית
watched-pattern-hint = למשל: קזינו · כסף חינם · kasyn* · \b\d{"{"}9{"}"}\b
watched-how = איך מילה נמצאת
watched-how-whole = המילה נמצאת רק בשלמותה: ״כלב״ לא תימצא בתוך ״כלבים״. בין מילות הביטוי יכולים לבוא רווחים, מקפים או ירידות שורה.
watched-how-star = הסימן * בהתחלה או בסוף מייצג אותיות כלשהן: ‏kasyn*‏ מוצא גם kasyno וגם kasynie.
watched-how-folded = אותיות גדולות וקטנות, סימני הטעמה, אותיות פולניות, ניקוד, אותיות דומות מאלפביתים אחרים, תווים בלתי נראים ותחפושות נפוצות (v1agra, v i a g r a) – כל אלה אינם משנים.
watched-how-hebrew = מילים בעברית נמצאות גם עם אותיות השימוש שצמודות להן: ה ב ל מ כ ש ו.
watched-how-pattern = תבנית מחפשים באותו טקסט אחיד: אותיות קטנות, בלי סימנים מעל האותיות, מירכאות ומקפים פשוטים. אסור לה להפנות אחורה למה שמצאה, להציץ קדימה או אחורה, או לגדול בלי גבול.
watched-act = מה קורה
watched-act-block = חסימה
watched-act-hold = עיכוב
watched-act-flag = סימון
watched-act-replace = החלפה
watched-act-block-text = חסימה: הטקסט חוזר לכותבים עם ההסבר, ושום דבר לא הולך לאיבוד
watched-act-hold-text = עיכוב: הטקסט ממתין עד שמנהלי הדיונים יבדקו אותו
watched-act-flag-text = סימון: הטקסט מתפרסם, ומנהלי הדיונים בודקים אותו אחר כך
watched-act-replace-text = החלפה: מילים אחרות באות במקומה
watched-replacement = מה יבוא במקומה
watched-replacement-hint = רק כשהפעולה היא ״החלפה״.
watched-board = איפה
watched-board-any = בכל הפורומים
watched-board-gone = פורום בארכיון
watched-lang = באיזו שפה
watched-lang-any = בכל השפות
watched-lang-hint = מילה משפה אחת יכולה להיות תמימה בשפה אחרת. בטקסט ששפתו לא ידועה מחפשים את כל המילים.
watched-rule = לאיזה כלל היא שייכת
watched-rule-none = לא לכלל מסוים
watched-rule-hint = הכותבים מקבלים קישור לכלל הזה.
watched-note = הסבר לכותבים
watched-note-hint = למה אתם מבקשים מילים אחרות. ההסבר מוצג יחד עם מה שנמצא.
watched-save = שמירה
watched-test-first = קודם ניסוי
watched-cancel = ביטול
watched-to-there = למילה שכבר במעקב
watched-changed = מישהו שינה את המילה מאז שפתחתם אותה. עכשיו כתוב בה:

# רשימה.
watched-import-text = מילה אחת בכל שורה. לכולן תיקבע אותה פעולה; מילים שכבר במעקב נשארות כפי שהן.
watched-list = הרשימה
watched-list-hint = תבנית כותבים בין לוכסנים: /\d{"{"}9{"}"}/. על שורה שמתחילה ב־# מדלגים.
watched-import-do = ייבוא

# הניסוי.
watched-test-text =
    { $days ->
        [one] מה המילה הייתה מוצאת ביום האחרון, בהודעות הציבוריות של חברי הקהילה.
        [two] מה המילה הייתה מוצאת ביומיים האחרונים, בהודעות הציבוריות של חברי הקהילה.
       *[other] מה המילה הייתה מוצאת ב־{ $days } הימים האחרונים, בהודעות הציבוריות של חברי הקהילה.
    }
watched-test-do = חיפוש
watched-found =
    { $count ->
        [0] לא היה נמצא דבר
        [one] הייתה נמצאת בהודעה אחת
        [two] הייתה נמצאת בשתי הודעות
       *[other] הייתה נמצאת ב־{ $count } הודעות
    }
watched-found-people =
    { $count ->
        [one] כתב אותן אדם אחד.
        [two] כתבו אותן שני אנשים.
       *[other] כתבו אותן { $count } אנשים.
    }
watched-looked =
    { $count ->
        [0] לא היו הודעות לבדוק.
        [one] נבדקה הודעה אחת: זה כל מה שיש.
        [two] נבדקו שתי הודעות: זה כל מה שיש.
       *[other] נבדקו { $count } הודעות: זה כל מה שיש.
    }
watched-looked-cut =
    { $count ->
        [one] נבדקה רק ההודעה החדשה ביותר; יש עוד.
        [two] נבדקו רק שתי ההודעות החדשות ביותר; יש עוד.
       *[other] נבדקו רק { $count } ההודעות החדשות ביותר; יש עוד.
    }
watched-looked-back = הישנה שבהן:
watched-samples =
    { $count ->
        [one] החדשה ביותר:
        [two] שתי החדשות ביותר:
       *[other] { $count } החדשות ביותר:
    }
watched-removed = הוסרה
watched-watch-this = הוספה למעקב

# מה לא בסדר.
watched-fault-replacement = כתבו מה יבוא במקומה.
watched-fault-short = כתבו לפחות שתי אותיות או ספרות, או סימן מיוחד כמו אמוג׳י.
watched-fault-star = הסימן * יכול לעמוד רק בהתחלה או בסוף. לכל דבר אחר השתמשו בתבנית.
watched-fault-backtracks = התבנית הזאת מפנה אחורה למה שמצאה, או מציצה קדימה או אחורה. חיפוש כזה עלול להימשך לנצח על הודעה אחת, ולכן אפשר לעקוב רק אחרי תבניות בלי זה.
watched-fault-empty = התבנית הזאת מתאימה גם לטקסט ריק, ולכן הייתה נמצאת בכל מקום. דרשו בה לפחות אות אחת.
watched-fault-giant = התבנית הזאת גדלה לממדי ענק: חזרות בתוך חזרות, או מספרים גדולים מאוד. פשטו אותה.
watched-fault-syntax = זה לא ביטוי רגולרי. בתו { $at }: { $what }
watched-fault-there = המילה כבר במעקב לאותו פורום ולאותה שפה.
watched-fault-full = אפשר לעקוב אחרי { $max } מילים לכל היותר. הוציאו קודם כמה מהמעקב.
watched-fault-open = תבנית בלי חלק קבוע של שלוש אותיות לפחות צריך לחפש בכל טקסט, ולכן יכולות להיות לכל היותר { $max } כאלה. הוסיפו לה אותיות קבועות, או הוציאו אחרת מהמעקב.
watched-fault-no-room = אין מקום: יותר מדי מילים במעקב. הוציאו קודם כמה מהן.
watched-fault-changed = מישהו שינה את המילה בינתיים. מה שהקלדתם עדיין כאן: השוו בין השתיים ושמרו שוב.
watched-fault-lines = לכל היותר { $max } שורות בבת אחת.
watched-fault-line = שורה { $line }: ״{ $text }״
flash-watched-saved = נשמר, ותקף מעכשיו.
flash-watched-archived = המילה כבר לא במעקב. אפשר להחזיר אותה בכל עת.
flash-watched-restored = המילה שוב במעקב.
flash-watched-imported = הרשימה יובאה.
flash-watched-all-there = כל המילים ברשימה כבר במעקב.
