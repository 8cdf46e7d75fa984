-- Take tokens for one batch and append it to the stream, all or nothing, in one round trip.
-- KEYS: stream, site's bucket, address's bucket
-- ARGV: longest stream; for site and address each: milliseconds a token, milliseconds of burst;
--       cost in events; the entry's head and body
-- Returns {verdict, tokens left for the address, milliseconds to wait or until full}; verdict 0 taken, 1 site empty,
-- 2 address empty, 3 stream full.
-- A bucket is one number: the time at which it will be full again (generic cell rate algorithm).
local call = redis.call
if call('XLEN', KEYS[1]) >= tonumber(ARGV[1]) then
  return {3, 0, 5000}
end
local clock = call('TIME')
local now = clock[1] * 1000 + clock[2] / 1000
local cost = tonumber(ARGV[6])
local full = call('MGET', KEYS[2], KEYS[3])
local after = {}
for bucket = 1, 2 do
  after[bucket] = math.max(tonumber(full[bucket] or 0), now) + cost * ARGV[2 * bucket]
  local excess = after[bucket] - now - ARGV[2 * bucket + 1]
  if excess > 0 then
    return {bucket, 0, math.ceil(excess)}
  end
end
for bucket = 1, 2 do
  call('SET', KEYS[1 + bucket], after[bucket], 'PX', math.ceil(after[bucket] - now) + 1000)
end
call('XADD', KEYS[1], '*', 'h', ARGV[7], 'b', ARGV[8])
return {0, math.floor((ARGV[5] - (after[2] - now)) / ARGV[4]), math.ceil(after[2] - now)}
