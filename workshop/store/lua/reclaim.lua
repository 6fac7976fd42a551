-- reclaim: come back to a seat by its return code, which works once.
-- KEYS   room, seats, here, ways, members
-- ARGV   own seat, hash of the code, now (Unix ms)
-- result 1: from now on the own seat leads there, also where the same code has led it there before;
--        0: no such code; nil: no such room
local room, seats, here, ways, members = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
if redis.call('EXISTS', room) == 0 then
  return nil
end
local own, seat, _, hash = follow(ways, ARGV[1])
if hash == ARGV[2] then
  return 1
end
local lapses, to =
  string.match(redis.call('HGET', ways, 'code:' .. ARGV[2]) or '', '^(%d+) (%S+)$')
if not to then
  return 0
end
redis.call('HDEL', ways, 'code:' .. ARGV[2], 'shown:' .. to)
if tonumber(lapses) <= tonumber(ARGV[3]) then
  return 0
end
if to == seat then
  return 1
end
local number, group = string.match(redis.call('HGET', seats, own) or '', '^(%d+) (.*)$')
if not hash and number then
  redis.call('HINCRBY', ways, 'gone', 1)
  redis.call('ZREM', here, own)
  if group ~= '' then
    count_members(room, seats, members)
    redis.call('HSET', seats, own, number .. ' ')
    reseat(room, members, group, '')
  end
end
redis.call('HSET', ways, 'seat:' .. own, 'r ' .. ARGV[2] .. ' ' .. to, 'also:' .. to, 1)
lapse_with(room, ways)
return 1
