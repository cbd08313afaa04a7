# The lists of the desk: views, search and filters, kept views, many cases at once.

inbox-tab-department = My department
inbox-tab-department-lede = What your department has to do, oldest first.
inbox-tab-unassigned = Unassigned
inbox-tab-unassigned-lede = What nobody has taken on yet, oldest first.
inbox-tab-breaching = Due
inbox-tab-breaching-lede = What is over its time or will be within a day, the soonest first.
inbox-tab-news = New replies
inbox-tab-news-lede = Where the customer has written and nobody has answered, the longest unanswered first.
inbox-none-text = There may be cases in other views, or with other words.

# Search and filters
inbox-search = Search
inbox-search-hint = A case number, words of the title, a customer's name or e-mail address, or what they filled in, such as an order number.
inbox-search-go = Search
inbox-searched = “{ $q }”
inbox-capped = The search found a great deal and looks through the newest { $count } finds. One more word helps.
inbox-any = Any
inbox-anybody = Anybody
inbox-mine = Me
inbox-severity = Severity
inbox-department = Department
inbox-no-department = No department
inbox-category = Category
inbox-tag = Tag
inbox-language = Language
inbox-drop = Drop the filter { $what }

# Kept views
inbox-saved = Your own views
inbox-keep = Your own views
inbox-keep-name = Name
inbox-keep-hint = This list, with its view, filters and search, is kept under the name. Only you see it. A name that you have used already gets this list instead.
inbox-keep-do = Keep this list
inbox-let-go = Remove
inbox-let-go-of = Remove “{ $name }”
inbox-fault-name = Please give it a name.
inbox-fault-views =
    { $max ->
        [one] You can keep { $max } list. Remove it first.
       *[other] You can keep { $max } lists. Remove one first.
    }
flash-inbox-kept = The list is kept among your own views.
flash-inbox-let-go = The view is removed. Its cases are where they were.

# A row
inbox-choose = Choose case { $id }
inbox-duplicate = Same as #{ $id }
inbox-news = New reply

# Many cases at once
inbox-bar = With the chosen cases
inbox-choose-all = Choose all on this page
inbox-tag-do = Add the tag
inbox-untag-do = Take the tag off
inbox-take-do = I'll take them
inbox-assign-do = Hand over
inbox-department-do = Move to the department
inbox-severity-do = Set the severity
inbox-note-hint = The customers read it beside the case. They are written to { $minutes } minutes after this, so that you can undo it before.
inbox-fault-none-chosen = Please choose at least one case.
inbox-fault-tag = Please write one tag, of up to 40 characters.

# What became of it
inbox-report = What was done
inbox-done =
    { $count ->
        [0] No case was changed.
        [one] { $count } case was changed.
       *[other] { $count } cases were changed.
    }
inbox-letters =
    { $minutes ->
        [one] The customers are written to in { $minutes } minute.
       *[other] The customers are written to in { $minutes } minutes.
    }
inbox-left =
    { $count ->
        [one] { $count } case was left as it is:
       *[other] { $count } cases were left as they are:
    }
inbox-why-same = it was so already.
inbox-why-changed = somebody else changed it in the meantime.
inbox-why-move = this step is not possible from the state that it is in.
inbox-why-tags = it has as many tags as a case can have.
inbox-why-kept = it was changed since, so that could not be undone.
inbox-undo = Undo
inbox-undone =
    { $count ->
        [0] Nothing was undone.
        [one] Undone: { $count } case is as it was before.
       *[other] Undone: { $count } cases are as they were before.
    }
