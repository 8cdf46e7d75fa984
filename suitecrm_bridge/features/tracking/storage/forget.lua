-- Take entries that are dealt with out of the stream, and their bytes off what waits; a repeat changes nothing.
-- KEYS: stream, bytes in it
-- ARGV: consumer group, ids
local call = redis.call
local freed = 0
for place = 2, #ARGV do
  local id = ARGV[place]
  local entry = call('XRANGE', KEYS[1], id, id)[1]
  if entry then
    -- Names and values in turn.
    for value = 2, #entry[2], 2 do
      freed = freed + #entry[2][value]
    end
  end
  call('XACK', KEYS[1], ARGV[1], id)
  call('XDEL', KEYS[1], id)
end
if call('DECRBY', KEYS[2], freed) < 0 then
  call('SET', KEYS[2], 0)
end
