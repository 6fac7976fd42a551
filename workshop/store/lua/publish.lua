-- publish: decide once on a closing of a round: what is published of it from now on.
-- KEYS   gate, tally, log, then answers, tally and notes as counted, and the same as published
-- ARGV   round, closing, epoch, shape, how: 'stands' (what was published stands), 'copy' (what is
--        counted now) or 'composed' (what follows: how many parts of answers and of counters, then
--        seat, entry, ..., counter, amount, ..., field and bytes of each note)
-- result 1: decided; 0: the round has moved on, nothing was done; {RESHAPED, shape};
--        HELD (ask again soon)
local HEAD, AT_ONCE = 7, 1000
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

-- The notes from a place in ARGV on, each with the arrival that it had, or as one that came last.
local function lined_up(first, rev)
  local lines = {}
  for i = first, #ARGV, 2 do
    local known = redis.call('HGET', KEYS[9], ARGV[i]) or redis.call('HGET', KEYS[6], ARGV[i])
    local arrival = known and string.match(known, '^%d+') or rev * 1000 + i
    lines[#lines + 1] = {ARGV[i], string.format('%.0f ', arrival) .. ARGV[i + 1]}
  end
  return lines
end

bump(KEYS[2], KEYS[3], gate_key)
redis.call('HSET', gate_key, 'decided:' .. round, closing)
if how == 'stands' then
  return 1
end
redis.call('HSET', gate_key, 'published:' .. round, 1)
if how == 'copy' then
  for i = 4, 6 do
    redis.call('UNLINK', KEYS[i + 3])
    redis.call('COPY', KEYS[i], KEYS[i + 3])
  end
  return 1
end
local rev = redis.call('HGET', KEYS[2], 'rev')
local counters = HEAD + ARGV[6]
local notes = counters + ARGV[7]
local lines = lined_up(notes + 1, rev)
redis.call('UNLINK', KEYS[7], KEYS[8], KEYS[9])
put(KEYS[7], HEAD + 1, counters)
put(KEYS[8], counters + 1, notes)
redis.call('HSET', KEYS[8], 'rev', rev)
for _, line in ipairs(lines) do
  redis.call('HSET', KEYS[9], line[1], line[2])
end
lapse_with(gate_key, KEYS[7], KEYS[8], KEYS[9])
return 1
