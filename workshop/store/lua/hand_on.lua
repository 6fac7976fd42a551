-- hand_on: the next person on a phone gets a seat, in the group of the one before.
-- KEYS   room, seats, ways, members
-- ARGV   own seat, the next person's, how many seats there may be ('' for any number)
-- result the next person's number, the same when asked again; 0: there is no room; nil: no such room
local MOST_TURNS = 1000
local room, seats, ways, members = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
if redis.call('EXISTS', room) == 0 then
  return nil
end
local known = redis.call('HGET', seats, ARGV[2])
if known then
  return tonumber(string.match(known, '^%d+'))
end
local _, seat, turns = follow(ways, ARGV[1])
local number = redis.call('HLEN', seats) + 1
if turns >= MOST_TURNS or is_full(ways, number, ARGV[3]) then
  return 0
end
local _, group = string.match(redis.call('HGET', seats, seat) or '', '^(%d+) (.*)$')
group = group or ''
if group ~= '' then
  count_members(room, seats, members)
end
redis.call('HSET', seats, ARGV[2], number .. ' ' .. group)
if group ~= '' then
  reseat(room, members, '', group)
end
redis.call('HSET', ways, 'seat:' .. ARGV[1], 'n ' .. ARGV[2])
lapse_with(room, ways)
return number
