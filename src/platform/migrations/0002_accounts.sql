create table people (
  id text primary key,
  email text not null unique collate nocase,
  language text not null default 'en',
  created_at integer not null
) strict;

create table roles (
  person_id text not null references people (id),
  call_id text not null references calls (id),
  role text not null check (role in ('reviewer', 'organiser')),
  given_at integer not null,
  primary key (person_id, call_id, role)
) strict, without rowid;

create index roles_by_call on roles (call_id, role, person_id);

create table invitations (
  token_hash text primary key,
  email text not null,
  call_id text references calls (id),
  role text check (role in ('reviewer', 'organiser')),
  expires_at integer not null,
  redeemed_at integer,
  created_at integer not null
) strict, without rowid;

create index invitations_by_email on invitations (email, created_at);

create table sessions (
  token_hash text primary key,
  person_id text not null references people (id),
  expires_at integer not null,
  created_at integer not null
) strict, without rowid;
