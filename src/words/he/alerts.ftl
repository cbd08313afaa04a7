# התראות: הרשימה.
alerts-title = התראות
alerts-listening = האזנה
alerts-lede = כשהרבה יותר אנשים מהרגיל מדברים על משהו, או כשמקור משתתק. אירוע אחד הוא התראה אחת, ואיש אינו מקבל עליה הודעה פעמיים.
alerts-tabs = התראות לפי מצב
alerts-tab-open = פתוחות
alerts-tab-acknowledged = בטיפול
alerts-tab-closed = סגורות
alerts-tab-all = הכול
alerts-filter = סינון
alerts-filter-do = הצגה
alerts-unfilter = ללא סינון
alerts-any = הכול
alerts-severity = חומרה
alerts-watch = מעקב
alerts-verdict = חוות דעת
alerts-none = אין כאן התראות
alerts-none-text = אין התראה שמתאימה לסינון הזה.
alerts-none-yet = כשיהיו התראות, הן יופיעו כאן.
alerts-quiet = הכול שקט
alerts-quiet-text = לא קורה שום דבר חריג. ברגע שהרבה יותר אנשים מהרגיל ידברו על משהו, זה יופיע כאן.
alerts-spark = { $name }: אנשים שונים בשעה, ביממה שלפני ההתראה
alerts-owner = אצל
alerts-raised = עלתה

# איך התראה נקראת, כמה היא חמורה, והיכן היא עומדת.
alerts-title-none = התראה
alerts-title-more =
    { $count ->
        [one] { $name } ועוד מעקב אחד
        [two] { $name } ועוד שני מעקבים
       *[other] { $name } ועוד { $count } מעקבים
    }
alerts-title-silent = שקט ב־{ $name }
alerts-state-open = פתוחה
alerts-state-acknowledged = בטיפול
alerts-state-closed = סגורה
alerts-escalated = הכוננים הוקפצו
alerts-judged-useful = מועילה
alerts-judged-false = אזעקת שווא
alerts-judged-none = עדיין אין חוות דעת

# מה חריג.
alerts-said = { $now }; { $before }.
alerts-said-only = { $now }.
alerts-said-burst =
    { $people ->
        [one] אדם אחד ב־{ $minutes } הדקות האחרונות; בדרך כלל { $usual }
        [two] שני אנשים ב־{ $minutes } הדקות האחרונות; בדרך כלל { $usual }
       *[other] { $people } אנשים ב־{ $minutes } הדקות האחרונות; בדרך כלל { $usual }
    }
alerts-said-wave =
    { $people ->
        [one] אדם אחד ב־{ $hours } השעות האחרונות; בדרך כלל { $usual } בשעה הזאת
        [two] שני אנשים ב־{ $hours } השעות האחרונות; בדרך כלל { $usual } בשעה הזאת
       *[other] { $people } אנשים ב־{ $hours } השעות האחרונות; בדרך כלל { $usual } בשעה הזאת
    }
alerts-said-wave-day =
    { $people ->
        [one] אדם אחד ב־{ $hours } השעות האחרונות; בדרך כלל { $usual } בשעה הזאת { $day }
        [two] שני אנשים ב־{ $hours } השעות האחרונות; בדרך כלל { $usual } בשעה הזאת { $day }
       *[other] { $people } אנשים ב־{ $hours } השעות האחרונות; בדרך כלל { $usual } בשעה הזאת { $day }
    }
alerts-said-like = הפעם האחרונה שבה היה כך: { $date }
alerts-said-never = מאז { $date } עוד לא היה דבר כזה
alerts-said-silent = אין שום דבר חדש מאז { $date }. בדרך כלל כבר היה מגיע משהו.
alerts-usual-nobody = אף אחד
alerts-on-monday = ביום שני
alerts-on-tuesday = ביום שלישי
alerts-on-wednesday = ביום רביעי
alerts-on-thursday = ביום חמישי
alerts-on-friday = ביום שישי
alerts-on-saturday = בשבת
alerts-on-sunday = ביום ראשון
alerts-rarity-day = דבר כזה קורה כאן בערך פעם ביום.
alerts-rarity-days =
    { $count ->
        [one] דבר כזה קורה כאן בערך פעם ביום.
        [two] דבר כזה קורה כאן בערך פעם ביומיים.
       *[other] דבר כזה קורה כאן בערך פעם ב־{ $count } ימים.
    }
