-- withdraw: take a seat's answer out of the sums, as if it had not been given.
-- KEYS   gate, tally, answers, log, answered, what was published of the answers
-- ARGV   round, seat, epoch
-- result 1, also where there is no answer; CLOSED; HELD (ask again soon); {STALE, 0};
--        {PUBLISHED}: it stands in what was published, and can only be changed
local PUBLISHED = 4
local gate_key, tally, answers, log = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local round, seat = ARGV[1], ARGV[2]
local gate = redis.call('HMGET', gate_key, 'epoch:' .. round, 'open', 'build')
if (gate[1] or '0') ~= ARGV[3] then
  return {STALE, 0}
end
local old = redis.call('HGET', answers, seat)
if not old then
  return 1
end
if gate[2] ~= round then
  return CLOSED
end
-- A count under way knows of answers that change, and of none that go.
if phase_of(gate[3]) then
  return HELD
end
if redis.call('HEXISTS', KEYS[6], seat) == 1 then
  return {PUBLISHED}
end
local _, _, _, numbers, ids = open_entry(old)
local gave = cmsgpack.unpack(numbers)
local taken = {'answers', 1}
for i = 1, #gave do
  taken[i + 2] = gave[i]
end
if ids ~= NONE then
  taken[#taken + 1] = 'texts'
  taken[#taken + 1] = #cmsgpack.unpack(ids) / 2
end
for i = 1, #taken, 2 do
  local amount = string.format('%.0f', -taken[i + 1])
  if redis.call('HINCRBY', tally, taken[i], amount) == 0 then
    redis.call('HDEL', tally, taken[i])
  end
end
redis.call('HINCRBY', tally, 'rev', 1)
redis.call('HDEL', answers, seat)
redis.call('SREM', KEYS[5], seat)
log_revision(log, numbers .. NONE .. (ids ~= NONE and cmsgpack.pack(seat) or NOBODY))
return 1
