-- Reads HyperLogLogs and what they estimate.
-- KEYS epoch, HyperLogLogs
-- Answers content (empty when there is none) and estimate of each.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('REBUILD counters are not loaded')
end
local answer = {}
for at = 2, #KEYS do
  answer[#answer + 1] = redis.call('GET', KEYS[at]) or ''
  answer[#answer + 1] = redis.call('PFCOUNT', KEYS[at])
end
return answer
