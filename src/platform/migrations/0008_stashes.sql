-- Files that came with a form which could not be taken yet. They wait a day for the corrected form,
-- so that nobody has to send them twice.
create table stashes (
  token_hash text primary key,
  call_id text not null references calls (id),
  object_key text not null unique,
  name text not null,
  size integer not null check (size > 0),
  sha256 text not null,
  type text not null,
  created_at integer not null,
  expires_at integer not null
) strict, without rowid;

create index stashes_by_end on stashes (expires_at);
