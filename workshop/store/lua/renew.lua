-- renew: a room in use lives its whole life from now; at most once an hour.
-- KEYS   room, and all other keys of the room that last
-- ARGV   now (Unix ms), the least time between two renewals (ms)
-- result when the room's life ends (Unix ms); 0: renewed lately; nil: no such room
local room = redis.call('HMGET', KEYS[1], 'life', 'used')
if not room[1] then
  return nil
end
if ARGV[1] - room[2] < tonumber(ARGV[2]) then
  return 0
end
local ends = ARGV[1] + room[1] * 1000
redis.call('HSET', KEYS[1], 'used', ARGV[1])
for _, key in ipairs(KEYS) do
  redis.call('PEXPIREAT', key, string.format('%.0f', ends))
end
return ends
