-- What was handed in within one day, for as long as that day lasts. A scope names a call, or an
-- address by a name that nobody can turn back and that is another one the day after.
create table quotas (
  scope text not null,
  ends_at integer not null,
  submissions integer not null,
  bytes integer not null,
  primary key (scope, ends_at)
) strict, without rowid;

create index quotas_by_end on quotas (ends_at);

-- Proofs of work that were handed in: each counts once, and none after its end.
create table proofs (
  id text primary key,
  ends_at integer not null
) strict, without rowid;

create index proofs_by_end on proofs (ends_at);
