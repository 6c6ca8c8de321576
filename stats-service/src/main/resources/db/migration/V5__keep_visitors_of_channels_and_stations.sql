-- Unique visitors (独立访客) of the site, a channel (频道), a station (地方站) on a day: the estimate, and the union of the
-- articles' HyperLogLogs behind it while it may still grow, a register a byte.
create table scope_day (
  day date not null,
  scope text not null,
  visitors bigint not null,
  registers bytea,
  primary key (scope, day)
);
