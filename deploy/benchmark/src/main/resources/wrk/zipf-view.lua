-- A new visitor each time on articles 1 to N, the n-th of them chosen about in proportion to 1/n.
local articles = @ARTICLES@
local pause = @PAUSE@ -- ms between two views of one connection
local random = math.random
local prefix = tostring({}):sub(8)
local count = 0
math.randomseed(tonumber(prefix, 16) or os.time())

request = function()
  count = count + 1
  local id = math.floor((articles + 1) ^ random())
  return wrk.format("POST", "/api/v1/views",
    { ["Content-Type"] = "application/json", ["X-Visitor-Id"] = prefix .. count },
    '{"articleId":"' .. id .. '"}')
end

if pause > 0 then
  -- wrk knows whole milliseconds only
  delay = function()
    local whole = math.floor(pause)
    return whole + (random() < pause - whole and 1 or 0)
  end
end
