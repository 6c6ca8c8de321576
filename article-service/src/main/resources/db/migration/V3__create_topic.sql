-- A topic (专题) is a collection made by hand: its articles stand in the editor's order.

create table topic (
    slug text primary key check (slug ~ '^[a-z0-9-]{2,60}$'),
    version bigint not null default 1,
    title text not null,
    summary text not null,
    picture_url text,
    updated_at timestamptz not null
);

create table topic_article (
    topic_slug text not null references topic (slug) on delete cascade,
    position int not null,
    article_id bigint not null references article (id),
    primary key (topic_slug, position),
    unique (topic_slug, article_id)
);

create index topic_article_by_article on topic_article (article_id);
