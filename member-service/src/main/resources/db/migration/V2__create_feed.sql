create table feed (
    position bigint generated always as identity primary key,
    type text not null,
    key text not null,
    at timestamptz not null default clock_timestamp(),
    payload jsonb not null
);
