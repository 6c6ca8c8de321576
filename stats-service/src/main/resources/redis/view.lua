-- Counts one batch of views. All keys carry one hash tag, so a batch stays within one slot.
-- KEYS epoch, lanes, totals, pending, seen, visitors (prefix), tally
-- ARGV lane, sequence, sequence that must have been counted, moment of the views (ms), clock (its tenths of a second,
--      24 bits), window (tenths), hour, day, number of tallies, then per tally: field, count,
--      then per article: id, 16 bytes per view: bucket (3), fingerprint (5), visitor (8)
-- Answers the totals in the order of the articles, then one string with 1 (counted) or 0 (seen before) per view.
--
-- Each hash is read once and written once a batch, not once a view: a command, and its entry in the append-only file,
-- cost more than what it does.
local call, sub, find, byte = redis.call, string.sub, string.find, string.byte
if call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('REBUILD counters are not loaded')
end

local lane, sequence = ARGV[1], tonumber(ARGV[2])
local clock, window = tonumber(ARGV[5]), tonumber(ARGV[6])
local hour, day = ARGV[7], ARGV[8]
local format = string.format

-- A batch that comes again because its answer got lost is answered again, not counted again. None is left out: where
-- Redis lost some, the lane is told from where on to send them again.
local mark = call('HGET', KEYS[2], lane)
local last, repeated = 0, nil
if mark then
  local number, flags = string.match(mark, '^(%d+):%d+:(.*)$')
  last = tonumber(number)
  if sequence == last then
    repeated = flags
  end
end
if sequence < last or tonumber(ARGV[3]) > last then
  return redis.error_reply('MARK ' .. format('%d', last))
end

local tallies = 9 + 2 * tonumber(ARGV[9])
local ids, buckets, views = {}, {}, 0
for position = tallies + 1, #ARGV, 2 do
  ids[#ids + 1] = ARGV[position]
  local packed = ARGV[position + 1]
  for at = 1, #packed, 16 do
    views = views + 1
    buckets[views] = sub(packed, at, at + 2)
  end
end
local articles = #ids
local answer = (articles > 0) and call('HMGET', KEYS[3], unpack(ids)) or {}
if repeated or views == 0 then
  for article = 1, articles do
    answer[article] = tonumber(answer[article] or '0')
  end
end
if repeated then
  answer[articles + 1] = repeated
  return answer
end

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

local outcome = ''
if views > 0 then
  local entries = call('HMGET', KEYS[5], unpack(buckets))
  -- Two views of a batch may share a bucket: the later one starts from what the earlier one leaves.
  local earlier = {}
  for view = 1, views do
    earlier[buckets[view]] = view
  end
  local stamp = string.char(math.floor(clock / 65536), math.floor(clock / 256) % 256, clock % 256)
  local visitors, suffix = KEYS[6] .. day .. ':', ':' .. hour
  local seen, flags, totals, hours, gains = {}, {}, {}, {}, {}
  local view, writes, counted = 0, 0, 0
  for article = 1, articles do
    local id, packed = ids[article], ARGV[tallies + 2 * article]
    local gain, fresh, more = 0, nil, nil
    for at = 1, #packed, 16 do
      view = view + 1
      local bucket, known = buckets[view], entries[view] or ''
      local fingerprint = sub(packed, at + 3, at + 7)
      if known ~= '' and seenWithinWindow(known, fingerprint) then
        flags[view] = '0'
      else
        local now = fingerprint .. stamp .. sub(known, 1, 56)
        seen[writes + 1], seen[writes + 2] = bucket, now
        writes = writes + 2
        if earlier[bucket] ~= view then
          for later = view + 1, views do
            if buckets[later] == bucket then
              entries[later] = now
            end
          end
        end
        flags[view] = '1'
        gain = gain + 1
        if gain == 1 then
          fresh = sub(packed, at + 8, at + 15)
        else
          more = more or { fresh }
          more[gain] = sub(packed, at + 8, at + 15)
        end
      end
    end
    local total = (tonumber(answer[article]) or 0) + gain
    answer[article] = total
    if gain > 0 then
      totals[2 * counted + 1], totals[2 * counted + 2] = id, format('%d', total)
      counted = counted + 1
      hours[counted], gains[counted] = id .. suffix, gain
      if more then
        call('PFADD', visitors .. id, unpack(more))
      else
        call('PFADD', visitors .. id, fresh)
      end
    end
  end
  if counted > 0 then
    call('HSET', KEYS[5], unpack(seen))
    call('HSET', KEYS[3], unpack(totals))
    local pending = call('HMGET', KEYS[4], unpack(hours))
    for at = counted, 1, -1 do
      totals[2 * at - 1], totals[2 * at] = hours[at], format('%d', (pending[at] or 0) + gains[at])
    end
    call('HSET', KEYS[4], unpack(totals))
  end
  outcome = table.concat(flags)
end
for at = 10, tallies, 2 do
  call('HINCRBY', KEYS[7], ARGV[at], ARGV[at + 1])
end
call('HSET', KEYS[2], lane, ARGV[2] .. ':' .. ARGV[4] .. ':' .. outcome)
answer[articles + 1] = outcome
return answer
