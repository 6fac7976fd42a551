-- tally: the sums of a place, or only what changed in them since a known revision.
-- KEYS   gate, tally, notes, and the log, which a published tally has not
-- ARGV   known revision and shape ('' where nothing is known)
-- result {rev, shape} where nothing changed; else {rev, shape, answers,
--        numbers are whole (1 or 0), numbers, notes are whole (1 or 0), notes}, both msgpack
--        lists of name and value, where the value false says that the name is gone
local rev = tonumber(redis.call('HGET', KEYS[2], 'rev') or 0)
local shape = redis.call('HGET', KEYS[1], 'shape') or '0'
if tostring(rev) == ARGV[1] and shape == ARGV[2] then
  return {rev, tonumber(shape)}
end

local missed = shape == ARGV[2] and rev - tonumber(ARGV[1]) or -1
local touched
if KEYS[4] and missed > 0 and missed * 4 < redis.call('HLEN', KEYS[2]) + 100 then
  touched = redis.call('LRANGE', KEYS[4], -missed, -1)
  if #touched < missed then
    touched = nil
  end
end

local function whole(key)
  return 1, cmsgpack.pack(redis.call('HGETALL', key))
end

-- ``names`` as a list, with their values now.
local function part(key, names)
  local line = {}
  local first = 1
  while first <= #names do
    local last = math.min(first + 999, #names)
    local values = redis.call('HMGET', key, unpack(names, first, last))
    for i = first, last do
      line[#line + 1] = names[i]
      line[#line + 1] = values[i - first + 1]
    end
    first = last + 1
  end
  return 0, cmsgpack.pack(line)
end

local answers = tonumber(redis.call('HGET', KEYS[2], 'answers') or 0)
if not touched then
  local all_numbers, numbers = whole(KEYS[2])
  local all_notes, notes = whole(KEYS[3])
  return {rev, tonumber(shape), answers, all_numbers, numbers, all_notes, notes}
end

local seen, counters, fields = {}, {}, {}
for _, entry in ipairs(touched) do
  local before, after, lost, found = cmsgpack.unpack(entry)
  for _, list in ipairs({before, after}) do
    for i = 1, #list, 2 do
      if not seen[list[i]] then
        seen[list[i]] = true
        counters[#counters + 1] = list[i]
      end
    end
  end
  for _, list in ipairs({lost, found}) do
    for _, field in ipairs(list) do
      if not seen[field] then
        seen[field] = true
        fields[#fields + 1] = field
      end
    end
  end
end
local all_numbers, numbers = part(KEYS[2], counters)
local all_notes, notes = part(KEYS[3], fields)
return {rev, tonumber(shape), answers, all_numbers, numbers, all_notes, notes}
