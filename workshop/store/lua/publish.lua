-- publish: decide once on a closing of a round: what is published of it from now on.
-- KEYS   gate, tally, log, then answers and tally as counted, and the same as published
-- ARGV   round, closing, epoch, shape, how: 'stands' (what was published stands), 'copy' (what is
--        counted now) or 'composed' (what follows: how many parts of answers, then
--        seat, entry, ..., counter, amount, ...)
-- result 1: decided; 0: the round has moved on, nothing was done; {RESHAPED, shape};
--        HELD (ask again soon)
local HEAD, AT_ONCE = 6, 1000
local gate_key, round, closing, how = KEYS[1], ARGV[1], tonumber(ARGV[2]), ARGV[5]
local gate = redis.call(
  'HMGET', gate_key, 'open', 'closing:' .. round, 'decided:' .. round, 'epoch:' .. round,
  'shape', 'build'
)
if tonumber(gate[3] or 0) >= closing then
  return 1
end
if not gate[1] or gate[1] == round
  or tonumber(gate[2] or 0) ~= closing or (gate[4] or '0') ~= ARGV[3] then
  return 0
end
if phase_of(gate[6]) then
  return HELD
end
if gate[5] ~= ARGV[4] then
  return {RESHAPED, tonumber(gate[5])}
end

-- Fields and values from one place in ARGV to another.
local function put(key, first, last)
  while first <= last do
    local till = math.min(first + AT_ONCE - 1, last)
    redis.call('HSET', key, unpack(ARGV, first, till))
    first = till + 1
  end
end

bump(KEYS[2], KEYS[3], gate_key)
redis.call('HSET', gate_key, 'decided:' .. round, closing)
if how == 'stands' then
  return 1
end
redis.call('HSET', gate_key, 'published:' .. round, 1)
if how == 'copy' then
  for i = 4, 5 do
    redis.call('UNLINK', KEYS[i + 2])
    redis.call('COPY', KEYS[i], KEYS[i + 2])
  end
  return 1
end
local counters = HEAD + ARGV[6]
redis.call('UNLINK', KEYS[6], KEYS[7])
put(KEYS[6], HEAD + 1, counters)
put(KEYS[7], counters + 1, #ARGV)
redis.call('HSET', KEYS[7], 'rev', redis.call('HGET', KEYS[2], 'rev'))
lapse_with(gate_key, KEYS[6], KEYS[7])
return 1
