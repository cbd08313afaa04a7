# The staff's list of incidents, declaring one, the crisis room.

room-title = אירועים
room-lede = מה קורה עכשיו, מי מטפלים בזה ומה הצעד הבא. כל אחת ואחד כאן יכולים להכריז על אירוע.
room-declare = הכרזה על אירוע
room-declare-drill = פתיחת תרגיל
room-maintenance = תחזוקה
room-playbooks = תוכניות וצוותים
room-open-title = פעיל עכשיו
room-open-none = אין אירועים פעילים.
room-past = הסתיימו
room-past-none = עדיין לא היו אירועים. תרגיל הוא דרך טובה להתחיל.
room-reviews = תחקירים שצריך לכתוב
room-review-due = המועד
room-review-late = המועד עבר
room-update-due = העדכון הבא
room-update-late = העדכון היה אמור לצאת
room-duties = { $count ->
    [one] יש לכם תפקיד אחד בצוות חירום.
    [two] יש לכם שני תפקידים בצוותי חירום.
   *[other] יש לכם { $count } תפקידים בצוותי חירום.
}
room-duties-unknown = { $count ->
    [one] יש לכם תפקיד אחד בצוות חירום, ועדיין לא אישרתם שהוא מוכר לכם.
    [two] יש לכם שני תפקידים בצוותי חירום, ועדיין לא אישרתם שהם מוכרים לכם.
   *[other] יש לכם { $count } תפקידים בצוותי חירום, ועדיין לא אישרתם שהם מוכרים לכם.
}
room-duties-look = לתפקידים שלי
room-you-are = התפקיד שלכם: { $part }
room-since = התחלה:
room-drill = תרגיל
room-drill-text = שום דבר מכאן לא מגיע לציבור, למנויים או לדף הסטטוס.
room-ways-title = עוד
room-to-status = דף הסטטוס לציבור
room-to-duties = התפקידים שלי בצוותי החירום
room-to-rota = מי בתורנות
room-to-actions = מה סוכם אחרי אירועים
room-to-backdated = תיעוד אירוע שכבר הסתיים

# Declaring

room-declare-lede = במה מדובר? אם לא בטוחים, בוחרים את הקרוב ביותר.
room-declare-other = מדובר במשהו אחר
room-card-ready = יש הודעה ראשונה מאושרת: לחיצה אחת מפרסמת אותה.
room-card-draft = עדיין אין הודעה ראשונה מאושרת: צריך שמישהו יאשר אותה קודם.
room-card-other = משהו אחר
room-card-other-text = פתיחת חדר. כותבים את ההודעה הראשונה, והיא ממתינה לאישור.
room-title-in = מה קרה, בשורה אחת ({ $language })
room-title-others = אותה שורה בשפות אחרות
room-components = מה לא עובד?
room-components-hint = סמנו את מה שהלקוחות מרגישים. אם לא יודעים, משאירים ריק.
room-impact = עד כמה הלקוחות מרגישים את זה?
room-is-drill = זה תרגיל
room-is-drill-hint = כל הצוות פועל כמו באירוע אמיתי, ושום דבר לא מגיע לציבור.
room-message = זה מה שיתפרסם
room-message-hint = אושר מראש. ההודעה תופיע בדף הסטטוס ותישלח למנויים ולצוותים שמחוץ לאתר.
room-message-others = אותה הודעה בשפות אחרות
room-publish = לפרסם עכשיו ולפתוח את החדר
room-open-only = לפתוח את החדר בלי לפרסם
room-publish-hint = מה שפורסם אפשר לתקן, אבל אי אפשר למחוק.
room-unapproved = אי אפשר לפרסם מיד
room-unapproved-text = לא אושרה הודעה ראשונה למקרה כזה. החדר ייפתח עם טיוטה, והיא תתפרסם ברגע שיאשרו אותה.
room-unapproved-who = מי מאשרים: { $names }
room-draft = הטיוטה
room-open = לפתוח את החדר עם טיוטה
room-called = מי ייקראו
room-called-hint = הם יקבלו הודעת דוא״ל עם קישור לחדר. מי שבתורנות קודמים לאחרים.
flash-room-published = פורסם. זה החדר: כל מי שמטפלים באירוע רואים בו אותו דבר.
flash-room-drill = התרגיל התחיל. שום דבר ממנו לא מגיע לציבור.
flash-room-opened = החדר פתוח. הצעד הבא: לקבל אישור להודעה הראשונה.
room-fault-unapproved = ההודעה הראשונה כבר אינה מאושרת. פתחו את החדר בלי לפרסם ובקשו שם אישור.