alerts-rarity-year = דבר כזה קורה כאן פחות מפעם בשנה.

# התראה אחת.
alerts-part-at =
    { $posts ->
        [one] נכון ל־{ $at }, בהודעה אחת.
        [two] נכון ל־{ $at }, בשתי הודעות.
       *[other] נכון ל־{ $at }, ב־{ $posts } הודעות.
    }
alerts-parts-more = וגם:
alerts-chart = { $name }: כמה נאמר סביב ההתראה
alerts-component = כנראה בעניין
alerts-terms = על מה מדברים
alerts-examples = מה נאמר
alerts-cases = פניות פתוחות בעניין
alerts-all-mentions = כל מה שהמעקב הזה שמע
alerts-to-source = אל המקור
alerts-acknowledge = לקחתי לטיפול
alerts-close = סגירה
alerts-escalate = הקפצה לכוננים
alerts-incident = פתיחת טיוטת תקלה
alerts-to-incident = אל התקלה
alerts-judge = ההתראה הזאת הייתה
alerts-judge-useful = מועילה
alerts-judge-false = אזעקת שווא
alerts-judge-hint = חוות הדעת שלכם עוזרת לקבוע באיזו תדירות המעקב הזה יתריע.
alerts-hand = העברה לעמיתים
alerts-hand-to = למי
alerts-hand-choose = נא לבחור
alerts-hand-note = מה כדאי לדעת
alerts-hand-hint = ההערה נשלחת בדואר, עם קישור להתראה הזאת.
alerts-hand-do = העברה
alerts-mute = השתקה
alerts-mute-hint = המעקב ממשיך לספור, ועד אז אינו מעלה התראות.
alerts-mute-hours =
    { $count ->
        [one] שעה אחת
        [two] שעתיים
       *[other] { $count } שעות
    }
alerts-mute-until = עד סוף היום הזה
alerts-mute-date = השתקה עד אז
alerts-muted-until = מושתק עד { $date }
alerts-unmute = ביטול ההשתקה
alerts-fault-changed = מישהו מהצוות הקדים אתכם. לא השתנה דבר; זה מה שנעשה בינתיים:
alerts-fault-escalated = הכוננים כבר הוקפצו.
alerts-fault-until = נא לבחור יום ב־90 הימים הקרובים.

# מה קרה.
alerts-trail = מה קרה
alerts-trail-itself = המערכת
alerts-trail-raised = התראה עלתה: { $name }
alerts-trail-joined = גם { $name } מתריע
alerts-trail-grew = { $name } מתריע שוב, חזק יותר
alerts-trail-acknowledged = בטיפול: { $who }
alerts-trail-closed = סגירה: { $who }
alerts-trail-sound = { $name } נשמע שוב: ההתראה נסגרה מעצמה
alerts-trail-muted = השתקה של { $name }: { $who }
alerts-trail-unmuted = ביטול ההשתקה של { $name }: { $who }
alerts-trail-useful = התראה מועילה, לדעת { $who }
alerts-trail-false = אזעקת שווא, לדעת { $who }
alerts-trail-handed = העברה: { $who }
alerts-trail-escalated = הקפצה לכוננים: { $who }
alerts-trail-escalated-itself = איש לא לקח לטיפול: הכוננים הוקפצו
alerts-trail-incident = פתיחת טיוטת תקלה: { $who }
alerts-trail-rarity = שינוי התדירות של { $name }: { $who }

