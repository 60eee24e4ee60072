create table uploads (
  id text primary key,
  work_id text not null unique references works (id),
  object_key text not null unique,
  size integer not null check (size > 0),
  part_size integer not null check (part_size >= 5242880),
  part_count integer not null check (part_count between 1 and 10000),
  multipart_id text,
  completed_at integer
) strict;

create table upload_parts (
  upload_id text not null references uploads (id),
  number integer not null,
  etag text not null,
  primary key (upload_id, number)
) strict, without rowid;

create table renditions (
  work_id text not null references works (id),
  width integer not null,
  height integer not null,
  type text not null check (type in ('image/webp', 'image/avif')),
  name text not null,
  bytes integer not null,
  primary key (work_id, width, type)
) strict, without rowid;

create index renditions_by_name on renditions (name, work_id);
