-- glance: a room in five numbers.
-- KEYS   room, here, then tally and answered of a place, where one is asked for
-- ARGV   now (Unix ms), round
-- result 'VERSION REV PEOPLE ANSWERED SEATING'; nil: no such room
local room = redis.call('HMGET', KEYS[1], 'version', 'seating')
local version, seating = room[1], ' ' .. (room[2] or 0)
if not version then
  return nil
end
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', ARGV[1])
local people = redis.call('ZCARD', KEYS[2])
if not KEYS[3] then
  return version .. ' 0 ' .. people .. ' 0' .. seating
end
local tally = redis.call('HMGET', KEYS[3], 'rev', 'answers')
local answers = tonumber(tally[2] or 0)
if ARGV[2] == 'person' and answers > 0 then
  local both = people > 0 and redis.call('ZINTERCARD', 2, KEYS[2], KEYS[4]) or 0
  people = people + answers - both
end
return version .. ' ' .. (tally[1] or 0) .. ' ' .. people .. ' ' .. answers .. seating
