# Polls on the pages of topics and challenges.
polls-poll = Poll
polls-add = Ask in a poll
polls-new = New poll
polls-new-lede = Nothing of the question or the answers can change after the first vote. Who chose what is shown to nobody.
polls-edit = Change the poll
polls-question = Question
polls-kind = How people answer
polls-kind-single = One answer
polls-kind-multiple = Several answers
polls-kind-ranked = Ranking
polls-kind-score = Scores
polls-kind-dot = Points to share out
polls-about-single = One answer: everybody chooses one
polls-about-multiple = Several answers: everybody chooses all that suit them
polls-about-ranked = Ranking: everybody puts the answers in order (counted by the Schulze method)
polls-about-score = Scores: everybody scores each answer
polls-about-dot = Points: everybody shares out a number of points
polls-options = Possible answers
polls-options-hint = One to a line, { $min } to { $max } of them.
polls-choices-max = How many
polls-choices-max-hint = Answers that may be chosen or ranked, the highest score, or the points to share out. Empty: all of them, 5, or 10.
polls-results = Who sees the results
polls-results-always = Everybody, from the start
polls-results-voted = Whoever has voted; everybody after the close
polls-results-closed = Nobody before the close
polls-closes-at = Closes
polls-closes-at-hint = At most { $days } days from now. It closes by itself.
polls-min-age = Age of the account, in days
polls-min-age-hint = Only accounts at least that old vote. Empty: every member votes.
polls-make = Ask
polls-save = Save
polls-cancel = Cancel
polls-asked-by = Asked by
polls-state-open = open
polls-state-until = open until
polls-state-over = the time is over
polls-state-closed = closed
polls-state-withdrawn = withdrawn
polls-withdrawn = This poll was withdrawn. Its votes are not shown.
polls-hidden-voted = Whoever has voted sees the results; everybody does after the close.
polls-hidden-closed = Nobody sees the results before the close, the team included.
polls-your-vote = Your vote
polls-hint-single = Choose one.
polls-hint-multiple = { $max ->
    [one] Choose one.
   *[other] Choose up to { $max }.
}
polls-hint-ranked = { $max ->
    [one] 1 is the best. Rank one answer; what you leave out comes last.
   *[other] 1 is the best. Rank up to { $max } answers; the same number twice is a tie, and what you leave out comes last.
}
polls-hint-score = 0 to { $max }; more is better. What you leave at 0 gets nothing.
polls-hint-dot = { $max ->
    [one] You have one point to give.
   *[other] You have { $max } points to share out as you like.
}
polls-no-rank = –
polls-vote = Vote
polls-change = Change my vote
polls-take-back = Take my vote back
polls-voted = You have voted. You can change that until the poll closes.
polls-yours = yours
polls-sign-in = Sign in to vote
polls-confirm = Confirm your e-mail address first; then you can vote.
polls-young = { $days ->
    [one] Only accounts at least one day old vote here. Yours can from
   *[other] Only accounts at least { $days } days old vote here. Yours can from
}
polls-may-not = You cannot vote at the moment.
polls-result = Result
polls-result-so-far = Result so far
polls-ballots = { $count ->
    [0] Nobody has voted yet.
    [one] One person voted.
   *[other] { $count } people voted.
}
polls-staff-ballots = { $count ->
    [one] One vote of the team is counted apart.
   *[other] { $count } votes of the team are counted apart.
}
polls-staff-result = How the team voted
polls-column-place = Place
polls-column-answer = Answer
polls-column-votes = Votes
polls-column-points = Points
polls-column-share = Share
polls-column-over = Ahead of
polls-option-gone = an idea that was removed
polls-method = How it was counted
polls-method-single = Whatever most people chose is first. Shares are of the people who voted.
polls-method-multiple = Whatever most people chose is first. Shares are of the people who voted, so together they may be more than 100 %.
polls-method-score = The scores are added up; the share is of the most that was possible, { $max } from everybody.
polls-method-dot = { $max ->
    [one] Everybody had one point; the points are added up.
   *[other] Everybody had { $max } points; the points are added up.
}
polls-method-ranked = Counted by the Schulze method. Each two answers are compared: how many put the one before the other? A chain of such wins is as strong as its weakest. An answer is ahead of another when its strongest chain to it is stronger than the one back. What somebody left out counts behind what they ranked.
polls-ranked-all = { $option } wins against every other answer by itself.
polls-ranked-chain = No answer wins against every other one by itself, so the strongest chains decide. First: { $options }.
polls-pairs = How many put the answer of the row before that of the column; wins are bold.
polls-download = Download the votes (CSV)
polls-download-hint = Without names and not in the order they came in, so that anybody can count them again.
polls-keep = For whoever asked
polls-close = Close now
polls-withdraw = Withdraw
polls-fault-options = From { $min } to { $max } possible answers.
polls-fault-options-few = A poll needs at least two possible answers.
polls-fault-option-long = An answer has at most { $max } characters.
polls-fault-twice = Two answers are the same.
polls-fault-time = A day and a time, please.
polls-fault-past = That time is past.
polls-fault-long = { $days ->
    [one] At most one day from now.
   *[other] At most { $days } days from now.
}
polls-fault-words = These words cannot stand like this. { $why }
polls-fault-full = There are already as many polls here as fit. Close or withdraw one first.
polls-fault-locked = This topic is closed, so nothing new can be asked here.
polls-fault-answered = Somebody has voted already, so what was asked stays as it is.
polls-fault-over = The poll is over; votes are no longer taken.
polls-fault-changed = Somebody changed the poll in the meantime. Look at it again; what you typed is kept.
polls-fault-withdrawn = The poll is withdrawn already.
polls-fault-age = Your account is not old enough for this poll yet.
polls-fault-empty = Choose something first.
polls-fault-many = { $max ->
    [one] At most one.
   *[other] At most { $max }.
}
polls-fault-points = { $max ->
    [one] You have only one point to give.
   *[other] You have only { $max } points to share out.
}
flash-polls-made = Your poll is open.
flash-polls-saved = The poll is changed.
flash-polls-voted = Your vote counts.
flash-polls-unvoted = Your vote is taken back.
flash-polls-closed = The poll is closed.
flash-polls-withdrawn = The poll is withdrawn.
