# The desk while it is open.
live-writing = { $name } is writing an answer to this case now.
live-looked = { $name } looked at this case
