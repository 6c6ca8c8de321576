-- Up to which sequence a lane's visitors are in the sketches below; never more than its sequence.
alter table lane_mark add column visitors_sequence bigint not null default 0;

-- Views by known crawlers (爬虫) and prefetches, beside the readers' and never among them.
alter table article_total add column bot_views bigint not null default 0;
alter table article_hour add column bot_views bigint not null default 0;

-- Unique visitors (独立访客) of an article on a day: the estimate, and the HyperLogLog behind it while it may still grow.
create table article_day (
  day date not null,
  article_id bigint not null,
  visitors bigint not null,
  sketch bytea,
  primary key (day, article_id)
) partition by range (day);

-- Until when the sketches above are complete.
create table visitor_snapshot (
  shard int primary key,
  taken_at timestamptz not null
);

-- Where views came from and on what they were read; bots are among them as a device of their own.
create table hour_breakdown (
  hour timestamptz not null,
  channel text not null,
  station text not null default '',
  referrer text not null,
  device text not null,
  views bigint not null,
  primary key (hour, channel, station, referrer, device)
) partition by range (hour);

create function ensure_hour_partition(parent text, day date) returns void
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  name text := parent || '_' || to_char(day, 'YYYYMMDD');
begin
  if to_regclass(name) is null then
    perform pg_advisory_xact_lock(hashtext(name));
    execute format(
      'create table if not exists %I partition of %I for values from (%L) to (%L)',
      name, parent,
      day::timestamp at time zone 'Asia/Shanghai',
      (day + 1)::timestamp at time zone 'Asia/Shanghai');
  end if;
end
$$;

-- The partitions of a day, in every table that has some.
create function ensure_view_day(day date) returns void
  language plpgsql
  security definer
  set search_path = public, pg_temp
as $$
declare
  name text := 'article_day_' || to_char(day, 'YYYYMMDD');
begin
  perform ensure_hour_partition('article_hour', day);
  perform ensure_hour_partition('hour_breakdown', day);
  if to_regclass(name) is null then
    perform pg_advisory_xact_lock(hashtext(name));
    execute format(
      'create table if not exists %I partition of article_day for values from (%L) to (%L)', name, day, day + 1);
  end if;
end
$$;

-- Drops the partitions of all days before the given one; answers how many.
create function drop_view_days_before(first date) returns int
  language plpgsql
  security definer
  set search_path = public, pg_temp
  set lock_timeout = '1s'
as $$
declare
  old record;
  dropped int := 0;
begin
  for old in
    select child.relname as name
    from pg_inherits
    join pg_class child on child.oid = inhrelid
    join pg_class parent on parent.oid = inhparent
    where parent.relname in ('article_hour', 'hour_breakdown', 'article_day')
      and child.relname ~ '_[0-9]{8}$'
      and to_date(right(child.relname, 8), 'YYYYMMDD') < first
  loop
    execute format('drop table %I', old.name);
    dropped := dropped + 1;
  end loop;
  return dropped;
end
$$;

revoke execute on function ensure_hour_partition(text, date) from public;
