-- Codes of late passes that were wrong, counted within the hour: for a network address, by a name that
-- nobody can turn back, and for a call.
create table guesses (
  scope text not null,
  ends_at integer not null,
  wrong integer not null,
  primary key (scope, ends_at)
) strict, without rowid;

create index guesses_by_end on guesses (ends_at);
