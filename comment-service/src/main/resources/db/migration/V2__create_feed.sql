-- The change feed other services follow (service-defaults, FeedLog): how many approved comments an article has.

create table feed (
    position bigint generated always as identity primary key,
    type text not null,
    key text not null,
    at timestamptz not null default clock_timestamp(),
    payload jsonb not null
);

insert into feed (type, key, payload)
select 'CommentCountChanged', article_id, jsonb_build_object('articleId', article_id::text, 'approved', approved)
from comment_count where approved > 0 order by article_id;

-- Whoever changes a count, by whatever statement, tells it in the same transaction. As FeedLog.append does: the lock is
-- held until the commit, so that no position becomes visible after a higher one.
create function tell_comment_count() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(730580736);
    insert into feed (type, key, payload) values (
        'CommentCountChanged', new.article_id,
        jsonb_build_object('articleId', new.article_id::text, 'approved', new.approved));
    perform pg_notify('feed', '');
    return null;
end
$$;

-- Deferred to the commit: by then a transaction has all the rows it wants, so two of them that change the counts of
-- several articles can't wait for each other, one for the lock and one for a row.
create constraint trigger comment_count_is_told
    after insert or update of approved on comment_count
    deferrable initially deferred
    for each row execute function tell_comment_count();
