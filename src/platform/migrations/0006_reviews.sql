create table rounds (
  id text primary key,
  call_id text not null references calls (id),
  position integer not null default 1,
  kind text not null check (kind in ('screen', 'score', 'rank')),
  unique (call_id, position)
) strict;

-- Who looks at which work, each reviewer in a random order of her own. The answer repeats the
-- review's, so that every filter of the room pages by key.
create table assignments (
  round_id text not null references rounds (id),
  reviewer_id text not null references people (id),
  work_id text not null references works (id),
  place integer not null,
  answer text check (answer in ('yes', 'maybe', 'no')),
  primary key (round_id, reviewer_id, work_id)
) strict, without rowid;

create index assignments_in_order on assignments (round_id, reviewer_id, place, work_id);
create index assignments_by_answer on assignments (round_id, reviewer_id, answer, place, work_id);
create index assignments_by_work on assignments (work_id);

-- The answer is null while there is only a comment, or after it was taken back. The hash is that of
-- the file looked at: an answer does not count for a file that replaced it.
create table reviews (
  round_id text not null references rounds (id),
  reviewer_id text not null references people (id),
  work_id text not null references works (id),
  answer text check (answer in ('yes', 'maybe', 'no')),
  comment text not null default '',
  file_sha256 text not null,
  version integer not null default 1,
  changed_at integer not null,
  primary key (round_id, reviewer_id, work_id)
) strict, without rowid;

create index reviews_by_work on reviews (work_id, round_id, reviewer_id);

-- Every change of an answer, so that each can be taken back, the last one first.
create table votes (
  id integer primary key,
  round_id text not null references rounds (id),
  reviewer_id text not null references people (id),
  work_id text not null references works (id),
  before text check (before in ('yes', 'maybe', 'no')),
  after text not null check (after in ('yes', 'maybe', 'no')),
  happened_at integer not null,
  undone_at integer
) strict;

create index votes_to_undo on votes (round_id, reviewer_id, id) where undone_at is null;

-- Where each work of a call stands. The shelf is the state of a work that cannot be judged yet, else
-- its decision, staged before released. The score runs from 0 to 1000: yes counts 2, maybe 1, no 0,
-- shared by twice the answers, with one more maybe added so that a single voice does not decide.
create table standings (
  work_id text primary key references works (id),
  call_id text not null references calls (id),
  shelf text not null,
  yes integer not null default 0,
  maybe integer not null default 0,
  no integer not null default 0,
  score integer not null
    generated always as (500 * (2 * yes + maybe + 1) / (yes + maybe + no + 1)) stored
) strict, without rowid;

create index standings_by_score on standings (call_id, score, work_id);
create index standings_by_shelf on standings (call_id, shelf, score, work_id);

create index invitations_by_call on invitations (call_id, created_at);

create trigger standings_shelved after insert on standings begin
  insert into tallies (scope, name, count) values (new.call_id, 'shelf:' || new.shelf, 1)
    on conflict (scope, name) do update set count = count + 1;
end;

create trigger standings_moved after update of shelf on standings when old.shelf <> new.shelf begin
  update tallies set count = count - 1
   where scope = new.call_id and name = 'shelf:' || old.shelf;
  insert into tallies (scope, name, count) values (new.call_id, 'shelf:' || new.shelf, 1)
    on conflict (scope, name) do update set count = count + 1;
end;

create trigger assignments_counted after insert on assignments begin
  insert into tallies (scope, name, count)
    values (new.round_id || ':' || new.reviewer_id, 'assigned', 1)
    on conflict (scope, name) do update set count = count + 1;
  insert into tallies (scope, name, count)
    select new.round_id || ':' || new.reviewer_id, new.answer, 1 where new.answer is not null
    on conflict (scope, name) do update set count = count + 1;
  update standings
     set yes = yes + (new.answer = 'yes'), maybe = maybe + (new.answer = 'maybe'),
         no = no + (new.answer = 'no')
   where work_id = new.work_id and new.answer is not null;
end;

create trigger assignments_answered after update of answer on assignments
when old.answer is not new.answer begin
  update tallies set count = count - 1
   where scope = new.round_id || ':' || new.reviewer_id and name = old.answer;
  insert into tallies (scope, name, count)
    select new.round_id || ':' || new.reviewer_id, new.answer, 1 where new.answer is not null
    on conflict (scope, name) do update set count = count + 1;
  update standings
     set yes = yes + (new.answer is 'yes') - (old.answer is 'yes'),
         maybe = maybe + (new.answer is 'maybe') - (old.answer is 'maybe'),
         no = no + (new.answer is 'no') - (old.answer is 'no')
   where work_id = new.work_id;
