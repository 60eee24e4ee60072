-- The last decision staged or taken back in a call: what a release compares with what its page showed.
create index log_of_staging on log (call_id, id)
 where action in ('staged:selected', 'staged:reserve', 'staged:declined', 'unstaged');
