-- A link to sign in is asked for in the same way whether the address is known or not, so each asking is
-- a row: one network address has only so many of them in a day.
update mail_limits set sender_a_day = 300 where kind = 'sign-in';
