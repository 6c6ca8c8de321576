-- Reminds Redis of who looked, after it was lost: unique visitors and window. Counts nothing, and may be repeated.
-- KEYS epoch, seen, visitors (prefix)
-- ARGV moment (ms), clock (tenths of a second, 24 bits), window (tenths), hour, day,
--      then per article: id, 16 bytes per view as for view.lua
if redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('REBUILD counters are not loaded')
end
local clock, day = tonumber(ARGV[2]), ARGV[5]
local stamp = string.char(math.floor(clock / 65536), math.floor(clock / 256) % 256, clock % 256)
for position = 6, #ARGV, 2 do
  local packed, visitors = ARGV[position + 1], {}
  for at = 1, #packed, 16 do
    local bucket, fingerprint = string.sub(packed, at, at + 2), string.sub(packed, at + 3, at + 7)
    local entries = redis.call('HGET', KEYS[2], bucket) or ''
    if not string.find(entries, fingerprint, 1, true) then
      redis.call('HSET', KEYS[2], bucket, fingerprint .. stamp .. string.sub(entries, 1, 56))
    end
    visitors[#visitors + 1] = string.sub(packed, at + 8, at + 15)
  end
  if #visitors > 0 then
    local key = KEYS[3] .. day .. ':' .. ARGV[position]
    redis.call('PFADD', key, unpack(visitors))
    redis.call('EXPIRE', key, 172800)
  end
end
return redis.status_reply('OK')
