-- Reads a stretch of a board with the totals of its articles.
-- KEYS epoch, board, totals
-- ARGV first, last (from 0)
-- Answers id, score and total of each, best first.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('REBUILD counters are not loaded')
end
local ranked = redis.call('ZREVRANGE', KEYS[2], ARGV[1], ARGV[2], 'WITHSCORES')
local answer = {}
for at = 1, #ranked, 2 do
  answer[#answer + 1] = ranked[at]
  answer[#answer + 1] = ranked[at + 1]
  answer[#answer + 1] = redis.call('HGET', KEYS[3], ranked[at]) or '0'
end
return answer
