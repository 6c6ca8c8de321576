-- Closes a shard for views until it is rebuilt, unless it was rebuilt already.
-- KEYS epoch
-- ARGV the epoch to close
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
end
return redis.status_reply('OK')
