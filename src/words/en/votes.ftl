# The vote box on an idea's page, and what lists tell of votes.
votes-title = Votes
votes-count =
    { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }
votes-staff =
    { $count ->
        [one] and { $count } vote by staff, counted apart
       *[other] and { $count } votes by staff, counted apart
    }
votes-elsewhere =
    { $count ->
        [one] { $count } of them came with the import from an earlier site.
       *[other] { $count } of them came with the import from an earlier site.
    }
votes-hidden = votes still hidden
votes-hidden-voted = How many votes there are is shown to you once you have voted.
votes-hidden-closed = How many votes there are is shown when voting is over. Until then nobody sees it, the team included.
votes-voted = you voted
votes-given = You voted for this idea.
votes-carried = Your vote came along from an idea that became part of this one.
votes-give = Vote for it
votes-take-back = Take my vote back
votes-sign-in = Sign in to vote
votes-left =
    { $each ->
        [one] You have { $left } of { $each } vote left here. It comes back when the idea is decided, or when you take it back.
       *[other] You have { $left } of { $each } votes left here. A vote comes back when its idea is decided, or when you take it back.
    }
votes-until = You can vote and change your mind until { $when }.
votes-opens = Voting begins on { $when }.
votes-over = Voting is over.
votes-closed = This idea takes no votes now.
votes-unlisted = The vote is on the shortlist now, and this idea is not on it.
votes-young =
    { $days ->
        [one] You can vote from { $when }: an account has to be { $days } day old for that.
       *[other] You can vote from { $when }: an account has to be { $days } days old for that.
    }
votes-parts = Merged into this idea
votes-parts-text = These ideas became part of this one. Their votes count here, once per person.

# A vote that was not taken.
votes-refused = Your vote was not counted
votes-merged = This idea became part of another one. Vote there:
votes-spent =
    { $each ->
        [one] Your { $each } vote is in use. It comes back when the idea is decided, or when you take it back.
       *[other] All your { $each } votes are in use. A vote comes back when its idea is decided, or when you take it back.
    }
votes-spent-on = Where your votes are
votes-back = Back to the idea:
flash-votes-given = Your vote counts.
flash-votes-taken-back = Your vote is taken back.

# What staff see of votes.
votes-desk-ideas = Producer’s desk
votes-desk-of = Votes: { $title }
votes-desk-hidden = How many votes there are is hidden now, from the team, too.
votes-figures = Counted votes
votes-rule-open = Votes are taken now.
votes-rule-always = Everybody sees how many there are.
votes-rule-voted = Whoever has voted sees how many there are; everybody else after the close.
votes-rule-closed = Nobody sees how many there are before the close.
votes-rule-each =
    { $each ->
        [one] Each person has { $each } vote at a time.
       *[other] Each person has { $each } votes at a time.
    }
votes-rule-age =
    { $days ->
        [one] Only accounts that are at least { $days } day old vote.
       *[other] Only accounts that are at least { $days } days old vote.
    }
votes-export = Votes as CSV
votes-export-hint = One line per vote, with a pseudonym in place of the person. In another idea’s file the same person has another pseudonym.
votes-recount = Count again
votes-recount-agrees = Counted again, vote by vote: the figures are right.
votes-recount-mended = Counted again, vote by vote: the figures differed from the votes and have been put right.
votes-recount-before = Before
votes-recount-after = Now
votes-recount-figures = Members: { $members }, staff: { $staff }
votes-recount-back = Back to the votes
votes-for = Vote for somebody who called
votes-for-text = For people who call, write or come by. The vote counts like any other, is logged here with your name, and they get a letter about it.
votes-for-person = Who
votes-for-person-hint = The handle of their account, or its e-mail address.
votes-for-channel = How they told us
votes-for-note = Note
votes-for-note-hint = For colleagues only; at most { $max } characters.
votes-for-give = Vote in their name
votes-for-take-back = Take their vote back
votes-for-young =
    { $days ->
        [one] This account may vote from { $when }: it has to be { $days } day old.
       *[other] This account may vote from { $when }: it has to be { $days } days old.
    }
votes-for-spent =
    { $each ->
        [one] This person’s { $each } vote is in use.
       *[other] All { $each } votes of this person are in use.
    }
