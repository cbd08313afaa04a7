# חדר ההאזנה.
listening-title = חדר ההאזנה
listening-lede = מה אומרים עליכם, כאן ובמקומות אחרים, בזמן שזה נאמר.
listening-places = האזנה
listening-place-room = החדר
listening-place-alerts = התראות
listening-place-watches = מעקבים
listening-place-sources = מקורות
listening-place-answers = קישורים מוכנים
listening-place-letters = מכתב יומי

# מה חריג עכשיו.
listening-alert-one = { $people ->
    [one] { $watch }: אדם אחד
    [two] { $watch }: שני אנשים בבת אחת
   *[other] { $watch }: { $people } אנשים בבת אחת
  }
listening-alert-many = { $more ->
    [one] { $watch } ועוד מעקב אחד
    [two] { $watch } ועוד שני מעקבים
   *[other] { $watch } ועוד { $more } מעקבים
  }: { $people ->
    [one] אדם אחד
    [two] שני אנשים בבת אחת
   *[other] { $people } אנשים בבת אחת
  }
listening-alert-silent = המקור „{ $source }” השתתק
listening-alert-acknowledged = בטיפול

# היממה האחרונה של המעקבים העמוסים.
listening-now = 24 השעות האחרונות
listening-spark = { $watch }: אנשים בכל שעה ב־24 השעות האחרונות; הודעות בסך הכול: { $count }
listening-said = { $count ->
    [one] הודעה אחת
    [two] שתי הודעות
   *[other] { $count } הודעות
  }

# הרשימה.
listening-tabs = אילו אזכורים
listening-tab-all = הכול
listening-tab-open = ממתינים
listening-filter = סינון
listening-filter-apply = החלה
listening-unfilter = בלי סינון
listening-search = חיפוש בכותרת ובטקסט
listening-search-go = חיפוש
listening-any = הכול
listening-watch = מעקב
listening-watch-any = כל מעקב
listening-watch-none = הכול, גם בלי מעקב
listening-where = היכן
listening-home = בבית
listening-lang = שפה
listening-lang-unknown = לא ידועה
listening-kind = סוג
listening-author = מי כתב
listening-author-customer = לקוח
listening-author-staff = מהצוות שלנו
listening-author-outside = מישהו ממקום אחר
listening-since = עד כמה אחורה
listening-since-day = 24 שעות
listening-since-week = 7 ימים
listening-since-month = 30 ימים
listening-since-all = כל מה שיש
listening-none = אין אזכורים כאלה
listening-none-text = שום דבר לא מתאים לסינון הזה.
listening-empty = עדיין אין האזנה
listening-empty-text = צרו מעקב: המילים שחשובות לכם, ומי יקבל הודעה כשרבים משתמשים בהן.
listening-empty-next = אל המעקבים
listening-quiet = שקט
listening-quiet-text = ב־7 הימים האחרונים לא נאמר דבר שמעקב מחפש.
listening-export = הרשימה כקובץ (CSV)
listening-export-hint = עם הסינון שלמעלה; לעולם בלי מי שכתבו.
listening-untitled = ללא כותרת
listening-reply-in = תגובה
listening-private = נושא פרטי
listening-heard-late = נשמע

# מה נעשה באזכור.
listening-as-open = ממתין
listening-as-replied = נענה
listening-as-case = פנייה
listening-as-pointed = הופנו למקום הנכון
listening-as-nothing = אין מה לעשות
listening-to-case = אל הפנייה
listening-open-case = פתיחת פנייה
listening-undo = ביטול
listening-point = הפניה לתשובה
listening-replied = נענה
listening-nothing = אין מה לעשות
listening-fault-handled = כבר נרשם מה נעשה באזכור הזה בידי מישהו מהצוות. הביטו בו שוב.
listening-fault-no-case = פנייה שייכת לנושא של לקוח כאן. לאזכור הזה אין נושא כזה.

# אזכור אחד.
listening-mention = אזכור
listening-point-title = הפניה למקום הנכון
listening-point-home = השיבו בהודעה עצמה, או העתיקו לשם אחד מהטקסטים האלה.
listening-point-outside = העתיקו טקסט, פתחו את האזכור במקום שבו נכתב, והשיבו שם בשמכם.
listening-copy = טקסט להעתקה
listening-pointed = בוצע: הפניתי לשם
listening-no-answers = עדיין אין קישורים מוכנים
listening-no-answers-text = הכינו תשובה עם הנושא שבו היא נמצאת, כדי שכולם יפנו לאותו מקום.

# קישורים מוכנים.
listening-answers-title = קישורים מוכנים
listening-answers-lede = תשובות מוכנות, עם הנושא שבו הן נמצאות, לאנשים שאמרו משהו במקום אחר.
listening-answers-empty = הקישור הראשון חוסך את החיפוש לבאים בתור.
listening-answers-away = { $count ->
    [one] אחד נשמר בצד
    [two] שניים נשמרו בצד
   *[other] { $count } נשמרו בצד
  }
