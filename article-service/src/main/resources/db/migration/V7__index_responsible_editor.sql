-- The staff look-up (人员查询) asks whether any public article names this editor.
create index article_public_by_editor on article (responsible_editor)
    where status in ('PUBLISHED', 'CORRECTED');