# האם מעקב מתריע יותר מדי.
alerts-suggest-false = { $count } מתוך 5 ההתראות האחרונות היו אזעקות שווא. המעקב מתריע עכשיו על מה שקורה בערך פעם ב־{ $now } ימים; עם { $days } יהיה שקט יותר.
alerts-suggest-useful = כל { $count } ההתראות האחרונות היו מועילות. המעקב מתריע עכשיו על מה שקורה בערך פעם ב־{ $now } ימים; עם { $days } תדעו מוקדם יותר.
alerts-suggest-do =
    { $count ->
        [one] קביעה: פעם ביום
        [two] קביעה: פעם ביומיים
       *[other] קביעה: פעם ב־{ $count } ימים
    }

# תקלה מתוך התראה.
alerts-incident-title = טיוטת תקלה
alerts-incident-lede = כאן נפתח חדר לצוות. שום דבר לא מתפרסם: מה לומר ומתי, תחליטו שם.
alerts-incident-name = כותרת
alerts-incident-name-hint = בינתיים רק הצוות רואה אותה. אפשר לשנות אותה לפני כל פרסום.
alerts-incident-impact = מה הלקוחות מרגישים
alerts-incident-components = מה לא עובד
alerts-incident-cases = פניות שייקשרו לתקלה
alerts-incident-topics = נושאים שייקשרו לתקלה
alerts-incident-do = פתיחת החדר
alerts-incident-cancel = חזרה להתראה

# מכתבים.
alerts-mail-subject = התראה: { $title }
alerts-mail-subject-urgent = התראה דחופה: { $title }
alerts-mail-watch = { $name }: { $said }
alerts-mail-more =
    { $count ->
        [one] ועוד מעקב אחד.
        [two] ועוד שני מעקבים.
       *[other] ועוד { $count } מעקבים.
    }
alerts-mail-terms = על מה מדברים: { $terms }
alerts-mail-handed = ההתראה הזאת הועברה אליכם על ידי { $name }.
alerts-mail-escalated = אתם בכוננות, ויש בקשה מ{ $name } שתבדקו את ההתראה הזאת.
alerts-mail-escalated-itself = אתם בכוננות, ואיש עוד לא בדק את ההתראה הדחופה הזאת.
alerts-mail-open = פתיחת ההתראה
alerts-mail-why = קיבלתם את המכתב הזה כי אתם עובדים ב־{ $brand } ונקבע שתקבלו עדכון על כך.

# הביפר.
alerts-hook-link = זימון כוננים
alerts-hook-title = זימון הכוננים
alerts-hook-lede = כשמקפיצים לכוננים, נשלח אליהם מכתב. אפשר לשלוח את ההתראה גם לשירות שמצלצל בטלפון.
alerts-hook-url = הכתובת של ה־Webhook
alerts-hook-url-hint = ריק: אין זימון. כל הודעה חתומה לפי Standard Webhooks. שמירה יוצרת סוד חדש.
alerts-hook-save = שמירה
alerts-hook-test = שליחת הודעת ניסיון
alerts-hook-secret = הסוד שבו ההודעות נחתמות:
alerts-hook-secret-once = נא להעתיק אותו עכשיו: הוא לא יוצג שוב.
alerts-hook-worked = הודעת הניסיון התקבלה.
alerts-hook-failed = הודעת הניסיון לא התקבלה:
alerts-fault-url = נא לתת כתובת שמתחילה ב־https:// או ב־http://.

flash-alerts-acknowledged = לקחתם לטיפול. הצוות רואה את זה.
flash-alerts-closed = ההתראה נסגרה.
flash-alerts-judged = תודה על חוות הדעת.
flash-alerts-handed = ההתראה הועברה.
flash-alerts-escalated = הכוננים מוקפצים עכשיו.
flash-alerts-muted = המעקב הושתק.
flash-alerts-unmuted = המעקב מתריע שוב.
flash-alerts-rarity = מעכשיו המעקב יתריע בתדירות הזאת.
flash-alerts-incident = החדר פתוח. שום דבר עוד לא פורסם.
flash-alerts-hook-gone = אין יותר זימון.
