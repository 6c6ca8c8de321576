-- Every gateway asks every other second what has ended of late.
create index session_ended on session (ended_at) where ended_at is not null;
