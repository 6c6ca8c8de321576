-- Reminds Redis of who looked, after it was lost: unique visitors and window. Counts nothing, and may be repeated.
-- KEYS epoch, seen, visitors (prefix)
-- ARGV day, then as for view.lua: views, record, ids of the articles
if redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('REBUILD counters are not loaded')
end
local packed, record = ARGV[2], ARGV[3]
for at = 1, #packed, 11 do
  local bucket, fingerprint = string.sub(packed, at, at + 2), string.sub(packed, at + 3, at + 7)
  local entries = redis.call('HGET', KEYS[2], bucket) or ''
  if not string.find(entries, fingerprint, 1, true) then
    redis.call('HSET', KEYS[2], bucket, string.sub(packed, at + 3, at + 10) .. string.sub(entries, 1, 56))
  end
end
local articles = #ARGV - 3
local counts, at = 8 + 8 * articles, 9 + 10 * articles
for article = 1, articles do
  local high, low = string.byte(record, counts + 2 * article - 1, counts + 2 * article)
  local visitors = {}
  for view = 1, high * 256 + low do
    visitors[view], at = string.sub(record, at, at + 7), at + 8
  end
  if #visitors > 0 then
    local key = KEYS[3] .. ARGV[1] .. ':' .. ARGV[3 + article]
    redis.call('PFADD', key, unpack(visitors))
    redis.call('EXPIRE', key, 172800)
  end
end
return redis.status_reply('OK')
