-- create: a room at version 1.
-- KEYS   room, programme
-- ARGV   document, programme, hash of the desk key, life (s), now (Unix ms)
-- result 1; 0: the room exists already
if redis.call('EXISTS', KEYS[1]) == 1 then
  return 0
end
redis.call(
  'HSET', KEYS[1], 'version', 1, 'doc', ARGV[1], 'key', ARGV[3], 'life', ARGV[4], 'used', ARGV[5]
)
redis.call('SET', KEYS[2], ARGV[2])
for i = 1, 2 do
  redis.call('PEXPIREAT', KEYS[i], string.format('%.0f', ARGV[5] + ARGV[4] * 1000))
end
return 1