end;

create trigger assignments_taken after delete on assignments begin
  update tallies set count = count - 1
   where scope = old.round_id || ':' || old.reviewer_id and name in ('assigned', old.answer);
  update standings
     set yes = yes - (old.answer = 'yes'), maybe = maybe - (old.answer = 'maybe'),
         no = no - (old.answer = 'no')
   where work_id = old.work_id and old.answer is not null;
end;

create trigger reviews_written after insert on reviews begin
  update assignments set answer = new.answer
   where round_id = new.round_id and reviewer_id = new.reviewer_id and work_id = new.work_id;
end;

create trigger reviews_rewritten after update of answer on reviews begin
  update assignments set answer = new.answer
   where round_id = new.round_id and reviewer_id = new.reviewer_id and work_id = new.work_id;
end;

create trigger calls_screened after insert on calls begin
  insert into rounds (id, call_id, kind) values (lower(hex(randomblob(16))), new.id, 'screen');
end;

create trigger works_stood after insert on works begin
  insert into standings (work_id, call_id, shelf)
    values (new.id, new.call_id, iif(new.state = 'ready', 'undecided', new.state));
end;

create trigger works_moved after update of state, staged, decision on works begin
  update standings
     set shelf = iif(new.state = 'ready', coalesce(new.staged, new.decision, 'undecided'), new.state)
   where work_id = new.id;
end;

create trigger works_assigned after update of state on works
when new.state = 'ready' and old.state <> 'ready' begin
  insert into assignments (round_id, reviewer_id, work_id, place, answer)
    select rounds.id, roles.person_id, new.id, abs(random() % 1000000000), reviews.answer
      from rounds
      join roles on roles.call_id = rounds.call_id and roles.role = 'reviewer'
      left join reviews on reviews.round_id = rounds.id and reviews.work_id = new.id
                       and reviews.reviewer_id = roles.person_id
                       and reviews.file_sha256 = new.file_sha256
     where rounds.call_id = new.call_id and rounds.kind = 'screen';
end;

create trigger works_taken after update of state on works
when old.state = 'ready' and new.state <> 'ready' begin
  delete from assignments where work_id = new.id;
  update works set staged = null where id = new.id and staged is not null;
end;

-- Taken off the wall with everything the wall says about itself.
create trigger works_taken_down after update of state on works
when old.state = 'ready' and new.state <> 'ready' and old.place is not null begin
  update works set place = null where id = new.id;
  update tallies
     set count = (select count(*) from works where call_id = new.call_id and place is not null)
   where scope = new.call_id and name = 'hung';
  update tallies
     set count = (select count(distinct submissions.country)
                    from works join submissions on submissions.id = works.submission_id
                   where works.call_id = new.call_id and works.place is not null)
   where scope = new.call_id and name = 'countries';
  update calls set version = version + 1 where id = new.call_id;
end;

create trigger reviewers_joined after insert on roles when new.role = 'reviewer' begin
  insert into assignments (round_id, reviewer_id, work_id, place, answer)
    select rounds.id, new.person_id, works.id, abs(random() % 1000000000), reviews.answer
      from rounds
      join works on works.call_id = rounds.call_id and works.state = 'ready'
      left join reviews on reviews.round_id = rounds.id and reviews.work_id = works.id
                       and reviews.reviewer_id = new.person_id
                       and reviews.file_sha256 = works.file_sha256
     where rounds.call_id = new.call_id and rounds.kind = 'screen';
end;

create trigger reviewers_left after delete on roles when old.role = 'reviewer' begin
  delete from assignments
   where reviewer_id = old.person_id
     and round_id in (select id from rounds where call_id = old.call_id);
end;

-- For what was stored before.
insert into rounds (id, call_id, kind) select lower(hex(randomblob(16))), id, 'screen' from calls;

insert into standings (work_id, call_id, shelf)
select id, call_id, iif(state = 'ready', coalesce(staged, decision, 'undecided'), state) from works;

insert into assignments (round_id, reviewer_id, work_id, place)
select rounds.id, roles.person_id, works.id, abs(random() % 1000000000)
  from rounds
  join roles on roles.call_id = rounds.call_id and roles.role = 'reviewer'
  join works on works.call_id = rounds.call_id and works.state = 'ready';
