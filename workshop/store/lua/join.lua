-- join: give a seat its number and group, note that it is here, and show it its answer.
-- KEYS   room, seats, here, members, ways, then answers and drafts of the present place, where there
--        is one
-- ARGV   seat, group ('' for none), may move (1 or 0), lapses (Unix ms),
--        whose answer to show ('' for that of the seat's group, '=' for that of the seat),
--        how many seats there may be ('' for any number),
--        groups of which a seat without one gets the smallest (msgpack),
--        groups that are gone, so that who sits in one may choose another (msgpack)
-- result {version, number, group, moved (1 or 0) from another group, seats in the group, the seat
--        it is, its own seat, how many persons on that is, is also elsewhere (1 or 0), answer's
--        version, is draft, answer}; {version} for a new seat that there is no room for;
--        nil: no such room
local room, seats, here, members, ways = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local wish = ARGV[2]
local version = tonumber(redis.call('HGET', room, 'version'))
if not version then
  return nil
end

local own, seat, turns = follow(ways, ARGV[1])
local number, group = string.match(redis.call('HGET', seats, seat) or '', '^(%d+) (.*)$')
local known = number
number = tonumber(number) or redis.call('HLEN', seats) + 1
if not known and is_full(ways, number, ARGV[6]) then
  return {version}
end
local settled = group or ''
for _, each in ipairs(wish ~= '' and cmsgpack.unpack(ARGV[8]) or {}) do
  settled = settled == each and '' or settled
end
if wish ~= '' and (settled == '' or ARGV[3] == '1') then
  settled = wish
end
local open_to = cmsgpack.unpack(ARGV[7])
local placed = #open_to == 0
for _, each in ipairs(open_to) do
  placed = placed or each == settled
end
if not placed then
  count_members(room, seats, members)
  local sizes, least = redis.call('HMGET', members, unpack(open_to)), nil
  for i, size in ipairs(sizes) do
    if not least or tonumber(size or 0) < least then
      settled, least = open_to[i], tonumber(size or 0)
    end
  end
end
local moved = (known and settled ~= group) and 1 or 0
if not known or moved == 1 then
  local counted = settled ~= (group or '')
  if counted then
    count_members(room, seats, members)
  end
  redis.call('HSET', seats, seat, number .. ' ' .. settled)
  if number == 1 then
    lapse_with(room, seats)
  end
  if counted then
    reseat(room, members, group or '', settled)
  end
end
if redis.call('ZADD', here, ARGV[4], seat) == 1 and redis.call('ZCARD', here) == 1 then
  lapse_with(room, here)
end

local people = settled ~= '' and tonumber(redis.call('HGET', members, settled) or 0) or 0
local also = redis.call('HEXISTS', ways, 'also:' .. seat)
local signs = ARGV[5] == '=' and seat or ARGV[5]
if signs == '' and settled ~= '' then
  signs = 'group:' .. settled
end
if not KEYS[6] or signs == '' then
  return {version, number, settled, moved, people, seat, own, turns, also}
end
local draft = redis.call('HGET', KEYS[7], signs)
local newest = draft or redis.call('HGET', KEYS[6], signs)
if not newest then
  return {version, number, settled, moved, people, seat, own, turns, also}
end
local mine, _, answer = open_entry(newest)
return {
  version, number, settled, moved, people, seat, own, turns, also, mine, draft and 1 or 0, answer,
}
