# צוות החירום, מוכן לפני שצריך אותו: תוכניות, אנשים, חגורות, תורנות, קצב, צוותים מחוץ לאתר. לצוות.
playbooks-incidents = אירועים
playbooks-tabs = צוות חירום
playbooks-tab-playbooks = תוכניות פעולה
playbooks-tab-duties = התפקידים שלי
playbooks-tab-rota = תורנות
playbooks-tab-belts = חגורות
playbooks-tab-cadence = קצב עדכונים
playbooks-tab-teams = צוותים מחוץ לאתר

playbooks-title = תוכניות פעולה
playbooks-lede = אחת לכל סוג של משבר: מי עושה מה, מה עושים קודם, וההודעה הראשונה, שאושרה עוד לפני שמישהו זקוק לה.
playbooks-none = עדיין אין תוכניות פעולה
playbooks-none-text = תוכנית פעולה קובעת מי אחראי למה ומה אומרים קודם. מי שמובילים כותבים אותה.
playbooks-new = תוכנית חדשה
playbooks-settings = שינוי שם ואישורים
playbooks-declare = הכרזה לפי תוכנית זו
playbooks-archive = העברה לארכיון
playbooks-archived = בארכיון
playbooks-is-archived = בארכיון
playbooks-restore = החזרה לשימוש
playbooks-save = שמירה
playbooks-cancel = ביטול
playbooks-remove = הסרה
playbooks-up = למעלה
playbooks-down = למטה
playbooks-missing = חסר ב: { $langs }

playbooks-approved = הודעה ראשונה מאושרת
playbooks-not-approved = אין הודעה ראשונה מאושרת
playbooks-no-team = עדיין אין צוות
playbooks-unacknowledged =
    { $count ->
        [one] תפקיד אחד לא אושר
        [two] שני תפקידים לא אושרו
       *[other] { $count } תפקידים לא אושרו
    }
playbooks-drill-due = הגיע מועד תרגיל
playbooks-parts-filled = { $parts } מתוך { $of } תפקידים מאוישים
playbooks-tasks-count =
    { $count ->
        [one] משימה אחת
        [two] שתי משימות
       *[other] { $count } משימות
    }
playbooks-last-drill = התרגיל האחרון
playbooks-never = אף פעם

playbooks-name = שם
playbooks-severity = חומרה
playbooks-severity-is = חומרה { $severity }
playbooks-severity-1 = 1: סכנה לאנשים או לעסק כולו
playbooks-severity-2 = 2: לקוחות רבים נפגעים
playbooks-severity-3 = 3: חלק מהלקוחות נפגעים
playbooks-severity-4 = 4: מטרד
playbooks-severity-hint = החומרה ההתחלתית של האירוע; אפשר לשנות אותה בעת ההכרזה.
playbooks-approvals = מי מאשרים הודעה
playbooks-approvals-0 = אין צורך באישור: מי שבתפקיד הדוברות מפרסמים מיד
playbooks-approvals-1 = אישור אחד
playbooks-approvals-2 = שני אישורים, ואף אחד מהם לא של מי שכתבו
playbooks-approval-minutes = דקות עד שממלאי המקום רשאים לאשר
playbooks-approval-minutes-hint = כדי שהיעדרות של אדם אחד לא תשתיק את המותג.
playbooks-minutes =
    { $count ->
        [one] דקה אחת
        [two] שתי דקות
       *[other] { $count } דקות
    }

playbooks-part = תפקיד
playbooks-part-lead = הובלה
playbooks-part-lead-text = מקבלים החלטות, מחלקים את העבודה ודואגים שהאחרים יוכלו לעשות את שלהם.
playbooks-part-deputy = מילוי מקום
playbooks-part-deputy-text = ממלאים את מקום ההובלה ומחליפים אותה כשהיא צריכה לנוח.
playbooks-part-comms = דוברות
playbooks-part-comms-text = כותבים את ההודעה האחת שכולם משתמשים בה, ועומדים בזמנים שהובטחו.
playbooks-part-scribe = תיעוד
playbooks-part-scribe-text = רושמים מה הוחלט, מתי ולמה.
playbooks-part-customers = קשר עם לקוחות
playbooks-part-customers-text = עונים ללקוחות במילים שאושרו ומביאים את שאלותיהם לחדר המצב.
playbooks-part-internal = קשר פנימי
playbooks-part-internal-text = דואגים שעובדים, חנויות ושותפים יאמרו אותו דבר.
playbooks-part-legal = אישור משפטי
playbooks-part-legal-text = קוראים כל הודעה בתוך דקות, ומאשרים או אומרים מה יש לשנות.
playbooks-part-expert = מומחיות
playbooks-part-expert-text = מכירים את מה שהתקלקל ומבררים מה נכון.

