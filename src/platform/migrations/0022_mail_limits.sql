-- How much mail leaves is decided in the statement that writes it down, whoever writes it: nobody
-- floods a mailbox through us, with what is one's own or with somebody else's. The numbers may be
-- changed at any time; null is no limit. The kind '*' is for every kind without a row of its own.
create table mail_limits (
  kind text primary key,
  -- Kinds of one share are counted together for a mailbox.
  share text not null,
  -- What it is about: a submission or a call.
  subject_an_hour integer check (subject_an_hour > 0),
  subject_a_day integer check (subject_a_day > 0),
  mailbox_an_hour integer check (mailbox_an_hour > 0),
  mailbox_a_day integer check (mailbox_a_day > 0),
  -- The network address it was asked from.
  sender_a_day integer check (sender_a_day > 0),
  -- Receipts, decisions and warnings are never lost: they wait for room. All else is not sent.
  waits integer not null check (waits in (0, 1)),
  -- Milliseconds after which its link opens nothing any more.
  lasts integer check (lasts > 0)
) strict, without rowid;

insert into mail_limits
  (kind, share, subject_an_hour, subject_a_day, mailbox_an_hour, mailbox_a_day, sender_a_day, waits, lasts)
values
  ('received',        'receipts',      null, null, null, 60,   null, 1, null),
  ('whole',           'receipts',      3,    null, null, 60,   null, 1, null),
  ('decided',         'decisions',     null, null, null, 100,  null, 1, null),
  ('private-link',    'private-link',  3,    5,    null, 10,   null, 0, null),
  ('private-links',   'private-links', null, null, 2,    5,    30,   0, null),
  ('address-asked',   'address-asked', 3,    5,    null, 10,   null, 0, null),
  ('address-confirm', 'address-confirm', 3,  5,    null, 3,    20,   0, 604800000),
  ('address-changed', 'warnings',      null, null, null, 20,   null, 1, null),
  ('sign-in',         'sign-in',       null, null, 5,    20,   null, 0, 600000),
  ('invitation',      'invitation',    60,   300,  null, 10,   null, 0, 1209600000),
  ('*',               '*',             10,   30,   null, 20,   null, 0, null);

alter table outbox add column subject text;
alter table outbox add column share text;
-- A name for the mailbox that nobody can turn back, where a submission has one.
alter table outbox add column mailbox text;
-- A name for the network address that is good for a day.
alter table outbox add column sender text;
alter table outbox add column expires_at integer;
-- Why it is not sent. Its attempts are how often it was asked for within the hour.
alter table outbox add column withheld text
  check (withheld in ('subject', 'mailbox', 'sender', 'expired'));

alter table submissions add column mailbox text;

drop index outbox_due;
create index outbox_due on outbox (due_at) where sent_at is null and withheld is null;
create index outbox_by_mailbox on outbox (mailbox, share, due_at);
create index outbox_by_subject on outbox (subject, kind, due_at);
create index outbox_by_sender on outbox (sender, kind, due_at) where sender is not null;
create index outbox_withheld on outbox (created_at) where withheld is not null or recipient = '';

create trigger outbox_limited after insert on outbox begin
  update outbox
     set mailbox = coalesce(
           new.mailbox,
           (select mailbox from submissions
             where id = new.facts ->> '$.submissionId' and email = new.recipient),
           lower(substr(substr(new.recipient, 1, instr(new.recipient, '@') - 1), 1,
                        instr(substr(new.recipient, 1, instr(new.recipient, '@') - 1) || '+', '+') - 1)
                 || substr(new.recipient, instr(new.recipient, '@')))),
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

-- What is not sent any more is no failure.
create trigger outbox_given_up after update of withheld on outbox
when old.withheld is null and new.withheld is not null begin
  update failures set state = 'solved'
   where kind = 'mail' and subject = new.id and state <> 'solved';
end;

-- What was written before counts too, and links that were sent are known to their readers alone.
update outbox set subject = coalesce(facts ->> '$.submissionId', facts ->> '$.slug'),
                  share = coalesce((select share from mail_limits where kind = outbox.kind), kind),
                  mailbox = lower(recipient);
update outbox set facts = json_remove(facts, '$.link')
 where sent_at is not null and facts ->> '$.link' is not null;
