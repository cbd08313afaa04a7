# קרדיט ותודות.
credits-tab = קרדיט
credits-thanks-to = תודה
credits-authors = הרעיון
credits-coauthors = יחד עם
credits-amenders = בזכות שיפורים של
credits-merged = חשבו על אותו הדבר
credits-unnamed =
    { $count ->
        [one] ועוד אדם אחד שלא רצה להיזכר בשמו
        [two] ועוד שני אנשים שלא רצו להיזכר בשמם
       *[other] ועוד { $count } אנשים שלא רצו להיזכר בשמם
    }
credits-title = התרומות של { $name }
credits-none = אין כאן עדיין דבר
credits-none-text = כאן יופיעו רעיונות, שיפורים ותודות.
credits-hidden = לפי בקשה אישית, התרומות אינן מוצגות.
credits-hidden-own = רק אתם רואים את העמוד הזה: בחרתם לא להיזכר בשם.
credits-ideas = רעיונות
credits-as-coauthor = שותפות לרעיון
credits-as-amender = הצעת תיקון שהתקבלה
credits-released = חלק ממה שנעשה
credits-thanks = תודות
credits-thank = להגיד תודה
credits-thank-text = המילים שלכם
credits-thank-hint = בשם המותג; כולם יכולים לקרוא. לכל היותר { $max } תווים.
credits-thank-idea = על רעיון, לפי מספר או כתובת (אפשר להשאיר ריק)
credits-thank-send = לשלוח תודה
credits-fault-idea = אין רעיון כזה.
credits-choice = האם להזכיר אתכם בשם
credits-choice-text = כשמשהו יוצא מהרעיונות שלכם, ״מה חדש״ מודה לכם בשם, ויש עמוד שמרכז את מה שתרמתם. ההחלטה שלכם.
credits-choice-named = להזכיר אותי בשם
credits-choice-hint = בלי הסימון נספור אתכם בלי לנקוב בשם; גם במה שכבר פורסם.
credits-choice-save = שמירה
credits-own = התרומות שלכם
flash-credits-thanked = התודה בדרך.
flash-credits-chosen = נשמר, ותקף מיד בכל מקום.
credits-contributions = מה תרמו כאן
