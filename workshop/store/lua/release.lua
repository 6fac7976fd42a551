-- release: give up counting a step anew; everything stays as it was.
-- KEYS   gate, marks, and all keys that are set aside
-- ARGV   token
-- result 1; 0: another count is under way, nothing was done
local build = redis.call('HGET', KEYS[1], 'build')
if build and string.match(build, '(%S+)$') ~= ARGV[1] then
  return 0
end
redis.call('HDEL', KEYS[1], 'build')
for i = 2, #KEYS do
  redis.call('UNLINK', KEYS[i])
end
return 1
