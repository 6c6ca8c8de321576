-- Sets the pending deltas and the fresh views apart for ranking, together with the lane marks that hold for exactly these.
-- KEYS epoch, pending, ranking, lanes, ranking marks, round, fresh, gathering
-- ARGV id of a new round
-- Answers the id of the round under way, be it this or an earlier one that wasn't finished; nothing without views.
local call = redis.call
local epoch = call('GET', KEYS[1])
if not epoch then
  return false
end
if call('EXISTS', KEYS[3], KEYS[8]) == 0 then
  if call('EXISTS', KEYS[2], KEYS[7]) == 0 then
    return false
  end
  for from, to in pairs({ [KEYS[2]] = KEYS[3], [KEYS[7]] = KEYS[8] }) do
    if call('EXISTS', from) == 1 then
      call('RENAME', from, to)
    end
  end
  call('COPY', KEYS[4], KEYS[5], 'REPLACE')
  call('SET', KEYS[6], epoch .. '/' .. ARGV[1])
end
return call('GET', KEYS[6]) or ''