listening-answer = קישור מוכן
listening-answer-new = קישור חדש
listening-answer-make = להכין
listening-answer-save = שמירה
listening-answer-archive = לשמור בצד
listening-answer-back = להחזיר
listening-answer-closed = לא כולם רשאים לקרוא עוד את הנושא: הקישור מושמט
listening-answer-title = שם בשביל הצוות
listening-answer-title-hint = למשל: החזרים אחרי התקלה
listening-answer-lang = שפת הטקסט
listening-answer-body = טקסט להעתקה
listening-answer-body-hint = שניים־שלושה משפטים; הקישור יופיע מתחתיהם.
listening-answer-topic = הנושא שבו התשובה
listening-answer-topic-hint = הכתובת או המספר שלו; אפשר להשאיר ריק. הקישור מוביל לתשובה הרשמית, אם יש.
listening-fault-topic = אין נושא כזה שכולם רשאים לקרוא.
listening-fault-answer-changed = הטקסט השתנה בינתיים בידי מישהו מהצוות. עכשיו כתוב: „{ $text }”. שלחו שוב כדי להחליף אותו.

# כמה נשמע במעקב.
listening-rising = מילים בעלייה
listening-rising-none = שום מילה אינה נפוצה יותר מבשבוע שלפני כן.
listening-rising-people = { $count ->
    [one] אדם אחד
    [two] שני אנשים
   *[other] { $count } אנשים
  }
listening-volume = היקף
listening-volume-title = ההיקף של { $watch }
listening-volume-mentions = האזכורים שלו
listening-volume-sum = בזמן הזה: { $posts ->
    [one] הודעה אחת
    [two] שתי הודעות
   *[other] { $posts } הודעות
  } של { $people ->
    [one] אדם אחד
    [two] שני אנשים שונים
   *[other] { $people } אנשים שונים
  }.
listening-spans = עד כמה אחורה
listening-span-day = 24 שעות
listening-span-week = 7 ימים
listening-span-months = 8 שבועות
listening-chart = { $watch }: כמה אנשים דיברו, { $span }
listening-wave = חמש שעות נבחנות יחד: בדרך כלל { $usual } אנשים, התראה החל מ־{ $alarm }. הקו מראה שעה אחת מתוכן.
listening-by-lang = לפי שפה
listening-by-place = לפי מקום
listening-share-none = דבר בזמן הזה.

# המכתב היומי.
listening-letters-title = מכתב יומי
listening-letters-lede = פעם ביום בדואר: מה נאמר, מה עלה, מה ממתין לתשובה.
listening-letters-no-address = לחשבון שלכם אין כתובת דואר אלקטרוני מאומתת, ולכן מכתב לא יגיע אליכם.
listening-letters-wanted = לכתוב אליי בכל יום
listening-letters-wanted-hint = ביום שבו לא נאמר דבר אין מכתב.
listening-letters-at = באיזו שעה
listening-letters-at-hint = באזור הזמן { $zone }.
listening-letters-save = שמירה
listening-fault-time = הזינו שעה, למשל 08:30.
listening-letter-subject = { $brand }: מה נאמר ב־24 השעות האחרונות
listening-letter-said = מה נאמר:
listening-letter-line = { $watch }: { $posts ->
    [one] הודעה אחת
    [two] שתי הודעות
   *[other] { $posts } הודעות
  } של { $people ->
    [one] אדם אחד
    [two] שני אנשים
   *[other] { $people } אנשים
  }
listening-letter-rose = מה עלה:
listening-letter-rose-line = { $watch }: { $posts ->
    [one] הודעה אחת
    [two] שתי הודעות
   *[other] { $posts } הודעות
  }, בדרך כלל בערך { $usual } ביום
listening-letter-rose-none = דבר לא עלה מעל יום רגיל.
listening-letter-alerts = { $count ->
    [one] הייתה התראה אחת.
    [two] היו שתי התראות.
   *[other] היו { $count } התראות.
  }
listening-letter-open = { $count ->
    [0] דבר אינו ממתין לתשובה.
    [one] אזכור אחד ממתין לתשובה:
    [two] שני אזכורים ממתינים לתשובה:
   *[other] { $count } אזכורים ממתינים לתשובה:
  }
listening-letter-waits = „{ $title }” ({ $place }, { $at })
listening-letter-go = אל מה שממתין
listening-letter-why = המכתב הזה נשלח אליכם כי ביקשתם אותו בחדר ההאזנה של { $brand }. כדי להפסיק: { $link }

flash-listening-handled = נרשם.
flash-listening-undone = שוב ממתין.
flash-listening-no-case = אין כאן נושא של לקוח שאפשר לפתוח עליו פנייה.
flash-listening-answer-made = מוכן לכולם.
flash-listening-answer-saved = נשמר.
flash-listening-answer-away = נשמר בצד.
flash-listening-answer-back = שוב מוכן.
flash-listening-letters-on = המכתב יגיע בכל יום שבו נאמר משהו.
flash-listening-letters-off = לא יישלחו עוד מכתבים יומיים.
