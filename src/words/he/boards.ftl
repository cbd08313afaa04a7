# פורומים: דף הבית, פורומים, נושאים, הודעות, טיוטות.

boards-kind-complaint = תלונה
boards-kind-question = שאלה
boards-kind-idea = רעיון
boards-kind-praise = מילה טובה
boards-kind-talk = שיחה
boards-kind-complaints = תלונות
boards-kind-questions = שאלות
boards-kind-ideas = רעיונות
boards-kind-praises = מילים טובות
boards-kind-talks = שיחות
boards-kind-all = הכול
boards-filter = סוג הנושא

boards-home = דף הבית
boards-welcome = לשאול, להתלונן, להציע: כאן אנחנו עונים לכם, בגלוי ובאופן אישי.
boards-boards = פורומים
boards-board = פורום
boards-latest-answers = תשובות רשמיות אחרונות
boards-latest-topics = נושאים חדשים
boards-topics =
    { $count ->
        [one] נושא אחד
        [two] שני נושאים
       *[other] { $count } נושאים
    }
boards-no-boards = עדיין אין כאן פורומים
boards-no-boards-text = ברגע שייפתח הפורום הראשון תוכלו לקרוא ולכתוב כאן.

boards-write = כתיבה
boards-none = עדיין אין כאן כלום
boards-none-text = היו הראשונים לכתוב.
boards-older = נושאים ישנים יותר
boards-newest = הנושאים החדשים ביותר
boards-new = חדש
boards-unread =
    { $count ->
        [one] אחת שלא נקראה
        [two] שתיים שלא נקראו
       *[other] { $count } שלא נקראו
    }
boards-replies =
    { $count ->
        [0] אין תגובות
        [one] תגובה אחת
        [two] שתי תגובות
       *[other] { $count } תגובות
    }
boards-replies-word =
    { $count ->
        [one] תגובה
        [two] תגובות
       *[other] תגובות
    }
boards-archived-text = הפורום הזה סגור: אפשר לקרוא בו, אבל כבר לא כותבים בו.
boards-room-text = זה חדר עבודה: רק מוזמנים ואנשי הצוות רואים מה נכתב כאן.
boards-room-all = כל החדרים שלכם

boards-answered = יש תשובה רשמית
boards-solved = נפתר
boards-solved-text = נפתר: מעבר להודעה שעזרה
boards-pinned = נעוץ
boards-pinned-until = נעוץ עד
boards-private = פרטי
boards-private-text = רק מי שפתח את הנושא והצוות שלנו רואים אותו.
boards-locked = סגור
boards-locked-text = הנושא הזה סגור לתגובות חדשות.

boards-staff = צוות
boards-official = תשובה רשמית
boards-official-answer = התשובה הרשמית
boards-official-in-topic = בתוך הדיון
boards-official-make = סימון כתשובה רשמית
boards-official-withdraw = ביטול הסימון כתשובה רשמית
boards-solution = הפתרון
boards-solution-make = זה פתר את העניין
boards-solution-withdraw = בעצם לא נפתר
boards-continue = המשך קריאה מהודעה #{ $number }
boards-page-of = עמוד { $page } מתוך { $pages }
boards-page-moved = ההודעות מהעמוד הזה עברו לנושא אחר.
boards-quote = ציטוט
boards-edit = עריכה
boards-edited = נערכה
boards-remove = הסרה
boards-restore = שחזור
boards-see-text = הצגת הטקסט
boards-reason = סיבה
boards-removed-by-author = ההודעה הוסרה בידי מי שכתב אותה
boards-removed-by-moderator = ההודעה הוסרה בידי מנהלי הדיונים

