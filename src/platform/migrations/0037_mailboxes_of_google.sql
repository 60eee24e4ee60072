-- A mailbox of Google reads no dots: letters to one are counted together, however it is written.
drop trigger outbox_limited;

create trigger outbox_limited after insert on outbox begin
  update outbox
     set mailbox = coalesce(
           new.mailbox,
           (select mailbox from submissions
             where id = new.facts ->> '$.submissionId' and email = new.recipient),
           iif(new.recipient like '%@gmail.com' or new.recipient like '%@googlemail.com',
               replace(lower(substr(new.recipient, 1,
                 instr(replace(new.recipient, '@', '+') || '+', '+') - 1)), '.', '') || '@gmail.com',
               lower(substr(new.recipient, 1,
                 instr(replace(new.recipient, '@', '+') || '+', '+') - 1)
                 || substr(new.recipient, instr(new.recipient, '@'))))),
         share = coalesce((select share from mail_limits where kind = new.kind), new.kind),
         subject = coalesce(new.subject, new.facts ->> '$.submissionId', new.facts ->> '$.slug'),
         expires_at = new.created_at + (select lasts from mail_limits where kind = new.kind)
   where id = new.id;

  -- Of receipts that wait, the newest says what the others said.
  delete from outbox
   where new.kind = 'whole' and kind = 'whole' and id <> new.id and attempts = 0
     and subject = new.facts ->> '$.submissionId' and sent_at is null and due_at > new.created_at;

  update outbox set withheld =
    (select iif(
         limits.subject_an_hour <= (select count(*) from outbox as other
             where other.subject = outbox.subject and other.kind = new.kind and other.id <> new.id
               and other.withheld is null and other.due_at > new.created_at - 3600000)
         or limits.subject_a_day <= (select count(*) from outbox as other
             where other.subject = outbox.subject and other.kind = new.kind and other.id <> new.id
               and other.withheld is null and other.due_at > new.created_at - 86400000),
         'subject',
       iif(
         limits.mailbox_an_hour <= (select count(*) from outbox as other
             where other.mailbox = outbox.mailbox and other.share = outbox.share
               and other.id <> new.id and other.withheld is null and other.due_at > new.created_at - 3600000)
         or limits.mailbox_a_day <= (select count(*) from outbox as other
             where other.mailbox = outbox.mailbox and other.share = outbox.share
               and other.id <> new.id and other.withheld is null and other.due_at > new.created_at - 86400000),
         'mailbox',
       iif(
         limits.sender_a_day <= (select count(*) from outbox as other
             where other.sender = new.sender and other.kind = new.kind and other.id <> new.id
               and other.withheld is null and other.due_at > new.created_at - 86400000),
         'sender', null)))
       from mail_limits as limits
      where limits.kind in (new.kind, '*') order by limits.kind = '*' limit 1)
   where id = new.id;

  -- Room for one more comes an hour or a day after each set that fills it.
  update outbox
     set withheld = null,
         due_at = new.due_at + max(
           3600000 * ifnull((select count(*) from outbox as other
              where other.subject = outbox.subject and other.kind = new.kind and other.id <> new.id
                and other.withheld is null and other.due_at > new.created_at - 3600000)
             / (select subject_an_hour from mail_limits where kind = new.kind), 0),
           86400000 * ifnull((select count(*) from outbox as other
              where other.mailbox = outbox.mailbox and other.share = outbox.share
                and other.id <> new.id and other.withheld is null
                and other.due_at > new.created_at - 86400000)
             / (select mailbox_a_day from mail_limits where kind = new.kind), 0))
   where id = new.id and withheld is not null
     and (select waits from mail_limits where kind = new.kind) = 1;

  -- Whoever asks again and again leaves one row an hour.
  update outbox set attempts = attempts + 1
   where kind = new.kind and id <> new.id and created_at > new.created_at - 3600000
     and withheld = (select withheld from outbox where id = new.id)
     and iif(withheld = 'sender', sender = new.sender,
         iif(withheld = 'subject', subject = (select subject from outbox where id = new.id),
             mailbox = (select mailbox from outbox where id = new.id)));

  delete from outbox
   where id = new.id and withheld is not null
     and exists (select 1 from outbox as other
                  where other.kind = new.kind and other.id <> new.id
                    and other.created_at > new.created_at - 3600000
                    and other.withheld = outbox.withheld
                    and iif(other.withheld = 'sender', other.sender = new.sender,
                        iif(other.withheld = 'subject', other.subject = outbox.subject,
                            other.mailbox = outbox.mailbox)));
end;

update outbox
   set mailbox = replace(substr(mailbox, 1, instr(mailbox, '@') - 1), '.', '') || '@gmail.com'
 where mailbox like '%@gmail.com' or mailbox like '%@googlemail.com';
