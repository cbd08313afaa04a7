# Surveys: several questions at once, answered once.

surveys-stage-draft = Draft
surveys-stage-open = Open
surveys-stage-closed = Closed
surveys-kind-text = In words
surveys-kind-choice = One of several options
surveys-kind-several = Any of several options
surveys-kind-scale = A scale from 1 to 5

# The page of a survey
surveys-take-part = Take part in the survey
surveys-see = See the survey
surveys-to-topic = Go to the topic of this survey
surveys-open-until = Open until
surveys-draft-text = This survey is a draft: only producers see it.
surveys-closed-text = This survey is closed.
surveys-answered-text = Thank you: you have answered this survey.
surveys-optional = optional
surveys-scale-hint = 1 is the lowest, 5 the highest.
surveys-privacy = You can answer once, and your answers cannot be changed afterwards. Nobody is shown what one person answered: results are sums, from { $count } people on. What you write in your own words is read by our team, without your name.
surveys-send = Send answers
surveys-sign-in = Sign in to answer
surveys-fault-required = Please answer this question.
surveys-fault-changed = The questions have changed meanwhile. Look through your answers and send them again.
flash-surveys-thanks = Thank you for your answers.
flash-surveys-before = You have answered this survey before. Your first answers count.

# Results
surveys-results = Results
surveys-responses =
    { $count ->
        [0] nobody has answered yet
        [one] { $count } person has answered
       *[other] { $count } people have answered
    }
surveys-people =
    { $count ->
        [0] no answers
        [one] { $count } answer
       *[other] { $count } answers
    }
surveys-mean = mean { $mean }
surveys-texts-hidden = What people wrote in their own words is for our team.
surveys-option = Answer
surveys-count = People
surveys-share = Share
surveys-too-few = Results are shown once { $count } people have answered, so that nobody can be recognised.

# The desk
surveys-desk-title = Surveys
surveys-desk-lede = Several questions at once, answered once by each member and read summed up.
surveys-none = There is no survey yet
surveys-none-text = Write one, ask your questions, then open it.
surveys-survey = Survey
surveys-stage = State
surveys-answers = Answers
surveys-new = New survey
surveys-edit = Edit survey
surveys-title-field = Title
surveys-intro = Introduction
surveys-topic = Number of the topic
surveys-topic-hint = The survey is linked on the page of this topic and seen by those who see it. Left empty, it is for everybody who knows its address.
surveys-closes = Closes by itself
surveys-closes-hint = Left empty, you close it by hand.
surveys-shown-from = Results from so many people on
surveys-shown-from-hint = At least 5, so that nobody can be recognised. It holds for our team, too.
surveys-public = Everybody sees the sums after the close
surveys-public-hint = Answers in words stay with our team.
surveys-save = Save
surveys-cancel = Cancel
surveys-open = Open the survey
surveys-close = Close the survey
surveys-look = See its page
surveys-csv = Answers as a file (CSV)
surveys-fixed = Somebody has answered: the questions stay as they are.
surveys-questions = Questions
surveys-questions-none = There is no question yet.
surveys-ask = Ask a question
surveys-question = Question
surveys-question-edit = Edit question
surveys-kind = How it is answered
surveys-options = Options
surveys-options-hint = Options: one in each line, only for questions with options. Every language you fill in has as many lines.
surveys-required = An answer is required
surveys-add = Add question
surveys-up = Up
surveys-down = Down
surveys-change = Edit
surveys-remove = Remove
surveys-raced = A colleague changed this survey meanwhile. This is what it says now; sent again, your text takes its place.
surveys-fault-answered = Nothing was changed: somebody has answered, and everybody answers the same questions.
surveys-fault-empty = An open survey asks at least one question.
surveys-fault-full = This survey has as many questions as it may.
surveys-fault-closes = Give a moment that is still to come.
surveys-fault-shown-from = Give a whole number, at least { $min }.
surveys-fault-topic = There is no topic with this number.
surveys-fault-options = Give 2 to { $max } options, one in each line.
surveys-fault-options-differ = Give as many options in every language that you fill in.
flash-surveys-made = The survey is kept as a draft. Now ask your questions.
flash-surveys-saved = Saved.
