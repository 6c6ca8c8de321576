-- Adds a part of the fresh views to unique visitors and to the deltas that are ranked, once.
-- KEYS round, gathering, gathered, ranking, visitors (prefix)
-- ARGV id of the round, last part that was added, this part, 1 when it is the last one,
--      then per article and hour: article, hour, day, views, visitors (at most a few hundred, 8 bytes each)
-- Answers 1, or 0 when somebody else went on.
local call, sub = redis.call, string.sub
if (call('GET', KEYS[1]) or '') ~= ARGV[1] or call('EXISTS', KEYS[2]) == 0 or (call('GET', KEYS[3]) or '0:0') ~= ARGV[2] then
  return 0
end
local fields = {}
for at = 5, #ARGV, 5 do
  fields[#fields + 1] = ARGV[at] .. ':' .. ARGV[at + 1]
end
local deltas = call('HMGET', KEYS[4], unpack(fields))
local written, at = {}, 5
for delta = 1, #fields do
  written[2 * delta - 1] = fields[delta]
  written[2 * delta] = string.format('%d', (deltas[delta] or 0) + ARGV[at + 3])
  local key, packed = KEYS[5] .. ARGV[at + 2] .. ':' .. ARGV[at], ARGV[at + 4]
  if #packed == 8 then
    call('PFADD', key, packed)
  else
    local visitors = {}
    for from = 1, #packed, 8 do
      visitors[#visitors + 1] = sub(packed, from, from + 7)
    end
    call('PFADD', key, unpack(visitors))
  end
  at = at + 5
end
call('HSET', KEYS[4], unpack(written))
if ARGV[4] == '1' then
  call('UNLINK', KEYS[2], KEYS[3])
else
  call('SET', KEYS[3], ARGV[3])
end
return 1