boards-reply-title = התגובה שלכם
boards-reply-send = שליחת התגובה
boards-reply-send-visitor = המשך
boards-reply-hint-visitor = קודם כותבים. בשלב הבא מצטרפים או נכנסים לחשבון, והתגובה תופיע ברגע שנדע שאלה אתם. אפשר להשתמש ב־Markdown.
boards-reply-hint-unconfirmed = התגובה נשמרת ותופיע ברגע שתאשרו את כתובת הדוא״ל שלכם. אפשר להשתמש ב־Markdown.
boards-body = טקסט
boards-body-hint = אפשר להשתמש ב־Markdown: **מודגש**, *נטוי*, > ציטוט, - רשימה.
boards-suspended = החשבון שלכם מושעה: אפשר לקרוא, אבל לא לכתוב.
boards-muted = כרגע אי אפשר לכתוב כאן: מנהלי הדיונים הגבילו את הכתיבה שלכם לזמן מה. הסיבה והדרך לערער מופיעות בחשבון שלכם תחת ״ניהול דיונים״.
boards-add-file = הוספת קובץ

boards-drafts = הטיוטות שלי
boards-drafts-none = אין טיוטות
boards-drafts-none-text = מה שתתחילו לכתוב כשאתם מחוברים יישמר כאן עד שתשלחו.
boards-draft-topic = נושא חדש
boards-draft-reply = תגובה לנושא
boards-draft-save = שמירת טיוטה
boards-draft-discard = מחיקת הטיוטה
boards-from-draft = זו הטיוטה ששמרתם.
flash-boards-draft-saved = הטיוטה נשמרה.
flash-boards-draft-discarded = הטיוטה נמחקה.

boards-save = שמירה
boards-cancel = ביטול
boards-edit-title = עריכת הודעה
boards-edit-reason = סיבת השינוי
boards-edit-reason-own = סיבת השינוי (לא חובה)
boards-edit-reason-hint = כולם יכולים לקרוא את הנוסח הקודם ואת הסיבה.
boards-history-title = היסטוריית ההודעה
boards-history-now = הנוסח הנוכחי
boards-history-changed = מה השתנה בנוסח הזה
boards-history-before = הנוסח עד
boards-history-by = הוחלף בידי
boards-remove-title = להסיר את ההודעה?
boards-remove-text = הטקסט ייעלם; במקומו תישאר הערה שהוא הוסר, ומדוע.
boards-remove-reason-own = סיבה (לא חובה)
boards-remove-reason-hint = כולם יכולים לקרוא את הסיבה.
flash-boards-post-removed = ההודעה הוסרה.
flash-boards-post-restored = ההודעה שוחזרה.
flash-boards-solved = סומן כפתור.
flash-boards-unsolved = סומן כלא פתור.

boards-topic-remove = הסרת הנושא
boards-topic-remove-title = להסיר את הנושא?
boards-topic-remove-text = הנושא ייעלם מהפורום. בכתובת שלו ימשיך להופיע שהוא הוסר, ומדוע.
boards-topic-removed = הנושא הזה הוסר
boards-topic-removed-shown = הנושא הזה הוסר. אתם רואים אותו כי אתם מנהלים כאן את הדיונים.
boards-topic-removed-by-author = הוסר בידי מי שפתח אותו
boards-topic-removed-by-moderator = הוסר בידי מנהלי הדיונים
boards-to-board = חזרה אל
flash-boards-topic-removed = הנושא הוסר.
flash-boards-topic-restored = הנושא שוחזר.

boards-arrange = סידור
boards-arrange-title = סידור הנושא
boards-topic-title = כותרת
boards-rename = שינוי הכותרת
boards-move = העברה
boards-move-hint = הכתובת לא משתנה.
boards-pin = נעיצה
boards-pin-until = נעיצה עד
boards-pin-hint = הנושא יישאר בראש הפורום עד סוף אותו יום.
boards-unpin = ביטול הנעיצה עכשיו
boards-merge = מיזוג
boards-merge-into = מיזוג עם
boards-merge-hint = המספר או הכתובת של הנושא השני. כל ההודעות יעברו לשם, והכתובת הזאת תוביל אליו.
boards-split = פיצול
boards-decide-text = הסתרה, נעילה, האטה או סימון כתוכן רגיש: כל פעולה לפי כלל ועם נימוק שנמסר למי שכתב.
boards-split-title = פיצול הנושא
boards-split-text = העברת חלק מההודעות לנושא משלהן.
boards-split-choose = בחירת הודעות
boards-split-new-title = כותרת הנושא החדש
boards-split-posts = ההודעות שיעברו
boards-split-nothing = אין בעמוד הזה הודעה שאפשר להעביר.
flash-boards-arranged = בוצע.
flash-boards-merged = הנושאים מוזגו.
flash-boards-split = הנה הנושא החדש.

