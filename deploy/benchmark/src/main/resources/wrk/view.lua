-- Visitors without end, articles with a Zipf-like choice.
local ids = { @IDS@ }
local random = math.random
local prefix = tostring({}):sub(8)
local count = 0

request = function()
  count = count + 1
  local id = ids[math.floor((#ids + 1) ^ random())]
  return wrk.format("POST", "/api/v1/views",
    { ["Content-Type"] = "application/json", ["X-Visitor-Id"] = prefix .. count },
    '{"articleId":"' .. id .. '"}')
end
