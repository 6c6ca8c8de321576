local ids = { @IDS@ }
local prefix = tostring({}):sub(8)
local count = 0

request = function()
  count = count + 1
  return wrk.format("POST", "/api/v1/articles/" .. ids[count % #ids + 1] .. "/comments",
    { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer @TOKEN@" },
    '{"body":"写得真好,第' .. prefix .. count .. '次来看。"}')
end
