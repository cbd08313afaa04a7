# אתגרים. קודם מה שהציבור קורא.
challenges-title = אתגרים
challenges-lede = קולות קוראים לרעיונות עם מסגרת ברורה: מה אפשר לשנות, מי מחליט ומתי. כל אתגר מסתיים לעיני כולם.
challenges-empty = אין עדיין אתגרים
challenges-empty-text = אפשר להציע רעיון בכל עת, גם בלי אתגר.
challenges-to-ideas = אל הרעיונות
challenges-now = מתקיימים עכשיו
challenges-coming = בקרוב
challenges-over = הסתיימו
challenges-called-off = בוטלו
challenges-until = עד
challenges-from = מתחיל ב־
challenges-ended = הסתיים ב־
challenges-waits = השלבים הסתיימו, הסיכום יפורסם בהמשך
challenges-count =
    { $count ->
        [one] רעיון אחד
        [two] שני רעיונות
       *[other] { $count } רעיונות
    }
challenges-comments =
    { $count ->
        [one] תגובה אחת
        [two] שתי תגובות
       *[other] { $count } תגובות
    }
challenges-votes =
    { $count ->
        [one] הצבעה אחת
        [two] שתי הצבעות
       *[other] { $count } הצבעות
    }
challenges-ballots =
    { $count ->
        [one] נספר פתק הצבעה אחד
        [two] נספרו שני פתקי הצבעה
       *[other] נספרו { $count } פתקי הצבעה
    }
challenges-voted = הצבעתם בעדו
challenges-original = ב{ $language }
challenges-state-draft = טיוטה
challenges-state-open = בין שלבים
challenges-state-closed = נאמר ונעשה
challenges-state-cancelled = בוטל
challenges-phase-ideas = רעיונות
challenges-phase-shortlist = רשימת הגמר
challenges-phase-vote = הצבעה
challenges-phase-decision = החלטה
challenges-phase-delivery = ביצוע
challenges-phase-review = סיכום ולקחים
challenges-phase-now = עכשיו
challenges-phase-past = הסתיים
challenges-draft-note = זו טיוטה. רק הצוות רואה אותה.
challenges-cancelled-because = האתגר בוטל:
challenges-hand-in = להציע רעיון
challenges-ballot = אל פתק ההצבעה
challenges-to-jury = למתן ציונים כחברי חבר השופטים
challenges-to-results = תוצאות
challenges-to-desk = לניהול האתגר
challenges-vote-how = מצביעים בעמוד של כל רעיון. אפשר לבטל את ההצבעה עד סוף ההצבעה.
challenges-said-and-done = שאלנו, עניתם, עשינו
challenges-asked = שאלנו
challenges-said = עניתם
challenges-did = עשינו
challenges-open-to = מה אפשר לשנות
challenges-fixed = מה אי אפשר לשנות
challenges-rewards = פרסים ותודות
challenges-rules = כללים
challenges-people = מי אחראים לאתגר
challenges-owner = באחריות
challenges-decider = ההחלטה בידי
challenges-jury = חבר השופטים
challenges-timeline = שלבים
challenges-takes-ideas = אפשר להציע רעיונות
challenges-takes-votes = אפשר להצביע
challenges-no-comments = אין תגובות בשלב הזה
challenges-counts-always = כולם רואים את מספר ההצבעות בכל עת
challenges-counts-voted = מי שהצביעו רואים את מספר ההצבעות; כל השאר, אחרי הסגירה
challenges-counts-closed = אף אחד לא רואה את מספר ההצבעות לפני הסגירה, גם לא הצוות
challenges-extended = נדחה:
challenges-reason = הסיבה:
challenges-shortlist = רשימת הגמר
challenges-entries = רעיונות
challenges-entries-none = אין עדיין רעיונות.
challenges-all-entries = כל הרעיונות באתגר
challenges-stage-shortlisted = ברשימת הגמר
challenges-stage-chosen = נבחר
challenges-jury-gave = חבר השופטים:
challenges-average =
    { $count ->
        [one] ‏{ $average } מתוך { $max }, לפי חבר שופטים אחד
        [two] ‏{ $average } מתוך { $max }, לפי שני חברי שופטים
       *[other] ‏{ $average } מתוך { $max }, לפי { $count } חברי שופטים
    }
