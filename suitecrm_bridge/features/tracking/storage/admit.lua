-- Take tokens for one batch and append it to the stream, all or nothing, in one round trip.
-- KEYS: stream, bytes in it, buckets of site, address and visitor; without a token also the address's bucket of
--       newcomers, the visitor's bucket of first hits, and the mark that this page load has had its first hit
-- ARGV: longest and largest stream, life of a mark in ms, cost in events, the entry's head and body; for each bucket:
--       milliseconds a token, milliseconds of burst
-- Returns {verdict, tokens left for the address, milliseconds to wait or until full}; verdict 0 taken, 1 to 4 that
-- bucket is empty, 5 stream full, 6 no token, and neither first nor one of the first.
-- A bucket is one number: the time at which it will be full again (generic cell rate algorithm).
local call = redis.call
local waiting = call('XLEN', KEYS[1])
local mark = KEYS[8]
local count = mark and 5 or 3
local known = mark and call('MGET', KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[7], mark)
  or call('MGET', KEYS[2], KEYS[3], KEYS[4], KEYS[5])
if waiting >= tonumber(ARGV[1]) or (waiting > 0 and tonumber(known[1] or 0) >= tonumber(ARGV[2])) then
  return {5, 0, 5000}
end
if known[7] then
  return {6, 0, 0}
end
local clock = call('TIME')
local now = clock[1] * 1000 + clock[2] / 1000
local after = {}
for bucket = 1, count do
  local cost = bucket > 3 and 1 or ARGV[4]
  after[bucket] = math.max(tonumber(known[1 + bucket] or 0), now) + cost * ARGV[5 + 2 * bucket]
  local excess = after[bucket] - now - ARGV[6 + 2 * bucket]
  if excess > 0 then
    if bucket == 5 then
      return {6, 0, 0}
    end
    return {bucket, 0, math.ceil(excess)}
  end
end
for bucket = 1, count do
  call('SET', KEYS[2 + bucket], after[bucket], 'PX', math.ceil(after[bucket] - now) + 1000)
end
if mark then
  call('SET', mark, 1, 'PX', ARGV[3])
end
call('XADD', KEYS[1], '*', 'h', ARGV[5], 'b', ARGV[6])
-- Whatever went wrong in counting bytes ends when the stream is empty.
call(waiting > 0 and 'INCRBY' or 'SET', KEYS[2], #ARGV[5] + #ARGV[6])
return {0, math.floor((ARGV[10] - (after[2] - now)) / ARGV[9]), math.ceil(after[2] - now)}
