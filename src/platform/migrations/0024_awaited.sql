-- What may still come to a call is asked on every page of its desk, and by the write that releases.
create index submissions_by_uploads_until on submissions (call_id, uploads_until);
create index submissions_by_late_until on submissions (call_id, late_until)
  where late_until is not null;
