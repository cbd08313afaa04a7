# The listening room.
listening-title = Listening room
listening-lede = What is said about you, here and elsewhere, as it is said.
listening-places = Listening
listening-place-room = Room
listening-place-alerts = Alerts
listening-place-watches = Watches
listening-place-sources = Sources
listening-place-answers = Prepared links
listening-place-letters = Daily letter

# What is unusual now.
listening-alert-one = { $watch }: { $people } { $people ->
    [one] person
   *[other] people
  } at once
listening-alert-many = { $watch } and { $more } { $more ->
    [one] other watch
   *[other] other watches
  }: { $people } { $people ->
    [one] person
   *[other] people
  } at once
listening-alert-silent = The source “{ $source }” has gone silent
listening-alert-acknowledged = somebody is on it

# The last day of the busiest watches.
listening-now = The last 24 hours
listening-spark = { $watch }: people an hour in the last 24 hours; posts in all: { $count }
listening-said = { $count ->
    [one] One post
   *[other] { $count } posts
  }

# The list.
listening-tabs = Which mentions
listening-tab-all = All
listening-tab-open = Waiting
listening-filter = Filter
listening-filter-apply = Apply
listening-unfilter = Without filters
listening-search = Search title and text
listening-search-go = Search
listening-any = Any
listening-watch = Watch
listening-watch-any = Any watch
listening-watch-none = Everything, even without a watch
listening-where = Where
listening-home = At home
listening-lang = Language
listening-lang-unknown = Unknown
listening-kind = Kind
listening-author = By whom
listening-author-customer = a customer
listening-author-staff = one of us
listening-author-outside = somebody elsewhere
listening-since = How far back
listening-since-day = 24 hours
listening-since-week = 7 days
listening-since-month = 30 days
listening-since-all = As far as it goes
listening-none = No such mentions
listening-none-text = Nothing fits these filters.
listening-empty = Nobody is listening yet
listening-empty-text = Make a watch: the words that matter to you, and who is told when many people use them.
listening-empty-next = To the watches
listening-quiet = It is quiet
listening-quiet-text = In the last 7 days nobody said anything that a watch looks for.
listening-export = This list as a file (CSV)
listening-export-hint = With the filters above; never with who wrote it.
listening-untitled = Without a title
listening-reply-in = a reply
listening-private = Private topic
listening-heard-late = heard

# What became of a mention.
listening-as-open = Waiting
listening-as-replied = Answered
listening-as-case = A case
listening-as-pointed = Pointed to the right place
listening-as-nothing = Nothing to do
listening-to-case = To the case
listening-open-case = Open a case
listening-undo = Undo
listening-point = Point to an answer
listening-replied = Answered
listening-nothing = Nothing to do
listening-fault-handled = A colleague has already written down what became of this mention. Look at it again.
listening-fault-no-case = A case belongs to a customer’s topic here. This mention has none.

# One mention.
listening-mention = Mention
listening-point-title = Point to the right place
listening-point-home = Answer at the post itself, or copy one of these texts there.
listening-point-outside = Copy a text, open the mention where it stands, and answer there in your own name.
listening-copy = Text to copy
listening-pointed = Done: I pointed them there
listening-no-answers = No prepared links yet
listening-no-answers-text = Keep an answer ready with the topic where it stands, so that everybody points to the same place.

# Prepared links.
listening-answers-title = Prepared links
listening-answers-lede = Answers kept ready, with the topic where they stand, for people who said something elsewhere.
listening-answers-empty = The first one saves the next colleague from looking for it.
listening-answers-away = { $count ->
    [one] One was put away
   *[other] { $count } were put away
  }
listening-answer = Prepared link
listening-answer-new = A new one
listening-answer-make = Keep it ready
listening-answer-save = Save
listening-answer-archive = Put away
listening-answer-back = Take back
listening-answer-closed = not everybody may read its topic any more: the link is left out
listening-answer-title = Name for colleagues
listening-answer-title-hint = For example: refunds after the outage
listening-answer-lang = Language of the text
listening-answer-body = Text to copy
listening-answer-body-hint = Two or three sentences; the link is put beneath it.
listening-answer-topic = Topic with the answer
listening-answer-topic-hint = Its address or number; may be empty. The link leads to its official answer, where it has one.
listening-fault-topic = There is no such topic that everybody may read.
listening-fault-answer-changed = A colleague has changed it meanwhile. It now says: “{ $text }”. Send again to replace that.

# How much a watch hears.
listening-rising = Words that rise
listening-rising-none = No word is used more than in the week before.
listening-rising-people = { $count ->
    [one] one person
   *[other] { $count } people
  }
listening-volume = Volume
listening-volume-title = Volume of { $watch }
listening-volume-mentions = Its mentions
listening-volume-sum = { $posts ->
    [one] One post
   *[other] { $posts } posts
  } by { $people ->
    [one] one person
   *[other] { $people } different people
  } in this time.
listening-spans = How far back
listening-span-day = 24 hours
listening-span-week = 7 days
listening-span-months = 8 weeks
listening-chart = { $watch }: how many people spoke, { $span }
listening-wave = Five hours are judged together: usually { $usual } people, an alert from { $alarm } on. The line shows one hour of that.
listening-by-lang = By language
listening-by-place = By place
listening-share-none = Nothing in this time.

# The daily letter.
listening-letters-title = Daily letter
listening-letters-lede = Once a day by mail: what was said, what rose, what waits for an answer.
listening-letters-no-address = Your account has no confirmed e-mail address, so no letter can reach you.
listening-letters-wanted = Write to me every day
listening-letters-wanted-hint = On a day when nothing was said there is no letter.
listening-letters-at = At what time
listening-letters-at-hint = In the time zone { $zone }.
listening-letters-save = Save
listening-fault-time = Enter a time such as 08:30.
listening-letter-subject = { $brand }: what was said in the last 24 hours
listening-letter-said = What was said:
listening-letter-line = { $watch }: { $posts ->
    [one] one post
   *[other] { $posts } posts
  } by { $people ->
    [one] one person
   *[other] { $people } people
  }
listening-letter-rose = What rose:
listening-letter-rose-line = { $watch }: { $posts } { $posts ->
    [one] post
   *[other] posts
  }, usually about { $usual } a day
listening-letter-rose-none = Nothing rose above a usual day.
listening-letter-alerts = { $count ->
    [one] One alert was raised.
   *[other] { $count } alerts were raised.
  }
listening-letter-open = { $count ->
    [0] Nothing waits for an answer.
    [one] One mention waits for an answer:
   *[other] { $count } mentions wait for an answer:
  }
listening-letter-waits = “{ $title }” ({ $place }, { $at })
listening-letter-go = To what is waiting
listening-letter-why = You get this letter because you asked for it in the listening room of { $brand }. To stop it: { $link }

flash-listening-handled = Written down.
flash-listening-undone = Waiting again.
flash-listening-no-case = There is no customer’s topic here that a case could be about.
flash-listening-answer-made = It is ready for everybody.
flash-listening-answer-saved = Saved.
flash-listening-answer-away = Put away.
flash-listening-answer-back = Ready again.
flash-listening-letters-on = The letter will come every day when something was said.
flash-listening-letters-off = No more daily letters.
