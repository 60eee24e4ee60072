create table submissions (
  id text primary key,
  call_id text not null references calls (id),
  code text not null unique,
  idempotency_key text not null,
  request_hash text not null,
  language text not null,
  section text,
  name text not null,
  email text not null collate nocase,
  country text,
  collective text,
  members text not null default '[]' check (json_valid(members)),
  links text not null check (json_valid(links)),
  consents text not null check (json_valid(consents)),
  answers text not null check (json_valid(answers)),
  committed_at integer not null,
  uploads_until integer not null,
  unique (call_id, idempotency_key)
) strict;

create index submissions_by_call on submissions (call_id, committed_at desc, id);
create index submissions_by_email on submissions (email, call_id);

create table works (
  id text primary key,
  submission_id text not null references submissions (id),
  call_id text not null references calls (id),
  position integer not null,
  code text not null unique,
  title text not null,
  statement text not null,
  alt_text text not null,
  language text not null,
  licence text not null,
  answers text not null check (json_valid(answers)),
  file_name text not null,
  file_size integer not null check (file_size > 0),
  file_sha256 text not null,
  file_type text not null,
  state text not null default 'awaiting-upload'
    check (state in ('awaiting-upload', 'checking', 'ready', 'refused', 'withdrawn')),
  reason text,
  received_at integer,
  format text,
  width integer,
  height integer,
  placeholder text,
  staged text check (staged in ('selected', 'reserve', 'declined')),
  decision text check (decision in ('selected', 'reserve', 'declined')),
  place integer,
  unique (submission_id, position)
) strict;

create index works_by_call on works (call_id, id);
create index works_by_state on works (call_id, state, id);
create index works_by_staged on works (call_id, staged, id);
create index works_on_the_wall on works (call_id, place) where place is not null;

create trigger works_counted after insert on works begin
  insert into tallies (scope, name, count) values (new.call_id, new.state, 1)
    on conflict (scope, name) do update set count = count + 1;
  insert into tallies (scope, name, count) values (new.call_id, 'works', 1)
    on conflict (scope, name) do update set count = count + 1;
end;

create trigger works_recounted after update of state on works when old.state <> new.state begin
  insert into tallies (scope, name, count) values (new.call_id, new.state, 1)
    on conflict (scope, name) do update set count = count + 1;
  update tallies set count = count - 1 where scope = new.call_id and name = old.state;
end;

create trigger works_staged after update of staged on works when old.staged is not new.staged begin
  update tallies set count = count - 1 where scope = new.call_id and name = 'staged:' || old.staged;
  insert into tallies (scope, name, count)
    select new.call_id, 'staged:' || new.staged, 1 where new.staged is not null
    on conflict (scope, name) do update set count = count + 1;
end;

create trigger submissions_counted after insert on submissions begin
  insert into tallies (scope, name, count) values (new.call_id, 'submissions', 1)
    on conflict (scope, name) do update set count = count + 1;
end;
