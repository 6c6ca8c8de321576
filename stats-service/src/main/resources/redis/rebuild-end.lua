-- Opens a loaded shard for views.
-- KEYS epoch, rebuild
-- ARGV new epoch
if redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return redis.error_reply('STALE another rebuild took over')
end
redis.call('DEL', KEYS[2])
redis.call('SET', KEYS[1], ARGV[1])
return redis.status_reply('OK')
