-- An invitation has an id, so that it can be listed, sent again and withdrawn without its secret: the
-- link is made from the id when the mail is written, and only its hash is kept. `signs_in` is set
-- where the link alone lets somebody in: mailed links to sign in, and what the operator hands out.
create table invitations_with_ids (
  id text primary key,
  token_hash text not null unique,
  email text not null,
  call_id text references calls (id),
  role text check (role in ('reviewer', 'organiser')),
  signs_in integer not null check (signs_in in (0, 1)),
  invited_by text,
  -- How often it was mailed, and when last.
  letters integer not null default 0,
  mailed_at integer,
  expires_at integer not null,
  redeemed_at integer,
  withdrawn_at integer,
  created_at integer not null,
  check (role is not null or signs_in = 1)
) strict;

-- A link that an organiser made was shown to her, so it opens nothing any more.
insert into invitations_with_ids
       (id, token_hash, email, call_id, role, signs_in, invited_by, expires_at, redeemed_at,
        withdrawn_at, created_at)
select lower(hex(randomblob(16))), token_hash, email, call_id, role, actor = 'operator', actor,
       expires_at, redeemed_at,
       iif(actor = 'operator' or redeemed_at is not null, null, unixepoch() * 1000), created_at
  from (select invitations.*,
               coalesce((select log.actor from log
                          where log.subject_id = invitations.email
                            and log.call_id = invitations.call_id
                            and log.action = 'invited:' || invitations.role
                            and log.happened_at = invitations.created_at
                          order by log.actor = 'operator' limit 1), '') as actor
          from invitations where role is not null);

drop table invitations;
alter table invitations_with_ids rename to invitations;

create index invitations_by_email on invitations (email, created_at);
create index invitations_waiting on invitations (call_id, created_at)
  where redeemed_at is null and withdrawn_at is null;

delete from outbox where kind in ('invitation', 'sign-in') and sent_at is null;
update outbox set facts = json_remove(facts, '$.link') where kind in ('invitation', 'sign-in');

-- By whose invitation somebody has a role: an address, or the operator.
alter table roles add column invited_by text;
update roles set invited_by =
  (select log.actor from log join people on people.id = roles.person_id
    where log.subject_id = people.email and log.call_id = roles.call_id
      and log.action = 'invited:' || roles.role and log.happened_at <= roles.given_at
    order by log.id desc limit 1);

-- A session says roughly where it is used and when it last was, never from which address. It ends
-- when it was not used for long, and at the latest when it expires. Those from before may have been
-- opened with somebody else's invitation: everybody signs in once more.
drop table sessions;
create table sessions (
  token_hash text primary key,
  id text not null unique,
  person_id text not null references people (id),
  device text not null,
  used_at integer not null,
  ends_at integer not null,
  expires_at integer not null check (expires_at >= ends_at),
  created_at integer not null
) strict, without rowid;

create index sessions_by_person on sessions (person_id, used_at);
create index sessions_by_end on sessions (ends_at);
