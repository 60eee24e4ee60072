-- Every file that was ever committed, with the instants that count, for good: an upload's row goes a
-- week after another file took its place, and a receipt must still say what was committed and received.
-- `received_at` is when the bytes lay here whole; it is written once they were proven to match.
create table files (
  upload_id text primary key,
  submission_id text not null references submissions (id),
  work_id text not null references works (id),
  name text not null,
  size integer not null,
  sha256 text not null,
  -- `waiting`: is to take the place of the current one. `refused`: was to, and was not taken.
  state text not null check (state in ('current', 'waiting', 'replaced', 'refused', 'withdrawn')),
  committed_at integer not null,
  received_at integer check (received_at >= committed_at)
) strict, without rowid;

create index files_by_submission on files (submission_id, committed_at);
create index files_by_work on files (work_id, sha256);

insert into files (upload_id, submission_id, work_id, name, size, sha256, state, committed_at,
                   received_at)
select uploads.id, works.submission_id, works.id, uploads.file_name, uploads.size,
       uploads.file_sha256,
       case when works.state = 'withdrawn' and uploads.state <> 'dropped' then 'withdrawn'
            when uploads.state = 'current' then 'current'
            when uploads.state = 'replacing' then 'waiting'
            -- A bad line is no refusal.
            else iif(coalesce(uploads.reason, 'bytes-differ') = 'bytes-differ', 'replaced', 'refused')
       end,
       uploads.committed_at,
       -- Proven only where the check is known to have ended well for these very bytes.
       iif(uploads.completed_at >= uploads.committed_at
           and (uploads.state = 'current'
                and (works.state = 'ready'
                     or works.state = 'refused' and works.reason <> 'bytes-differ')
                or exists (select 1 from log
                            where log.subject_id = works.id and log.actor = 'house'
                              and log.action in ('checked', 'refused', 'replacement-refused')
                              and log.happened_at >= uploads.completed_at
                              and log.happened_at <= coalesce(uploads.dropped_at, log.happened_at)
                              and coalesce(log.facts ->> '$.file', uploads.file_name)
                                    = uploads.file_name)
                   and not (uploads.state = 'current' and works.reason is 'bytes-differ')),
           uploads.completed_at, null)
  from uploads join works on works.id = uploads.work_id;

create trigger files_committed after insert on uploads begin
  insert into files (upload_id, submission_id, work_id, name, size, sha256, state, committed_at)
  select new.id, works.submission_id, works.id, new.file_name, new.size, new.file_sha256,
         iif(new.state = 'current', 'current', 'waiting'), new.committed_at
    from works where works.id = new.work_id;
end;

create trigger files_exchanged after update of state on uploads when old.state <> new.state begin
  update files
     set state = case new.state when 'current' then 'current' when 'replacing' then 'waiting'
                                else iif(coalesce(new.reason, 'bytes-differ') = 'bytes-differ',
                                         'replaced', 'refused') end
   where upload_id = new.id and state in ('current', 'waiting');
end;

create trigger files_withdrawn after update of state on works
when new.state = 'withdrawn' and old.state <> 'withdrawn' begin
  update files set state = 'withdrawn' where work_id = new.id and state in ('current', 'waiting');
end;

create trigger files_keep_their_instants before update of committed_at, received_at on files
when new.committed_at <> old.committed_at
  or old.received_at is not null and new.received_at is not old.received_at begin
  select raise(abort, 'The instants of a file never change');
end;
