-- A mail is written down in the same batch as the event it tells of, and leaves from the queue.
-- The same event never makes a second mail: the occasion is unique.
create table outbox (
  id text primary key,
  occasion text not null unique,
  recipient text not null,
  language text not null,
  kind text not null,
  facts text not null check (json_valid(facts)),
  attempts integer not null default 0,
  due_at integer not null,
  sent_at integer,
  failure text,
  created_at integer not null
) strict;

create index outbox_due on outbox (due_at) where sent_at is null;
create index outbox_by_recipient on outbox (recipient, created_at);
