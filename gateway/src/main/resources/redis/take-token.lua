-- Takes a token from a bucket and answers in how many microseconds the bucket would be full again.
-- The key holds the moment at which it will be full (GCRA); a refused request changes nothing.
-- KEYS[1] the bucket   ARGV[1] microseconds for one token   ARGV[2] microseconds for a full bucket
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local full_at = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now) + tonumber(ARGV[1])
local until_full = full_at - now
if until_full <= tonumber(ARGV[2]) then
  redis.call('SET', KEYS[1], string.format('%.0f', full_at), 'PX', math.ceil(until_full / 1000))
end
return until_full
