# שעוני הפנייה, בדלפק.

clock-reply-due = מועד התשובה { $when }
clock-reply-now = מועד התשובה עכשיו
clock-reply-over = מועד התשובה חלף { $when }
clock-resolve-due = מועד הפתרון { $when }
clock-resolve-now = מועד הפתרון עכשיו
clock-resolve-over = מועד הפתרון חלף { $when }
clock-paused = השעון מושהה. זמן העבודה שנותר: { $span }
clock-paused-over = השעון מושהה. הזמן אזל
