create table feed (
    position bigint generated always as identity primary key,
    type text not null,
    key text not null,
    at timestamptz not null default clock_timestamp(),
    payload jsonb not null
);

create table feed_position (
    feed text primary key,
    position bigint not null
);

create table copy (
    id text primary key,
    headline text not null,
    applied int not null
);