playbooks-team = הצוות
playbooks-team-text = מתקשרים לראשונים בכל תפקיד; האחרים עומדים מאחוריהם לפי הסדר הזה. מספרי הטלפון גלויים לצוות בלבד.
playbooks-nobody = אין איש
playbooks-first = בעדיפות ראשונה
playbooks-backup = גיבוי { $place }
playbooks-member-new = הוספת אדם
playbooks-person = מי
playbooks-choose = בחרו מהרשימה
playbooks-phone = טלפון מחוץ לאתר
playbooks-contact = דרך נוספת ליצירת קשר
playbooks-contact-hint = אפליקציית מסרים, מספר נוסף, היכן יושבים.
playbooks-reach = פרטי קשר
playbooks-reach-hint = ליום שבו אי אפשר להשיג איש דרך האתר.
playbooks-reached-at = משיגים אתכם כאן:
playbooks-unreachable = לא נרשם מספר טלפון
playbooks-acknowledged = מכירים את התפקיד מאז
playbooks-acknowledged-never = טרם נאמר שהתפקיד מוכר
playbooks-acknowledged-old = יש לאשר שוב

playbooks-checklist = רשימת משימות
playbooks-checklist-text = מה עושים קודם בכל תפקיד. חדר המצב נפתח עם המשימות האלה.
playbooks-task = משימה
playbooks-task-new = הוספת משימה
playbooks-task-edit = שינוי המשימה

playbooks-statement = ההודעה הראשונה
playbooks-statement-text = מתפרסמת ברגע שמכריזים על אירוע: מה ידוע לנו, מה אנחנו עושים, מתי נעדכן שוב. מי שלא כתבו אותה מאשרים אותה עכשיו, בנחת.
playbooks-statement-none = אין הודעה ראשונה מאושרת. הכרזה תמתין לאישור, ועד אז המותג ישתוק.
playbooks-statement-write = כתיבת טיוטה חדשה
playbooks-statement-hint = כתבו רק מה שיהיה נכון בכל יום כזה. אל תבטיחו סיבה או מועד תיקון.
playbooks-statement-title = כותרת
playbooks-statement-body = ההודעה לציבור
playbooks-statement-past = אושרו בעבר
playbooks-phone-script = מה אומרים במוקד הטלפוני
playbooks-phone-script-hint = משפטים קצרים שאפשר להקריא.
playbooks-draft = טיוטה, ממתינה לאישור
playbooks-approve = אישור ההודעה
playbooks-approve-own = אתם כתבתם את הטיוטה: מישהו אחר מאשר אותה.
playbooks-approve-others = בעלי האישור המשפטי בתוכנית הזאת מאשרים אותה.
playbooks-withdraw = ביטול האישור

playbooks-duties = התפקידים שלי במשבר
playbooks-duties-lede = קראו מה כולל התפקיד שלכם, בדקו איך משיגים אתכם ואשרו שהוא מוכר לכם. נבקש אישור חוזר כעבור (בחודשים): { $months }.
playbooks-duties-none = אין לכם תפקיד
playbooks-duties-none-text = מי שמובילים משבצים אנשים בצוותים של תוכניות הפעולה. גם בלי תפקיד, כל אחד ואחת בצוות יכולים להכריז על אירוע.
playbooks-acknowledge = התפקיד שלי מוכר לי
playbooks-acknowledge-again = לאשר שוב
playbooks-training = ההכשרה שלי
playbooks-drill = תרגיל
playbooks-drill-passed = עבר בהצלחה
playbooks-drill-not-passed = לא עבר
playbooks-drills-passed =
    { $count ->
        [0] אף תרגיל לא הושלם מאז
        [one] תרגיל אחד הושלם מאז
        [two] שני תרגילים הושלמו מאז
       *[other] { $count } תרגילים הושלמו מאז
    }

