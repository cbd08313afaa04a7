# Answers by mail: who reads them, and what we write back when one cannot be taken.

mailbox-reply-public = You can answer this mail. Your answer will stand in your public topic, where everybody can read it: please leave out whatever is not for everybody.
mailbox-reply-private = You can answer this mail. Only you and our staff will read your answer.
mailbox-reply-staff-public = You can answer this mail: your answer goes to the customer and is public. If the word “internal” stands in it, it becomes a private note for colleagues instead.
mailbox-reply-staff-private = You can answer this mail: your answer goes to the customer and to nobody outside. If the word “internal” stands in it, it becomes a private note for colleagues instead.

mailbox-file-refused = Not taken: { $name }. { $why }
mailbox-file-left = It was not opened: mails inside a mail, and more than ten files, are not taken.
mailbox-file-note = Notes take no files.

mailbox-letter-subject = Your mail about case no. { $number }
mailbox-letter-open = Open the case
mailbox-letter-why = You receive this message because a mail that seems to come from you has reached { $brand }.
mailbox-letter-sender = A mail came in at the address for your answers in case no. { $number }, but it was not sent from the address of your account. It was not added. If it was yours, send it once more from the address of your account, or answer on the page of the case. If it was not yours, you need not do anything.
mailbox-letter-closed = Your mail was not added, because case no. { $number } is closed. On its page you can see how it ended, and what you can still do.
mailbox-letter-locked = Your mail was not added, because the conversation in case no. { $number } takes no more replies.
mailbox-letter-denied = Your mail was not added, because your account cannot write at present. Nothing else has changed in case no. { $number }.
mailbox-letter-public = Your mail was not added. Our mail had said that only you and our staff would read your answer; in the meantime the conversation in case no. { $number } has become public. If everybody may read your answer, write it on the page.
mailbox-letter-empty = Your mail about case no. { $number } was not added: besides what it quotes, it holds no words and no file.
mailbox-letter-long = Your mail about case no. { $number } was not added, because its text is longer than a post may be. Send the most important part, or attach the text as a file.
mailbox-letter-big = Your mail about case no. { $number } was not added, because it is too large: a mail with its files may have { $limit } at most. Send smaller files, or several mails.
mailbox-letter-many = Your last mail about case no. { $number } was not added, because more mails came from you than are taken within an hour or a day. What came before stands in the case; for the rest, use its page.
mailbox-letter-files = Your mail about case no. { $number } was added, but not everything that was attached to it. What was not taken, and why, stands below your text.
mailbox-letter-noted = Your mail about case no. { $number } mentions that it is internal. It was kept as a private note for colleagues; nothing was sent to the customer. If it was meant as an answer, write it on the page of the case.
mailbox-letter-held = Your mail about case no. { $number } has arrived. A moderator looks at it first; then it appears in the case, and we write to you.
mailbox-letter-blocked = Your mail about case no. { $number } was not added: as it stands, its text cannot be published here. On the page of the case you can write it again, and see why before it is sent.
mailbox-letter-slow = Your mail about case no. { $number } was not added: the conversation is in slow mode, and you wrote in it a moment ago. Send it again a little later.
