-- Another query each time, which the page ignores and the shared cache doesn't: every request goes through.
local ids = { @IDS@ }
local count = 0
local thread = math.random(1, 1000000)

request = function()
  count = count + 1
  local path = "@PATH@" .. ids[count % #ids + 1] .. "?miss=" .. thread .. "-" .. count
  return wrk.format("GET", path, { ["Accept"] = "text/html" })
end
