import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer, TLSSocket } from 'node:tls'
import { afterEach, expect, test } from 'vitest'
import { createOutbound, type Lookup, type OutboundError, type OutboundOptions } from './index.ts'

const held: (() => unknown)[] = []
afterEach(async () => {
  for (const letGo of held.splice(0)) await letGo()
})

const file = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
const pair = (certificate: string) => ({ key: file('server.key'), cert: file(`${certificate}.pem`) })

async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => sockets.add(socket.on('error', () => {})))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  held.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

function client(options: Partial<OutboundOptions> = {}) {
  const outbound = createOutbound({
    ...{ allowNetworks: ['127.0.0.1'], userAgent: 'Echolot/test', authorities: [file('ca.pem')] },
    ...options,
  })
  held.push(() => outbound.close())
  return outbound
}

const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => expect.unreachable('It was let through.'),
    (error: OutboundError) => error,
  )

/** All that comes until the other side is heard to say this. */
async function until(connection: { read(): Promise<Buffer | null> }, word: string): Promise<string> {
  let heard = ''
  for (let bytes = await connection.read(); bytes !== null; bytes = await connection.read()) {
    heard += bytes.toString()
    if (heard.includes(word)) break
  }
  return heard
}

test('it leads nowhere that a request would not be led, and only to the ports of mailboxes', async () => {
  const port = await listening(createServer())
  const inside: Lookup = async () => [{ address: '127.0.0.1', family: 4 }]
  const guarded = client({ allowNetworks: [], lookup: inside })
  for (const [host, code] of [
    ['127.0.0.1', 'refused_address'],
    ['[::1]', 'refused_address'],
    ['169.254.169.254', 'refused_address'],
    ['localhost', 'refused_name'],
    ['mail.example.de', 'refused_address'],
  ] as const)
    expect(await refusal(guarded.connect({ host, port, tls: false }))).toMatchObject({ code })
  const outside: Lookup = async () => [{ address: '93.184.216.34', family: 4 }]
  expect(
    await refusal(client({ lookup: outside }).connect({ host: 'mail.example.de', port: 22, tls: false })),
  ).toMatchObject({ code: 'refused_port', message: expect.stringContaining('143, 993') })
  const own = client({ ownAddresses: () => [{ host: '127.0.0.1', port }] })
  expect(await refusal(own.connect({ host: '127.0.0.1', port, tls: false }))).toMatchObject({ code: 'refused_address' })
})

test('what a name led to when it was judged is what is connected to', async () => {
  const port = await listening(createServer((socket) => socket.end('never')))
  let looks = 0
  const lookup: Lookup = async () => {
    looks += 1
    return [{ address: looks === 1 ? '127.0.0.2' : '127.0.0.1', family: 4 }]
  }
  const outbound = client({ allowNetworks: ['127.0.0.2'], lookup })
  expect(await refusal(outbound.connect({ host: 'rebind.example', port, tls: false }))).toMatchObject({
    code: 'connect',
    message: expect.stringContaining('rebind.example'),
  })
  expect(looks).toBe(1)
})

test('it speaks under TLS from the first byte, with a certificate that holds for the name', async () => {
  const port = await listening(createTlsServer(pair('valid'), (socket) => socket.end('* OK ready\r\n')))
  const connection = await client().connect({ host: '127.0.0.1', port, tls: true })
  expect(connection.inside).toBe(true)
  expect(await until(connection, '\n')).toBe('* OK ready\r\n')
  expect(await connection.read()).toBeNull()
  for (const [name, code] of [
    ['expired', 'tls_expired'],
    ['wrong-name', 'tls_wrong_name'],
    ['self-signed', 'tls_untrusted'],
  ] as const) {
    const bad = await listening(createTlsServer(pair(name), (socket) => socket.end('never')))
    expect(await refusal(client().connect({ host: '127.0.0.1', port: bad, tls: true }))).toMatchObject({ code })
  }
})

test('it goes on under TLS where that was agreed', async () => {
  const upgrading = createServer((socket) => {
    socket.write('* OK ready\r\n')
    socket.once('data', () => {
      socket.write('a OK begin\r\n')
      const secure = new TLSSocket(socket, { isServer: true, ...pair('valid') })
      secure.on('error', () => {}).write('* OK secret\r\n')
    })
  })
  const connection = await client().connect({ host: '127.0.0.1', port: await listening(upgrading), tls: false })
  await until(connection, 'ready')
  await connection.write('a STARTTLS\r\n')
  await until(connection, 'begin')
  await connection.secure()
  expect(await until(connection, '\n')).toBe('* OK secret\r\n')
  connection.close()
})

test('nobody waits for ever, and who breaks it off gets an end', async () => {
  const silent = await listening(createServer())
  const brief = client({ waits: { connectMs: 150, headersMs: 150 } })
  expect(await refusal(brief.connect({ host: '127.0.0.1', port: silent, tls: true }))).toMatchObject({
    code: 'timeout',
  })
  const connection = await brief.connect({ host: '127.0.0.1', port: silent, tls: false })
  expect(await refusal(connection.read())).toMatchObject({ code: 'timeout' })

  const breaking = new AbortController()
  const waiting = await client().connect({ host: '127.0.0.1', port: silent, tls: false, signal: breaking.signal })
  const read = refusal(waiting.read())
  breaking.abort()
  expect(await read).toMatchObject({ code: 'aborted' })
  expect(await refusal(waiting.write('x'))).toMatchObject({ code: 'aborted' })
  const { signal } = breaking
  expect(await refusal(client().connect({ host: '127.0.0.1', port: silent, tls: false, signal }))).toMatchObject({
    code: 'aborted',
  })
})
