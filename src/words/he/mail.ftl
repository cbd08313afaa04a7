# מה שיש בכל הודעה: פנייה, והסיבה שנשלחה.

mail-greeting = שלום { $name },
mail-greeting-nobody = שלום,
mail-button-fallback = אם הכפתור אינו פועל, העתיקו את הכתובת הזאת לדפדפן:
mail-why-account = ההודעה נשלחה אליכם כי היא נוגעת לחשבון שלכם ב־{ $brand }.
mail-why-ignore = אם לא ביקשתם זאת, אפשר להתעלם מההודעה. דבר לא יקרה.
mail-reply-above = כתבו את תשובתכם מעל השורה הזאת
