-- Takes what a ranking has left out.
-- KEYS damped
-- ARGV per article: id, views
for at = 1, #ARGV, 2 do
  if redis.call('HINCRBY', KEYS[1], ARGV[at], -tonumber(ARGV[at + 1])) <= 0 then
    redis.call('HDEL', KEYS[1], ARGV[at])
  end
end
return redis.status_reply('OK')
