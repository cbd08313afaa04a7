# Co jest w każdej wiadomości: powitanie i powód wysłania.

mail-greeting = Dzień dobry, { $name }!
mail-greeting-nobody = Dzień dobry!
mail-button-fallback = Jeśli przycisk nie działa, skopiuj ten adres do przeglądarki:
mail-why-account = Ta wiadomość dotyczy Twojego konta w serwisie { $brand }.
mail-why-ignore = Jeśli to nie Twoja prośba, zignoruj tę wiadomość. Nic się nie stanie.
mail-reply-above = Prosimy pisać odpowiedź powyżej tej linii
