# קבצים שמצרפים להודעות.
uploads-title = הקבצים שלכם
uploads-file = תמונה או קובץ
uploads-limits = JPEG, PNG, WebP או GIF (כתמונה קבועה), PDF, טקסט פשוט או CSV; עד { $max }. פרטי המקום והמצלמה נמחקים מהתמונות.
uploads-alt = מה רואים בתמונה?
uploads-alt-hint = משפט אחד למי שלא יכולים לראות אותה. בקבצים אחרים: הטקסט של הקישור.
uploads-add = הוספת קובץ
uploads-back = חזרה לטקסט
uploads-added = הקובץ נקלט. העתיקו את השורה הזאת אל המקום שלו בטקסט:
uploads-latest = הקבצים האחרונים
uploads-none = אין עדיין קבצים
uploads-none-text = קובץ שתוסיפו יופיע כאן. אחרים יראו אותו רק אחרי שישולב בהודעה שמותר להם לקרוא.
uploads-markdown = שורה להדבקה בטקסט
flash-uploaded-into-draft = הקובץ נוסף בסוף הטקסט שלכם.

uploads-fault-empty = בחרו קודם קובץ. הקובץ שהגיע היה ריק.
uploads-fault-too-big = הקובץ גדול מדי. אפשר להוסיף עד { $max }.
uploads-fault-pixels = בתמונה יש יותר מדי פיקסלים: אפשר להוסיף עד { $max } מיליון. הקטינו אותה ובחרו שוב.
uploads-fault-broken = התמונה פגומה ואי אפשר לקרוא אותה. שמרו אותה מחדש כ־JPEG או PNG ובחרו שוב.
uploads-fault-svg = תמונות SVG עלולות להכיל תוכנות ולכן אינן מתקבלות. שמרו את התמונה כ־PNG ובחרו שוב.
uploads-fault-type = קבצים מסוג זה אינם מתקבלים. אפשר להוסיף תמונות JPEG, PNG, WebP ו־GIF, וכן PDF, טקסט פשוט (.txt, .log) ו־CSV.
uploads-fault-day =
    { $max ->
        [one] אפשר להוסיף עד קובץ אחד ביממה. נסו שוב מחר.
        [two] אפשר להוסיף עד שני קבצים ביממה. נסו שוב מחר.
       *[other] אפשר להוסיף עד { $max } קבצים ביממה. נסו שוב מחר.
    }
