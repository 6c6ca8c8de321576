-- Takes or renews the right to tend a shard. A pod takes it from one that doesn't gather fresh views, be that of an earlier
-- version or about to stop, and from one that is late: so an earlier version tends only where no other pod is there to.
-- KEYS lease
-- ARGV owner, milliseconds, how many of them are left when its owner is late
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] and string.sub(owner, -8) == '/gathers' and redis.call('PTTL', KEYS[1]) > tonumber(ARGV[3]) then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
