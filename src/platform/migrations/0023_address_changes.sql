-- A new mail address counts when it was confirmed from the mailbox itself. The keys in the mails are
-- made from the id when they are written and stored nowhere. The address before is kept for two
-- weeks, so that its owner can have it back.
create table address_changes (
  id text primary key,
  submission_id text not null references submissions (id),
  email text not null,
  previous text not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'confirmed', 'superseded', 'cancelled', 'undone')),
  asked_at integer not null,
  expires_at integer not null,
  decided_at integer
) strict;

create unique index one_address_waits on address_changes (submission_id) where state = 'waiting';
create index address_changes_by_submission on address_changes (submission_id, asked_at);
create index address_changes_by_end on address_changes (coalesce(decided_at, expires_at));
