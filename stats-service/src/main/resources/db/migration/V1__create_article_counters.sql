-- Our own view of the articles (稿件), kept by the change feed.
create table article (
  id bigint primary key,
  published boolean not null,
  headline text not null,
  channel text not null,
  station text,
  url text not null,
  picture_url text,
  position bigint not null
);

create table feed_position (
  feed text primary key,
  position bigint not null
);

-- Clicks (点击) of an article since it was published.
create table article_total (
  article_id bigint primary key,
  views bigint not null,
  updated_at timestamptz not null default now()
);

-- Views by the hour they happened in. One partition a day, so that old days are dropped, not deleted.
create table article_hour (
  hour timestamptz not null,
  article_id bigint not null,
  views bigint not null default 0,
  -- of imported histories only; live visitors are estimated in Redis
  unique_visitors bigint not null default 0,
  primary key (hour, article_id)
) partition by range (hour);

-- The epoch in which a shard of Redis was last loaded. A flush of an older epoch is refused.
create table counter_epoch (
  shard int primary key,
  epoch text not null,
  started_at timestamptz not null default now()
);

-- Batches that were flushed: a batch that comes again is recognised by its id.
create table flush_batch (
  id text primary key,
  token text not null,
  stored_at timestamptz not null default now()
);
create index flush_batch_stored_at on flush_batch (stored_at);

-- The last sequence of each lane of a pod whose views are in the rows above.
create table lane_mark (
  shard int not null,
  lane text not null,
  sequence bigint not null,
  stored_at timestamptz not null default now(),
  primary key (shard, lane)
);

-- The application role may not create tables; this one thing it may.
create function ensure_article_hour_day(day date) returns void
  language plpgsql
  security definer
  set search_path = public, pg_temp
as $$
declare
  name text := 'article_hour_' || to_char(day, 'YYYYMMDD');
begin
  if to_regclass(name) is null then
    perform pg_advisory_xact_lock(hashtext(name));
    execute format(
      'create table if not exists %I partition of article_hour for values from (%L) to (%L)',
      name,
      day::timestamp at time zone 'Asia/Shanghai',
      (day + 1)::timestamp at time zone 'Asia/Shanghai');
  end if;
end
$$;
