# חשבונות: הצטרפות, כניסה, החשבון שלי, דפי פרופיל, וההודעות שנשלחות עליהם.

accounts-role-member = חברי קהילה
accounts-role-staff = צוות
accounts-role-moderator = ניהול דיונים
accounts-role-producer = צוות המוצר
accounts-role-lead = הובלה
accounts-role-admin = הנהלת האתר

accounts-email = כתובת דוא״ל
accounts-password = סיסמה
accounts-handle = כינוי
accounts-handle-hint = 3 עד 30 אותיות וספרות. הכינוי מופיע לצד כל מה שתכתבו, ואפשר לפנות אליכם באמצעותו: ‎@handle
accounts-email-hint = רק לכניסה לחשבון ולהודעות שביקשתם. אף אחד אחר לא רואה אותה.

accounts-join-title = הצטרפות ל־{ $brand }
accounts-join-text-kept = הטקסט שלכם שמור. הוא יתפרסם ברגע שתצטרפו ותאשרו את הכתובת.
accounts-password-optional = סיסמה (לא חובה)
accounts-password-optional-hint = לפחות { $min } תווים; כמה מילים יחד הן הבחירה הטובה ביותר. בלי סיסמה נכנסים באמצעות קישור שנשלח אליכם.
accounts-join-button = הצטרפות
accounts-join-kept = אנחנו שומרים את הכינוי, את הכתובת ואת מה שתכתבו. בלי מעקב, בלי פרסומות, ודבר אינו נמסר לאחרים.
accounts-join-instead = פעם ראשונה כאן? הצטרפו
accounts-join-sent = שלחנו הודעה אל { $email }. פתחו את הקישור שבה כדי לאשר את הכתובת; הוא תקף לשלושה ימים.
accounts-sent-title = בדקו את תיבת הדואר
accounts-sent-hint = לא הגיע דבר אחרי כמה דקות? בדקו בתיקיית הספאם, וודאו שהכתובת נכונה. לכל כתובת נשלחות לכל היותר חמש הודעות בשעה.

accounts-confirm-title = אישור הכתובת
accounts-confirm-text = הכתובת { $email } שלכם, ואתם רוצים להצטרף בכינוי {"\u2068"}@{ $handle }{"\u2069"}?
accounts-confirm-waiting =
    { $count ->
        [one] טקסט אחד ממתין בחשבון הזה. הוא יתפרסם כשתאשרו.
        [two] שני טקסטים ממתינים בחשבון הזה. הם יתפרסמו כשתאשרו.
       *[other] { $count } טקסטים ממתינים בחשבון הזה. הם יתפרסמו כשתאשרו.
    }
accounts-confirm-button = אישור וכניסה
accounts-confirm-not-me = אם לא ביקשתם זאת, פשוט סגרו את הדף. דבר לא יקרה.

accounts-link-gone-title = הקישור הזה כבר לא פועל
accounts-link-gone-text = כל קישור פועל פעם אחת ולזמן מוגבל. בקישור הזה כבר השתמשו, או שזמנו עבר.
accounts-link-gone-next = לקבלת קישור חדש

accounts-sign-in-title = כניסה
accounts-sign-in-button = כניסה
accounts-sign-in-instead = כבר יש לכם חשבון? היכנסו
accounts-sign-in-wrong = הכתובת או הסיסמה אינן נכונות.
accounts-sign-in-wrong-hint = אם הצטרפתם ממש עכשיו, פתחו קודם את הקישור שבהודעה ששלחנו. אפשר גם לקבל קישור ולהיכנס בלי סיסמה.
accounts-sign-in-wait = המתינו { $wait } לפני הניסיון הבא.
accounts-sign-in-wait-hint = כדי שאיש לא יוכל לנחש סיסמאות, אנחנו מאטים את הניסיונות. קישור בדוא״ל יכניס אתכם מיד.
accounts-sign-in-by-link = כניסה באמצעות קישור, בלי סיסמה
accounts-link-title = כניסה באמצעות קישור
accounts-link-text = נשלח קישור לכתובת שלכם. הוא פועל פעם אחת, במשך 20 דקות.
accounts-link-button = שליחת הקישור
accounts-link-sent = אם יש כאן חשבון עם הכתובת { $email }, הקישור בדרך אליה. הוא תקף ל־20 דקות.
accounts-link-use = אתם נכנסים בתור {"\u2068"}@{ $handle }{"\u2069"}.

