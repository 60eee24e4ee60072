-- Whoever leaves a jury leaves her answers: they count as they were given. Only what she had not
-- answered is taken from her, and she finds her answers again should she come back.
drop trigger reviewers_left;
create trigger reviewers_left after delete on roles when old.role = 'reviewer' begin
  delete from assignments
   where reviewer_id = old.person_id and answer is null
     and round_id in (select id from rounds where call_id = old.call_id);
end;

drop trigger reviewers_joined;
create trigger reviewers_joined after insert on roles when new.role = 'reviewer' begin
  insert into assignments (round_id, reviewer_id, work_id, place, answer)
    select rounds.id, new.person_id, works.id, abs(random() % 1000000000), reviews.answer
      from rounds
      join works on works.call_id = rounds.call_id and works.state = 'ready'
      left join reviews on reviews.round_id = rounds.id and reviews.work_id = works.id
                       and reviews.reviewer_id = new.person_id
                       and reviews.file_sha256 = works.file_sha256
     where rounds.call_id = new.call_id and rounds.kind = 'screen'
    on conflict do nothing;
end;

-- A work that comes back finds the answers to the same file, also of those who have left.
drop trigger works_assigned;
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
  insert into assignments (round_id, reviewer_id, work_id, place, answer)
    select rounds.id, reviews.reviewer_id, new.id, abs(random() % 1000000000), reviews.answer
      from rounds
      join reviews on reviews.round_id = rounds.id and reviews.work_id = new.id
                  and reviews.file_sha256 = new.file_sha256 and reviews.answer is not null
     where rounds.call_id = new.call_id and rounds.kind = 'screen'
    on conflict do nothing;
end;
