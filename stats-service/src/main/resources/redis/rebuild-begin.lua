-- Claims a rebuild of a shard whose epoch is missing. A later claim takes it from an earlier one.
-- KEYS epoch, rebuild
-- ARGV new epoch
-- Answers 1 when this claim holds.
if redis.call('EXISTS', KEYS[1]) == 1 then
  return 0
end
redis.call('SET', KEYS[2], ARGV[1])
return 1
