-- Work on a file that has been begun and not ended: by somebody who still says so, or by a process that
-- died of it. `count` says how often it was begun since it last ended.
create table attempts (
  kind text not null,
  subject text not null,
  count integer not null check (count > 0),
  seen_at integer not null,
  primary key (kind, subject)
) strict, without rowid;

create index attempts_by_age on attempts (seen_at);

-- A file of which a process died is refused and on the desk at once; withdrawn, it concerns nobody.
create trigger works_given_up after update of state on works
when new.state = 'withdrawn' and old.state = 'refused' begin
  update failures set state = 'solved'
   where kind = 'check' and subject = new.id and state <> 'solved';
end;
