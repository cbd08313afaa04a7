# Appeals: contesting a decision, and deciding about that.

appeals-title = Contest a decision
appeals-term-free = It costs nothing.
appeals-term-other = A person who had no part in the decision looks at everything again; never a machine.
appeals-term-until = You have until { $until }.
appeals-term-once = You can do this once, so write down everything that matters.
appeals-body = Why is the decision wrong?
appeals-body-hint = Say what was overlooked or misunderstood. Only moderators read this. At most { $max } characters.
appeals-send = Send the appeal
appeals-statement = Statement of reasons
appeals-report = Your report
appeals-report-kept = You reported “{ $reason }”. It was left as it is.
appeals-report-limited = You reported “{ $reason }”. Something was done about it.
appeals-report-reversed = You reported “{ $reason }”. What was done about it has been taken back.
appeals-late = The six months ended on { $until }. The decision can no longer be contested here.
appeals-reversed-already = The decision has been taken back already. There is nothing left to contest.
appeals-redress = If you disagree with this answer, you can turn to a certified out-of-court dispute settlement body in the European Union (Digital Services Act, Article 21), and always to a court.
appeals-yours = What you wrote
appeals-waits = We have your appeal. Somebody who had no part in the decision looks at everything again.
appeals-waits-letter = The answer comes by e-mail, and you can read it here.
appeals-open = Not yet answered
appeals-upheld = The decision stands
appeals-reversed = The decision was changed
appeals-answer = The answer
appeals-answered-by-person = Decided by a person who had no part in the first decision
appeals-says-upheld = The decision stands.
appeals-says-reversed = The decision has been taken back. Everything it limited is as it was before.
appeals-says-otherwise = You were right: the decision has been changed, and something was done about what you reported.
flash-appeals-made = We have your appeal. You will get an answer by e-mail.

appeals-fault-body = Write why you think that the decision is wrong.
appeals-fault-late = The six months in which this decision could be contested are over.
appeals-fault-reversed = This decision has been taken back already. There is nothing left to contest.
appeals-fault-made-already = You have contested this decision already. Each side can do that once.

appeals-appeal = The appeal
appeals-by-author = From the person whom the decision limits:
appeals-by-reporter = From the person who reported:
appeals-by-visitor = From somebody who reported without an account
appeals-in-language = written on the page in
appeals-contested = The contested decision
appeals-machine = The program decided
appeals-open-decision = Open the decision
appeals-is-reversed = This decision has been taken back meanwhile. Whoever contested it still waits for an answer.
appeals-about = About:
appeals-gone = What it was about is no longer there.
appeals-erased = The text was erased. An admin can open the sealed copy from the page of the decision.
appeals-in-place = See it in its place
appeals-reported-for = Reported for:
appeals-reasons = The reasons that were given
appeals-bar-decided = You took the decision that is contested here, or took it back. Somebody else answers this appeal.
appeals-bar-party = This is about you, you contest it yourself, or you reported the thing. Somebody else answers this appeal.
appeals-nobody = Nobody else may decide it at the moment. It stays in the queue until another moderator, a lead or an admin can.
appeals-absent = { $days ->
    [one] None of those who may decide was here within a day. The appeal stays in the queue; a lead or an admin may take it, too.
   *[other] None of those who may decide was here within { $days } days. The appeal stays in the queue; a lead or an admin may take it, too.
}
appeals-waits-for = It waits for one of these people:
appeals-last-here = last here
appeals-never-here = not signed in
appeals-decide = Decide the appeal
appeals-hint-author = Look at everything as if for the first time. Taking the decision back restores the text, its place in search and feeds, and whatever else was limited.
appeals-hint-reporter = Look at everything as if for the first time. Leave it as it is, and the decision stands; with any other choice you decide anew.
appeals-hint-gone = What was reported is no longer there, so nothing else can be decided. Whoever contested it still gets an answer.
appeals-outcome = The decision
appeals-choose-upheld = It stands
appeals-choose-reversed = It is taken back
appeals-answer-label = Your answer
appeals-answer-hint = Whoever contested the decision reads this. Answer what they wrote, and give the reasons. Your name is not shown.
appeals-send-answer = Decide and answer
appeals-you-wrote = What you had written
appeals-to-line = Open it in the queue
appeals-queue = Appeals
appeals-fault-short = { $min ->
    [one] Give a reason of at least { $min } character.
   *[other] Give a reason of at least { $min } characters.
}
appeals-fault-decided = A colleague has answered this appeal meanwhile.
appeals-fault-taken = A colleague is working on this appeal. Take it over in the queue first if you want to decide it.
appeals-fault-side = An appeal of this kind cannot be decided that way.
flash-appeals-decided = The appeal is decided, and everybody concerned is told.

appeals-mail-subject-upheld = Your appeal at { $brand }: the decision stands
appeals-mail-subject-reversed = Your appeal at { $brand }: the decision was changed
appeals-mail-looked = On { $made } you contested our decision of { $decided }. A person who had no part in it has looked at everything again.
appeals-mail-reasons = These are the reasons:
appeals-mail-open = Read the answer
appeals-mail-why = You receive this message because you reported something at { $brand } and contested what was decided.
