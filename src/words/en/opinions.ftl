# Opinion maps: statements, answers, groups.
opinions-map = Opinion map
opinions-desk = Opinion maps
opinions-desk-lede = Short statements to agree or disagree with, and the groups that think alike. For big discussions.
opinions-new = New opinion map
opinions-new-lede = It begins as a draft. Members can propose statements of their own; nobody sees those before somebody of the team looked at them.
opinions-question-en = Question in English
opinions-question-he = Question in Hebrew
opinions-question-pl = Question in Polish
opinions-first = First statements
opinions-first-hint = One to a line, at least two and at most { $max }, each up to { $chars } characters. One thought each.
opinions-topic = Topic
opinions-topic-hint = Its number or address, if the map belongs on its page. Empty: it stands by itself and everybody sees it.
opinions-people-min = People before anything is shown
opinions-people-min-hint = At least { $count }, so that nobody can be told apart.
opinions-closes-at = Closes
opinions-closes-at-hint = At most { $days } days from now. Empty: it stays open until you close it.
opinions-make = Make the draft
opinions-open = Open it
opinions-close = Close it
opinions-see = See the map
opinions-take-part = Take part
opinions-none = No opinion maps yet
opinions-none-text = A map helps where many people discuss and nobody can read it all.
opinions-waiting = { $count ->
    [one] One statement waits
   *[other] { $count } statements wait
}
opinions-state-draft = Draft
opinions-state-open = Open
opinions-state-until = Open until
opinions-state-closed = Closed
opinions-statements = Statements
opinions-statement = Statement
opinions-add = Add a statement
opinions-show = Show
opinions-refuse = Do not show
opinions-shown = shown
opinions-refused = not shown
opinions-waits = waits for the team
opinions-own-waits = You wrote this, so somebody else decides.
opinions-lede = Say what you think of one statement after the other. Nobody sees what you answered.
opinions-what-do-you-think = What do you think of this?
opinions-left = { $count ->
    [one] This is the last one.
   *[other] { $count } are left; stop whenever you like.
}
opinions-agree = Agree
opinions-disagree = Disagree
opinions-pass = Pass
opinions-all-answered = You have answered everything
opinions-all-answered-text = Come back later: others may propose more statements.
opinions-sign-in = Sign in to answer
opinions-confirm = Confirm your e-mail address first; then you can answer.
opinions-may-not = You cannot answer at the moment.
opinions-own = { $count ->
    [one] Your answer
   *[other] Your { $count } answers
}
opinions-propose = Is something missing?
opinions-statement-hint = One thought others can agree or disagree with, up to { $max } characters.
opinions-send = Propose
opinions-proposed = What you proposed
opinions-too-few = The map appears when at least { $count } people have answered enough, so that nobody can be told apart.
opinions-people = { $count ->
    [one] Of one person.
   *[other] Of { $count } people. Nobody is drawn one by one.
}
opinions-group-of = { $count ->
    [one] Group { $group }: one person
   *[other] Group { $group }: { $count } people
}
opinions-one-group = There are no groups that clearly think differently.
opinions-told = { $count ->
    [one] One group: { $groups }.
   *[other] { $count } groups that think alike: { $groups }. The closer two groups are, the more alike their answers.
}
opinions-you = The dot is you; only you see it.
opinions-apart = What sets this group apart:
opinions-not-apart = No single statement sets this group clearly apart.
opinions-shares = agree { $agree } %, disagree { $disagree } %, pass { $pass } %
opinions-common = What all groups have in common
opinions-common-none = There is no statement yet that every group clearly agrees or disagrees with.
opinions-all-agree = all groups agree
opinions-all-disagree = all groups disagree
opinions-dividing = What divides
opinions-dividing-none = No statement clearly divides the groups.
opinions-all-statements = All statements
opinions-column-answers = Answers
opinions-column-shares = Shares
opinions-few-answers = too few answers to show
opinions-how = How the map is made
opinions-how-text = Everybody’s answers are put on a plane along the two directions in which people differ most (principal components). K-means finds two to five groups on it; the number that stands apart best (silhouette) is taken, and no group of fewer than five people. The same answers always give the same map. Shares of fewer than five answers are not shown.
opinions-fault-question = Ask the question in at least one language.
opinions-fault-statements = From two to { $max } statements.
opinions-fault-statement-long = A statement has at most { $max } characters.
opinions-fault-statements-full = There are already as many statements as fit.
opinions-fault-twice = Two statements are the same.
opinions-fault-topic = There is no such topic.
opinions-fault-opened = It is open already.
opinions-fault-over = This is over; answers are no longer taken.
opinions-fault-full = There are already as many maps on that page as fit.
opinions-fault-gone = This statement is not shown any more.
opinions-fault-many = You have proposed as many statements as one person can.
opinions-fault-decided = Somebody decided that already.
flash-opinions-made = The draft is there. Open it when it is ready.
flash-opinions-opened = The map is open.
flash-opinions-closed = The map is closed.
flash-opinions-stated = The statement is added.
flash-opinions-decided = Decided.
flash-opinions-proposed = Thank you. Somebody of the team looks at it before it is shown.
