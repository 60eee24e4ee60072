-- Two posters of one artist that enter the room of a blind jury one right after the other tell that one
-- artist sent them, to a reviewer who looks at the list again and again. The first of a submission
-- enters at once; each further one at a moment of chance, by itself, in the six hours after its file
-- came. Whoever joins a jury finds everything that is there, in an order of chance.
create table jury_entries (
  work_id text primary key references works (id),
  enters_at integer not null,
  entered integer not null check (entered in (0, 1))
) strict, without rowid;

create index jury_entries_due on jury_entries (enters_at) where entered = 0;

insert into jury_entries (work_id, enters_at, entered)
  select id, 0, 1 from works where state in ('ready', 'checking') and format is not null;

drop trigger works_assigned;

-- A work that comes back with another file has its entry already.
create trigger works_entered after update of state on works
when new.state = 'ready' and old.state <> 'ready' begin
  insert into jury_entries (work_id, enters_at, entered)
    select new.id,
           coalesce(new.received_at, 0) + abs(random() % 21600000),
           not (calls.definition ->> '$.review.blind'
                and exists (select 1 from works as other
                              join jury_entries on jury_entries.work_id = other.id
                             where other.submission_id = new.submission_id and other.id <> new.id
                               and other.state <> 'withdrawn'))
      from calls where calls.id = new.call_id
    on conflict do nothing;
  update jury_entries set entered = 1 where work_id = new.id and entered = 1;
end;

create trigger works_assigned after update of entered on jury_entries
when new.entered = 1 begin
  insert into assignments (round_id, reviewer_id, work_id, place, answer)
    select rounds.id, roles.person_id, works.id, abs(random() % 1000000000), reviews.answer
      from works
      join rounds on rounds.call_id = works.call_id and rounds.kind = 'screen'
      join roles on roles.call_id = rounds.call_id and roles.role = 'reviewer'
      left join reviews on reviews.round_id = rounds.id and reviews.work_id = works.id
                       and reviews.reviewer_id = roles.person_id
                       and reviews.file_sha256 = works.file_sha256
     where works.id = new.work_id and works.state = 'ready'
    on conflict do nothing;
  insert into assignments (round_id, reviewer_id, work_id, place, answer)
    select rounds.id, reviews.reviewer_id, works.id, abs(random() % 1000000000), reviews.answer
      from works
      join rounds on rounds.call_id = works.call_id and rounds.kind = 'screen'
      join reviews on reviews.round_id = rounds.id and reviews.work_id = works.id
                  and reviews.file_sha256 = works.file_sha256 and reviews.answer is not null
     where works.id = new.work_id and works.state = 'ready'
    on conflict do nothing;
end;
