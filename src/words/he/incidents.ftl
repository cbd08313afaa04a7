# רכיבים, אירועים שנרשמו בדיעבד, תיקונים; והמשותף לטפסים שלהם.
incidents-desk = אירועים
incidents-title = כותרת
incidents-name = שם
incidents-description = תיאור
incidents-body = נוסח
incidents-zone = לפי אזור הזמן { $zone }.
incidents-state = מצב
incidents-impact = השפעה
incidents-severity = חומרה, 1 היא הגבוהה ביותר
incidents-notify = להודיע למנויים
incidents-publish = פרסום
incidents-public-page = הדף הציבורי שלו
incidents-updates = עדכונים
incidents-drill = תרגיל
incidents-fault-time = הזינו יום ושעה, למשל 2026-11-22 14:30.
incidents-fault-to-come = המועד הזה עוד לא הגיע.
incidents-fault-window = הסיום צריך לבוא אחרי ההתחלה.

# מדוע הפעולה נדחית.
incidents-fault-state = בינתיים חלה התקדמות: מהמצב הנוכחי אי אפשר לעבור למצב הזה. אירוע שהסתיים נפתח מחדש רק בכוונה תחילה.
incidents-fault-promise-past = העדכון הבא הובטח למועד שכבר עבר. בחרו מועד מאוחר יותר.
incidents-fault-promise-after-end = מה שהסתיים אינו מבטיח עדכון נוסף. הסירו את המועד.
incidents-fault-shown-at = ליד עדכון מופיעה שעת הפרסום שלו. רק באירוע שנוסף בדיעבד אפשר לרשום שעה מוקדמת יותר, ולעולם לא מאוחרת יותר.
incidents-fault-empty = כתבו את הנוסח בשפה אחת לפחות.
incidents-fault-too-long = הנוסח ארוך מדי.
incidents-fault-component = אחד הרכיבים האלה בארכיון או נבחר פעמיים. בחרו שוב.
incidents-fault-unchanged = זה בדיוק הנוסח שכבר מופיע שם.
incidents-fault-reason = כתבו בשורה אחת מדוע הנוסח מתוקן; כולם יוכלו לקרוא אותה.
incidents-conflict-changed = מישהו מהצוות שינה את זה בינתיים. מה שכתבתם לא אבד: עברו עליו שוב ושלחו, או השאירו כפי שהוא.
incidents-conflict-now = עכשיו כתוב שם:
incidents-conflict-archived = הרכיב הזה הועבר בינתיים לארכיון.

# רכיבים.
incidents-components = רכיבים
incidents-components-lede = מה שהלקוחות תלויים בו, כפי שדף הסטטוס מציג אותו.
incidents-components-none = עדיין אין רכיבים.
incidents-components-empty = עדיין אין רכיבים
incidents-components-empty-text = רשמו מה יחסר ללקוחות אם יפסיק לפעול: החנות, התשלום, המשלוחים, האפליקציה, המוקד הטלפוני. די בחמישה עד חמישה־עשר.
incidents-component-new = רכיב חדש
incidents-component-edit = שינוי רכיב
incidents-group = קבוצה
incidents-group-new = קבוצה חדשה
incidents-group-edit = שינוי שם של קבוצה
incidents-group-none = ללא קבוצה
incidents-group-empty = עדיין אין בה דבר.
incidents-archived = בארכיון
incidents-start-date = הזמינות נמדדת מיום
incidents-start-date-hint = לימים שלפניו אין עמודה.
incidents-fault-start-date = הזינו יום שכבר הגיע, למשל 2026-11-22.
incidents-showcase = הצגת הזמינות שלו
incidents-showcase-hint = העמודות של 90 הימים האחרונים בדף הסטטוס.
incidents-only-if-degraded = הצגה רק כשיש בו תקלה
incidents-state-now = מצבו עכשיו
incidents-state-now-hint = בדרך כלל עדכון של אירוע קובע אותו. מה שנקבע כאן ביד נספר בזמינות באותה דרך.
incidents-state-set = קביעה
incidents-conflict-touched = אי אפשר להעביר אותו לארכיון כל עוד זה נוגע בו:
flash-incidents-saved = נשמר. דף הסטטוס כבר מציג את זה.
flash-incidents-archived = הועבר לארכיון. ההיסטוריה שלו נשארת, ואפשר לשחזר אותו בכל עת.
flash-incidents-restored = שוחזר.
flash-incidents-state = המצב נקבע. דף הסטטוס כבר מציג אותו.

# נרשם בדיעבד.
incidents-backdated = הוספת אירוע מהעבר
incidents-backdated-lede = למה שהסתיים ולא סופר עליו, כדי שההיסטוריה תהיה שלמה. בדף יופיע שהאירוע נוסף בדיעבד; למנויים לא נשלח דבר.
incidents-started = התחיל
incidents-ended = הסתיים
incidents-backdated-health = מצבם בזמן האירוע
incidents-backdated-body = מה קרה
incidents-backdated-end = איך זה הסתיים
flash-incidents-backdated = האירוע מופיע בהיסטוריה.

# תיקונים.
incidents-correct = תיקון
incidents-corrected = תוקן
incidents-correct-title = תיקון של עדכון
incidents-correct-lede = הנוסח הישן נשאר בדף לקריאה, עם הסיבה שתכתבו. עדכון אי אפשר לבטל.
incidents-reason = סיבה
incidents-reason-hint = בשורה אחת, לכולם: ״החנות בחיפה פתוחה, רשמנו בטעות חנות אחרת.״
flash-incidents-corrected = תוקן. הנוסח הישן נשאר לקריאה.
