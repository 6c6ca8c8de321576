-- Moves deltas from ranking to unflushed and adds them to the boards. A delta that was moved is gone from its source, so
-- a repeated call adds nothing.
-- KEYS ranking, unflushed, ranking marks, unflushed marks, boards (prefix), visitors (prefix)
-- ARGV number of cells, number of times, seconds to keep a day's visitors, the cells' names,
--      per time: its day or '', a factor per cell (0: too old for it),
--      per delta: field, number of its time, article (or '' when it isn't ranked), channel, station (or '')
local cells, times, keep = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
local next = 4 + cells
local days, factors = {}, {}
for time = 1, times do
  days[time], factors[time] = ARGV[next], {}
  for cell = 1, cells do
    factors[time][cell] = tonumber(ARGV[next + cell])
  end
  next = next + cells + 1
end

local function add(scope, time, id, views)
  for cell = 1, cells do
    local factor = factors[time][cell]
    if factor > 0 then
      redis.call('ZINCRBY', KEYS[5] .. ARGV[3 + cell] .. ':' .. scope, factor * views, id)
    end
  end
end

for at = next, #ARGV, 5 do
  local field, time, id = ARGV[at], tonumber(ARGV[at + 1]), ARGV[at + 2]
  local views = redis.call('HGET', KEYS[1], field)
  if views then
    redis.call('HDEL', KEYS[1], field)
    redis.call('HINCRBY', KEYS[2], field, views)
    if id ~= '' then
      add('site', time, id, views)
      add('channel:' .. ARGV[at + 3], time, id, views)
      if ARGV[at + 4] ~= '' then
        add('station:' .. ARGV[at + 4], time, id, views)
      end
      if days[time] ~= '' then
        redis.call('EXPIRE', KEYS[6] .. days[time] .. ':' .. id, keep)
      end
    end
  end
end

-- Everything up to these marks has now left the pending deltas.
if redis.call('EXISTS', KEYS[1]) == 0 and redis.call('EXISTS', KEYS[3]) == 1 then
  redis.call('RENAME', KEYS[3], KEYS[4])
end
return redis.status_reply('OK')
