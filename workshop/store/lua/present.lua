-- present: these seats are still here; those whose time is over are not.
-- KEYS   room, here
-- ARGV   now (Unix ms), lapses (Unix ms), seat, ...
-- result how many are here; nil: no such room
if redis.call('EXISTS', KEYS[1]) == 0 then
  return nil
end
local line = {}
for i = 3, #ARGV do
  line[#line + 1] = ARGV[2]
  line[#line + 1] = ARGV[i]
end
redis.call('ZADD', KEYS[2], unpack(line))
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', ARGV[1])
lapse_with(KEYS[1], KEYS[2])
return redis.call('ZCARD', KEYS[2])
