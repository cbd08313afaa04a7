# The desk’s settings, for admins.
setup-title = Desk settings
setup-lede = How complaints come in, who is given them, how long you allow yourselves, and what you answer often.
setup-part-intake = What a complaint says
setup-part-people = Who is given it
setup-part-time = How long it may take
setup-part-answers = What you answer
setup-missing-departments = There is no department yet, so new cases wait until somebody claims them.
setup-missing-rules = There is no routing rule yet, so new cases belong to no department.
setup-missing-targets = There is no target yet, so no clock runs and nobody is reminded.
setup-missing-duty = Nobody is on duty in: { $departments }. New cases wait there until somebody claims them.

# What the pages share.
setup-save = Save
setup-cancel = Cancel
setup-up = Up
setup-down = Down
setup-archive = Archive
setup-restore = Restore
setup-remove = Remove
setup-archived = archived
setup-name-en = Name in English
setup-name-he = Name in Hebrew
setup-name-pl = Name in Polish
setup-name-hint = One language is enough: whoever reads another one sees it, too.
setup-slug = Word in addresses
setup-slug-hint = Lower-case letters a–z, digits and hyphens. Empty: made from the name.
setup-begins-as = severity: { $severity }
setup-open-cases =
    { $count ->
        [one] { $count } open case
       *[other] { $count } open cases
    }
setup-open-kept =
    { $count ->
        [one] { $count } open case keeps it
       *[other] { $count } open cases keep it
    }
setup-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
setup-fault-name = Write the name in at least one language.
setup-fault-slug = Write a word of lower-case letters a–z, digits and hyphens, at most 40.
setup-fault-slug-taken = Another category, maybe an archived one, has this word already.
flash-setup-saved = Saved.
flash-setup-removed = Removed.
flash-setup-restored = Restored.
flash-setup-archived = Archived. It can be restored at any time.
flash-setup-archived-open = Archived. Open cases keep it: the list says how many.

# Categories.
setup-categories = Categories
setup-categories-door = What a complaint can be about, and how serious it is at first.
setup-categories-text = What a complaint can be about. Whoever writes one chooses; fields, targets and rules can depend on it.
setup-categories-none = No categories yet
setup-categories-none-text = Five to eight are enough, in your customers’ words: “Delivery”, “Broken product”, “Invoice”, “Staff”, “Something else”. Until then complaints come in without one.
setup-category-new = New category
setup-category-edit = Change a category
setup-category-severity = Severity of its cases at first
setup-category-severity-hint = Staff can change it on each case. Urgent is for safety, health and much money.

# Fields.
setup-fields = Fields
setup-fields-door = What the form asks for: order number, shop, product.
setup-fields-text = What the form of a complaint asks for beside the text. What is filled in is seen by the customer and by staff only, unless you make a field public.
setup-fields-none = The form asks for nothing more
setup-fields-none-text = An order number and the shop or product are what staff ask for first. Ask for little: every required field costs you complaints that you will never hear of.
setup-fields-every = In every complaint
setup-fields-archived = Not asked any more
setup-field-new = New field
setup-field-edit = Change a field
setup-field-category = Asked in complaints about
setup-field-category-every = everything
setup-field-kind = What is filled in
setup-kind-line = A line of text
setup-kind-choice = One of several choices
setup-kind-date = A date
setup-kind-number = A number
setup-field-choices = Choices
setup-field-choices-hint = One on each line. For a field of choices only.
setup-field-required = It must be filled in
setup-field-public = Show it with public complaints
setup-field-public-hint = For what anybody may know, such as the product. Never for order numbers, names or addresses.
setup-field-is-required = required
setup-field-is-public = public
setup-fault-choices-few = Write at least two choices, one on each line.
setup-fault-choices-many = At most { $count } choices of at most { $chars } characters each.