accounts-password-forgotten = שכחתם את הסיסמה?
accounts-password-forgotten-title = קביעת סיסמה חדשה
accounts-password-forgotten-text = נשלח לכתובת שלכם קישור שבאמצעותו תוכלו לקבוע סיסמה חדשה.
accounts-reset-sent = אם יש כאן חשבון עם הכתובת { $email }, קישור לקביעת סיסמה חדשה בדרך אליה. הוא תקף לשעה.
accounts-password-new-title = קביעת סיסמה חדשה
accounts-password-new-text = זו תהיה הסיסמה החדשה של {"\u2068"}@{ $handle }{"\u2069"}. בכל המכשירים האחרים החשבון ינותק.
accounts-password-new = סיסמה חדשה
accounts-password-hint = לפחות { $min } תווים. כמה מילים יחד קל לזכור וקשה לנחש.
accounts-password-save = שמירת הסיסמה
accounts-password-title = סיסמה
accounts-password-none = עד עכשיו נכנסתם באמצעות קישורים. אם נוח לכם יותר, אפשר לקבוע סיסמה.
accounts-password-current = הסיסמה הנוכחית
accounts-password-others-end = כשהסיסמה משתנה, כאן תישארו מחוברים ובכל מקום אחר החשבון ינותק.

accounts-sign-out-title = יציאה
accounts-sign-out-text = לצאת מהחשבון במכשיר הזה?
accounts-sign-out-button = יציאה

accounts-tabs = החשבון שלכם
accounts-tab-profile = פרופיל
accounts-tab-email = דוא״ל
accounts-tab-password = סיסמה
accounts-tab-sessions = מכשירים

accounts-profile-title = הפרופיל שלכם
accounts-profile-public = הדף הציבורי שלכם: {"\u2068"}@{ $handle }{"\u2069"}
accounts-name = שם
accounts-name-hint = כפי שאחרים יראו אותו. הוא לא חייב להיות השם האמיתי.
accounts-about = על עצמכם
accounts-about-hint = גלוי לכולם. עד { $max } תווים; אפשר להשתמש ב־Markdown.
accounts-lang = שפה
accounts-lang-hint = של הדפים ושל ההודעות שנשלח אליכם.
accounts-lang-browser = לפי הדפדפן
accounts-zone = אזור זמן
accounts-zone-site = לפי האתר
accounts-save = שמירה
accounts-unconfirmed = כתובת הדוא״ל עוד לא אושרה. עד אז דבר ממה שתכתבו לא יתפרסם.
accounts-unconfirmed-again = שליחת הקישור שוב
accounts-profile-joined = הצטרפות: { $date }
accounts-profile-imported = ההודעות האלה הובאו ממקום אחר. איש לא נכנס לאתר בשם הזה.

accounts-email-title = כתובת דוא״ל
accounts-email-current = כרגע:
accounts-email-new = כתובת חדשה
accounts-email-new-hint = היא נכנסת לתוקף ברגע שתפתחו את הקישור שנשלח אליה.
accounts-email-button = שינוי הכתובת
accounts-email-sent = שלחנו קישור אל { $email }. עד שתפתחו אותו, הכתובת הישנה נשארת. הודענו גם לכתובת הישנה.
accounts-email-confirm-text = { $email } תהיה הכתובת של {"\u2068"}@{ $handle }{"\u2069"}. בכל המכשירים האחרים החשבון ינותק.
accounts-email-confirm-button = שימוש בכתובת הזאת

accounts-sessions-title = היכן אתם מחוברים
accounts-sessions-text = מכשיר שאינכם מכירים? נתקו אותו כאן והחליפו סיסמה.
accounts-sessions-unknown = דפדפן לא מוכר
accounts-sessions-current = המכשיר הזה
accounts-sessions-since = כניסה:
accounts-sessions-seen = שימוש אחרון:
accounts-sessions-end = ניתוק
accounts-sessions-end-others = ניתוק כל השאר

accounts-fault-handle-length = בכינוי יש 3 עד 30 תווים.
accounts-fault-handle-letters = השתמשו באותיות, ספרות, מקף וקו תחתון, ולפחות אות אחת. בלי רווחים ובלי סימנים אחרים.
accounts-fault-handle-mixed = השתמשו באותיות עבריות או באותיות לטיניות, לא בשתיהן יחד.
accounts-fault-handle-edges = התחילו וסיימו באות או בספרה.
accounts-fault-handle-taken = הכינוי הזה תפוס. בחרו כינוי אחר.
accounts-fault-name-long = עד 60 תווים, בבקשה.
accounts-fault-name-signs = שם אינו יכול לכלול כתובות או את הסימנים @‏, < ו־>.
accounts-fault-password-short = לפחות { $min } תווים, בבקשה. כמה מילים יחד קל לזכור.
accounts-fault-password-short-staff = מי שמדבר בשם המותג צריך סיסמה של { $min } תווים לפחות. כמה מילים יחד קל לזכור.
accounts-fault-password-common = זו אחת הסיסמאות הראשונות שמנסים. בחרו משהו פחות נפוץ.
accounts-fault-password-own = זה כמעט רק הכינוי, הכתובת או השם שלנו. בחרו משהו שאינו קשור אליכם.
accounts-fault-password-wrong = זו לא הסיסמה הנוכחית שלכם.
accounts-fault-sign-in-again = נכנסתם לפני זמן מה. לביטחונכם, צאו והיכנסו שוב באמצעות קישור, ואז חזרו לכאן.
accounts-fault-email-same = זו כבר הכתובת שלכם.
accounts-fault-email-taken = לכתובת הזאת כבר יש חשבון משלה.