votes-for-log = Votes given for others
votes-for-none = None yet.
votes-for-when = When
votes-for-whose = Whose vote
votes-for-what = What
votes-for-how = How we were told
votes-for-by = By
votes-for-was-given = given
votes-for-was-taken-back = taken back
votes-channel-phone = by phone
votes-channel-email = by e-mail
votes-channel-letter = by letter
votes-channel-visit = in person
votes-channel-other = in another way
flash-votes-for-given = The vote counts. The person will get a letter about it.
flash-votes-for-taken-back = The vote is taken back. The person will get a letter about it.
flash-votes-for-unchanged = Nothing to change: it was so already.
votes-fault-person = No confirmed account has this handle or address.
votes-fault-caller-may = This account may not vote: it is not confirmed, or it is limited.
votes-fault-caller-sees = This person may not see the idea.
votes-fault-hidden-now = How many votes there are is hidden now, from the team, too. The file is there after the close.

# What is unusual.
votes-unusual = Unusual votes
votes-unusual-text = What stands out among the votes, without saying who voted. Nothing here proves anything: a newsletter makes a burst, and a family, an office or a mobile network is one network to us.
votes-unusual-hidden = This report is there once the votes may be seen.
votes-unusual-none = Nothing stands out.
votes-burst =
    { $count ->
        [one] { $count } vote between { $from } and { $until }. At its usual pace the idea gets about { $expected } in that time.
       *[other] { $count } votes between { $from } and { $until }. At its usual pace the idea gets about { $expected } in that time.
    }
votes-network =
    { $count ->
        [one] { $count } of { $of } votes on { $day } came from one network.
       *[other] { $count } of { $of } votes on { $day } came from one network.
    }
votes-new-accounts =
    { $count ->
        [one] { $count } of { $of } votes is by an account that was less than { $days } days old.
       *[other] { $count } of { $of } votes are by accounts that were less than { $days } days old.
    }
votes-days = All { $count } votes by day
votes-day = Day (UTC)

# Merging.
votes-merge = Merge
votes-merge-of = Merge: { $title }
votes-merge-is-part = This idea became part of another one.
votes-merge-main = To the main idea
votes-merge-into = Make it part of another idea
votes-merge-text = For two ideas that want the same. Votes and followers are carried over, and everybody whom it concerns is told.
votes-merge-similar = Similar ideas
votes-merge-number = The other idea
votes-merge-number-hint = Its number or its address.
votes-merge-look = See what would happen
votes-merge-preview = What would happen
votes-merge-carried =
    { $count ->
        [one] { $count } vote is carried over.
       *[other] { $count } votes are carried over.
    }
votes-merge-both =
    { $count ->
        [one] { $count } person voted for both and counts once.
       *[other] { $count } people voted for both and count once.
    }
votes-merge-hidden = Votes are carried over, once per person. How many there are is hidden now.
votes-merge-elsewhere =
    { $count ->
        [one] { $count } vote from an import stays where it is: nobody knows who gave it.
       *[other] { $count } votes from an import stay where they are: nobody knows who gave them.
    }
votes-merge-leads = The address of this idea leads to the other one.
votes-merge-told = The followers of both and the author are told, with the reason.
votes-merge-undoable = It can be undone: then everything is as before.
votes-merge-reason = Reason
votes-merge-reason-hint = Everybody reads it.
votes-merge-do = Merge
votes-merge-other = Choose another one
votes-merge-instead = Look at:
votes-merges = Merges
votes-merge-undone = undone
votes-undo = Undo the merge
votes-undo-reason = Why it is undone
votes-undo-hint = Everybody reads it. The votes that came with the merge go back; both ideas are as they were.
votes-undo-why = Undone because:
flash-votes-merged = The ideas are merged.
flash-votes-unmerged = The merge is undone.
votes-fault-into = There is no such idea. Type its number or its address.
votes-fault-itself = An idea cannot become part of itself.
votes-fault-merged = This idea is part of another one already.
votes-fault-into-merged = The other idea is itself part of another one. Merge into that one.
votes-fault-circle = The other idea is part of this one. Undo that merge first.
votes-fault-withdrawn = The author took the other idea back.
votes-fault-audience = Not everybody who sees the one idea may see the other. Merging would show it to them.
votes-fault-hidden = The votes of this idea are hidden now. Merged into an idea whose votes everybody sees, they would be known.
votes-fault-later = A later merge stands on this one. Undo that one first.
votes-fault-undone = This merge is undone already.
