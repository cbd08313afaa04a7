# The producers’ desk: what came in, what it is worth, which ideas say the same. For the team alone.
producing-title = Ideas desk
producing-lede = What customers propose, and what the team makes of it. None of what you do here is public, except where it says so.
producing-places = Pages of the ideas desk
producing-place-list = Ideas
producing-place-matrix = Effort and impact
producing-place-groups = Alike
producing-place-settings = Settings

# The list.
producing-tabs = Views
producing-tab-waiting = Not looked at
producing-tab-mine = Mine
producing-tab-asked = To weigh
producing-tab-all = All
producing-sort = Order
producing-sort-newest = Newest
producing-sort-votes = Most votes
producing-sort-moved = Last moved
producing-search = Search
producing-search-hint = Words of the title and the text, or #number.
producing-search-go = Search
producing-filter = Filters
producing-filter-apply = Apply
producing-unfilter = Clear all filters
producing-any = Any
producing-state = State
producing-owner = In charge
producing-board = Board
producing-challenge = Challenge
producing-tag = Tag
producing-mine = Me
producing-nobody = Nobody in charge
producing-worth = Effort and impact
producing-weighed-yes = Agreed
producing-weighed-no = Not agreed yet
producing-choose = Choose idea #{ $id }
producing-unlooked = not looked at
producing-votes =
    { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }
producing-worth-both = effort { $effort }, impact { $impact }
producing-worth-effort = effort { $effort }
producing-worth-impact = impact { $impact }
producing-weighed-by = weighed by { $given } of { $all }
producing-none = No idea fits these filters
producing-none-text = Clear a filter, or look at another view.
producing-empty = Nothing here
producing-empty-waiting = Somebody of the team has looked at every idea.
producing-empty-mine = You are in charge of no idea. Open one and take it on.
producing-empty-asked = Nobody waits for your opinion about an idea.
producing-empty-all = No customer has proposed anything yet.
producing-done =
    { $count ->
        [one] Done with { $count } idea.
       *[other] Done with { $count } ideas.
    }
producing-left =
    { $count ->
        [one] { $count } idea was left as it is: it was so already, or it cannot be changed in this way.
       *[other] { $count } ideas were left as they are: they were so already, or they cannot be changed in this way.
    }

# With the chosen ones.
producing-bar = With the chosen ideas …
producing-tag-do = Give the tag
producing-untag-do = Take the tag off
producing-known-tags = In use:
producing-look-do = Mark as looked at
producing-own-do = Put in charge
producing-review-do = Set to “under review”
producing-review-reason = What you tell their followers (public)
producing-review-hint = May stay empty. New ideas alone are moved; everybody who follows one of them is told.
producing-fault-none-chosen = Choose at least one idea.
producing-fault-one-tag = Write one tag.
producing-from = Make an idea of a topic
producing-from-topic = Number or address of the topic
producing-from-hint = For a complaint, a question or a talk in which a customer proposes something. The topic stays where it is; it gets a fate, and its author hears of it.
producing-from-do = Make it an idea
producing-fault-topic = There is no such topic. Write its number or its address.
producing-fault-private = This topic is private: ideas are public. Ask its author to propose it as an idea.
flash-producing-made = The topic is an idea now.

# One idea.
producing-public = What customers see
producing-tags = Tags
producing-tags-hint = With commas between them. Customers do not see them.
producing-save-tags = Save the tags
producing-agreed = Agreed
producing-unset = not agreed
producing-effort = Effort (1 little, 5 much)
producing-impact = Impact (1 little, 5 much)
producing-save = Save
producing-raced = Somebody else changed this idea meanwhile, so nothing was saved. Above and beside you see how it is now, in the form what you chose: save again if it still holds.
producing-ways = Votes and merging
producing-way-votes = Votes on behalf of callers
producing-way-anomalies = Anything unusual about the votes
producing-way-merge = Merge it into another idea
producing-evaluations-none = Nobody has said yet what it is worth.
producing-evaluator = Colleague
producing-said = Why
producing-waits-for = not yet
producing-unask = No longer ask
producing-unask-of = No longer ask { $name }
producing-evaluate = What do you think?
producing-evaluate-hint = Your opinion stands beside those of your colleagues. What is agreed, a producer writes.
producing-evaluate-do = Say so
producing-ask = Ask a colleague
producing-colleague = Colleague
producing-ask-do = Ask
producing-notes = Notes between colleagues
producing-note = A note
producing-note-hint = For colleagues only. No customer ever sees it.
producing-note-do = Add the note
producing-similar = Ideas like it
producing-merge-into = Merge into #{ $id }
producing-fault-figure = Choose a figure from 1 to 5.
flash-producing-saved = Saved.
flash-producing-looked = The idea is marked as looked at.
flash-producing-noted = The note is there, for colleagues only.
flash-producing-asked = Your colleague finds the idea under “To weigh”.
flash-producing-unasked = Your colleague is no longer asked.
flash-producing-weighed = Your opinion is there.

# Effort and impact.
producing-matrix = Effort and impact
producing-matrix-lede = Ideas whose effort and impact are agreed and that are not done with. The first field of the table holds what brings much and costs little.
producing-matrix-none = Nothing is agreed yet
producing-matrix-none-text = Open an idea, ask colleagues what they think, and write down the effort and the impact that you agree on.
producing-effort-of = effort { $effort }
producing-impact-of = impact { $impact }
producing-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }

# What is alike.
producing-groups = Ideas that are alike
producing-groups-lede = New ideas and ideas under review that share rare words. Read them before you merge: alike is not the same.
producing-groups-none = No two ideas are alike
producing-groups-none-text = The newest ideas that nobody has decided about are compared.
producing-group =
    { $count ->
        [one] { $count } idea
       *[other] { $count } ideas
    }

# Settings.
producing-settings = How ideas are taken
producing-settings-lede = For ideas outside of challenges. Each challenge has its own rules.
producing-votes-each = Votes for each person
producing-votes-each-hint = How many undecided ideas one person can vote for at once, at most 100. A vote comes back when its idea is decided. 0: as many as they like.
producing-min-age = Age of an account that votes, in days
producing-min-age-hint = 0: everybody with a confirmed address may vote at once. At most 365.
producing-counts = Who sees how many votes an idea has
producing-counts-hint = While people vote on undecided ideas it can be made stricter, not looser: they voted under the rule of that time.
producing-counts-always = Everybody
producing-counts-voted = Whoever has voted, and everybody once it is decided
producing-counts-closed = Nobody before it is decided, the team included
producing-overdue = Grace for promises, in days
producing-overdue-hint = So many days after its date an open promise stands in public as overdue. 0: on the next day. At most 30.
producing-fault-number = Write a whole number from 0 to { $max }.
producing-fault-loosen = People have voted on undecided ideas under the stricter rule. It can be loosened once those ideas are decided.
