-- Tells how far some lanes are counted.
-- KEYS epoch, lanes
-- ARGV lanes
-- Answers the epoch (empty while there is none), then the last sequence of each lane.
local answer = { redis.call('GET', KEYS[1]) or '' }
for at, mark in ipairs(redis.call('HMGET', KEYS[2], unpack(ARGV))) do
  answer[at + 1] = mark and tonumber(string.match(mark, '^%d+')) or 0
end
return answer
