-- What arrived and is neither a picture nor a document does not stay: its row says that it was received
-- and why it was refused, and since when its bytes are gone.
alter table uploads add column discarded_at integer;
