# The clocks of a case, on the desk.

clock-reply-due = Answer due { $when }
clock-reply-now = Answer due now
clock-reply-over = Answer was due { $when }
clock-resolve-due = Solution due { $when }
clock-resolve-now = Solution due now
clock-resolve-over = Solution was due { $when }
clock-paused = Clock paused, { $span } of working time left
clock-paused-over = Clock paused, time used up
