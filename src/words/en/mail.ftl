# What every mail has: greeting, and why it was sent.

mail-greeting = Hello { $name },
mail-greeting-nobody = Hello,
mail-button-fallback = If the button does not work, copy this address into your browser:
mail-why-account = You receive this message because it concerns your account at { $brand }.
mail-why-ignore = If you did not ask for this, you can ignore the message. Nothing will happen.
mail-reply-above = Please write your answer above this line
