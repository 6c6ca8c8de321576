-- Sets the pending deltas apart for ranking, together with the lane marks that hold for exactly these deltas.
-- KEYS epoch, pending, ranking, lanes, ranking marks, round
-- ARGV id of a new round
-- Answers the id of the round under way, be it this or an earlier one that wasn't finished; nothing without deltas.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return false
end
if redis.call('EXISTS', KEYS[3]) == 0 then
  if redis.call('EXISTS', KEYS[2]) == 0 then
    return false
  end
  redis.call('RENAME', KEYS[2], KEYS[3])
  redis.call('COPY', KEYS[4], KEYS[5], 'REPLACE')
  redis.call('SET', KEYS[6], ARGV[1])
end
return redis.call('GET', KEYS[6]) or ''
