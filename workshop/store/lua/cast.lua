-- cast: count one answer instead of the seat's last one.
-- KEYS   gate, tally, answers, log, answered, marks, drafts, seats
-- ARGV   round, seat, epoch, shape, base ('' where the latest wins), group ('' for none), answer,
--        numbers (msgpack: counter, amount, ...), ids of its notes (msgpack),
--        whose seat must sit in the group ('' for nobody's)
-- result the answer's version; CLOSED; HELD (ask again soon); {RESHAPED, shape};
--        {STALE, version, is draft, answer}; {FULL}; {MOVED, group}
-- One log entry is msgpack: numbers before, numbers after, the seat where it has or had notes; and
-- behind them, so that the seat is found without the rest, its length and a byte no text ends with.
-- As many notes, and as many counters, as a round holds: five notes each of 50,000 people.
local MOST_TEXTS, MOST_COUNTERS = 250000, 250000
local PAPER = 'paper:'
local gate_key, tally, answers, log = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local round, seat, base, group, answer, numbers, wanted =
  ARGV[1], ARGV[2], ARGV[5], ARGV[6], ARGV[7], ARGV[8], ARGV[9]
local call, unpack_list = redis.call, cmsgpack.unpack

local gate = call('HMGET', gate_key, 'epoch:' .. round, 'open', 'shape', 'build')
local old = call('HGET', answers, seat)
local draft = base ~= '' and call('HGET', KEYS[7], seat)
local version, old_numbers, old_ids = 0, NONE, NONE
if (gate[1] or '0') ~= ARGV[3] then
  return stale(old, draft)
end
if old then
  local old_group, old_answer
  version, old_group, old_answer, old_numbers, old_ids = open_entry(old)
  -- The group stands with the answer as it was given, but on paper it may have been typed in wrong.
  local regrouped = old_group ~= group and string.sub(seat, 1, #PAPER) == PAPER
  if old_answer == answer and not draft and not regrouped then
    return version
  end
end
if gate[2] ~= round then
  return CLOSED
end
local elsewhere = moved_from(group, KEYS[8], ARGV[10])
if elsewhere then
  return elsewhere
end
if gate[3] ~= ARGV[4] then
  return {RESHAPED, tonumber(gate[3])}
end
local phase = gate[4] and phase_of(gate[4])
if phase == 'holding' then
  return HELD
end
if draft then
  version = open_entry(draft)
end
if base ~= '' and tonumber(base) ~= version then
  return stale(old, draft)
end

-- What changes in the sums.
local delta, names = {}, {}
local new = unpack_list(numbers)
for i = 1, #new, 2 do
  names[#names + 1] = new[i]
  delta[new[i]] = new[i + 1]
end
if old then
  local before = unpack_list(old_numbers)
  for i = 1, #before, 2 do
    local name = before[i]
    if not delta[name] then
      names[#names + 1] = name
    end
    delta[name] = (delta[name] or 0) - before[i + 1]
  end
end
local fields = {'rev', 'answers', 'texts'}
for _, name in ipairs(names) do
  if delta[name] ~= 0 then
    fields[#fields + 1] = name
  end
end
local values = call('HMGET', tally, unpack(fields))
local revision = (values[1] or 0) + 1
local count = values[2] or 0
local written, gone, fresh = {'rev', revision}, {}, 0
if not old then
  written[3], written[4] = 'answers', count + 1
  if count + 1 == WIDE_FROM then
    written[5], written[6] = 'wide', WIDE
  end
end
for i = 4, #fields do
  local sum = (values[i] or 0) + delta[fields[i]]
  if sum == 0 then
    gone[#gone + 1] = fields[i]
  else
    written[#written + 1] = fields[i]
    written[#written + 1] = sum
    fresh = values[i] and fresh or fresh + 1
  end
end
if fresh > 0 and call('HLEN', tally) + fresh > MOST_COUNTERS then
  return {FULL}
end

-- Notes keep the place in line that their id first got.
local ids = NONE
if wanted ~= NONE or old_ids ~= NONE then
  local before, line, known = unpack_list(old_ids), unpack_list(wanted), {}
  local grown = #line - #before / 2
  local texts = (values[3] or 0) + grown
  if grown > 0 and texts > MOST_TEXTS then
    return {FULL}
  end
  if texts == 0 then
    gone[#gone + 1] = 'texts'
  elseif grown ~= 0 then
    written[#written + 1] = 'texts'
    written[#written + 1] = texts
  end
  for i = 1, #before, 2 do
    known[before[i]] = before[i + 1]
  end
  for i = #line, 1, -1 do
    local id = line[i]
    line[2 * i - 1] = id
    line[2 * i] = known[id] or revision * 1000 + i - 1
  end
  ids = #line > 0 and cmsgpack.pack(line) or NONE
end

version = version + 1
call('HSET', answers, seat, pack_entry(version, group, answer, numbers, ids))
call('HSET', tally, unpack(written))
if #gone > 0 then
  call('HDEL', tally, unpack(gone))
end
local spoke = (ids ~= NONE or old_ids ~= NONE) and cmsgpack.pack(seat) or NOBODY
local tail = #spoke < 128 and string.char(#spoke) .. SEAT_ENDS or ''
log_revision(log, old_numbers .. numbers .. spoke .. tail)
if draft then
  call('HDEL', KEYS[7], seat)
end
if not old then
  if round == 'person' then
    call('SADD', KEYS[5], seat)
  end
  if tonumber(count) == 0 then
    lapse_with(gate_key, tally, answers, KEYS[5])
  end
end
if phase then
  call('SADD', KEYS[6], round .. ' ' .. seat)
end
return version