# The room

room-number = אירוע מס׳ { $id }
room-public-page = הדף לציבור
room-your-part = התפקיד שלכם כאן: { $part }.
room-no-part = אין לכם תפקיד באירוע הזה, אבל אפשר לקרוא הכול. כדי להצטרף, מבקשים תפקיד ממי שמובילים.
room-named = נקבע מראש שזה התפקיד שלכם, וכרגע הוא אצל מישהו אחר:
room-take-part = לקחת את התפקיד: { $part }
room-ways = חלקי הדף
room-way-statement = הודעה
room-clock-first = הודעה ראשונה לציבור, עד
room-clock-promised = העדכון הבא שהובטח לציבור
room-clock-cadence = העדכון הבא, עד
room-clock-brief = התדרוך הפנימי הבא
room-overdue = באיחור
room-write-first = לכתוב את ההודעה הראשונה
room-write-update = לכתוב את העדכון
room-brief-given = ניתן תדרוך
flash-room-brief = נרשם. התדרוך הבא בעוד חצי שעה.
room-over = האירוע נפתר
room-review = לתחקיר
room-tasks = משימות
room-tasks-open = פתוחות: { $open }. הושלמו: { $done }.
room-tasks-yours = שלכם
room-tasks-others = של אחרים
room-tasks-done = { $count ->
    [one] משימה אחת הושלמה
    [two] שתי משימות הושלמו
   *[other] { $count } משימות הושלמו
}
room-task-nobody = בלי אחראים
room-task-done = הושלמה
room-task-finish = בוצע
room-task-take = לקחת על עצמי
room-task-reopen = בכל זאת לא בוצע
room-task-give = להעביר אל…
room-task-give-do = להעביר
room-task-new = הוספת משימה
room-task-text = מה צריך לעשות
room-task-part = של איזה תפקיד
room-task-add = הוספה
room-people = אנשים
room-part-nobody = לא מאויש
room-part-since = נמסר
room-part-override = בלי החגורה הנדרשת
room-part-leave = לעזוב את התפקיד
room-on-call = בתורנות עכשיו
room-on-call-until = סיום:
room-part-give = מסירה או העברה של תפקיד
room-part = תפקיד
room-part-to = אל
room-part-reason = סיבה, אם חסרה חגורה
room-part-reason-hint = הסיבה תירשם בציר הזמן.
room-part-do = להעביר
flash-room-part = בוצע. זה רשום בציר הזמן.
room-fault-belt = לתפקיד הזה נדרשת הכשרה: { $belt }. כדי להעביר אותו בכל זאת צריך לכתוב סיבה.
room-fault-lead = את ההובלה מעבירים, לא עוזבים: בחרו מי מובילים מכאן.
room-figures = מספרים
room-count-cases = פניות מקושרות
room-count-open = { $count ->
    [one] אחת פתוחה
    [two] שתיים פתוחות
   *[other] { $count } פתוחות
}
room-count-topics = נושאים מקושרים
room-count-told = קיבלו את העדכון האחרון
room-count-of = { $told } מתוך { $all }
room-count-drill = אף אחד: זה תרגיל
room-severity-title = חומרה
room-severity = חומרה { $severity }
room-severity-label = עד כמה זה חמור מבחינתנו?
room-severity-hint = לפי החומרה נקבע באיזו תדירות מעדכנים את הציבור.
room-severity-set = לשנות
room-severity-1 = 1: סכנה לאנשים, או פגיעה כמעט בכולם
room-severity-2 = 2: רבים נפגעו, או שמשהו חשוב מושבת
room-severity-3 = 3: חלק נפגעו, ויש דרך עוקפת
room-severity-4 = 4: כמעט לא מורגש

