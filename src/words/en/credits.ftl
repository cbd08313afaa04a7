# Credits and thanks.
credits-tab = Credits
credits-thanks-to = Thanks to
credits-authors = Idea
credits-coauthors = With
credits-amenders = Improved by
credits-merged = Had the same idea
credits-unnamed =
    { $count ->
        [one] and { $count } more who does not want to be named
       *[other] and { $count } more who do not want to be named
    }
credits-title = Contributions of { $name }
credits-none = Nothing here yet
credits-none-text = Ideas, improvements and thanks will stand here.
credits-hidden = This person does not want their contributions listed.
credits-hidden-own = Only you see this page: you chose not to be named.
credits-ideas = Ideas
credits-as-coauthor = as a co-author
credits-as-amender = with an amendment
credits-released = Part of what was done
credits-thanks = Thanks
credits-thank = Say thanks
credits-thank-text = Your words
credits-thank-hint = In the brand’s name; everybody can read it. At most { $max } characters.
credits-thank-idea = For an idea, by number or address (may stay empty)
credits-thank-send = Thank
credits-fault-idea = There is no such idea.
credits-choice = Whether you are named
credits-choice-text = When something comes from your ideas, the changelog thanks you by name, and a page lists what you contributed. You decide whether it does.
credits-choice-named = Name me
credits-choice-hint = Without this you are counted, not named; also in what is published already.
credits-choice-save = Save
credits-own = Your contributions
flash-credits-thanked = Your thanks are on their way.
flash-credits-chosen = Saved. It holds everywhere at once.
credits-contributions = What they contributed
