-- Hands deltas that were ranked on to the flush: all at once when it has taken the last ones, else a part of them.
-- KEYS ranking, unflushed, ranking marks, unflushed marks, round
-- ARGV id of the round, most deltas to move
-- Answers how many are left of it.
if (redis.call('GET', KEYS[5]) or '') ~= ARGV[1] then
  return 0
end
if redis.call('EXISTS', KEYS[1]) == 1 then
  if redis.call('EXISTS', KEYS[2]) == 0 then
    redis.call('RENAME', KEYS[1], KEYS[2])
  else
    local moved = redis.call('HRANDFIELD', KEYS[1], ARGV[2], 'WITHVALUES')
    for at = 1, #moved, 2 do
      redis.call('HINCRBY', KEYS[2], moved[at], moved[at + 1])
      redis.call('HDEL', KEYS[1], moved[at])
    end
  end
end
-- Everything up to these marks has now left the pending deltas.
local left = redis.call('HLEN', KEYS[1])
if left == 0 and redis.call('EXISTS', KEYS[3]) == 1 then
  redis.call('RENAME', KEYS[3], KEYS[4])
end
return left
