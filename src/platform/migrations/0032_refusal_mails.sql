-- That a file cannot be shown is told at once, and never lost.
insert into mail_limits
  (kind, share, subject_an_hour, subject_a_day, mailbox_an_hour, mailbox_a_day, sender_a_day, waits, lasts)
values
  ('file-refused', 'receipts', 10, null, null, 60, null, 1, null);
