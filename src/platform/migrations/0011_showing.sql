-- How a work is shown, what its file says of itself, and whether its artist finds the picture right.
alter table works add column shown_from text
  check (shown_from in ('original', 'reduced', 'page', 'preview'));
alter table works add column facts text check (json_valid(facts));
alter table works add column looks_right integer check (looks_right in (0, 1));
alter table works add column looked_at integer;

update works set shown_from = 'original' where state = 'ready';

-- What could not be shown before is checked anew, a few at a time, under this one reason.
update works set reason = 'format-not-shown-yet'
 where state = 'refused' and reason in ('too-large-to-show', 'sides-too-long');

create index works_to_check_again on works (id)
  where state = 'refused' and reason = 'format-not-shown-yet';

-- Another file is another picture: what she said of the old one no longer counts.
create trigger works_looked_at_anew after update of file_sha256 on works
when old.file_sha256 <> new.file_sha256 begin
  update works set looks_right = null, looked_at = null where id = new.id;
end;
