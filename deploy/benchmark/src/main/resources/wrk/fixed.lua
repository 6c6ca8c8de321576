-- The same request each time, built once: the load generator's own work stays as small as can be.
wrk.method = "GET"
wrk.path = "@PATH@"
wrk.headers["Accept"] = "text/html,application/json"
@TOKEN@
