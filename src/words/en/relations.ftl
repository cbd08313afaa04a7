# Cases beside other things: duplicates, merging, splitting, ideas.
relations-title = Related
relations-duplicate-of = This is the same as
relations-stand-alone = Not the same after all
relations-duplicates =
    { $count ->
        [one] { $count } case is the same as this one and follows it.
       *[other] { $count } cases are the same as this one and follow it.
    }
relations-ideas = Ideas that came of it
relations-idea-remove = Remove
relations-change = Link, merge or split
relations-main = The same as case
relations-main-hint = The number or the address of the case that is worked on. When that one is resolved, all authors are told together.
relations-main-set = Mark as the same
relations-idea = Idea
relations-idea-hint = The number or the address of the idea's topic.
relations-idea-add = Link the idea
relations-merge-title = Merge into another case
relations-merge-text = For two cases of one customer about one thing. The posts, notes, contacts, compensations and tags go to the other case; this one is closed, and the customer is told. Posts cannot be taken apart again by a button.
relations-merge-into = Merge into case
relations-merge-hint = The number or the address of the other case.
relations-merge-send = Merge
relations-split-title = Split off a case of its own
relations-split-text = For a customer who wrote about two things at once. The posts you choose move to a new case of the same customer, with clocks of its own.
relations-split-none = There is nothing to split off
relations-split-none-text = This case has only its first post, and that one stays.
relations-split-posts = Posts that move
relations-split-name = What the new case is about
relations-split-send = Make a new case
relations-back = Back to the case
relations-fault-main = There is no case of that number.
relations-fault-self = A case cannot be the same as itself.
relations-fault-customers = Only cases of the same customer can be merged. Mark this one as the same as the other instead: both customers are told when it is resolved.
relations-fault-side = This case has a public and a private thread and stays as it is. Merge the other one into it.
relations-fault-idea = There is no idea of that number.
flash-relations-duplicate = Marked as the same. The customer has been told.
flash-relations-alone = The case stands alone again.
flash-relations-merged = The cases are one now.
flash-relations-split = This is the new case.
flash-relations-idea = The idea is linked.
flash-relations-idea-gone = The idea is no longer linked.
