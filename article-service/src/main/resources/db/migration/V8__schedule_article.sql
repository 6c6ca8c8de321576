-- Scheduled publication (定时发布): a draft with a time is published by itself when that time comes. It stays a DRAFT in the
-- status, which the version before this one knows; that version leaves the time alone.
alter table article add column publish_at timestamptz;

-- What is due, the longest first.
create index article_due on article (publish_at, id) where status = 'DRAFT' and publish_at is not null;