challenges-results = תוצאות
challenges-results-later = אין עדיין תוצאות
challenges-results-later-text = הן יוצגו כאן כשלא יהיה עוד אפשר להציע או להצביע.
challenges-ranked = ההצבעה בדירוג
challenges-ranked-how = איך נספרו הקולות
challenges-column-idea = רעיון
challenges-column-state = מצב
challenges-column-votes = הצבעות
challenges-column-staff = הצבעות הצוות
challenges-column-jury = חבר השופטים
challenges-private = למוזמנים בלבד
# העמוד של חבר השופטים.
challenges-jury-lede = תנו לכל רעיון ציון מ־1 עד 5. איש לא רואה את הציונים שלכם לפני שחבר השופטים מסיים.
challenges-jury-empty = אין רעיונות למתן ציון
challenges-jury-empty-text = אף רעיון לא הגיע לשלב הזה.
challenges-jury-until = אפשר לתת ציונים עד
challenges-jury-from = אפשר לתת ציונים החל ב־
challenges-jury-done = חבר השופטים סיים.
challenges-jury-own = יש לכם חלק ברעיון הזה, ולכן אינכם נותנים לו ציון.
challenges-score = הציון שלכם
challenges-score-none = בלי ציון
challenges-score-save = לשמור את הציון
challenges-score-yours = הציון שנתתם:
challenges-note = נימוק (חבר השופטים והצוות יקראו אותו אחר כך)
# השולחן.
challenges-desk-lede = קולות קוראים לרעיונות, מהטיוטה הראשונה ועד ״שאלנו, עניתם, עשינו״.
challenges-desk-empty = אין עדיין אתגרים
challenges-desk-empty-text = מי שמנהלים את הרעיונות כותבים את הראשון. איש מחוץ לצוות לא רואה אותו לפני הפתיחה.
challenges-desk-open = פתוחים לציבור
challenges-drafts = טיוטות
challenges-new = אתגר חדש
challenges-edit = עריכת הטקסט
challenges-form-lede = כתבו בפשטות מה אפשר לשנות ומה לא: אנשים משקיעים בזה מזמנם.
challenges-field-title = כותרת
challenges-field-brief = במה מדובר
challenges-field-open = מה אפשר לשנות
challenges-field-fixed = מה אי אפשר לשנות
challenges-field-rules = כללים
challenges-field-rewards = פרסים ותודות
challenges-owner-hint = השם מוצג לציבור; לכאן מפנים שאלות.
challenges-decider-hint = השם מוצג לציבור; כאן מחליטים וסוגרים את האתגר.
challenges-board = לוח
challenges-board-hint = בלוח למוזמנים בלבד כל האתגר מיועד רק להם.
challenges-ballot-kind = איך הציבור מצביע
challenges-ballot-votes = על כל רעיון בנפרד
challenges-ballot-ranked = פתק אחד שבו מדרגים את רשימת הגמר
challenges-counts = מי רואים את ההצבעות
challenges-counts-hint = בזמן האתגר אפשר רק להחמיר, לא להקל.
challenges-votes-each = הצבעות לאדם
challenges-votes-each-hint = ‏0: בלי הגבלה.
challenges-votes-any = בלי הגבלה
challenges-min-age = ותק מינימלי של חשבון, בימים
challenges-min-age-hint = מרחיק חשבונות שנפתחו רק לשם ההצבעה. 0: כל חשבון.
challenges-with-jury = גם חבר שופטים נותן ציונים
challenges-with-jury-hint = את חברי השופטים ממנים בעמוד הבא.
challenges-timeline-hint = כל שלב מתחיל כשהקודם לו מסתיים. המעבר ביניהם אוטומטי.
challenges-begins = תחילת השלב הראשון
challenges-ends = סיום
challenges-phase-on = עם השלב הזה
challenges-takes-comments = אפשר להגיב
challenges-hides-counts = ההצבעות מוסתרות עד הסגירה
challenges-save = שמירה
challenges-cancel = חזרה בלי לשמור
challenges-raced = מישהו שמר בינתיים. אם תשמרו שוב, הטקסט שלכם יחליף את שלו. כרגע הכותרת היא:
challenges-fixed-now = האתגר פתוח: התאריכים ודרך ההצבעה נשארים. הכללים והפרסים נשארים כפי שנכתבו; אפשר להוסיף אותם בשפה אחרת.
challenges-open-now = פתיחה לציבור
challenges-open-hint = מרגע זה אפשר רק לדחות תאריכים, והכללים, הפרסים ודרך ההצבעה נשארים.
challenges-public-page = העמוד הציבורי
challenges-export = תוצאות כ־CSV
challenges-put-off = דחיית מועד הסיום
challenges-put-off-hint = רק קדימה. השלבים הבאים נדחים גם הם, ומי שעוקבים אחרי רעיון קוראים את הסיבה.
challenges-new-end = מועד סיום חדש
challenges-reason-public = הסיבה, שכולם קוראים
challenges-tighten = הסתרה קפדנית יותר של ההצבעות
challenges-tighten-hint = נכנס לתוקף מיד, בכל השלבים. אין דרך חזרה לפני הסגירה.
challenges-jury-nobody = אין עדיין חברים בחבר השופטים.
challenges-jury-said = מי נתנו אילו ציונים ולמה
challenges-juror-handle = שם המשתמש של חבר או חברת חבר השופטים
challenges-juror-hint = מקרב המשתמשים או מהצוות. איש לא נותן ציון לרעיון שיש לו חלק בו.
challenges-juror-name = למנות לחבר השופטים
challenges-let-go = להסיר מחבר השופטים
challenges-shortlist-hint = מה שמסומן נמצא ברשימת הגמר, לעיני כולם ומיד. היא נקבעת סופית כשההצבעה מתחילה.
challenges-shortlist-save = שמירת רשימת הגמר
challenges-closing-hint = כדי לסגור נדרשים שלושת החלקים, לפחות ב{ $language }. עד אז רק הצוות קורא אותם.
challenges-undecided = הרעיונות האלה מרשימת הגמר עדיין מחכים להחלטה:
challenges-to-decisions = אל ההחלטות
challenges-keep = לשמור להמשך
challenges-close = לפרסם ולסגור
challenges-cancel-it = ביטול האתגר
challenges-cancel-hint = הרעיונות נשארים, עם ההצבעות שלהם. אין דרך חזרה.
challenges-fault-time = מלאו יום ושעה.
challenges-fault-end-before = הסיום חייב להיות אחרי ההתחלה.
challenges-fault-long =
    { $days ->
        [one] שלב נמשך יום אחד לכל היותר.
        [two] שלב נמשך יומיים לכל היותר.
       *[other] שלב נמשך { $days } ימים לכל היותר.
    }
