-- Removes what a Redis that can't be trusted still holds of a shard.
-- KEYS epoch, rebuild, keys to remove
-- ARGV new epoch
if redis.call('EXISTS', KEYS[1]) == 1 or redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return redis.error_reply('STALE another rebuild took over')
end
redis.call('UNLINK', unpack(KEYS, 3))
return redis.status_reply('OK')
