-- lend: show a return code of a seat; the one that was shown before is no good any more.
-- KEYS   room, seats, ways
-- ARGV   seat, hash of the code, lapses (Unix ms)
-- result 1; 0: nobody has that seat yet; nil: no such room
local room, seats, ways = KEYS[1], KEYS[2], KEYS[3]
if redis.call('EXISTS', room) == 0 then
  return nil
end
local _, seat = follow(ways, ARGV[1])
if redis.call('HEXISTS', seats, seat) == 0 then
  return 0
end
local before = redis.call('HGET', ways, 'shown:' .. seat)
if before then
  redis.call('HDEL', ways, 'code:' .. before)
end
redis.call('HSET', ways, 'shown:' .. seat, ARGV[2], 'code:' .. ARGV[2], ARGV[3] .. ' ' .. seat)
lapse_with(room, ways)
return 1
