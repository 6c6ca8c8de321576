-- Reads totals.
-- KEYS epoch, totals
-- ARGV ids
if redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('REBUILD counters are not loaded')
end
local totals = redis.call('HMGET', KEYS[2], unpack(ARGV))
for at = 1, #totals do
  totals[at] = totals[at] or '0'
end
return totals
