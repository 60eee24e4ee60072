-- A work may have several uploads: the current one, whose file is the work's, and at most one that is
-- to replace it. Each carries the file it was committed with. The current one stays what it is until
-- its replacement has arrived, was checked and can be shown. What was replaced, superseded or refused
-- is dropped; its object is deleted later.
create table uploads_of_works (
  id text primary key,
  work_id text not null references works (id),
  state text not null default 'current' check (state in ('current', 'replacing', 'dropped')),
  object_key text not null unique,
  file_name text not null,
  size integer not null check (size > 0),
  file_sha256 text not null,
  file_type text not null,
  part_size integer not null check (part_size >= 5242880),
  part_count integer not null check (part_count between 1 and 10000),
  multipart_id text,
  committed_at integer not null,
  completed_at integer,
  -- Why a replacement was not taken, or what has to be sent again.
  reason text,
  dropped_at integer check ((state = 'dropped') = (dropped_at is not null))
) strict;

insert into uploads_of_works (id, work_id, object_key, file_name, size, file_sha256, file_type,
                              part_size, part_count, multipart_id, committed_at, completed_at)
select uploads.id, uploads.work_id, uploads.object_key, works.file_name, uploads.size,
       works.file_sha256, works.file_type, uploads.part_size, uploads.part_count,
       uploads.multipart_id, submissions.committed_at, uploads.completed_at
  from uploads
  join works on works.id = uploads.work_id
  join submissions on submissions.id = works.submission_id;

create table parts_of_uploads (
  upload_id text not null references uploads_of_works (id),
  number integer not null,
  etag text not null,
  primary key (upload_id, number)
) strict, without rowid;

insert into parts_of_uploads (upload_id, number, etag)
select upload_id, number, etag from upload_parts;

drop table upload_parts;
drop table uploads;
alter table uploads_of_works rename to uploads;
alter table parts_of_uploads rename to upload_parts;

create unique index uploads_current on uploads (work_id) where state = 'current';
create unique index uploads_replacing on uploads (work_id) where state = 'replacing';
create index uploads_by_work on uploads (work_id, committed_at);
create index uploads_to_check on uploads (completed_at)
  where state = 'replacing' and completed_at is not null;
create index uploads_dropped on uploads (dropped_at) where state = 'dropped';

-- Grows with every edit, so that two open pages do not overwrite each other.
alter table submissions add column version integer not null default 1;
alter table submissions add column erased_at integer;

-- The key under which a work was added later: sent twice, it is added once.
alter table works add column intention text;
create unique index works_by_intention on works (submission_id, intention)
  where intention is not null;

-- What the history says beside the act: names of fields and files, reasons. Never former contents.
alter table log add column facts text check (json_valid(facts));

create index outbox_by_submission on outbox (facts ->> '$.submissionId', created_at)
  where facts ->> '$.submissionId' is not null;
