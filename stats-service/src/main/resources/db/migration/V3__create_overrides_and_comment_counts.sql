-- What editors decided about an article on a board: pinned (置顶) or suppressed (压下), until a moment.
create table ranking_override (
  board text not null,
  article_id bigint not null,
  action text not null check (action in ('PIN', 'SUPPRESS')),
  reason text not null check (char_length(reason) between 1 and 500),
  until timestamptz not null,
  version bigint not null,
  actor_id bigint not null,
  actor_name text not null,
  changed_at timestamptz not null,
  primary key (board, article_id)
);

-- Who decided what, when and why; never changed, never deleted.
create table ranking_override_audit (
  id bigint generated always as identity primary key,
  board text not null,
  article_id bigint not null,
  action text not null check (action in ('PIN', 'SUPPRESS', 'LIFT')),
  reason text not null,
  until timestamptz,
  actor_id bigint not null,
  actor_name text not null,
  at timestamptz not null
);
create index ranking_override_audit_board on ranking_override_audit (board, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit trail is append-only';
end
$$;

create trigger ranking_override_audit_is_append_only
  before update or delete or truncate on ranking_override_audit
  for each statement execute function refuse_change();

-- Approved comments (评论) of an article, from comment-service's feed; the position is that of the event.
create table article_comments (
  article_id bigint primary key,
  approved bigint not null,
  position bigint not null
);
create index article_comments_position on article_comments (position);

-- By how much that number changed on a day of Asia/Shanghai.
create table article_comment_day (
  article_id bigint not null,
  day date not null,
  approved bigint not null,
  primary key (article_id, day)
);
create index article_comment_day_day on article_comment_day (day);
