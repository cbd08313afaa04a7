# One case on the desk: answering, notes between colleagues, the second pair of eyes.

# The page
answer-to-side = Read the private thread
answer-side = Private thread
answer-meanwhile = What happened meanwhile
answer-line-note = { $name } wrote a note for colleagues
answer-line-edited = { $name } changed: { $field }.
answer-line-edited-itself = Changed: { $field }.
answer-field-severity = severity
answer-field-department = department
answer-field-category = category
answer-field-contact = how to reach the customer
answer-field-main = which case is the main one
answer-field-side = the private thread
answer-field-tags = tags
answer-field-other = another field
answer-customer = The customer
answer-customer-lang = Writes in

# The box
answer-tabs = What to write
answer-tab-answer = Answer the customer
answer-tab-note = Private note
answer-hint-places = The customer gets it by mail, too. In the topic everybody can read it, in the private thread only the customer and staff.
answer-place = Where to answer
answer-place-topic = In the topic, for everybody
answer-place-side = In the private thread, for the customer alone
answer-translate = Answer in the customer's language, too ({ $lang })
answer-translate-other = Answer in two languages
answer-translated = The same in the customer's language
answer-translated-hint = It stands first in the post; what you wrote stays below it as the original.
answer-translated-lang = The customer's language
answer-own-lang = Your own text is in
answer-internal-confirm = I have checked it: the customer may read this
answer-internal-note = Keep it as a private note instead
answer-resolution = How did it end?
answer-resolution-solved = Solved
answer-resolution-explained = Explained
answer-resolution-compensated = Made up for
answer-resolution-declined = Declined
answer-resolution-duplicate = Same as another case
answer-resolution-withdrawn = Withdrawn by the customer
answer-summary = Summary for everybody who reads the topic
answer-summary-hint = One or two sentences without names. Left empty, the beginning of your answer stands for it.
answer-state-note-hint = Stands in the case and in the mail about it. A resolution needs it: everybody reads it as the summary.

# Replies kept ready
answer-canned = Insert a canned reply
answer-canned-which = Reply
answer-canned-choose = Choose a reply
answer-canned-lang = In which language
answer-canned-insert = Insert it
answer-canned-only = This reply is not written in the language you chose. It was inserted in: { $lang }.

# A note
answer-note = Note for colleagues
answer-note-hint = Only colleagues see this. It is neither shown nor mailed to the customer.
answer-note-keep = Keep the note
answer-note-only = Only colleagues see this
answer-note-badge = Private note
answer-note-handover = Hand-over
answer-note-mail = Private note by mail

# The second pair of eyes
answer-second-eyes = Let a colleague read it first
answer-second-eyes-hint = Nothing is sent yet. Somebody else reads your answer and approves it or tells you what to change.
answer-ask = Who should read it?
answer-ask-anybody = Anybody on duty in the department
answer-ask-send = Ask for a second pair of eyes
answer-reviews = Not sent yet
answer-review-asked = Waits for a second pair of eyes
answer-review-approved = Approved, not sent yet
answer-review-remarked = Please change
answer-review-by = Approved by { $name }
answer-review-remark-by = { $name } says:
answer-review-of = { $name } is asked to read it
answer-review-to-topic = Goes to the topic
answer-review-to-side = Goes to the private thread
answer-review-then = then: { $state }
answer-review-approve = Approve
answer-review-approve-send = Approve and send
answer-review-remark = Say what to change
answer-review-remark-text = What should be different?
answer-review-remark-send = Send the remark
answer-review-send = Send it now
answer-review-anew = Write it anew
answer-review-withdraw = Take it back
flash-answer-noted = The note is kept. Only colleagues see it.
flash-answer-review-asked = Your answer waits for a second pair of eyes. Nothing is sent yet.
flash-answer-review-approved = Approved. Its author can send it now.
flash-answer-review-remarked = Its author reads your remark.
flash-answer-review-withdrawn = The answer is taken back. Nothing was sent.

# What can be wrong
answer-fault-internal = This text says “{ $word }”. Is it really for the customer? It is not sent yet.
answer-fault-noted = A colleague wrote a note on this case while you had it open. Nothing of yours was sent yet.
answer-fault-side-gone = There is no private thread any more. Nothing was sent: please choose again where to answer.
answer-fault-langs = Both texts are marked as the same language: choose another one here or for your own text.
answer-fault-resolution = Please say how it ended.
answer-fault-summary = Please say in a sentence how it ended. The customer reads it, and so does everybody who reads the topic.
answer-fault-remark = Please say what should be different.
answer-fault-once = This form was sent from another case before. Please open the case anew.
answer-fault-reviews-many = Too many answers wait for a second pair of eyes in this case. Please send one or take one back.
answer-fault-review-decided = Somebody else has decided on this answer already. Nothing was changed.
answer-fault-review-open = This answer is not approved, or it was taken back. Nothing was sent.
answer-fault-author-gone = Whoever wrote this answer is not on the staff any more. Nothing was sent: please write your own.
