-- What the masthead and the footer say: one row of settings, the friend links (友情链接), the static pages.

create table site_settings (
    only_row boolean primary key default true check (only_row),
    version bigint not null default 1,
    name text not null,
    slogan text not null default '',
    about_lines text[] not null default '{}',
    address text not null default '',
    phones text[] not null default '{}',
    email text not null default '',
    icp_record text not null default '',
    public_security_record text not null default '',
    audiovisual_licence text not null default '',
    public_url text not null default ''
);

insert into site_settings (name) values ('每日新闻网');

create table friend_link (
    position int primary key,
    name text not null,
    url text not null
);

create table static_page (
    slug text primary key check (slug ~ '^[a-z0-9-]{2,40}$'),
    version bigint not null default 1,
    title text not null,
    body_html text not null,
    updated_at timestamptz not null
);
