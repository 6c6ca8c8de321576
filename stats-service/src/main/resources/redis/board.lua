-- Reads a stretch of a board with the totals of its articles.
-- KEYS epoch, totals, board, boards that stand in for it where it is too short, best first
-- ARGV first, last (from 0), then ids of articles that are asked for in any case
-- Answers per article: which of the boards (1 is the first; 0 when it was asked for), id, score, total.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('REBUILD counters are not loaded')
end
local ids, answer = {}, {}

local function add(place, id, score)
  ids[#ids + 1] = id
  answer[#answer + 1] = place
  answer[#answer + 1] = id
  answer[#answer + 1] = score
  answer[#answer + 1] = '0'
end

for at = 3, #ARGV do
  add('0', ARGV[at], redis.call('ZSCORE', KEYS[3], ARGV[at]) or '0')
end
local missing = ARGV[2] - ARGV[1] + 1
for at = 3, #KEYS do
  local first = (at == 3) and ARGV[1] or '0'
  local last = (at == 3) and ARGV[2] or tostring(ARGV[2] - ARGV[1])
  local ranked = redis.call('ZREVRANGE', KEYS[at], first, last, 'WITHSCORES')
  for i = 1, #ranked, 2 do
    add(tostring(at - 2), ranked[i], ranked[i + 1])
  end
  missing = missing - #ranked / 2
  if missing <= 0 then
    break
  end
end
if #ids > 0 then
  local totals = redis.call('HMGET', KEYS[2], unpack(ids))
  for i = 1, #ids do
    answer[4 * i] = totals[i] or '0'
  end
end
return answer
