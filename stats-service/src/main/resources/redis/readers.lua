-- Adds visitors to those who read now.
-- KEYS one per article
-- ARGV seconds to keep, then per key: its visitors, at most a few hundred, eleven characters each
for at = 1, #KEYS do
  local packed, visitors = ARGV[at + 1], {}
  for from = 1, #packed, 11 do
    visitors[#visitors + 1] = string.sub(packed, from, from + 10)
  end
  redis.call('PFADD', KEYS[at], unpack(visitors))
  -- From its first moment on: to set it again and again costs more than the visitors.
  redis.call('EXPIRE', KEYS[at], ARGV[1], 'NX')
end
return redis.status_reply('OK')
