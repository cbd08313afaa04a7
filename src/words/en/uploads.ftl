# Files that members add to what they write.
uploads-title = Your files
uploads-file = Picture or file
uploads-limits = JPEG, PNG, WebP or GIF (shown as a still picture), PDF, plain text or CSV; at most { $max }. Place and camera are removed from pictures.
uploads-limits-film = Videos as MP4 or WebM: at most { $max }. They are kept and shown exactly as they are; a place that your camera wrote into the video stays in it.
uploads-alt = What does the picture show?
uploads-alt-hint = One sentence for people who cannot see it. For other files, the name of the link.
uploads-add = Add file
uploads-back = Back to your text
uploads-added = Your file is here. Copy this line into your text where the file should stand:
uploads-latest = Your latest files
uploads-none = No files yet
uploads-none-text = A file you add appears here. Others see it only once you use it in a post that they may read.
uploads-markdown = Line for your text
flash-uploaded-into-draft = Your file was added at the end of your text.

uploads-fault-empty = Choose a file first. The one that arrived was empty.
uploads-fault-too-big = This file is too large. At most { $max } can be added.
uploads-fault-pixels = This picture has too many pixels: at most { $max } million can be added. Make it smaller and choose it again.
uploads-fault-broken = This picture is damaged and cannot be read. Save it anew as JPEG or PNG and choose it again.
uploads-fault-svg = SVG pictures can carry programs and are not taken. Save it as PNG and choose it again.
uploads-fault-type = Files of this type are not taken. Allowed are JPEG, PNG, WebP and GIF pictures, PDF, plain text (.txt, .log) and CSV. Under “Your files”, MP4 and WebM videos are taken, too.
uploads-fault-day =
    { $max ->
        [one] At most { $max } file can be added within a day. Try again tomorrow.
       *[other] At most { $max } files can be added within a day. Try again tomorrow.
    }
uploads-fault-film-too-big = This video is too large. At most { $max } can be added. Make it shorter or save it with a smaller picture.
uploads-fault-film-day =
    { $max ->
        [one] At most { $max } video can be added within a day. Try again tomorrow.
       *[other] At most { $max } videos can be added within a day. Try again tomorrow.
    }
