-- A late pass opens a closed call to whoever has its code: so many times, until its end. The code is
-- kept in clear because the organiser mails it, and all it can do is let somebody be late.
create table passes (
  id text primary key,
  call_id text not null references calls (id),
  code text not null unique,
  note text not null,
  ends_at integer not null,
  uses integer not null check (uses > 0),
  used integer not null default 0 check (used between 0 and uses),
  created_at integer not null,
  revoked_at integer
) strict;

create index passes_by_call on passes (call_id, created_at desc, id);

-- What came in by a pass says so, and until when its artist may still change it.
alter table submissions add column late_pass_id text references passes (id);
alter table submissions add column late_until integer
  check ((late_until is null) = (late_pass_id is null));

-- Counted by the write itself: a submission that was not written uses nothing up.
create trigger passes_used after insert on submissions when new.late_pass_id is not null begin
  update passes set used = used + 1 where id = new.late_pass_id;
end;
