-- Adds back-dated views once per import id.
-- KEYS epoch, import mark, totals, pending
-- ARGV seconds to remember the id, then per item: article, hour, views, unique visitors to record
-- Answers 1, or 0 when this import was counted before.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('REBUILD counters are not loaded')
end
if not redis.call('SET', KEYS[2], '1', 'NX', 'EX', ARGV[1]) then
  return 0
end
for at = 2, #ARGV, 4 do
  local id, hour = ARGV[at], ARGV[at + 1]
  redis.call('HINCRBY', KEYS[3], id, ARGV[at + 2])
  redis.call('HINCRBY', KEYS[4], id .. ':' .. hour, ARGV[at + 2])
  if ARGV[at + 3] ~= '0' then
    redis.call('HINCRBY', KEYS[4], id .. ':' .. hour .. ':u', ARGV[at + 3])
  end
end
return 1