boards-admin = ניהול
boards-admin-new = פורום חדש
boards-admin-edit = עריכת פורום
boards-admin-none = עדיין אין פורומים
boards-admin-none-text = פורום הוא מקום לנושאים. שניים או שלושה מספיקים להתחלה.
boards-admin-name = שם
boards-admin-slug = כתובת
boards-admin-slug-hint = סוף הכתובת של הפורום: אותיות a–z קטנות, ספרות ומקפים. אם תשאירו ריק, הכתובת תילקח מהשם.
boards-admin-purpose = ייעוד
boards-admin-purpose-hint = משפט אחד שמסביר מה מתאים לכאן.
boards-admin-see = מי יכולים לקרוא
boards-admin-post = מי יכולים לפתוח נושאים
boards-admin-post-hint = מבקרים תמיד יכולים להתחיל לכתוב; הטקסט יופיע אחרי שיצטרפו.
boards-admin-lang = שפה
boards-admin-lang-any = כל שפה
boards-admin-icon = סמל
boards-admin-topics = נושאים
boards-admin-order = סדר
boards-admin-up = למעלה
boards-admin-down = למטה
boards-admin-archive = העברה לארכיון
boards-admin-archived = בארכיון
boards-admin-open = פתיחה מחדש
boards-audience-everyone = כולם
boards-audience-invited = מוזמנים בלבד
boards-audience-members = חברי הקהילה
boards-audience-staff = הצוות
flash-boards-board-saved = הפורום נשמר.

boards-fault-body-long = הטקסט ארוך מדי: לכל היותר { $max } תווים. שום דבר לא אבד; אפשר לקצר אותו כאן למטה.
boards-fault-reason-missing = כתבו מדוע: הכותבים וכל השאר יקראו את הסיבה.
boards-fault-edited-meanwhile = מישהו שינה את ההודעה בזמן שכתבתם. הטקסט שלכם מופיע למטה; שמירה נוספת תחליף את הנוסח שלו.
boards-fault-removed-already = זה כבר הוסר.
boards-fault-not-removed = זה לא הוסר, ולכן אין מה לשחזר.
boards-fault-topic-gone = הנושא הזה הוסר או מוזג עם נושא אחר. אי אפשר להוסיף לו דבר.
boards-fault-moved-meanwhile = מישהו אחר כבר העביר את הנושא הזה בינתיים.
boards-fault-split-none = בחרו לפחות הודעה אחת. ההודעה הראשונה של נושא תמיד נשארת בו.
boards-fault-merge-target = אין נושא כזה למזג אליו. כתבו מספר או כתובת של נושא אחר.
boards-fault-merge-idea = זה רעיון שהצביעו לו. כדאי לאחד אותו בשולחן הרעיונות, כדי שההצבעות יעברו איתו ואפשר יהיה לבטל.
boards-fault-merge-private = נושא פרטי אפשר למזג רק עם נושא פרטי של אותו אדם.
boards-fault-merge-audience = שני הפורומים פתוחים לקוראים שונים. העבירו קודם את הנושא.
boards-fault-pin-day = בחרו יום מהיום ועד שנה קדימה.
boards-fault-slug = כתבו כתובת מאותיות a–z קטנות, ספרות ומקפים, למשל ״help״.
boards-fault-audience = מי שיכולים לכתוב צריכים גם לקרוא. בחרו חוג כותבים מצומצם יותר.
boards-fault-draft-size = בטיוטה הזאת יש יותר מדי שדות ואי אפשר לשמור אותה.
boards-feed-official = תשובות רשמיות של { $brand }
boards-fault-shared-idea = גם לאחרים יש חלק ברעיון הזה, ולכן הוא לא יוסר: בדף שלו אפשר למשוך אותו. הוא יישאר לקריאה, עם ההצבעות שלו.
boards-to-idea = לדף הרעיון
