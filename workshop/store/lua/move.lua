-- move: a room's next version, with the gates, clearings and new counts that belong to it.
-- KEYS   room, and all others, which the plan names by their place in KEYS
-- ARGV   expected version, token, document, plan (msgpack):
--        {gates = {{gate, {field, value, ...}}}, clears = {{gate, round, tally, {all}}},
--         empty = {answers}, builds = {{gate, marks, token}},
--         swaps = {{tally, log, {{aside, target}}}}, bumps = {{tally, log}},
--         seated = {} or {seats, members, {seat, group, ...}},
--         drafts = {{answers, drafts, seat, draft}}}
-- result {1, version}; {0, newest version}: stale; nil: no such room;
--        {2}: there are answers that must be counted first, and no count that is valid
local MOST_TOKENS = 16
local room = redis.call('HMGET', KEYS[1], 'version', 'tokens')
if not room[1] then
  return nil
end
local tokens = cmsgpack.unpack(room[2] or NONE)
for i = 1, #tokens, 2 do
  if tokens[i] == ARGV[2] then
    return {1, tokens[i + 1]}
  end
end
local version = tonumber(room[1])
if version ~= tonumber(ARGV[1]) then
  return {0, version}
end
local plan = cmsgpack.unpack(ARGV[4])
for _, answers in ipairs(plan.empty) do
  if redis.call('EXISTS', KEYS[answers]) == 1 then
    return {2}
  end
end
for _, build in ipairs(plan.builds) do
  local state = redis.call('HGET', KEYS[build[1]], 'build') or ''
  local ours = string.match(state, '(%S+)$') == build[3]
  if not ours or phase_of(state) ~= 'holding' or redis.call('EXISTS', KEYS[build[2]]) == 1 then
    return {2}
  end
end

version = version + 1
tokens[#tokens + 1] = ARGV[2]
tokens[#tokens + 1] = version
while #tokens > 2 * MOST_TOKENS do
  table.remove(tokens, 1)
end
redis.call(
  'HSET', KEYS[1], 'version', version, 'doc', ARGV[3], 'tokens', cmsgpack.pack(tokens)
)

if plan.seated[1] then
  local seats, members, line = KEYS[plan.seated[1]], KEYS[plan.seated[2]], plan.seated[3]
  count_members(KEYS[1], seats, members)
  for i = 1, #line, 2 do
    local held = redis.call('HGET', seats, line[i]) or ''
    local number, group = string.match(held, '^(%d+) (.*)$')
    if number and group ~= line[i + 1] then
      redis.call('HSET', seats, line[i], number .. ' ' .. line[i + 1])
      reseat(KEYS[1], members, group, line[i + 1])
    end
  end
end
for _, gate in ipairs(plan.gates) do
  redis.call('HSET', KEYS[gate[1]], unpack(gate[2]))
  lapse_with(KEYS[1], KEYS[gate[1]])
end
for _, clear in ipairs(plan.clears) do
  local gate, round, tally = KEYS[clear[1]], clear[2], KEYS[clear[3]]
  local rev = redis.call('HGET', tally, 'rev') or 0
  for _, other in ipairs(clear[4]) do
    redis.call('UNLINK', KEYS[other])
  end
  redis.call('HSET', tally, 'rev', rev + 1)
  redis.call('HDEL', gate, 'decided:' .. round, 'published:' .. round)
  lapse_with(KEYS[1], tally)
end
for _, swap in ipairs(plan.swaps) do
  local tally = KEYS[swap[1]]
  local rev = redis.call('HGET', tally, 'rev') or 0
  for _, pair in ipairs(swap[3]) do
    local aside, target = KEYS[pair[1]], KEYS[pair[2]]
    redis.call('UNLINK', target)
    if redis.call('EXISTS', aside) == 1 then
      redis.call('RENAME', aside, target)
      lapse_with(KEYS[1], target)
    end
  end
  if redis.call('EXISTS', tally) == 1 or tonumber(rev) > 0 then
    redis.call('HSET', tally, 'rev', rev + 1)
    lapse_with(KEYS[1], tally)
  end
  redis.call('UNLINK', KEYS[swap[2]])
end
for _, build in ipairs(plan.builds) do
  redis.call('HDEL', KEYS[build[1]], 'build')
end
for _, draft in ipairs(plan.drafts) do
  local answers, drafts, seat = KEYS[draft[1]], KEYS[draft[2]], draft[3]
  if redis.call('HEXISTS', answers, seat) + redis.call('HEXISTS', drafts, seat) == 0 then
    redis.call('HSET', drafts, seat, pack_entry(1, '', draft[4], NONE, NONE))
    lapse_with(KEYS[1], drafts)
  end
end
for _, place in ipairs(plan.bumps) do
  bump(KEYS[place[1]], KEYS[place[2]], KEYS[1])
end
return {1, version}
