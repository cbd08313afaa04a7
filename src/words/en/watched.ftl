# Watched words and patterns, for moderators.
watched-title = Watched words
watched-lede = What is looked for in everything that members write, and what happens when it is found. Staff and private messages are left alone.
watched-view-live = Watched
watched-view-archived = No longer watched
watched-new = Watch a word
watched-edit = Change a watched word
watched-import = Import a list
watched-test = Try a word
watched-none = No words are watched yet
watched-none-text = Begin with what you removed more than once. “Let it pass, but tell a moderator” does no harm while you learn what people write.
watched-none-archived = Nothing here
watched-none-archived-text = A word that is no longer watched moves here and can be brought back.
watched-none-fits = No word fits. Clear the search to see them all.
watched-find = Find in the list
watched-narrow = Show
watched-act-any = anything
watched-range = { $from }–{ $to } of { $count }
watched-everywhere = on every board
watched-on-board = on the board
watched-in-lang = in
watched-hits =
    { $count ->
        [0] not found yet
        [one] found { $count } time
       *[other] found { $count } times
    }
watched-resting = no longer watched
watched-try = Try
watched-archive = Stop watching
watched-restore = Watch again

# The form.
watched-kind = What it is
watched-kind-word = A word or a few words
watched-kind-pattern = A pattern (regular expression)
watched-pattern = Word or pattern
watched-pattern-hint = For example: casino · free money · kasyn* · \b\d{"{"}9{"}"}\b
watched-how = How a word is found
watched-how-whole = A word is found whole: “art” is not found in “party”. Between the words of a phrase there may be any spaces, hyphens or line breaks.
watched-how-star = A * at the start or end stands for any letters: “kasyn*” finds “kasyno” and “kasynie”.
watched-how-folded = Upper and lower case, accents, Polish letters, Hebrew points, look-alike letters of other alphabets, invisible signs and common disguises (v1agra, v i a g r a) make no difference.
watched-how-hebrew = Hebrew words are found with the letters that are written joined to them: ה ב ל מ כ ש ו.
watched-how-pattern = A pattern is searched in the same levelled text: lower case, no accents, plain quotes and hyphens. It may not refer back to what it found, look ahead or behind, or grow without measure.
watched-act = What happens
watched-act-block = Block
watched-act-hold = Hold
watched-act-flag = Flag
watched-act-replace = Replace
watched-act-block-text = Block: it comes back to its author with the explanation, and nothing is lost
watched-act-hold-text = Hold: it waits until a moderator has looked
watched-act-flag-text = Flag: it is published, and a moderator looks afterwards
watched-act-replace-text = Replace: other words are put in its place
watched-replacement = Put in its place
watched-replacement-hint = Only for “Replace”.
watched-board = Where
watched-board-any = On every board
watched-board-gone = An archived board
watched-lang = In which language
watched-lang-any = In every language
watched-lang-hint = A word of one language can be harmless in another. Texts of unknown language are searched for all words.
watched-rule = Which rule it goes with
watched-rule-none = No particular one
watched-rule-hint = The author is led to this rule.
watched-note = Explanation for the author
watched-note-hint = Why you ask for other words. It is shown together with what was found.
watched-save = Save
watched-test-first = Try it first
watched-cancel = Cancel
watched-to-there = To the word that is watched already
watched-changed = Somebody has changed this word since you opened it. It now says:

# A list.
watched-import-text = One word on each line. The same is done with all of them; words that are watched already stay as they are.
watched-list = The list
watched-list-hint = A pattern stands between slashes: /\d{"{"}9{"}"}/. A line that begins with # is left out.
watched-import-do = Import

# The tester.
watched-test-text =
    { $days ->
        [one] What it would have found in the last day, in public posts of members.
       *[other] What it would have found in the last { $days } days, in public posts of members.
    }
watched-test-do = Look
watched-found =
    { $count ->
        [0] It would have found nothing
        [one] It would have been found in { $count } post
       *[other] It would have been found in { $count } posts
    }
watched-found-people =
    { $count ->
        [one] They are by { $count } person.
       *[other] They are by { $count } people.
    }
watched-looked =
    { $count ->
        [0] There was no post to look at.
        [one] { $count } post was looked at: all there are.
       *[other] { $count } posts were looked at: all there are.
    }
watched-looked-cut =
    { $count ->
        [one] Only the newest post was looked at; there are more.
       *[other] Only the newest { $count } posts were looked at; there are more.
    }
watched-looked-back = The oldest of them:
watched-samples =
    { $count ->
        [one] The newest one:
       *[other] The newest { $count }:
    }
watched-removed = removed
watched-watch-this = Watch this

# What is wrong.
watched-fault-replacement = Write what is to be put in its place.
watched-fault-short = Write at least two letters or digits, or a sign of its own such as an emoji.
watched-fault-star = The * can stand only at the start or the end. For anything else, use a pattern.
watched-fault-backtracks = This pattern refers back to what it found, or looks ahead or behind. Such a search could take for ever on a single post, so only patterns without that can be watched.
watched-fault-empty = This pattern also fits the empty text, so it would be found everywhere. Let it ask for at least one letter.
watched-fault-giant = This pattern grows to a giant size: repetitions within repetitions, or very large numbers. Make it simpler.
watched-fault-syntax = This is not a regular expression. At sign { $at }: { $what }
watched-fault-there = This is watched already for the same board and language.
watched-fault-full = At most { $max } words can be watched. Stop watching some first.
watched-fault-open = Patterns with no fixed part of at least three letters have to be searched in every text, so there can be at most { $max } of them. Add fixed letters to this one, or stop watching another.
watched-fault-no-room = There is no room for it: too many words are watched. Stop watching some first.
watched-fault-changed = Somebody has changed this word meanwhile. What you typed is still here: look at both, and save again.
watched-fault-lines = At most { $max } lines at once.
watched-fault-line = Line { $line }: “{ $text }”
flash-watched-saved = Saved. It counts from now on.
flash-watched-archived = It is no longer watched. It can be brought back at any time.
flash-watched-restored = It is watched again.
flash-watched-imported = The list was imported.
flash-watched-all-there = All words of the list are watched already.