# Departments and duty.
setup-departments = Departments
setup-departments-door = Who works on cases together, who leads, and who is on duty.
setup-departments-text = Cases go to a department, and in it to somebody on duty. Staff of every department can help with every case all the same.
setup-departments-none = No departments yet
setup-departments-none-text = One is enough to begin with, for example “Customer care”. Then a rule sends new cases there.
setup-department-new = New department
setup-department-edit = Change a department
setup-department-name = Name
setup-department-name-hint = Shown beside official answers. A new name is given to everybody in it.
setup-department-lead = Lead
setup-department-lead-hint = Hears of a case when hardly any time is left.
setup-department-nobody = nobody
setup-department-led = led by { $name }
setup-department-unled = without a lead
setup-department-spread = New cases
setup-department-spread-hint = Only people on duty are given cases. With nobody on duty a case waits to be claimed.
setup-spread-claim = Not handed out: people claim them
setup-spread-round-robin = Handed out in turn
setup-spread-least-loaded = Handed out to whoever has the fewest open cases
setup-department-people = people: { $count }, on duty: { $duty }
setup-department-deserted = nobody on duty
setup-department-members = People
setup-department-empty = Nobody belongs to it yet
setup-department-empty-text = Write its name as the department of your colleagues.
setup-department-to-people = To the people
setup-department-strays = Named by people, but not made here
setup-department-strays-text = Cases can be given to these people once their department exists here.
setup-department-add = Make it
setup-on-duty = on duty
setup-off-duty = off duty
setup-duty-begin = Go on duty
setup-duty-end = Go off duty
flash-setup-duty-on = You are on duty: new cases of your department can be given to you.
flash-setup-duty-off = You are off duty: no more new cases are given to you. Those that you have stay yours.
setup-fault-department-taken = There is a department of this name already, maybe an archived one.

# Routing rules.
setup-rules = Routing rules
setup-rules-door = Which department new cases go to.
setup-rules-text = They are asked from top to bottom when a case comes in; the first one that fits decides.
setup-rules-none = No rules yet
setup-rules-none-text = Begin with one that has no condition: it sends everything to one department. Then put more particular ones above it, for example for a category, a language, or words such as “smoke” and “burnt”.
setup-rules-no-department = First a department
setup-rules-no-department-text = A rule sends cases to a department, so make one before the first rule.
setup-rules-open-end = What no rule fits belongs to no department and waits to be claimed. A last rule without conditions catches it.
setup-rule-new = New rule
setup-rule-edit = Change a rule
setup-rule-when = When
setup-rule-when-hint = Every condition that you set must hold. With none, the rule fits every case.
setup-rule-any = any
setup-rule-category = Category
setup-rule-board = Board
setup-rule-lang = Language of the text
setup-rule-words = Words
setup-rule-words-hint = One word or phrase on each line; one of them must occur. Endings and, in Hebrew, prefixes do not matter.
setup-rule-then = Then
setup-rule-department = To the department
setup-rule-choose = Choose a department
setup-rule-severity = Severity
setup-rule-severity-same = as its category says
setup-rule-always = Every case
setup-rule-if-board = board { $board }
setup-rule-if-lang = written in { $lang }
setup-rule-if-words = with one of: { $words }
setup-rule-to = goes to { $department }
setup-rule-rests = its department is archived
setup-rule-unreachable = never reached
setup-fault-rule-department = Choose the department that these cases go to.
setup-fault-rule-words = Each line needs a word of at least two letters.

# Targets.
setup-targets = Targets
setup-targets-door = How long a first reply and a resolution may take.
setup-targets-text = How long you allow yourselves, in working hours. For each case the most specific line counts. While you wait for the customer the clocks stand still.
setup-targets-none = No targets yet
setup-targets-none-text = One line for all cases is a good start: a first reply within 4 working hours, a resolution within 24. Whoever has a case is reminded before the time is up, not after.
setup-targets-hours = Working hours and days off
setup-target-new = New target
setup-target-edit = Change a target
setup-target-category = Category of the case
setup-target-severity = Severity
setup-target-every-category = every category
setup-target-every-severity = any severity
setup-target-reply = First reply
setup-target-resolution = Resolution
setup-target-hours = { $hours } h of working time
setup-target-no-clock = no target
setup-target-hours-hint = Working hours: 4, 1.5 or 0:30. Empty: no target.
setup-fault-hours = Write working hours such as 4, 1.5 or 0:30; at most 1,000.
setup-fault-target-empty = Set at least one of the two.
setup-fault-target-order = A resolution cannot be due before the first reply.
setup-fault-target-twice = There is a line for these cases already. Change that one.

