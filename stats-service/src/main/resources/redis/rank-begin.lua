-- Sets the pending deltas apart for ranking, together with the lane marks that hold for exactly these deltas.
-- KEYS epoch, pending, ranking, lanes, ranking marks
-- Answers 1 when there is something to rank.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
if redis.call('EXISTS', KEYS[3]) == 0 then
  if redis.call('EXISTS', KEYS[2]) == 0 then
    return 0
  end
  redis.call('RENAME', KEYS[2], KEYS[3])
  redis.call('COPY', KEYS[4], KEYS[5], 'REPLACE')
end
return 1
