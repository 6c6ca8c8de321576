-- Takes tokens from a bucket and answers how many it gave and in how many microseconds the bucket will be full again.
-- The key holds the moment at which it will be full (GCRA); who gets none changes nothing, but gives back what was left.
-- KEYS[1] the bucket   ARGV[1] microseconds for one token   ARGV[2] microseconds for a full bucket
-- ARGV[3] tokens wanted   ARGV[4] tokens of an earlier time that were not used
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local interval = tonumber(ARGV[1])
local unused = tonumber(ARGV[4])
local full_at = math.max(tonumber(redis.call('GET', KEYS[1]) or '0') - unused * interval, now)
local room = math.floor((tonumber(ARGV[2]) - (full_at - now)) / interval)
local granted = math.max(0, math.min(tonumber(ARGV[3]), room))
full_at = full_at + granted * interval
if granted > 0 or unused > 0 then
  redis.call('SET', KEYS[1], string.format('%.0f', full_at), 'PX', math.max(1, math.ceil((full_at - now) / 1000)))
end
return {granted, full_at - now}
