-- build: begin to count a step anew; from now on casts leave a mark.
-- KEYS   room, gate, marks, then all keys that are set aside
-- ARGV   expected version, token, how long it may rest between two signs of life (ms)
-- result 1: begun; {0, newest version}: stale; HELD: another count is under way; nil: no such room
local version = redis.call('HGET', KEYS[1], 'version')
if not version then
  return nil
end
if version ~= ARGV[1] then
  return {0, tonumber(version)}
end
if phase_of(redis.call('HGET', KEYS[2], 'build')) then
  return HELD
end
for i = 3, #KEYS do
  redis.call('UNLINK', KEYS[i])
end
local ends = string.format('%.0f', now_ms() + ARGV[3])
redis.call('HSET', KEYS[2], 'build', ends .. ' counting ' .. ARGV[2])
lapse_with(KEYS[1], KEYS[2])
return 1
