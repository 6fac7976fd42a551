-- publish: decide once on a closing of a round; with a copy, what is counted now is published.
-- KEYS   gate, tally, log, then answers, tally and notes as counted, and the same as published
-- ARGV   round, closing, copy (1 or 0)
-- result 1: decided; 0: the round has moved on, nothing was done; HELD (ask again soon)
local gate_key, round, closing = KEYS[1], ARGV[1], tonumber(ARGV[2])
local gate = redis.call(
  'HMGET', gate_key, 'open', 'closing:' .. round, 'decided:' .. round, 'build'
)
if tonumber(gate[3] or 0) >= closing then
  return 1
end
if not gate[1] or gate[1] == round or tonumber(gate[2] or 0) ~= closing then
  return 0
end
if phase_of(gate[4]) then
  return HELD
end
bump(KEYS[2], KEYS[3], gate_key)
redis.call('HSET', gate_key, 'decided:' .. round, closing)
if ARGV[3] == '1' then
  redis.call('HSET', gate_key, 'published:' .. round, 1)
  for i = 4, 6 do
    redis.call('UNLINK', KEYS[i + 3])
    redis.call('COPY', KEYS[i], KEYS[i + 3])
  end
end
return 1
