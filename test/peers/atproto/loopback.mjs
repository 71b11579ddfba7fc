import net from 'node:net'

// The servers of the network listen on all interfaces: here they are kept to this machine.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...given) {
  const [first, second] = given
  if (typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first))) {
    if (typeof second !== 'string') given.splice(1, 0, '127.0.0.1')
  } else if (first !== null && typeof first === 'object' && first.port !== undefined && !first.host)
    given[0] = { ...first, host: '127.0.0.1' }
  return listen.apply(this, given)
}
