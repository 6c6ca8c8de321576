request = function()
  return wrk.format("POST", "/api/v1/sessions", { ["Content-Type"] = "application/json" },
    '{"login":"reader@example.test","password":"everyday-news"}')
end
