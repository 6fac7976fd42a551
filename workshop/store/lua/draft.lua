-- draft: keep an unfinished answer, newer than the counted one, and count nothing.
-- KEYS   gate, answers, drafts, seats
-- ARGV   round, seat, epoch, base, answer, group ('' for none), whose seat must sit in it ('' for nobody's)
-- result the answer's version; CLOSED; {STALE, version, is draft, answer}; {MOVED, group}
local gate_key, drafts = KEYS[1], KEYS[3]
local round, seat, base, answer = ARGV[1], ARGV[2], tonumber(ARGV[4]), ARGV[5]

local gate = redis.call('HMGET', gate_key, 'epoch:' .. round, 'open')
local counted = redis.call('HGET', KEYS[2], seat)
local draft = redis.call('HGET', drafts, seat)
if (gate[1] or '0') ~= ARGV[3] then
  return stale(counted, draft)
end
local version, newest = 0, draft or counted
if newest then
  local _, newest_answer
  version, _, newest_answer = open_entry(newest)
  if newest_answer == answer then
    return version
  end
end
if gate[2] ~= round then
  return CLOSED
end
local elsewhere = moved_from(ARGV[6], KEYS[4], ARGV[7])
if elsewhere then
  return elsewhere
end
if base ~= version then
  return stale(counted, draft)
end
version = version + 1
redis.call('HSET', drafts, seat, pack_entry(version, '', answer, NONE, NONE))
if redis.call('HLEN', drafts) == 1 then
  lapse_with(gate_key, drafts)
end
return version
