-- Passes the right to tend a shard on.
-- KEYS lease
-- ARGV owner, new owner (empty: whoever asks next), milliseconds
-- Answers 1 when the owner had it.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
if ARGV[2] == '' then
  redis.call('DEL', KEYS[1])
else
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
end
return 1
