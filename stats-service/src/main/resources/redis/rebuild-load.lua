-- Loads a stretch of one hash or board; absolute values, so it may be repeated.
-- KEYS epoch, rebuild, target
-- ARGV new epoch, command (HSET or ZADD), then the pairs that the command takes
if redis.call('EXISTS', KEYS[1]) == 1 or redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return redis.error_reply('STALE another rebuild took over')
end
redis.call(ARGV[2], KEYS[3], unpack(ARGV, 3))
return redis.status_reply('OK')
