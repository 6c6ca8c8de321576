package news.everyday.comment.moderation.web;

/** How many comments were approved by this call; those approved before, taken back or unknown don't count. */
record ApprovalResponse(long approved) {}
