-- Counts one batch of views. All keys carry one hash tag, so a batch stays within one slot.
-- KEYS epoch, lanes, totals, pending, seen, visitors (prefix), tally, fresh, lease
-- ARGV lane, sequence, sequence that must have been counted, moment of the views (ms), clock (its tenths of a second,
--      24 bits), window (tenths), hour, day, number of tallies, then per tally: field, count,
--      then 1 when views may share a bucket, the views (11 bytes each: bucket (3), fingerprint (5), clock (3)), their
--      record (see FreshViews), and the ids of the articles
-- Answers the totals in the order of the articles, then one string with 1 (counted) or 0 (seen before) per view.
--
-- Each hash is read once and written once a batch, not once a view: a command, and its entry in the append-only file,
-- cost more than what it does. Unique visitors and pending deltas aren't touched at all while somebody gathers them: the
-- record is appended as it came, and an article that is read much costs one PFADD a second.
local call, sub, find, byte, format = redis.call, string.sub, string.find, string.byte, string.format
local state = call('MGET', KEYS[1], KEYS[9])
if not state[1] then
  return redis.error_reply('REBUILD counters are not loaded')
end

-- A batch that comes again because its answer got lost is answered again, not counted again. None is left out: where
-- Redis lost some, the lane is told from where on to send them again.
local lane, sequence = ARGV[1], tonumber(ARGV[2])
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
local packed, record, before = ARGV[tallies + 2], ARGV[tallies + 3], tallies + 3
local articles, views = #ARGV - before, #packed / 11
local answer = (articles > 0) and call('HMGET', KEYS[3], unpack(ARGV, before + 1)) or {}
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
local function seenWithinWindow(entries, fingerprint, at)
  local clock, window = tonumber(ARGV[5]), tonumber(ARGV[6])
  while at do
    if at % 8 == 1 then
      local high, middle, low = byte(entries, at + 5, at + 7)
      local age = (clock - (high * 65536 + middle * 256 + low)) % 16777216
      if age < window or age > 16777216 - window then
        return true
      end
    end
    at = find(entries, fingerprint, at + 1, true)
  end
  return false
end

-- Where nobody gathers, or hasn't for long, each article is written to by itself.
local function addEach(flags)
  local visitors, suffix = KEYS[6] .. ARGV[8] .. ':', ':' .. ARGV[7]
  local hours, counts, counted, view, at = {}, {}, 0, 0, 8 + 10 * articles
  for article = 1, articles do
    local high, low = byte(record, 7 + 8 * articles + 2 * article, 8 + 8 * articles + 2 * article)
    local who = {}
    for _ = 1, high * 256 + low do
      view = view + 1
      if flags[view] == '1' then
        who[#who + 1] = sub(record, at + 8 * view - 7, at + 8 * view)
      end
    end
    if #who > 0 then
      local id = ARGV[before + article]
      counted = counted + 1
      hours[counted], counts[counted] = id .. suffix, #who
      call('PFADD', visitors .. id, unpack(who))
    end
  end
  local pending, written = call('HMGET', KEYS[4], unpack(hours)), {}
  for at = 1, counted do
    written[2 * at - 1], written[2 * at] = hours[at], format('%d', (pending[at] or 0) + counts[at])
  end
  call('HSET', KEYS[4], unpack(written))
end

local outcome = ''
if views > 0 then
  local buckets, flags, seen, writes = {}, {}, {}, 0
  for view = 1, views do
    buckets[view] = sub(packed, 11 * view - 10, 11 * view - 8)
  end
  local entries = call('HMGET', KEYS[5], unpack(buckets))
  for view = 1, views do
    local known, at = entries[view], 11 * view
    local fingerprint = known and sub(packed, at - 7, at - 3)
    local found = known and find(known, fingerprint, 1, true)
    if found and seenWithinWindow(known, fingerprint, found) then
      flags[view] = '0'
    else
      local now = sub(packed, at - 7, at)
      if known then
        now = now .. sub(known, 1, 56)
      end
      seen[writes + 1], seen[writes + 2] = buckets[view], now
      writes = writes + 2
      flags[view] = '1'
      -- The later of two views that share a bucket starts from what the earlier one leaves.
      if ARGV[tallies + 1] == '1' then
        for later = view + 1, views do
          if buckets[later] == buckets[view] then
            entries[later] = now
          end
        end
      end
    end
  end
  outcome = table.concat(flags)
  local totals, written, view = {}, 0, 0
  for article = 1, articles do
    local high, low = byte(record, 7 + 8 * articles + 2 * article, 8 + 8 * articles + 2 * article)
    local gain = high * 256 + low
    if writes < 2 * views then
      for at = view + 1, view + high * 256 + low do
        gain = gain - (flags[at] == '0' and 1 or 0)
      end
      view = view + high * 256 + low
    end
    local total = (tonumber(answer[article]) or 0) + gain
    answer[article] = total
    if gain > 0 then
      totals[written + 1], totals[written + 2] = ARGV[before + article], format('%d', total)
      written = written + 2
    end
  end
  if writes > 0 then
    call('HSET', KEYS[5], unpack(seen))
    call('HSET', KEYS[3], unpack(totals))
    if state[2] and sub(state[2], -8) == '/gathers' and call('STRLEN', KEYS[8]) < 4194304 then
      call('APPEND', KEYS[8], record .. outcome)
    else
      addEach(flags)
    end
  end
end
for at = 10, tallies, 2 do
  call('HINCRBY', KEYS[7], ARGV[at], ARGV[at + 1])
end
call('HSET', KEYS[2], lane, ARGV[2] .. ':' .. ARGV[4] .. ':' .. outcome)
answer[articles + 1] = outcome
return answer
