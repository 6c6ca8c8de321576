package news.everyday.comment.imports.web;

record ImportResponse(long imported) {}