# Working hours and days off.
setup-hours = Working hours and days off
setup-hours-door = When the clocks of cases run.
setup-hours-text = The clocks of cases run only while you work. A change applies to every open case.
setup-hours-unset = Until you save your own hours, the clocks take Monday to Friday, 9:00 to 17:00. To fill in the form with a usual week:
setup-hours-monday = Monday to Friday
setup-hours-sunday = Sunday to Thursday
setup-hours-zone = In the time zone { $zone }, as in the brand’s settings. Leave closed days empty; 00:00 at the end is midnight.
setup-hours-from = From
setup-hours-to = To
setup-hours-again-from = And from
setup-day-monday = Monday
setup-day-tuesday = Tuesday
setup-day-wednesday = Wednesday
setup-day-thursday = Thursday
setup-day-friday = Friday
setup-day-saturday = Saturday
setup-day-sunday = Sunday
setup-holidays = Days off
setup-holidays-text = Public holidays and other days on which nobody works.
setup-holidays-none = No days off ahead
setup-holidays-none-text = Without them the clocks run on holidays, too, and people are reminded of cases while nobody is there.
setup-holidays-past = Past days off
setup-holiday-day = Day
setup-holiday-name = Name
setup-holiday-add = Add a day off
setup-fault-time = Write a time such as 9:00, or leave both empty.
setup-fault-hours-order = The end must be later than the beginning.
setup-fault-hours-overlap = These hours overlap with the others of this day.
flash-setup-hours = Saved. The clocks of open cases are being set anew.

# Replies kept ready.
setup-replies = Canned replies
setup-replies-door = Texts that staff begin an answer with.
setup-replies-text = Texts that staff insert into an answer and finish by hand. The one in the customer’s language is offered.
setup-replies-none = No canned replies yet
setup-replies-none-text = Write down what you explain every day: how to send something back, when a refund arrives, what you need to look into a case. A beginning is enough; staff add what concerns this customer.
setup-reply-new = New canned reply
setup-reply-edit = Change a canned reply
setup-reply-name = Name
setup-reply-name-hint = For staff only, for example “Refund: when it arrives”.
setup-reply-department = Offered to
setup-reply-everybody = every department
setup-reply-department-gone = an archived department
setup-reply-places = What is filled in by itself
setup-place-name = the customer’s name
setup-place-number = the number of the case
setup-place-brand = the name of the brand
setup-place-agent = the name of whoever answers
setup-place-link = the address of the case
setup-reply-en = Text in English
setup-reply-he = Text in Hebrew
setup-reply-pl = Text in Polish
setup-fault-body = Write the text in at least one language.
setup-fault-variable = { $place } cannot be filled in. Choose one of the places listed above the text.

# The overview’s counts.
setup-count-categories =
    { $count ->
        [one] { $count } category
       *[other] { $count } categories
    }
setup-count-fields =
    { $count ->
        [one] { $count } field
       *[other] { $count } fields
    }
setup-count-departments =
    { $count ->
        [one] { $count } department
       *[other] { $count } departments
    }
setup-count-rules =
    { $count ->
        [one] { $count } rule
       *[other] { $count } rules
    }
setup-count-targets =
    { $count ->
        [one] { $count } target
       *[other] { $count } targets
    }
setup-count-replies =
    { $count ->
        [one] { $count } reply
       *[other] { $count } replies
    }
setup-count-hours-usual = Monday to Friday, 9:00–17:00
setup-count-hours-set = your own hours