playbooks-belts = חגורות
playbooks-belts-lede = חגורה אומרת עד כמה אדם מוכשר. בשעת משבר אפשר לתת תפקיד לכל אחד ואחת, עם נימוק שנרשם.
playbooks-belts-parts = מה כל תפקיד דורש
playbooks-belts-people = למי יש איזו חגורה
playbooks-belt = חגורה
playbooks-belt-white = חגורה לבנה
playbooks-belt-yellow = חגורה צהובה
playbooks-belt-green = חגורה ירוקה
playbooks-belt-brown = חגורה חומה
playbooks-belt-black = חגורה שחורה
playbooks-belt-any = אין דרישה
playbooks-belt-no = בלי חגורה
playbooks-belt-give = להעניק
playbooks-belt-mine = יש לכם { $belt }.
playbooks-belt-none = עדיין אין לכם חגורה. תרגילים שתעברו נספרים לקראתה.
playbooks-belt-needed = נדרשת: { $belt }
playbooks-belt-missing = חסרה חגורה
playbooks-belt-proposed = מוכנים ל: { $belt }

playbooks-rota = תורנות
playbooks-rota-lede = מי בתורנות לאיזה תפקיד. חדר המצב מציג אותם ראשונים, עם מספרי הטלפון.
playbooks-on-call = בתורנות עכשיו
playbooks-on-call-no-lead = אין איש בתורנות להובלה.
playbooks-week = השבוע מ־{ $day }
playbooks-rota-nobody = אין איש בתורנות.
playbooks-rota-new = שיבוץ לתורנות
playbooks-rota-put = שיבוץ
playbooks-from = מ־
playbooks-to = עד
playbooks-weeks = לכמה שבועות
playbooks-weeks-hint = אותן שעות, שבוע אחר שבוע.

playbooks-cadence = קצב עדכונים
playbooks-cadence-lede = כמה דקות לכל היותר ימתין הציבור לעדכון הבא. טופס ההודעה מבטיח זאת מעצמו.
playbooks-cadence-hint = מ־5 דקות עד יממה. מה שתחזירו לערך הרגיל ייקבע שוב לפי ברירת המחדל של התוכנה.
playbooks-cadence-own =
    { $count ->
        [one] בדרך כלל דקה אחת
        [two] בדרך כלל שתי דקות
       *[other] בדרך כלל { $count } דקות
    }
playbooks-state-investigating = בבדיקה
playbooks-state-identified = הסיבה אותרה
playbooks-state-monitoring = במעקב
playbooks-reminders = תזכורות
playbooks-reminders-text = כל מי שבצוות מתבקשים במכתב לאשר את תפקידם. מי שמובילים מקבלים הודעה כשתוכנית לא תורגלה כבר חצי שנה.
playbooks-months = לשאול שוב אחרי כמה חודשים

playbooks-teams = צוותים מחוץ לאתר
playbooks-teams-lede = חנויות, מוקדים טלפוניים ושותפים. לכל צוות קישור משלו להודעה העדכנית, ובנגיעה אחת הוא מאשר באיזו גרסה הוא משתמש.
playbooks-teams-none = עדיין אין צוותים
playbooks-teams-none-text = הוסיפו כל חנות וכל מוקד שעונים ללקוחות: במשבר הם יאמרו אותו דבר כמו האתר.
playbooks-team-new = הוספת צוות
playbooks-team-edit = שינוי הצוות
playbooks-team-name = שם
playbooks-team-name-hint = כפי שהעובדים קוראים לו: ״חיפה, מרכז הכרמל״.
playbooks-team-kind = סוג
playbooks-team-shop = חנות
playbooks-team-call-centre = מוקד טלפוני
playbooks-team-partner = שותף
playbooks-team-other = אחר
playbooks-team-lang = שפה
playbooks-team-email = דוא״ל
playbooks-team-email-hint = כל גרסה חדשה של הודעה נשלחת לשם. בלעדיו יש לצוות רק קישור.
playbooks-team-link = הקישור של הצוות
playbooks-team-link-text = אין צורך בחשבון. הדפיסו את הקוד והניחו אותו ליד הקופה או הטלפון.
playbooks-qr-alt = קוד QR עם הקישור של { $team }
playbooks-key = קישור חדש
playbooks-key-text = אם הקישור הגיע לידיים לא נכונות: קישור חדש מבטל את הישן ואת כל הקודים המודפסים.
playbooks-key-new = יצירת קישור חדש

