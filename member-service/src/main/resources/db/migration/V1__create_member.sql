create table member (
    id bigint generated always as identity primary key,
    email text not null,
    -- The keys are the folded forms (case, width, spaces) that must be unique.
    email_key text not null constraint member_email_taken unique,
    display_name text not null,
    display_name_key text not null constraint member_display_name_taken unique,
    password_hash text not null,
    roles text[] not null default '{MEMBER}',
    status text not null default 'ACTIVE' check (status in ('ACTIVE', 'BANNED')),
    created_at timestamptz not null,
    version int not null default 1
);

create index member_admin on member (id) where 'ADMIN' = any (roles);

-- A sign-in on one device; all refresh tokens that descend from it are its family.
create table session (
    id uuid primary key,
    member_id bigint not null references member,
    opened_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    end_reason text
);

create index session_member on session (member_id) where ended_at is null;
create index session_expires on session (expires_at);

-- Used tokens stay until they would have expired: one that comes back was stolen from somebody.
create table refresh_token (
    hash bytea primary key,
    session_id uuid not null references session on delete cascade,
    expires_at timestamptz not null,
    used_at timestamptz
);

create index refresh_token_session on refresh_token (session_id);
create index refresh_token_expires on refresh_token (expires_at);

create table login_failure (
    login_key text primary key,
    failures int not null,
    since timestamptz not null
);

create index login_failure_since on login_failure (since);
