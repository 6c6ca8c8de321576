-- Counts one batch of views. All keys carry one hash tag, so a batch stays within one slot.
-- KEYS epoch, lanes, totals, pending, seen, visitors (prefix)
-- ARGV lane, sequence, now (ms), clock (tenths of a second, 24 bits), window (tenths), hour, day,
--      then per article: id, 16 bytes per view: bucket (3), fingerprint (5), visitor (8)
-- Answers the totals in the order of the articles, then one string with 1 (counted) or 0 (seen before) per view.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('REBUILD counters are not loaded')
end

local lane, sequence = ARGV[1], tonumber(ARGV[2])
local clock, window = tonumber(ARGV[4]), tonumber(ARGV[5])
local hour, day = ARGV[6], ARGV[7]
local sub, find, byte = string.sub, string.find, string.byte

-- A batch that comes again because its answer got lost is answered again, not counted again.
local mark = redis.call('HGET', KEYS[2], lane)
local repeated = nil
if mark then
  local last, flags = string.match(mark, '^(%d+):%d+:(.*)$')
  last = tonumber(last)
  if sequence < last then
    return redis.error_reply('STALE a later batch of this lane was counted')
  end
  if sequence == last then
    repeated = flags
  end
end

local stamp = string.char(math.floor(clock / 65536), math.floor(clock / 256) % 256, clock % 256)

-- An entry is fingerprint (5) and clock (3); the newest comes first, eight fit a bucket.
local function seenWithinWindow(bucket, fingerprint)
  local at = find(bucket, fingerprint, 1, true)
  while at and at % 8 ~= 1 do
    at = find(bucket, fingerprint, at + 1, true)
  end
  if not at then
    return false
  end
  local high, middle, low = byte(bucket, at + 5, at + 7)
  local age = (clock - (high * 65536 + middle * 256 + low)) % 16777216
  return age < window or age > 16777216 - window
end

local answer, flags = {}, {}
local articles, views = 0, 0
for position = 8, #ARGV, 2 do
  local id, packed = ARGV[position], ARGV[position + 1]
  local fresh, count = {}, 0
  if not repeated then
    for at = 1, #packed, 16 do
      local bucket, fingerprint = sub(packed, at, at + 2), sub(packed, at + 3, at + 7)
      local entries = redis.call('HGET', KEYS[5], bucket) or ''
      views = views + 1
      if seenWithinWindow(entries, fingerprint) then
        flags[views] = '0'
      else
        redis.call('HSET', KEYS[5], bucket, fingerprint .. stamp .. sub(entries, 1, 56))
        count = count + 1
        fresh[count] = sub(packed, at + 8, at + 15)
        flags[views] = '1'
      end
    end
  end
  articles = articles + 1
  if count > 0 then
    answer[articles] = redis.call('HINCRBY', KEYS[3], id, count)
    redis.call('HINCRBY', KEYS[4], id .. ':' .. hour, count)
    redis.call('PFADD', KEYS[6] .. day .. ':' .. id, unpack(fresh))
  else
    answer[articles] = tonumber(redis.call('HGET', KEYS[3], id) or '0')
  end
end

local counted = repeated or table.concat(flags)
if not repeated then
  redis.call('HSET', KEYS[2], lane, ARGV[2] .. ':' .. ARGV[3] .. ':' .. counted)
end
answer[articles + 1] = counted
return answer
