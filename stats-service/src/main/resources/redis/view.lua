-- Counts one batch of views. All keys carry one hash tag, so a batch stays within one slot.
-- KEYS epoch, lanes, totals, pending, seen, visitors (prefix), tally
-- ARGV lane, sequence, sequence that must have been counted, moment of the views (ms), clock (its tenths of a second,
--      24 bits), window (tenths), hour, day, number of tallies, then per tally: field, count,
--      then per article: id, 16 bytes per view: bucket (3), fingerprint (5), visitor (8)
-- Answers the totals in the order of the articles, then one string with 1 (counted) or 0 (seen before) per view.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('REBUILD counters are not loaded')
end

local lane, sequence = ARGV[1], tonumber(ARGV[2])
local clock, window = tonumber(ARGV[5]), tonumber(ARGV[6])
local hour, day = ARGV[7], ARGV[8]
local sub, find, byte = string.sub, string.find, string.byte

-- A batch that comes again because its answer got lost is answered again, not counted again. None is left out: where
-- Redis lost some, the lane is told from where on to send them again.
local mark = redis.call('HGET', KEYS[2], lane)
local last, repeated = 0, nil
if mark then
  local number, flags = string.match(mark, '^(%d+):%d+:(.*)$')
  last = tonumber(number)
  if sequence == last then
    repeated = flags
  end
end
if sequence < last or tonumber(ARGV[3]) > last then
  return redis.error_reply('MARK ' .. string.format('%d', last))
end

local stamp = string.char(math.floor(clock / 65536), math.floor(clock / 256) % 256, clock % 256)

-- An entry is fingerprint (5) and clock (3); the newest comes first, eight fit a bucket. Views that come late leave
-- entries that are older than those behind them.
local function seenWithinWindow(bucket, fingerprint)
  local at = find(bucket, fingerprint, 1, true)
  while at do
    if at % 8 == 1 then
      local high, middle, low = byte(bucket, at + 5, at + 7)
      local age = (clock - (high * 65536 + middle * 256 + low)) % 16777216
      if age < window or age > 16777216 - window then
        return true
      end
    end
    at = find(bucket, fingerprint, at + 1, true)
  end
  return false
end

local answer, flags = {}, {}
local articles, views = 0, 0
local tallies = 9 + 2 * tonumber(ARGV[9])
for position = tallies + 1, #ARGV, 2 do
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
  for at = 10, tallies, 2 do
    redis.call('HINCRBY', KEYS[7], ARGV[at], ARGV[at + 1])
  end
  redis.call('HSET', KEYS[2], lane, ARGV[2] .. ':' .. ARGV[4] .. ':' .. counted)
end
answer[articles + 1] = counted
return answer
