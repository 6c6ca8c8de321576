-- Loads HyperLogLogs.
-- KEYS epoch, rebuild, HyperLogLogs
-- ARGV new epoch, seconds to keep them, then the content of each
if redis.call('EXISTS', KEYS[1]) == 1 or redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return redis.error_reply('STALE another rebuild took over')
end
for at = 3, #KEYS do
  redis.call('SET', KEYS[at], ARGV[at], 'EX', ARGV[2])
end
return redis.status_reply('OK')
