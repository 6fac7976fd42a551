-- Stands before every script. Entries are described in entry.py. NONE is an empty list in msgpack,
-- NOBODY an empty text.
local NONE, NOBODY = '\144', '\160'
local CLOSED, HELD = 0, -1
local SEAT_ENDS = '\255'
local RESHAPED, STALE, FULL, MOVED = 1, 2, 3, 5
-- A hash with a value this long is no longer searched from end to end for each of its fields, as
-- short ones are. Tallies get it with their sixteenth answer, when that begins to cost.
local WIDE, WIDE_FROM = string.rep('-', 65), 16
local LOG_LIFE_MS, LOG_RENEWED, LOG_CAP = 600000, 8, 2000

local function pack_entry(version, group, answer, numbers, ids)
  return struct.pack('>I4I4I4I4', version, #group, #answer, #numbers)
    .. group .. answer .. numbers .. ids
end

-- entry -> version, group, answer, numbers, ids
local function open_entry(entry)
  local version, group, answer, numbers = struct.unpack('>I4I4I4I4', entry)
  local sub, a = string.sub, 17 + group
  local n = a + answer
  local i = n + numbers
  return version, sub(entry, 17, a - 1), sub(entry, a, n - 1), sub(entry, n, i - 1), sub(entry, i)
end

local function has_notes(entry)
  local _, group, answer, numbers = struct.unpack('>I4I4I4I4', entry)
  return #entry > 16 + group + answer + numbers + #NONE
end

-- A refusal that carries the newest draft or answer of a seat.
local function stale(answered, draft)
  local newest = draft or answered
  if not newest then
    return {STALE, 0}
  end
  local version, _, answer = open_entry(newest)
  return {STALE, version, draft and 1 or 0, answer}
end

-- New keys lapse together with the key that they belong to.
local function lapse_with(like, ...)
  local at = redis.call('PEXPIRETIME', like)
  if at > 0 then
    for _, key in ipairs({...}) do
      redis.call('PEXPIREAT', key, at)
    end
  end
end

local function now_ms()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

-- The phase of a count under way, 'counting' or 'holding'; nil where there is none any more.
local function phase_of(build)
  local ends, phase = string.match(build or '', '^(%d+) (%a+)')
  return ends and tonumber(ends) > now_ms() and phase or nil
end

-- One more revision, and what it touched.
local function log_revision(log, touched)
  local length = redis.call('RPUSH', log, touched)
  if length % LOG_RENEWED == 1 then
    redis.call('PEXPIRE', log, LOG_LIFE_MS)
  end
  if length > LOG_CAP * 1.1 then
    redis.call('LTRIM', log, -LOG_CAP, -1)
  end
end

-- Whose seat somebody's own seat is: along the persons that a phone has served, and by a return code
-- to another's. own seat now, seat, how many persons on, hash of the return code or nil.
local function follow(ways, own)
  local turns = 0
  while true do
    local way, hash, to = redis.call('HGET', ways, 'seat:' .. own), nil, nil
    if not way then
      return own, own, turns
    end
    hash, to = string.match(way, '^r (%S+) (%S+)$')
    if hash then
      return own, to, turns, hash
    end
    own, turns = string.sub(way, 3), turns + 1
  end
end

-- Whether there is no room for a new seat with that number, where there may be only so many ('' for
-- any number). Seats that are nobody's any more take no room; a closed door lets nobody in.
local function is_full(ways, number, most)
  most = tonumber(most)
  return most and (most == 0 or number > most + (redis.call('HGET', ways, 'gone') or 0))
end

-- A revision without a change in the sums, so that everybody looks again.
local function bump(tally, log, like)
  if redis.call('HINCRBY', tally, 'rev', 1) == 1 then
    lapse_with(like, tally)
  end
  log_revision(log, NONE .. NONE .. NOBODY)
end

-- How many seats each group has, counted once; from then on it is kept with every change of a seat.
local function count_members(room, seats, members)
  if redis.call('EXISTS', members) == 1 then
    return
  end
  for _, line in ipairs(redis.call('HVALS', seats)) do
    local group = string.match(line, '^%d+ (.+)$')
    if group then
      redis.call('HINCRBY', members, group, 1)
    end
  end
  lapse_with(room, members)
end

-- The refusal of an answer for `group` by a seat that sits in another ('' for none); nil where it sits
-- there, and where it is nobody's seat.
local function moved_from(group, seats, seat)
  local held = seat ~= '' and redis.call('HGET', seats, seat)
  local now = held and string.match(held, '^%d+ (.*)$')
  return now and now ~= group and {MOVED, now} or nil
end

-- A seat has gone from one group to another ('' for none). What it was is in `members` already.
local function reseat(room, members, before, after)
  if before ~= '' then
    redis.call('HINCRBY', members, before, -1)
  end
  if after ~= '' and redis.call('HINCRBY', members, after, 1) == 1 then
    lapse_with(room, members)
  end
  redis.call('HINCRBY', room, 'seating', 1)
end
