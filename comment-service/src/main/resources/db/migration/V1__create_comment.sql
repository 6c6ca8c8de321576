-- Our view of articles, from the feed of article-service.
create table article_thread (
    id bigint primary key,
    status text not null,
    comments_open boolean not null,
    headline text not null,
    channel text
);

-- Our view of members, from the feed of member-service.
create table member (
    id bigint primary key,
    display_name text not null,
    status text not null
);

create table feed_position (
    feed text primary key,
    position bigint not null
);

create table comment (
    id bigint generated always as identity primary key,
    article_id bigint not null,
    -- What it answers, and the top of that thread: two levels at most, however deep the answers go.
    parent_id bigint references comment (id),
    root_id bigint references comment (id),
    author_id bigint not null,
    -- As it was when posted; the member table has the current one.
    author_name text not null,
    body text not null check (char_length(body) between 1 and 1000),
    status text not null check (status in ('PENDING', 'APPROVED', 'REJECTED', 'WITHHELD', 'DELETED')),
    likes integer not null default 0 check (likes >= 0),
    created_at timestamptz not null,
    -- Fingerprint of the text without case, width and spaces: finds a repeat.
    repeat_key bigint not null,
    -- The words for which the system withheld it.
    withheld_for text,
    idempotency_key text,
    check ((parent_id is null) = (root_id is null))
);

-- The public list of an article, read in either direction.
create index comment_approved on comment (article_id, created_at, id) where status = 'APPROVED';
-- The replies under a comment.
create index comment_reply on comment (root_id, created_at, id) where status = 'APPROVED' and root_id is not null;
-- A member's own comments on an article, and whether this one repeats another.
create index comment_author on comment (author_id, article_id, created_at, id);
-- The moderators' lists.
create index comment_queue on comment (status, created_at, id);
create unique index comment_idempotency on comment (author_id, idempotency_key) where idempotency_key is not null;

-- How many approved comments an article has; changed only together with the comments themselves.
create table comment_count (
    article_id bigint primary key,
    approved bigint not null check (approved >= 0)
);

-- Who changed a comment's status, and why; never changed, never deleted.
create table comment_audit (
    id bigint generated always as identity primary key,
    comment_id bigint not null references comment (id),
    from_status text not null,
    to_status text not null,
    actor_id bigint not null,
    actor_name text not null,
    reason text,
    at timestamptz not null default clock_timestamp()
);

create index comment_audit_comment on comment_audit (comment_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is append-only';
end
$$;

create trigger comment_audit_is_append_only
    before update or delete or truncate on comment_audit
    for each statement execute function refuse_change();

-- Batches already taken over, so that a batch sent twice counts once.
create table import_batch (
    key text primary key,
    imported integer not null,
    at timestamptz not null default clock_timestamp()
);
