# Rooms: boards for invited people.

# One's own rooms
invited-title = Rooms
invited-lede = Here you work with our team, not in public. Only invited people and our staff see what is written in a room.
invited-none = You are in no room
invited-none-text = When our team invites you into a room, you get a letter and find the room here.
invited-all = All your rooms
invited-until = You are invited until
invited-to-agree = Agreement needed
invited-read = Read and agree
invited-enter = Go to the room
invited-agreement = Agreement
invited-version-of = Version of
invited-no-agreement = This room asks for no agreement.
invited-agree-hint = You see the room once you agree. What you agreed to and when is kept.
invited-agree = I have read this and agree
invited-agreed = Agreed
invited-changed = The agreement has changed since you agreed. You see the room again once you agree to this version.
invited-fault-newer = The agreement changed while you were reading. This is the version that holds now: please read it before you agree.
invited-leave = Leave this room
invited-leave-text = You will not see this room any more. What you wrote there stays. Only a new invitation lets you back in.
flash-invited-agreed = Thank you. You are in the room now.
flash-invited-left = You have left the room.

# The desk
invited-desk-title = Rooms for invited people
invited-desk-lede = Boards that only invited people and staff see. A challenge on such a board is a private challenge.
invited-desk-none = There is no room yet
invited-desk-none-text = Make one and invite the people you want to build with.
invited-room = Room
invited-people = People
invited-topics = Topics
invited-archived = Closed
invited-count =
    { $count ->
        [0] nobody is in
        [one] { $count } person is in
       *[other] { $count } people are in
    }
invited-waiting =
    { $count ->
        [one] { $count } has still to agree
       *[other] { $count } have still to agree
    }
invited-new = New room
invited-new-lede = Nobody but staff sees it until you invite somebody.
invited-name = Name
invited-slug = Address
invited-slug-hint = Small letters a–z, digits and hyphens. Left empty, it is made from the name.
invited-purpose = What is made here, in a sentence
invited-make = Make room
invited-cancel = Cancel
invited-save = Save
invited-ideas = Ideas in this room
invited-fault-slug-taken = Another board has this address. Choose another one.
flash-invited-made = The room is there. Now invite people, or write an agreement first.

invited-members = Invited people
invited-members-none = Nobody is invited yet.
invited-person = Person
invited-state = State
invited-state-in = In the room
invited-state-waiting = Has still to agree
invited-state-ended = Ended
invited-last-day = Last day
invited-since = Invited
invited-act = What to do
invited-change = Change
invited-end = End
invited-invite = Invite somebody
invited-who = Handle or e-mail address
invited-who-hint = Of somebody who has a confirmed account here, such as @ada.
invited-note = What you invite them for
invited-note-hint = They read this in their letter and beside the room. Optional.
invited-until-field = Last day
invited-until-hint = After this day the room closes for them by itself. Left empty, it does not.
invited-send = Invite
invited-fault-unknown = Nobody with a confirmed account has this handle or address.
invited-fault-staff = This is somebody of the team: staff see every room already.
invited-fault-already = This person is invited already.
invited-fault-full = This room is full. End an invitation first.
invited-fault-ended = This invitation has ended. To let the person back in, invite them anew.
invited-fault-past = This day is over. Choose today or a later day.
invited-fault-day = Give a day, such as 2026-12-31.
flash-invited-invited = Invited. They get a letter.
flash-invited-saved = Saved.
flash-invited-ended = The invitation has ended. This person does not see the room any more.

invited-agreement-lede = What people promise before they see the room, such as not to tell others about it. Leave all three empty to ask for nothing.
invited-agreement-text = Text of the agreement
invited-agreement-hint = With a new version, nobody but staff sees the room until they agreed to it.
invited-agreement-save = Publish this version
invited-versions = All versions
invited-lifted = No agreement was asked for any more.
invited-fault-raced = A colleague changed the agreement meanwhile. This is what it says now; sent again, your text takes its place.
flash-invited-agreement = The agreement is published.
