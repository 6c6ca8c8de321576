-- Remembers views that are not to raise a board.
-- KEYS damped
-- ARGV per article: id, views
for at = 1, #ARGV, 2 do
  redis.call('HINCRBY', KEYS[1], ARGV[at], ARGV[at + 1])
end
-- Whatever no ranking took within an hour is of no board any more.
redis.call('EXPIRE', KEYS[1], 3600)
return redis.status_reply('OK')
