-- claim: a free code, of the shortest length of which less than one in a thousand is taken.
-- KEYS   the taken codes of each length, shortest first
-- ARGV   shortest length, now and free again (Unix ms), then long lines of random digits
-- result the code; nil: none of the lines began with a free one
for i, taken in ipairs(KEYS) do
  local length = tonumber(ARGV[1]) + i - 1
  redis.call('ZREMRANGEBYSCORE', taken, '-inf', ARGV[2])
  if redis.call('ZCARD', taken) < 10 ^ length / 1000 then
    for line = 4, #ARGV do
      local code = string.sub(ARGV[line], 1, length)
      if redis.call('ZADD', taken, 'NX', ARGV[3], code) == 1 then
        return code
      end
    end
    return nil
  end
end
return nil
