-- Take tokens for one batch and append it to the stream, all or nothing, in one round trip.
-- KEYS: stream, buckets of site, address and visitor; without a token also the address's bucket of newcomers and the
--       mark that this page load has had its first hit
-- ARGV: longest stream, life of a mark in ms, cost in events, the entry's head and body; for each bucket: milliseconds
--       a token, milliseconds of burst
-- Returns {verdict, tokens left for the address, milliseconds to wait or until full}; verdict 0 taken, 1 to 4 that
-- bucket is empty, 5 stream full, 6 neither first nor with a token.
-- A bucket is one number: the time at which it will be full again (generic cell rate algorithm).
local call = redis.call
if call('XLEN', KEYS[1]) >= tonumber(ARGV[1]) then
  return {5, 0, 5000}
end
local mark = KEYS[6]
if mark and call('EXISTS', mark) == 1 then
  return {6, 0, 0}
end
local clock = call('TIME')
local now = clock[1] * 1000 + clock[2] / 1000
local count = mark and 4 or 3
local full = mark and call('MGET', KEYS[2], KEYS[3], KEYS[4], KEYS[5]) or call('MGET', KEYS[2], KEYS[3], KEYS[4])
local after = {}
for bucket = 1, count do
  local cost = bucket == 4 and 1 or ARGV[3]
  after[bucket] = math.max(tonumber(full[bucket] or 0), now) + cost * ARGV[4 + 2 * bucket]
  local excess = after[bucket] - now - ARGV[5 + 2 * bucket]
  if excess > 0 then
    return {bucket, 0, math.ceil(excess)}
  end
end
for bucket = 1, count do
  call('SET', KEYS[1 + bucket], after[bucket], 'PX', math.ceil(after[bucket] - now) + 1000)
end
if mark then
  call('SET', mark, 1, 'PX', ARGV[2])
end
call('XADD', KEYS[1], '*', 'h', ARGV[4], 'b', ARGV[5])
return {0, math.floor((ARGV[9] - (after[2] - now)) / ARGV[8]), math.ceil(after[2] - now)}