# Its timeline

room-timeline = ציר הזמן
room-note = לרשום בציר הזמן
room-note-kind = סוג הרישום
room-kind-note = הערה
room-kind-decision = החלטה
room-note-add = לרשום
room-older = שורות מוקדמות יותר
room-newest = חזרה לחדשות ביותר
room-line-declared = הוכרז אירוע
room-line-declared-drill = התחיל תרגיל
room-line-drafted = נפתחה טיוטה לגרסה { $version }
room-line-written = טיוטת גרסה { $version } שונתה
room-line-submitted = גרסה { $version } הוגשה לאישור
room-line-reopened = גרסה { $version } שונתה: נדרש אישור מחדש
room-line-dropped = טיוטת גרסה { $version } נגנזה
room-line-approved = גרסה { $version } אושרה
room-line-deputy = גרסה { $version } אושרה בידי ממלאי מקום
room-line-beforehand = גרסה { $version } אושרה מראש
room-line-late = הזמן לאישור גרסה { $version } עבר: ממלאי המקום רשאים לאשר
room-line-returned = גרסה { $version } הוחזרה לתיקון
room-line-published = גרסה { $version } פורסמה
room-line-corrected = עדכון שפורסם תוקן
room-line-part = { $part }: שינוי
room-line-given = { $part }: { $name }
room-line-handed = { $part }: מ־{ $from } אל { $to }
room-line-left = { $part }: { $name } כבר לא בתפקיד
room-line-task = משימה השתנתה
room-line-task-added = משימה חדשה
room-line-task-done = משימה בוצעה
room-line-task-open = משימה נפתחה מחדש
room-line-task-owned = משימה הועברה אל { $name }
room-line-decision = החלטה
room-line-severity = החומרה עכשיו: { $severity }
room-line-note = הערה
room-line-brief = ניתן תדרוך פנימי
room-line-ack = { $team }: בשימוש גרסה { $version }
room-line-ack-plain = צוות מחוץ לאתר משתמש בגרסה הנוכחית
room-line-linked = נוסף קישור
room-line-topic-linked = נושא מס׳ { $id } קושר
room-line-topic-unlinked = נושא מס׳ { $id } כבר לא מקושר
room-line-case-linked = פנייה מס׳ { $id } קושרה
room-line-case-unlinked = פנייה מס׳ { $id } כבר לא מקושרת
room-line-consultation = השאלה לציבור השתנתה
room-line-asked = נשאלה שאלה לציבור
room-line-asked-closed = השאלה לציבור נסגרה
room-line-asked-outcome = פורסמה תוצאת השאלה לציבור
room-line-resolved = נפתר

# Letters to the team

room-mail-drill = זה תרגיל. שום דבר ממנו לא מגיע לציבור.
room-mail-drill-subject = [תרגיל] { $subject }
room-mail-open = לחדר המצב
room-mail-why = קיבלתם את ההודעה כי יש לכם תפקיד בצוות החירום של { $brand }.
room-mail-called-subject = { $part }: { $title }
room-mail-called = הוכרז אירוע: ״{ $title }״. התפקיד שלכם בו: { $part }.
room-mail-called-next = בחדר רואים מה לעשות קודם ומי עוד נמצאים שם. אם אין לכם אפשרות להגיע, אפשר להעביר שם את התפקיד.
room-mail-promise-subject = הובטח עדכון עד { $time }: { $title }
room-mail-promise = הבטחנו לציבור עדכון על ״{ $title }״ עד { $time }.
room-mail-missed-subject = עדכון שהובטח מאחר: { $title }
room-mail-missed = הבטחנו לציבור עדכון על ״{ $title }״ עד { $time }, והוא עדיין לא פורסם.
room-mail-promise-next = גם אם אין חדש, כדאי לומר בדיוק את זה: הבטחה שמקיימים שווה יותר מחדשות.
