-- Cuts the next batch for PostgreSQL, or answers the one that was cut before and isn't stored yet.
-- KEYS epoch, ranking, unflushed, unflushed marks, batch, batch marks, batch head, number of batches, tally, batch tally
-- ARGV token, now (ms)
-- Answers number, token, epoch and moment of the batch; nothing when there is none.
if redis.call('EXISTS', KEYS[7]) == 0 then
  local epoch = redis.call('GET', KEYS[1])
  if not epoch or redis.call('EXISTS', KEYS[2]) == 1 or redis.call('EXISTS', KEYS[3], KEYS[9]) == 0 then
    return {}
  end
  for from, to in pairs({ [KEYS[3]] = KEYS[5], [KEYS[9]] = KEYS[10] }) do
    redis.call('DEL', to)
    if redis.call('EXISTS', from) == 1 then
      redis.call('RENAME', from, to)
    end
  end
  redis.call('DEL', KEYS[6])
  redis.call('COPY', KEYS[4], KEYS[6])
  redis.call('HSET', KEYS[7], 'number', redis.call('INCR', KEYS[8]), 'token', ARGV[1], 'epoch', epoch, 'at', ARGV[2])
end
return redis.call('HMGET', KEYS[7], 'number', 'token', 'epoch', 'at')
