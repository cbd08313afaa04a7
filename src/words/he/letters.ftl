# דוא״ל לצוות בענייני פניות.

letters-open = לפנייה בדלפק
letters-why = ההודעה נשלחה אליכם כי אתם מטפלים בפניות אצל { $brand }.
letters-about = פנייה { $id }: ״{ $title }״. מאת: { $name }. מצב: { $state }.

# מועדים
letters-due-reply = מועד התשובה הראשונה: { $date }.
letters-due-resolve = מועד הפתרון: { $date }.
letters-over-reply = מועד התשובה הראשונה חלף: { $date }.
letters-over-resolve = מועד הפתרון חלף: { $date }.
letters-due-subject = המועד { $when }: { $title }
letters-over-subject = באיחור: { $title }
letters-due-assignee = מחצית מהזמן שהוקצב כבר חלפה, והפנייה בטיפולכם.
letters-due-department = שלושה רבעים מהזמן שהוקצב כבר חלפו, והפנייה שייכת למחלקה שלכם.
letters-due-lead = תשע עשיריות מהזמן שהוקצב כבר חלפו. ההודעה נשלחה אליכם בתפקידכם כמנהלים.
letters-due-taken = הפנייה בטיפול של { $name }.
letters-due-free = איש עדיין לא לקח אותה לטיפולו.

# מה שהגיע לטיפולכם
letters-assigned-subject = הגיעה לטיפולכם: { $title }
letters-assigned = הפנייה הזאת בטיפולכם מעכשיו.
letters-handover = היא הועברה אליכם מאת { $name }, בצירוף הערה:

# מה עשו הלקוחות
letters-replied-subject = תגובה חדשה: { $title }
letters-replied = תגובה מאת { $name }:
letters-reopened-subject = נפתחה מחדש: { $title }
letters-reopened = מבחינת { $name } העניין לא נפתר: הפנייה פתוחה שוב.
letters-rated-subject = { $rating } מתוך 5: { $title }
letters-rated = הפנייה קיבלה דירוג מאת { $name }: ‏{ $rating } מתוך 5.
letters-agreed-subject = אפשר לפרסם: { $title }
letters-agreed = התקבלה הסכמה מאת { $name } לפרסום של ״{ $title }״, בדיוק כפי שהוצג.
letters-declined-subject = נשארת פרטית: { $title }
letters-declined = לא התקבלה הסכמה מאת { $name } לפרסום של ״{ $title }״. הפנייה נשארת פרטית.

# זוג עיניים נוסף
letters-review-asked-subject = נשמח למבט שלכם: { $title }
letters-review-asked = { $name }: התשובה מוכנה ומחכה לזוג עיניים נוסף לפני שתישלח.
letters-review-inner = היא נמצאת בדלפק. שם תוכלו לאשר אותה או להחזיר אותה בצירוף הערה.
letters-review-done-subject = התשובה נבדקה: { $title }
letters-review-sent = התשובה שלכם אושרה (על ידי { $name }) והיא בדרך אל הלקוח.
letters-review-approved = התשובה שלכם אושרה (על ידי { $name }). אפשר לשלוח אותה.
letters-review-remarked = התשובה שלכם נבדקה (על ידי { $name }) ולא נשלחה. ההערה:
