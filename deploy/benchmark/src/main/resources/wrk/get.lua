request = function()
  return wrk.format("GET", "@PATH@", { ["Accept"] = "text/html,application/json" })
end