playbooks-fault-language = כתבו לפחות בשפה אחת.
playbooks-fault-half = בכל שפה צריכות להיות גם כותרת וגם הודעה.
playbooks-fault-number = מספר שלם מ־{ $least } עד { $most }.
playbooks-fault-time = הזינו יום ושעה.
playbooks-fault-order = זה לפני ההתחלה.
playbooks-fault-long = לכל היותר 31 ימים ברצף.
playbooks-fault-past = הזמן הזה כבר עבר.
playbooks-fault-weeks = אפשר לחזור מדי שבוע רק על מה שנמשך שבוע או פחות.
playbooks-fault-overlap = הם כבר בתורנות לתפקיד הזה בזמן הזה.
playbooks-conflict-changed = בינתיים מישהו אחר שינה את זה. כך זה נראה עכשיו; מה שהקלדתם נשמר בטופס. שמירה נוספת תחליף אותו.
playbooks-conflict-draft = הטיוטה שונתה או אושרה בינתיים. עברו עליה שוב.
playbooks-conflict-tasks = בתוכנית יש לכל היותר 100 משימות. הסירו אחת קודם.
playbooks-conflict-people = בצוות יש לכל היותר 200 אנשים.

playbooks-letter-duty-subject = האם התפקיד שלכם במשבר מוכר לכם?
playbooks-letter-duty = אתם בצוות החירום של { $brand }:
playbooks-letter-duty-ask = קראו מה כולל התפקיד שלכם, בדקו את מספר הטלפון שלכם ואשרו. זה ייקח שתי דקות.
playbooks-letter-duty-open = לתפקידים שלי
playbooks-letter-duty-why =
    { $months ->
        [one] קיבלתם את המכתב כי יש לכם תפקיד בצוות חירום. שואלים פעם בחודש.
        [two] קיבלתם את המכתב כי יש לכם תפקיד בצוות חירום. שואלים פעם בחודשיים.
       *[other] קיבלתם את המכתב כי יש לכם תפקיד בצוות חירום. שואלים פעם ב־{ $months } חודשים.
    }
playbooks-letter-drill-subject = הגיע מועד תרגיל: { $playbook }
playbooks-letter-drill = תוכנית הפעולה ״{ $playbook }״ לא תורגלה כבר חצי שנה.
playbooks-letter-drill-safe = תרגיל עובר באותם דפים כמו אירוע אמיתי. דבר ממנו לא מגיע לציבור, למנויים או לדף הסטטוס.
playbooks-letter-drill-open = התחלת תרגיל
playbooks-letter-drill-why = קיבלתם את המכתב כי אתם מובילים את הצוות של תוכנית זו.

flash-playbooks-saved = נשמר.
flash-playbooks-removed = הוסר.
flash-playbooks-archived = הועבר לארכיון.
flash-playbooks-restored = חזר לשימוש.
flash-playbooks-drafted = הטיוטה ממתינה לאישור של מישהו אחר.
flash-playbooks-approved = אושר. ההודעה תתפרסם ברגע שיוכרז אירוע לפי תוכנית זו.
flash-playbooks-withdrawn = האישור בוטל.
flash-playbooks-acknowledged = תודה. נרשם שהתפקיד מוכר לכם.
flash-playbooks-belt = החגורה נרשמה.
flash-playbooks-key = לצוות יש קישור חדש. הישן אינו פועל עוד.
