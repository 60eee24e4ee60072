-- Instants are milliseconds since 1970, so that the deadline is compared to the millisecond.
create table calls (
  id text primary key,
  slug text not null unique,
  definition text not null check (json_valid(definition)),
  opens_at integer not null,
  closes_at integer not null check (closes_at > opens_at),
  uploads_until integer not null check (uploads_until >= closes_at),
  works_limit integer not null check (works_limit > 0),
  bytes_limit integer not null check (bytes_limit > 0),
  version integer not null default 1,
  released_at integer,
  created_at integer not null
) strict;

create index calls_by_closing on calls (closes_at, id);

-- Exact counts kept by triggers, so that no page counts rows. The scope is an id, such as a call's.
create table tallies (
  scope text not null,
  name text not null,
  count integer not null,
  primary key (scope, name)
) strict, without rowid;

create table log (
  id integer primary key,
  call_id text references calls (id),
  subject_id text not null,
  actor text not null,
  action text not null,
  happened_at integer not null
) strict;

create index log_by_call on log (call_id, id);
create index log_by_subject on log (subject_id, id);
