-- The last batch of the epoch that was stored: however old the state is that Redis was restored from, it is recognised.
alter table counter_epoch add column batches bigint not null default 0;
