-- cast: count one answer instead of the seat's last one.
-- KEYS   gate, tally, answers, log, answered, marks, drafts, notes
-- ARGV   round, seat, epoch, shape, base ('' where the latest wins), group ('' for none), answer,
--        numbers (msgpack: counter, amount, ...), then id and bytes of each note
-- result the answer's version; CLOSED; HELD (ask again soon); {RESHAPED, shape};
--        {STALE, version, is draft, answer}
-- One log entry is four msgpack lists: numbers before and after, note fields before and after.
local gate_key, tally, answers, log = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local round, seat, base, group, answer, numbers =
  ARGV[1], ARGV[2], ARGV[5], ARGV[6], ARGV[7], ARGV[8]
local call, unpack_list = redis.call, cmsgpack.unpack

local gate = call('HMGET', gate_key, 'epoch:' .. round, 'open', 'shape', 'build')
local old = call('HGET', answers, seat)
local draft = base ~= '' and call('HGET', KEYS[7], seat)
local version, old_numbers, old_ids = 0, NONE, NONE
if (gate[1] or '0') ~= ARGV[3] then
  return stale(old, draft)
end
if old then
  local _, old_answer
  version, _, old_answer, old_numbers, old_ids = open_entry(old)
  if old_answer == answer and not draft then
    return version
  end
end
if gate[2] ~= round then
  return CLOSED
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
local fields = {'rev', 'answers'}
for _, name in ipairs(names) do
  if delta[name] ~= 0 then
    fields[#fields + 1] = name
  end
end
local values = call('HMGET', tally, unpack(fields))
local revision = (values[1] or 0) + 1
local count = values[2] or 0
local written, gone = {'rev', revision}, {}
if not old then
  written[3], written[4] = 'answers', count + 1
  if count + 1 == WIDE_FROM then
    written[5], written[6] = 'wide', WIDE
  end
end
for i = 3, #fields do
  local sum = (values[i] or 0) + delta[fields[i]]
  if sum == 0 then
    gone[#gone + 1] = fields[i]
  else
    written[#written + 1] = fields[i]
    written[#written + 1] = sum
  end
end

-- Notes keep the place in line that their id first got.
local ids = NONE
if #ARGV > 8 or old_ids ~= NONE then
  local notes, kept, lines, lost = KEYS[8], {}, {}, {}
  for i = 9, #ARGV, 2 do
    local field = seat .. ' ' .. ARGV[i]
    local known = call('HGET', notes, field)
    local arrival = known and string.match(known, '^%d+') or revision * 1000 + (i - 9) / 2
    kept[field] = true
    lines[#lines + 1] = field
    call('HSET', notes, field, string.format('%.0f ', arrival) .. ARGV[i + 1])
  end
  for _, field in ipairs(unpack_list(old_ids)) do
    if not kept[field] then
      lost[#lost + 1] = field
    end
  end
  if #lost > 0 then
    call('HDEL', notes, unpack(lost))
  end
  if #lines > 0 then
    ids = cmsgpack.pack(lines)
    if call('HLEN', notes) == #lines then
      lapse_with(gate_key, notes)
    end
  end
end

version = version + 1
call('HSET', answers, seat, pack_entry(version, group, answer, numbers, ids))
call('HSET', tally, unpack(written))
if #gone > 0 then
  call('HDEL', tally, unpack(gone))
end
log_revision(log, old_numbers .. numbers .. old_ids .. ids)
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
