# Mail to staff about cases.

letters-open = Open on the desk
letters-why = You receive this message because you work on cases at { $brand }.
letters-about = Case { $id }: “{ $title }”. Customer: { $name }. State: { $state }.

# When something is due
letters-due-reply = The first answer is due on { $date }.
letters-due-resolve = The solution is due on { $date }.
letters-over-reply = The first answer was due on { $date }.
letters-over-resolve = The solution was due on { $date }.
letters-due-subject = Due { $when }: { $title }
letters-over-subject = Overdue: { $title }
letters-due-assignee = Half of the time for it is used up, and the case is yours.
letters-due-department = Three quarters of the time for it are used up, and the case belongs to your department.
letters-due-lead = Nine tenths of the time for it are used up. You hear of it because you lead.
letters-due-taken = { $name } works on it.
letters-due-free = Nobody has taken it on yet.

# What is yours now
letters-assigned-subject = Yours now: { $title }
letters-assigned = This case is yours now.
letters-handover = { $name } handed it over with this note:

# What the customer did
letters-replied-subject = New reply: { $title }
letters-replied = { $name } has written:
letters-reopened-subject = Opened again: { $title }
letters-reopened = For { $name } it is not solved: the case is open again.
letters-rated-subject = { $rating } of 5: { $title }
letters-rated = { $name } has rated this case with { $rating } of 5.
letters-agreed-subject = May be published: { $title }
letters-agreed = { $name } agrees that “{ $title }” is published exactly as it was shown.
letters-declined-subject = Stays private: { $title }
letters-declined = { $name } does not want “{ $title }” to be published. The case stays private.

# Two pairs of eyes
letters-review-asked-subject = Please have a look: { $title }
letters-review-asked = { $name } has written an answer and asks for a second pair of eyes before it goes out.
letters-review-inner = You find it on the desk, where you approve it or send it back with a remark.
letters-review-done-subject = Looked at: { $title }
letters-review-sent = { $name } has approved your answer, and it is on its way to the customer.
letters-review-approved = { $name } has approved your answer. You can send it now.
letters-review-remarked = { $name } has looked at your answer. It was not sent. The remark:
