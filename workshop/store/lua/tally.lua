-- tally: the sums of a place and what was said there, or only what changed since a known revision.
-- KEYS   gate, tally, answers, and the log, which a published tally has not
-- ARGV   known revision and shape ('' where nothing is known), whether texts are wanted (1 or 0)
-- result nil where nothing changed; else {rev, shape, answers,
--        numbers are whole (1 or 0), numbers (msgpack: name, value or false where it is gone, ...),
--        texts are whole (1 or 0), whose (msgpack: seat, bytes of its entry or -1, ...), entries}
local rev = tonumber(redis.call('HGET', KEYS[2], 'rev') or 0)
local shape = redis.call('HGET', KEYS[1], 'shape') or '0'
if tostring(rev) == ARGV[1] and shape == ARGV[2] then
  return nil
end

-- before, after, seat of a log entry; the two lists only where they are wanted.
local function open_log(entry, lists)
  if not lists and string.sub(entry, -1) == SEAT_ENDS then
    return nil, nil, cmsgpack.unpack(string.sub(entry, -2 - string.byte(entry, -2), -3))
  end
  return cmsgpack.unpack(entry)
end

local missed = shape == ARGV[2] and rev - tonumber(ARGV[1]) or -1
local counters, seats
if KEYS[4] and missed > 0 then
  -- To look through an entry takes as long as to read about twelve counters.
  local few = missed * 12 < redis.call('HLEN', KEYS[2]) + 100
  local touched = few or ARGV[3] == '1' and missed < redis.call('HLEN', KEYS[3])
  local log = touched and redis.call('LRANGE', KEYS[4], -missed, -1) or {}
  if #log == missed then
    local seen, heard = {}, {}
    counters, seats = few and {}, {}
    for _, entry in ipairs(log) do
      local before, after, seat = open_log(entry, few)
      if seat ~= '' and not heard[seat] then
        heard[seat] = true
        seats[#seats + 1] = seat
      end
      for _, list in ipairs(few and {before, after} or {}) do
        for i = 1, #list, 2 do
          if not seen[list[i]] then
            seen[list[i]] = true
            counters[#counters + 1] = list[i]
          end
        end
      end
    end
  end
end

-- Name after name with its value now.
local function some(key, names)
  local line = {}
  for first = 1, #names, 1000 do
    local last = math.min(first + 999, #names)
    local values = redis.call('HMGET', key, unpack(names, first, last))
    for i = first, last do
      line[#line + 1] = names[i]
      line[#line + 1] = values[i - first + 1]
    end
  end
  return line
end

local said, all_said = {}, 1
if ARGV[3] == '1' then
  said = seats and some(KEYS[3], seats) or redis.call('HGETALL', KEYS[3])
  all_said = seats and 0 or 1
end
local whose, entries = {}, {}
for i = 1, #said, 2 do
  local entry = said[i + 1]
  -- An answer without notes says nothing here.
  local speaks = entry and has_notes(entry)
  if speaks or all_said == 0 then
    whose[#whose + 1] = said[i]
    whose[#whose + 1] = speaks and #entry or -1
    entries[#entries + 1] = speaks and entry or nil
  end
end
local numbers = counters and some(KEYS[2], counters) or redis.call('HGETALL', KEYS[2])
local answers = tonumber(redis.call('HGET', KEYS[2], 'answers') or 0)
return {
  rev, tonumber(shape), answers,
  counters and 0 or 1, cmsgpack.pack(numbers),
  all_said, cmsgpack.pack(whose), table.concat(entries),
}
