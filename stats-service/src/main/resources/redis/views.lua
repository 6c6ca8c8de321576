-- Reads totals and the day's estimated unique visitors.
-- KEYS epoch, totals, visitors of each article in the order of the ids
-- ARGV ids
if redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('REBUILD counters are not loaded')
end
local answer = {}
for i, id in ipairs(ARGV) do
  answer[2 * i - 1] = tonumber(redis.call('HGET', KEYS[2], id) or '0')
  answer[2 * i] = redis.call('PFCOUNT', KEYS[i + 2])
end
return answer
