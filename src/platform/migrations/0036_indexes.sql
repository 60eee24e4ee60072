-- An erasure deletes the votes of a few works.
create index votes_by_work on votes (work_id);
-- The sweep deletes what ended, every minute.
create index invitations_by_end on invitations (expires_at);
