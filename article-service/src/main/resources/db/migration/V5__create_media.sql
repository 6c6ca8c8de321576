-- Pictures, stored once each whatever their number of uploads.

create table media (
    id bigint generated always as identity primary key,
    content_hash text not null unique,
    content_type text not null check (content_type in ('image/jpeg', 'image/png', 'image/webp')),
    width int not null,
    height int not null,
    bytes bytea not null,
    uploaded_by bigint not null,
    uploaded_at timestamptz not null
);

-- Pictures are compressed already.
alter table media alter column bytes set storage external;