flash-accounts-confirmed = ברוכים הבאים! הכתובת אושרה ונכנסתם לחשבון.
flash-accounts-confirmed-elsewhere = הכתובת אושרה ונכנסתם לחשבון. הצטרפתם ממכשיר אחר, ולכן קבעו כאן סיסמה שוב, או המשיכו בלעדיה.
flash-accounts-confirmation-sent = ההודעה בדרך.
flash-accounts-password-set = הסיסמה החדשה נשמרה. בכל המכשירים האחרים החשבון נותק.
flash-accounts-saved = הפרופיל נשמר.
flash-accounts-email-changed = הכתובת החדשה אושרה.
flash-accounts-session-ended = המכשיר נותק.
flash-accounts-sessions-ended = כל שאר המכשירים נותקו.
flash-accounts-signed-out = יצאתם מהחשבון.

accounts-mail-confirm-subject = אישור הכתובת שלכם ב־{ $brand }
accounts-mail-confirm-text = מישהו, כנראה אתם, הצטרף ל־{ $brand } בכינוי {"\u2068"}@{ $handle }{"\u2069"} עם הכתובת הזאת.
accounts-mail-confirm-next = כדי לאשר שהכתובת שלכם, פתחו את הקישור הזה. הוא תקף לשלושה ימים.
accounts-mail-confirm-button = אישור הכתובת
accounts-mail-known-subject = כבר יש לכם חשבון ב־{ $brand }
accounts-mail-known-text = מישהו, כנראה אתם, רצה להשתמש בכתובת הזאת לחשבון חדש ב־{ $brand }. אבל כבר יש לכם חשבון: {"\u2068"}@{ $handle }{"\u2069"}.
accounts-mail-known-next = אפשר פשוט להיכנס. אם אינכם זוכרים את הסיסמה, בקשו שנשלח לכם קישור.
accounts-mail-known-button = כניסה באמצעות קישור
accounts-mail-link-subject = קישור הכניסה שלכם ל־{ $brand }
accounts-mail-link-text = בקישור הזה נכנסים ל־{ $brand } בתור {"\u2068"}@{ $handle }{"\u2069"}.
accounts-mail-link-next = הוא פועל פעם אחת, במשך 20 דקות. אל תעבירו אותו הלאה.
accounts-mail-link-button = כניסה
accounts-mail-reset-subject = קביעת סיסמה חדשה ב־{ $brand }
accounts-mail-reset-text = בקישור הזה אפשר לקבוע סיסמה חדשה לחשבון {"\u2068"}@{ $handle }{"\u2069"} ב־{ $brand }.
accounts-mail-reset-next = הוא פועל פעם אחת, במשך שעה. עד אז הסיסמה הישנה נשארת בתוקף.
accounts-mail-reset-button = קביעת סיסמה חדשה
accounts-mail-email-subject = אישור הכתובת החדשה שלכם ב־{ $brand }
accounts-mail-email-text = מהחשבון {"\u2068"}@{ $handle }{"\u2069"} ב־{ $brand } ביקשו להשתמש מעכשיו בכתובת הזאת.
accounts-mail-email-next = כדי לאשר שהכתובת שלכם, פתחו את הקישור הזה. הוא תקף לשלושה ימים.
accounts-mail-email-button = שימוש בכתובת הזאת
accounts-mail-email-asked-subject = בקשה לשינוי הכתובת שלכם ב־{ $brand }
accounts-mail-email-asked-text = לחשבון {"\u2068"}@{ $handle }{"\u2069"} ב־{ $brand } התבקשה כתובת דוא״ל חדשה. היא תיכנס לתוקף אחרי אישור מאותה כתובת.
accounts-mail-email-changed-subject = הכתובת שלכם ב־{ $brand } שונתה
accounts-mail-email-changed-text = לחשבון {"\u2068"}@{ $handle }{"\u2069"} ב־{ $brand } יש כתובת דוא״ל חדשה. הכתובת הזאת ({ $email }) כבר אינה בשימוש.
accounts-mail-email-changed-next = אם זה לא הייתם אתם, כתבו לנו מיד: ייתכן שמישהו אחר משתמש בחשבון שלכם.
accounts-mail-password-changed-subject = הסיסמה שלכם ב־{ $brand } שונתה
accounts-mail-password-changed-text = הסיסמה של {"\u2068"}@{ $handle }{"\u2069"} ב־{ $brand } שונתה זה עתה, וכל שאר המכשירים נותקו.
accounts-mail-not-me-next = אם זה הייתם אתם, אין צורך לעשות דבר. אם לא, קבעו עכשיו סיסמה חדשה: כך ינותקו כל האחרים.
accounts-mail-not-me-button = קביעת סיסמה חדשה

# שדה שאנשים אינם רואים; רק תוכנות ממלאות אותו.
accounts-trap-label = השאירו ריק
accounts-fault-email-disposable = אין אפשרות להירשם עם כתובת חד־פעמית. השתמשו בכתובת שבה נוכל להשיג אתכם.
