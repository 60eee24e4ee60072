create table releases (
  id text primary key,
  call_id text not null references calls (id),
  number integer not null,
  actor text not null,
  released_at integer not null,
  unique (call_id, number)
) strict;

-- What each release said about each work: the history of decisions.
create table decisions (
  release_id text not null references releases (id),
  work_id text not null references works (id),
  decision text not null check (decision in ('selected', 'reserve', 'declined')),
  primary key (release_id, work_id)
) strict, without rowid;

create index decisions_by_work on decisions (work_id, release_id);
