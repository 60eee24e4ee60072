-- Work of ours that went wrong although it was tried again and again. A fault of ours is not the
-- file's fault: the work stays as it was, and the organiser is told.
create table failures (
  id text primary key,
  kind text not null,
  subject text not null,
  call_id text references calls (id),
  job text not null check (json_valid(job)),
  reason text not null,
  message text not null,
  attempts integer not null,
  first_at integer not null,
  last_at integer not null,
  state text not null check (state in ('trying', 'open', 'retried', 'solved')),
  unique (kind, subject)
) strict;

create index failures_by_call on failures (call_id, state, last_at, id);
create index failures_by_end on failures (last_at) where state = 'solved';

create trigger failures_counted after insert on failures
when new.state = 'open' and new.call_id is not null begin
  insert into tallies (scope, name, count) values (new.call_id, 'failures', 1)
    on conflict (scope, name) do update set count = count + 1;
end;

create trigger failures_recounted after update of state on failures
when (old.state = 'open') <> (new.state = 'open') and new.call_id is not null begin
  insert into tallies (scope, name, count)
    values (new.call_id, 'failures', iif(new.state = 'open', 1, -1))
    on conflict (scope, name) do update set count = count + excluded.count;
end;

create trigger failures_forgotten after delete on failures
when old.state = 'open' and old.call_id is not null begin
  update tallies set count = count - 1 where scope = old.call_id and name = 'failures';
end;

-- What becomes of its subject solves a failure, whoever did it.
create trigger works_checked after update of state on works
when old.state = 'checking' and new.state <> 'checking' begin
  update failures set state = 'solved'
   where kind = 'check' and subject = new.id and state <> 'solved';
end;

create trigger works_gone after delete on works begin
  delete from failures where subject = old.id;
end;

create trigger outbox_left after update of sent_at on outbox
when old.sent_at is null and new.sent_at is not null begin
  update failures set state = 'solved'
   where kind = 'mail' and subject = new.id and state <> 'solved';
end;

create trigger outbox_gone after delete on outbox begin
  delete from failures where kind = 'mail' and subject = old.id;
end;

-- R2 drops a multipart upload after seven days, so that its beginning is worth remembering.
alter table uploads add column multipart_at integer;

create index uploads_under_way on uploads (id)
  where multipart_id is not null and completed_at is null;

-- How far each walk of the sweep has come, and when its round began.
create table walks (
  name text primary key,
  after text not null default '',
  begun_at integer not null
) strict, without rowid;
