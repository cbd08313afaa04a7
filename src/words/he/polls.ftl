# סקרים בדפי נושאים ואתגרים.
polls-poll = סקר
polls-add = לשאול בסקר
polls-new = סקר חדש
polls-new-lede = אחרי ההצבעה הראשונה אי אפשר לשנות את השאלה או את התשובות. איש אינו רואה מי בחר במה.
polls-edit = עריכת הסקר
polls-question = שאלה
polls-kind = איך עונים
polls-kind-single = תשובה אחת
polls-kind-multiple = כמה תשובות
polls-kind-ranked = דירוג
polls-kind-score = ציונים
polls-kind-dot = חלוקת נקודות
polls-about-single = תשובה אחת: כל אחד ואחת בוחרים תשובה אחת
polls-about-multiple = כמה תשובות: בוחרים את כל מה שמתאים
polls-about-ranked = דירוג: מסדרים את התשובות לפי העדפה (הספירה בשיטת שולצה)
polls-about-score = ציונים: נותנים ציון לכל תשובה
polls-about-dot = נקודות: מחלקים מספר נתון של נקודות
polls-options = תשובות אפשריות
polls-options-hint = אחת בכל שורה, בין { $min } ל־{ $max }.
polls-choices-max = כמה
polls-choices-max-hint = מספר התשובות שאפשר לבחור או לדרג, הציון הגבוה ביותר, או הנקודות לחלוקה. אם נשאר ריק: כולן, 5 או 10.
polls-results = מי רואים את התוצאות
polls-results-always = כולם, מההתחלה
polls-results-voted = מי שכבר הצביעו; אחרי הסגירה כולם
polls-results-closed = איש לא לפני הסגירה
polls-closes-at = מועד הסגירה
polls-closes-at-hint = לכל היותר { $days } ימים מעכשיו. הסקר נסגר מעצמו.
polls-min-age = ותק החשבון, בימים
polls-min-age-hint = רק חשבונות ותיקים לפחות כך יכולים להצביע. אם נשאר ריק: כל חברי הקהילה מצביעים.
polls-make = לשאול
polls-save = שמירה
polls-cancel = ביטול
polls-asked-by = מאת
polls-state-open = פתוח
polls-state-until = פתוח עד
polls-state-over = הזמן נגמר
polls-state-closed = נסגר
polls-state-withdrawn = בוטל
polls-withdrawn = הסקר הזה בוטל. ההצבעות אינן מוצגות.
polls-hidden-voted = מי שהצביעו רואים את התוצאות; אחרי הסגירה כולם רואים.
polls-hidden-closed = איש אינו רואה את התוצאות לפני הסגירה, גם לא הצוות.
polls-your-vote = ההצבעה שלכם
polls-hint-single = בחרו תשובה אחת.
polls-hint-multiple = { $max ->
    [one] בחרו תשובה אחת.
    [two] בחרו עד שתי תשובות.
   *[other] בחרו עד { $max } תשובות.
}
polls-hint-ranked = { $max ->
    [one] 1 הוא הטוב ביותר. דרגו תשובה אחת; מה שלא דורג בא אחרון.
    [two] 1 הוא הטוב ביותר. דרגו עד שתי תשובות; אותו מספר פעמיים פירושו תיקו, ומה שלא דורג בא אחרון.
   *[other] 1 הוא הטוב ביותר. דרגו עד { $max } תשובות; אותו מספר פעמיים פירושו תיקו, ומה שלא דורג בא אחרון.
}
polls-hint-score = מ־0 עד { $max }; ככל שגבוה יותר, טוב יותר. מה שנשאר 0 לא מקבל דבר.
polls-hint-dot = { $max ->
    [one] יש לכם נקודה אחת לתת.
    [two] יש לכם שתי נקודות לחלק כרצונכם.
   *[other] יש לכם { $max } נקודות לחלק כרצונכם.
}
polls-no-rank = –
polls-vote = להצביע
polls-change = שינוי ההצבעה
polls-take-back = ביטול ההצבעה שלי
polls-voted = הצבעתם. אפשר לשנות עד סגירת הסקר.
polls-yours = שלכם
polls-sign-in = כניסה כדי להצביע
polls-confirm = אשרו קודם את כתובת הדוא״ל, ואז תוכלו להצביע.
polls-young = { $days ->
    [one] כאן מצביעים רק חשבונות בני יום לפחות. החשבון שלכם יוכל להצביע מ־
    [two] כאן מצביעים רק חשבונות בני יומיים לפחות. החשבון שלכם יוכל להצביע מ־
   *[other] כאן מצביעים רק חשבונות בני { $days } ימים לפחות. החשבון שלכם יוכל להצביע מ־
}
polls-may-not = אין לכם אפשרות להצביע כרגע.
polls-result = תוצאה
polls-result-so-far = תוצאה עד כה
polls-ballots = { $count ->
    [0] עדיין לא הצביעו.
    [one] הצבעה אחת.
    [two] שתי הצבעות.
   *[other] { $count } הצבעות.
}
polls-staff-ballots = { $count ->
    [one] הצבעה אחת של הצוות נספרת בנפרד.
    [two] שתי הצבעות של הצוות נספרות בנפרד.
   *[other] { $count } הצבעות של הצוות נספרות בנפרד.
}
polls-staff-result = איך הצביע הצוות
polls-column-place = מקום
polls-column-answer = תשובה
polls-column-votes = הצבעות
polls-column-points = נקודות
polls-column-share = חלק
polls-column-over = לפני
polls-option-gone = רעיון שהוסר
polls-method = איך נערכה הספירה
polls-method-single = התשובה שנבחרה הכי הרבה היא הראשונה. האחוזים הם מתוך המצביעים.
polls-method-multiple = התשובה שנבחרה הכי הרבה היא הראשונה. האחוזים הם מתוך המצביעים, ולכן יחד הם עשויים לעבור את 100 %.
polls-method-score = הציונים מסוכמים; האחוז הוא מתוך המרב האפשרי, { $max } מכל מצביע.
polls-method-dot = { $max ->
    [one] לכל מצביע הייתה נקודה אחת; הנקודות מסוכמות.
    [two] לכל מצביע היו שתי נקודות; הנקודות מסוכמות.
   *[other] לכל מצביע היו { $max } נקודות; הנקודות מסוכמות.
}
polls-method-ranked = הספירה נערכה בשיטת שולצה. משווים כל שתי תשובות: כמה העדיפו את האחת על פני האחרת? שרשרת של ניצחונות כאלה חזקה כמו החוליה החלשה שלה. תשובה קודמת לאחרת כשהשרשרת החזקה ביותר ממנה אליה חזקה מזו שבכיוון ההפוך. מה שלא דורג נחשב אחרי כל מה שדורג.
polls-ranked-all = { $option } מנצחת כל תשובה אחרת בהשוואה ישירה.
polls-ranked-chain = אין תשובה שמנצחת כל תשובה אחרת בהשוואה ישירה, ולכן השרשראות החזקות מכריעות. ראשונות: { $options }.
polls-pairs = כמה העדיפו את התשובה שבשורה על פני זו שבעמודה; ניצחונות מודגשים.
polls-download = הורדת ההצבעות (CSV)
polls-download-hint = בלי שמות ולא לפי סדר ההגעה, כדי שכל מי שרוצים יוכלו לספור שוב.
polls-keep = למי ששאלו
polls-close = לסגור עכשיו
polls-withdraw = ביטול הסקר
polls-fault-options = בין { $min } ל־{ $max } תשובות אפשריות.
polls-fault-options-few = לסקר דרושות לפחות שתי תשובות אפשריות.
polls-fault-option-long = בתשובה יש לכל היותר { $max } תווים.
polls-fault-twice = שתי תשובות זהות.
polls-fault-time = נא לציין יום ושעה.
polls-fault-past = המועד הזה עבר.
polls-fault-long = { $days ->
    [one] לכל היותר יום אחד מעכשיו.
    [two] לכל היותר יומיים מעכשיו.
   *[other] לכל היותר { $days } ימים מעכשיו.
}
polls-fault-words = המילים האלה לא יכולות להופיע כך. { $why }
polls-fault-full = יש כאן כבר סקרים ככל שאפשר. סגרו או בטלו אחד מהם קודם.
polls-fault-locked = הנושא סגור, ולכן אי אפשר לשאול בו שאלות חדשות.
polls-fault-answered = כבר הצביעו, ולכן מה שנשאל נשאר כפי שהוא.
polls-fault-over = הסקר הסתיים; לא מתקבלות עוד הצבעות.
polls-fault-changed = הסקר השתנה בינתיים. הסתכלו בו שוב; מה שהקלדתם נשמר.
polls-fault-withdrawn = הסקר כבר בוטל.
polls-fault-age = החשבון שלכם עדיין לא ותיק מספיק לסקר הזה.
polls-fault-empty = בחרו קודם משהו.
polls-fault-many = { $max ->
    [one] לכל היותר אחת.
    [two] לכל היותר שתיים.
   *[other] לכל היותר { $max }.
}
polls-fault-points = { $max ->
    [one] יש לכם רק נקודה אחת לתת.
    [two] יש לכם רק שתי נקודות לחלק.
   *[other] יש לכם רק { $max } נקודות לחלק.
}
flash-polls-made = הסקר שלכם פתוח.
flash-polls-saved = הסקר שונה.
flash-polls-voted = ההצבעה שלכם נספרה.
flash-polls-unvoted = ההצבעה שלכם בוטלה.
flash-polls-closed = הסקר נסגר.
flash-polls-withdrawn = הסקר בוטל.
