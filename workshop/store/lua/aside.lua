-- aside: write part of a new count beside the present one; a sign of life of that count.
-- KEYS   gate, the hash set aside
-- ARGV   token, phase, how long the count may rest (ms), field, value, ...
-- result 1; 0: this count is not valid any more
local ASIDE_LIFE_MS = 600000
local build = redis.call('HGET', KEYS[1], 'build') or ''
if not phase_of(build) or string.match(build, '(%S+)$') ~= ARGV[1] then
  return 0
end
if #ARGV > 3 then
  redis.call('HSET', KEYS[2], unpack(ARGV, 4))
  redis.call('PEXPIRE', KEYS[2], ASIDE_LIFE_MS)
end
local ends = string.format('%.0f', now_ms() + ARGV[3])
redis.call('HSET', KEYS[1], 'build', ends .. ' ' .. ARGV[2] .. ' ' .. ARGV[1])
return 1
