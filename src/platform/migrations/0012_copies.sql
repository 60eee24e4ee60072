-- For each hung work that visitors may take home, a copy of its original without metadata. A row is
-- `wanted` from the moment the work hangs; the queue makes the copy, and the sweep asks again for
-- those whose message was lost. `refused` means that nobody understands the file well enough.
create table copies (
  work_id text primary key references works (id) on delete cascade,
  state text not null default 'wanted' check (state in ('wanted', 'made', 'refused')),
  asked_at integer not null default 0,
  -- The file that it was made from, and what was made: its name is that of its content.
  file_sha256 text,
  name text,
  type text,
  size integer check (size > 0),
  sha256 text,
  made_at integer,
  check ((state = 'made') = (name is not null))
) strict, without rowid;

create index copies_wanted on copies (asked_at, work_id) where state = 'wanted';
create index copies_by_name on copies (name, work_id) where name is not null;

-- Another file, another licence or another place on a wall: what was made no longer counts.
create trigger copies_wanted_of_hung after update of place, licence, file_sha256 on works
when new.place is not null
 and (old.place is null or old.licence <> new.licence or old.file_sha256 <> new.file_sha256) begin
  delete from copies where work_id = new.id;
  insert into copies (work_id)
    select new.id from calls, json_each(calls.definition, '$.licences') as offered
     where calls.id = new.call_id and offered.value ->> '$.id' = new.licence
       and offered.value ->> '$.download' = 1;
end;

create trigger copies_of_taken_down after update of place on works
when old.place is not null and new.place is null begin
  delete from copies where work_id = new.id;
end;

create trigger copies_wanted_by_definition after update of definition on calls
when new.released_at is not null and old.definition <> new.definition begin
  insert into copies (work_id)
    select works.id from works, json_each(new.definition, '$.licences') as offered
     where works.call_id = new.id and works.place is not null
       and offered.value ->> '$.id' = works.licence and offered.value ->> '$.download' = 1
    on conflict (work_id) do nothing;
end;

insert into copies (work_id)
select works.id from works
  join calls on calls.id = works.call_id
  join json_each(calls.definition, '$.licences') as offered
    on offered.value ->> '$.id' = works.licence and offered.value ->> '$.download' = 1
 where works.place is not null;