challenges-fault-no-ideas = לפחות בשלב אחד צריך להיות אפשר להציע רעיונות.
challenges-fault-no-vote = הצבעה בדירוג דורשת שלב הצבעה.
challenges-fault-number = מספר שלם מ־0 עד { $max }.
challenges-fault-over = האתגר הזה הסתיים.
challenges-fault-opened = האתגר כבר פתוח.
challenges-fault-past = השלב הראשון כבר היה מסתיים. קבעו תאריכים חדשים.
challenges-fault-changed = מישהו שינה בינתיים. בדקו מה המצב עכשיו ושלחו שוב.
challenges-fault-phase-over = השלב הזה הסתיים.
challenges-fault-backward = מועד סיום אפשר רק לדחות.
challenges-fault-loosen = הצבעות מוסתרות נשארות מוסתרות כל עוד האתגר נמשך.
challenges-fault-reason = כתבו למה: כולם קוראים את זה.
challenges-fault-why = כתבו למה האתגר מבוטל: כולם קוראים את זה.
challenges-fault-left = הרעיון הזה כבר לא משתתף. בדקו את הרשימה עכשיו.
challenges-fault-shortlist-late = רשימת הגמר סגורה: ההצבעה או ההחלטה כבר התחילה.
challenges-fault-shortlist-long = רשימת הגמר ארוכה מדי: 60 רעיונות לכל היותר.
challenges-fault-early = אפשר לסגור כשלא יהיה עוד אפשר להציע או להצביע.
challenges-fault-closing = כדי לסגור צריך למלא את זה ב{ $language }.
challenges-fault-closing-missing = ״שאלנו, עניתם, עשינו״ לא שלם.
challenges-fault-undecided = לחלק מהרעיונות ברשימת הגמר אין עדיין החלטה.
challenges-fault-jury-over = חבר השופטים לא נותן ציונים עכשיו.
challenges-fault-jury-full = חבר השופטים מלא: 50 חברים לכל היותר.
flash-challenges-written = הטיוטה נכתבה. עברו עליה ואז פתחו אותה.
flash-challenges-saved = נשמר.
flash-challenges-opened = האתגר פתוח עכשיו לציבור.
flash-challenges-extended = מועד הסיום נדחה. מי שעוקבים אחרי רעיון מהאתגר יקבלו הודעה.
flash-challenges-tightened = ההצבעות מוסתרות עכשיו בקפידה רבה יותר.
flash-challenges-shortlisted = רשימת הגמר נשמרה.
flash-challenges-kept = נשמר. רק הצוות רואה את זה.
flash-challenges-closed = האתגר נסגר. מי שעוקבים אחרי רעיון מהאתגר יקבלו הודעה.
flash-challenges-cancelled = האתגר בוטל.
flash-challenges-scored = הציון נשמר.
flash-challenges-named = המינוי לחבר השופטים נשמר.
flash-challenges-named-before = כבר בחבר השופטים.
flash-challenges-nobody = אין חשבון מאושר בשם המשתמש הזה.
flash-challenges-let-go = כבר לא בחבר השופטים.
