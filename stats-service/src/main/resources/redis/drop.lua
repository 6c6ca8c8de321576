-- Drops a batch that PostgreSQL has.
-- KEYS batch, batch marks, batch head, batch tally
-- ARGV token
if redis.call('HGET', KEYS[3], 'token') == ARGV[1] then
  redis.call('UNLINK', KEYS[1], KEYS[2], KEYS[3], KEYS[4])
end
return redis.status_reply('OK')
