import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import zlib from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { createOutbound, type Lookup, type OutboundError, type OutboundOptions } from './index.ts'

const held: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const letGo of held.splice(0)) await letGo()
})

/** A machine inside the house. It counts who comes to its door, whether they say anything or not. */
async function canary(host = '127.0.0.1') {
  let hits = 0
  const server = createTcpServer((socket) => {
    hits += 1
    socket.destroy()
  }).listen(0, host)
  await once(server, 'listening')
  held.push(async () => server.close())
  return { port: portOf(server), hits: () => hits }
}

async function website(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  held.push(async () => {
    server.closeAllConnections()
    server.close()
  })
  return { port: portOf(server), url: `http://127.0.0.1:${portOf(server)}` }
}

function portOf(server: Pick<Server, 'address'>): number {
  return (server.address() as AddressInfo).port
}

function client(options: Partial<OutboundOptions> = {}) {
  const outbound = createOutbound({ allowNetworks: [], userAgent: 'Echolot/test', ...options })
  held.push(() => outbound.close())
  return outbound
}

/** A client that may go to the test's own servers. */
const insider = (others: Partial<OutboundOptions> = {}) => client({ allowNetworks: ['127.0.0.1'], ...others })

const leadsTo =
  (...addresses: string[]): Lookup =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

async function refusal(request: Promise<unknown>): Promise<OutboundError> {
  return request.then(
    () => {
      throw new Error('An answer came where none was expected.')
    },
    (error) => error,
  )
}

describe('an address inside the house is never called on', () => {
  const notations = (port: number) => [
    `http://127.0.0.1:${port}/`,
    `http://127.1:${port}/`,
    `http://2130706433:${port}/`,
    `http://0x7f000001:${port}/`,
    `http://0x7f.1:${port}/`,
    `http://0177.0.0.01:${port}/`,
    `http://127.000.000.001:${port}/`,
    `http://%31%32%37.0.0.1:${port}/`,
    `http://①②⑦.⓪.⓪.①:${port}/`,
    `http://１２７。０。０。１:${port}/`,
    `http://0.0.0.0:${port}/`,
    `http://0:${port}/`,
    `http://127.0.0.1.:${port}/`,
    `ht\ntp://127.0.\t0.1:${port}/`,
    `http:\\\\127.0.0.1:${port}/`,
    `http://[::1]:${port}/`,
    `http://[::]:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://[::ffff:7f00:1]:${port}/`,
    `http://[0:0:0:0:0:ffff:127.0.0.1]:${port}/`,
    `http://[::127.0.0.1]:${port}/`,
    `http://[::7f00:1]:${port}/`,
    `http://[64:ff9b::127.0.0.1]:${port}/`,
    `http://[64:ff9b:1::7f00:1]:${port}/`,
    `http://[2002:7f00:1::]:${port}/`,
    `http://[2001:0:7f00:1::]:${port}/`,
    `http://localhost:${port}/`,
    `http://LOCALHOST.:${port}/`,
    `http://a.localhost:${port}/`,
  ]

  test('in whatever notation it is written', async () => {
    const inside = await canary()
    const outbound = client()
    for (const url of notations(inside.port)) {
      const { code } = await refusal(outbound.fetch(url))
      expect([url, code]).toEqual([url, expect.stringMatching(/^refused_(address|name)$/)])
    }
    expect(inside.hits()).toBe(0)
  })

  test.each([
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '168.63.129.16',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '100.100.100.200',
    '192.0.2.1',
    '203.0.113.7',
    '192.88.99.1',
    '239.1.1.1',
    '240.0.0.1',
    '0x0a000001',
    '167772161',
    '012.0.0.1',
    '10.1',
    '[2001:db8::1]',
    '[2001:2::1]',
    '[100::1]',
    '[64:ff9b::808:808]',
    '[2002:808:808::1]',
    '[2001:0:4136:e378::1]',
    '[fd00::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[fd00:ec2::254]',
    '[3fff::1]',
    '[::ffff:169.254.169.254]',
    '[::a9fe:a9fe]',
  ])('%s is refused on a port that is open to all', async (host) => {
    expect(await refusal(client().fetch(`http://${host}/`))).toMatchObject({ code: 'refused_address' })
  })

  test.each(['printer', 'nas.local', 'metadata.google.internal', 'x.home.arpa', 'db.localhost'])(
    'the local name %s is refused without asking for it',
    async (host) => {
      let asked = 0
      const lookup: Lookup = async () => {
        asked += 1
        return [{ address: '93.184.216.34', family: 4 }]
      }
      expect(await refusal(client({ lookup }).fetch(`http://${host}/`))).toMatchObject({ code: 'refused_name' })
      expect(asked).toBe(0)
    },
  )

  test('a public name that leads inside is refused, also when only one of its addresses does', async () => {
    const inside = await canary()
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::ffff:127.0.0.1'], ['::7f00:1']]) {
      const outbound = client({ lookup: leadsTo(...addresses) })
      const error = await refusal(outbound.fetch(`http://evil.example:${inside.port}/?token=secret`))
      expect(error).toMatchObject({ code: 'refused_address' })
      expect(error.message).toContain('evil.example')
      expect(error.message).not.toContain('secret')
    }
    expect(inside.hits()).toBe(0)
  })

  test('a name that leads outside at the first look and inside at the second is connected to what was judged', async () => {
    const inside = await canary()
    let looks = 0
    const lookup: Lookup = async () => {
      looks += 1
      return [{ address: looks === 1 ? '127.0.0.2' : '127.0.0.1', family: 4 }]
    }
    // Nobody listens on 127.0.0.2, which stands for the outside here: what counts is who decides where the packet goes.
    const outbound = client({ lookup, allowNetworks: ['127.0.0.2'] })
    await refusal(outbound.fetch(`http://rebind.example:${inside.port}/`, { timeoutMs: 200 }))
    expect(looks).toBe(1)
    expect(await refusal(outbound.fetch(`http://rebind.example:${inside.port}/`))).toMatchObject({
      code: 'refused_address',
    })
    expect(inside.hits()).toBe(0)
  })

  test('each hop of a redirect is judged, whatever the ones before it were', async () => {
    const inside = await canary()
    for (const hops of [0, 1, 4]) {
      const outside = await website((request, response) => {
        const left = Number(request.url?.slice(1))
        const location = left === 0 ? `http://[::ffff:7f00:1]:${inside.port}/admin` : `/${left - 1}`
        response.writeHead(307, { location }).end()
      })
      const outbound = client({ allowNetworks: [`127.0.0.1:${outside.port}`] })
      expect(await refusal(outbound.fetch(`${outside.url}/${hops}`))).toMatchObject({ code: 'refused_address' })
    }
    for (const location of ['file:///etc/passwd', 'gopher://127.0.0.1/', 'data:,x', 'http://a:b@127.0.0.1/']) {
      const outside = await website((_request, response) => response.writeHead(302, { location }).end())
      const outbound = client({ allowNetworks: [`127.0.0.1:${outside.port}`] })
      expect(await refusal(outbound.fetch(outside.url))).toMatchObject({
        code: expect.stringMatching(/^refused_(?:protocol|credentials)$/),
      })
    }
    expect(inside.hits()).toBe(0)
  })

  test('a redirect that leads inside is refused', async () => {
    const inside = await canary('127.0.0.1')
    const outside = await website((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${inside.port}/admin` }).end()
    })
    const outbound = client({ allowNetworks: [`127.0.0.1:${outside.port}`] })
    expect(await refusal(outbound.fetch(outside.url))).toMatchObject({ code: 'refused_address' })
    expect(inside.hits()).toBe(0)
  })

  test('ports that are not for the web are refused, and schemes too', async () => {
    const outbound = client({ lookup: leadsTo('93.184.216.34') })
    expect(await refusal(outbound.fetch('http://news.example:22/'))).toMatchObject({ code: 'refused_port' })
    expect(await refusal(outbound.fetch('https://93.184.216.34:6379/'))).toMatchObject({ code: 'refused_port' })
    expect(await refusal(outbound.fetch('file:///etc/passwd'))).toMatchObject({ code: 'refused_protocol' })
    for (const url of ['gopher://news.example/', 'data:text/xml,<rss/>', 'ftp://news.example/', 'blob:https://x/1'])
      expect(await refusal(outbound.fetch(url))).toMatchObject({ code: 'refused_protocol' })
    expect(await refusal(outbound.fetch('news.example/feed'))).toMatchObject({ code: 'invalid_url' })
  })
})

describe('the operator decides what else may be reached', () => {
  test('an entry without a port admits all ports, an entry with one admits that one', async () => {
    const site = await website((_request, response) => response.end('hello'))
    for (const entry of [
      '127.0.0.1',
      '127.0.0.0/8',
      `127.0.0.1:${site.port}`,
      `127.0.0.0/8:${site.port}`,
      '::/0,127.0.0.1',
    ]) {
      const answer = await client({ allowNetworks: entry.split(',') }).fetch(site.url)
      expect(answer).toMatchObject({ status: 200, url: `${site.url}/`, hops: [] })
      expect(answer.body.toString()).toBe('hello')
    }
    for (const entry of ['127.0.0.1:1', '10.0.0.0/8', '127.0.0.2', 'localhost']) {
      expect(await refusal(client({ allowNetworks: [entry] }).fetch(site.url))).toMatchObject({
        code: 'refused_address',
      })
    }
  })

  test('a local name may go to an address that the operator named, and a named host to its address', async () => {
    const site = await website((_request, response) => response.end('hello'))
    const lookup = leadsTo('::1', '127.0.0.1')
    for (const entry of ['127.0.0.1', `feeds.lan:${site.port}`]) {
      const outbound = client({ allowNetworks: [entry], lookup: entry === '127.0.0.1' ? lookup : leadsTo('127.0.0.1') })
      expect((await outbound.fetch(`http://feeds.lan:${site.port}/`)).status).toBe(200)
    }
    const metadata = client({ allowNetworks: ['feeds.lan'], lookup: leadsTo('169.254.169.254') })
    expect(await refusal(metadata.fetch('http://feeds.lan/'))).toMatchObject({ code: 'refused_name' })
  })

  test.each(['10.0.0.0/33', '300.1.1.1/8', 'http://x', 'a b', '10.1.1.1:99999', '/8', 'x/8'])(
    '%s is no entry',
    (entry) => {
      expect(() => createOutbound({ allowNetworks: [entry], userAgent: 'x' })).toThrow(entry)
    },
  )

  test('demo sources alone reach Echolot itself, and nothing else inside', async () => {
    const echolot = await website((_request, response) => response.end('demo'))
    const inside = await canary()
    for (const host of ['127.0.0.1', 'localhost', '0.0.0.0', '::', 'echolot.example']) {
      const outbound = client({ ownAddresses: () => [{ host, port: echolot.port }] })
      const world = `${echolot.url}/demo/world/x`
      expect((await outbound.fetch(world, { demo: true })).body.toString()).toBe('demo')
      expect((await outbound.fetch(world.replace('127.0.0.1', 'localhost'), { demo: true })).status).toBe(200)
      expect(await refusal(outbound.fetch(world))).toMatchObject({ code: 'refused_address' })
      expect(await refusal(outbound.fetch(`${echolot.url}/metrics`, { demo: true }))).toMatchObject({
        code: 'refused_address',
      })
      const elsewhere = outbound.fetch(`http://127.0.0.1:${inside.port}/demo/world/x`, { demo: true })
      expect(await refusal(elsewhere)).toMatchObject({ code: 'refused_address' })
    }
    expect(inside.hits()).toBe(0)
  })

  test('Echolot itself is not asked, although the operator let sources reach this machine', async () => {
    const echolot = await canary()
    for (const host of ['127.0.0.1', '0.0.0.0', '::', 'localhost']) {
      const outbound = client({
        allowNetworks: ['127.0.0.0/8', '0.0.0.0', '::/0', `localhost:${echolot.port}`],
        ownAddresses: () => [{ host, port: echolot.port }],
        lookup: leadsTo('127.0.0.1'),
      })
      for (const name of ['127.0.0.1', '0.0.0.0', 'localhost', 'echolot.example', '[::ffff:127.0.0.1]']) {
        const url = `http://${name}:${echolot.port}/metrics`
        const error = await refusal(outbound.fetch(url))
        expect([url, error.code]).toEqual([url, 'refused_address'])
        expect(error.message).toContain('Echolot itself')
      }
    }
    expect(echolot.hits()).toBe(0)
    const site = await website((_request, response) => response.end('hello'))
    const outbound = client({
      allowNetworks: ['127.0.0.1'],
      ownAddresses: () => [{ host: '0.0.0.0', port: echolot.port }],
    })
    expect((await outbound.fetch(site.url)).status).toBe(200)
  })

  test('a demo source that redirects elsewhere inside is refused', async () => {
    const inside = await canary()
    const echolot = await website((_request, response) => {
      response.writeHead(301, { location: `http://127.0.0.1:${inside.port}/` }).end()
    })
    const outbound = client({ ownAddresses: () => [{ host: '127.0.0.1', port: echolot.port }] })
    expect(await refusal(outbound.fetch(`${echolot.url}/demo/world/x`, { demo: true }))).toMatchObject({
      code: 'refused_address',
    })
    expect(inside.hits()).toBe(0)
  })
})

describe('redirects', () => {
  test('are followed with their statuses told, five at most', async () => {
    const site = await website((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left === 0) response.end('there')
      else response.writeHead(left === 2 ? 301 : 302, { location: `/${left - 1}` }).end('elsewhere')
    })
    const answer = await insider().fetch(`${site.url}/2`)
    expect(answer).toMatchObject({
      status: 200,
      url: `${site.url}/0`,
      hops: [
        { url: `${site.url}/2`, status: 301 },
        { url: `${site.url}/1`, status: 302 },
      ],
    })
    expect((await insider().fetch(`${site.url}/5`)).status).toBe(200)
    expect(await refusal(insider().fetch(`${site.url}/6`))).toMatchObject({ code: 'too_many_redirects' })
    expect((await insider().fetch(`${site.url}/6`, { maxRedirects: 0 })).status).toBe(302)
  })

  test('to a stranger carry no credentials and no validators, to the same house they do', async () => {
    const heard: Record<string, unknown>[] = []
    const stranger = await website((request, response) => {
      heard.push(request.headers)
      response.end()
    })
    const site = await website((request, response) => {
      if (request.url === '/moved') heard.push(request.headers)
      const location = request.url === '/' ? '/moved' : stranger.url
      response.writeHead(302, { location }).end()
    })
    const secrets = {
      Authorization: 'Bearer x',
      'X-Api-Key': 'y',
      Cookie: 'z',
      'If-None-Match': '"e"',
      Accept: 'text/xml',
    }
    await insider().fetch(site.url, { headers: secrets })
    expect(heard[0]).toMatchObject({ authorization: 'Bearer x', 'if-none-match': '"e"' })
    expect(heard[1]).toMatchObject({ accept: 'text/xml', 'user-agent': 'Echolot/test' })
    for (const name of ['authorization', 'x-api-key', 'cookie', 'if-none-match'])
      expect(heard[1]).not.toHaveProperty(name)
  })

  test('to an address that is written in any letters are followed', async () => {
    const asked: unknown[] = []
    const site = await website((request, response) => {
      asked.push(request.url)
      if (request.url === '/') response.setHeader('location', Buffer.from('/fähre', 'utf8').toString('latin1'))
      response.writeHead(request.url === '/' ? 301 : 200).end()
    })
    await insider().fetch(site.url)
    expect(asked).toEqual(['/', '/f%C3%A4hre'])
  })

  test('after a POST become a GET without a body', async () => {
    const heard: unknown[] = []
    const site = await website((request, response) => {
      heard.push([request.method, request.url, request.headers['content-type']])
      if (request.url === '/') response.writeHead(303, { location: '/done' }).end()
      else response.end()
    })
    await insider().fetch(site.url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
    expect(heard).toEqual([
      ['POST', '/', 'application/json'],
      ['GET', '/done', undefined],
    ])
  })
})

describe('a name and a password in an address', () => {
  test('are sent to its own origin alone, and stand in nothing that comes back', async () => {
    const heard: [string, unknown][] = []
    const stranger = await website((request, response) => {
      heard.push(['stranger', request.headers.authorization])
      response.end()
    })
    const site = await website((request, response) => {
      heard.push([request.url ?? '', request.headers.authorization])
      const location = request.url === '/feed' ? '/here' : stranger.url
      response.writeHead(302, { location }).end()
    })
    const url = site.url.replace('//', '//anna%40muster:p%C3%A4ss%3Aw%25rd@')
    const answer = await insider().fetch(`${url}/feed`)
    const basic = `Basic ${Buffer.from('anna@muster:päss:w%rd').toString('base64')}`
    expect(heard).toEqual([
      ['/feed', basic],
      ['/here', basic],
      ['stranger', undefined],
    ])
    expect(JSON.stringify([answer.url, answer.hops, answer.headers])).not.toMatch(/muster|ss%|@/)
  })

  test('stand in no refusal', async () => {
    const inside = await canary()
    for (const url of [
      `http://anna:geheim@127.0.0.1:${inside.port}/`,
      'http://anna:geheim@nas.local/',
      'ftp://anna:geheim@x/',
    ]) {
      const error = await refusal(client().fetch(url))
      expect(`${error.message} ${error.stack}`).not.toMatch(/geheim/)
    }
    const error = await refusal(insider().fetch(`http://anna:geheim@127.0.0.1:${inside.port}/`))
    expect(`${error.message} ${error.stack} ${String(error.cause)}`).not.toMatch(/geheim|anna/)
  })
})

describe('an encrypted connection', () => {
  const file = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')

  async function secure(
    certificate: string,
    answer: (request: Http2ServerRequest, response: Http2ServerResponse) => void,
  ) {
    const tls = { key: file('server.key'), cert: file(`${certificate}.pem`), allowHTTP1: true }
    // Answers in HTTP/1.1 and HTTP/2 alike, by the same interface.
    const server = createSecureServer(tls, answer).listen(0, '127.0.0.1')
    await once(server, 'listening')
    held.push(async () => server.close())
    return `https://127.0.0.1:${portOf(server)}`
  }
  const trusting = () => client({ allowNetworks: ['127.0.0.1'], authorities: [file('ca.pem')] })

  test.each([
    ['expired', 'tls_expired'],
    ['wrong-name', 'tls_wrong_name'],
    ['self-signed', 'tls_untrusted'],
  ])('with a certificate that is %s is not made, and it is said why', async (certificate, code) => {
    const url = await secure(certificate, (_request, response) => response.end('never'))
    expect(await refusal(trusting().fetch(url))).toMatchObject({ code, message: expect.stringContaining('127.0.0.1') })
  })

  test('is not left for one that anybody can read along', async () => {
    const open = await website((_request, response) => response.end('open'))
    const url = await secure('valid', (_request, response) => {
      response.writeHead(301, { location: open.url }).end()
    })
    expect(await refusal(trusting().fetch(url))).toMatchObject({ code: 'refused_downgrade' })
  })

  test('speaks HTTP/2 where that is wished, and HTTP/1.1 otherwise', async () => {
    const url = await secure('valid', ({ httpVersion, headers }, response) => {
      response.setHeader('etag', '"a"')
      response.setHeader('content-encoding', 'gzip')
      response.end(zlib.gzipSync(`${httpVersion} ${headers['if-none-match']}`))
    })
    const outbound = trusting()
    const headers = { 'if-none-match': 'W/"b"' }
    expect((await outbound.fetch(url, { headers })).body.toString()).toBe('1.1 W/"b"')
    const second = await outbound.fetch(url, { headers, http2: true })
    expect(second).toMatchObject({ status: 200, headers: { etag: '"a"' } })
    expect(second.body.toString()).toBe('2.0 W/"b"')
    const untrusting = client({ authorities: [file('ca.pem')] })
    expect(await refusal(untrusting.fetch(url, { http2: true }))).toMatchObject({ code: 'refused_address' })
  })
})

describe('bodies', () => {
  const text = 'Müller lobt Musterwerk. '.repeat(50)
  const packings: [string, Buffer][] = [
    ['gzip', zlib.gzipSync(text)],
    ['x-gzip', zlib.gzipSync(text)],
    ['deflate', zlib.deflateSync(text)],
    ['deflate', zlib.deflateRawSync(text)],
    ['br', zlib.brotliCompressSync(text)],
    ['zstd', zlib.zstdCompressSync(text)],
    ['gzip, gzip', zlib.gzipSync(zlib.gzipSync(text))],
    ['identity', Buffer.from(text)],
    ['gzip', Buffer.from(text)],
    ['', zlib.gzipSync(text)],
    ['gzip', zlib.gzipSync(text).subarray(0, -4)],
  ]

  test('come unpacked, however they were packed', async () => {
    for (const [encoding, body] of packings) {
      const site = await website((_request, response) => response.setHeader('content-encoding', encoding).end(body))
      expect((await insider().fetch(site.url)).body.toString()).toBe(text)
    }
  })

  test('that unpack to more than anyone writes are refused, and so are plain ones above the limit', async () => {
    const zeros = Buffer.alloc(5_000_000)
    const bombs: [string, Buffer][] = [
      ['gzip', zlib.gzipSync(zeros)],
      ['br', zlib.brotliCompressSync(zeros)],
      ['zstd', zlib.zstdCompressSync(zeros)],
      ['gzip, gzip', zlib.gzipSync(zlib.gzipSync(zeros))],
      ['', zlib.gzipSync(zeros)],
    ]
    for (const [encoding, body] of bombs) {
      const site = await website((_request, response) => response.setHeader('content-encoding', encoding).end(body))
      expect(await refusal(insider().fetch(site.url))).toMatchObject({ code: 'too_large' })
    }
    // Two hundred megabytes in two hundred thousand bytes: what comes out is let go as soon as it is too much.
    const members = Buffer.concat(Array.from({ length: 40 }, () => zlib.gzipSync(zeros)))
    const before = process.memoryUsage().rss
    for (const [encoding, body] of [
      ['gzip', members],
      ['gzip, gzip', zlib.gzipSync(members)],
      ['br, gzip', zlib.gzipSync(zlib.brotliCompressSync(zeros))],
      ['', members],
    ] as const) {
      const site = await website((_request, response) => response.setHeader('content-encoding', encoding).end(body))
      expect(await refusal(insider().fetch(site.url))).toMatchObject({ code: 'too_large' })
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
    const plain = await website((_request, response) => {
      for (let sent = 0; sent < 30; sent++) response.write(Buffer.alloc(1_000_000, 'x'))
      response.end()
    })
    expect(await refusal(insider().fetch(plain.url))).toMatchObject({ code: 'too_large' })
    const announced = await website((_request, response) => response.end('x'.repeat(2000)))
    expect(await refusal(insider().fetch(announced.url, { maxBytes: 1000 }))).toMatchObject({ code: 'too_large' })
    const chunked = await website((_request, response) => {
      response.write('x'.repeat(900))
      response.end('x'.repeat(900))
    })
    expect(await refusal(insider().fetch(chunked.url, { maxBytes: 1000 }))).toMatchObject({ code: 'too_large' })
  })

  test('in an encoding nobody knows, or not in the one they claim, are named as such', async () => {
    for (const [encoding, body] of [
      ['lzma', 'x'],
      ['constructor', 'x'],
      ['br', 'not brotli at all'],
      ['gzip, gzip, gzip', 'x'],
    ] as const) {
      const site = await website((_request, response) => response.setHeader('content-encoding', encoding).end(body))
      expect(await refusal(insider().fetch(site.url))).toMatchObject({ code: 'bad_encoding' })
    }
  })
})

describe('a server that keeps us waiting', () => {
  test('by dripping a byte at a time is left when the time is up', async () => {
    const site = await website((_request, response) => {
      const drip = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(drip))
    })
    const error = await refusal(insider().fetch(site.url, { timeoutMs: 150 }))
    expect(error).toMatchObject({ code: 'timeout', message: expect.stringContaining('127.0.0.1') })
  })

  test('before it has connected, or before it begins to answer, is left long before the time for all is up', async () => {
    const silent = await website(() => {})
    const slow = { connectMs: 600_000, headersMs: 50 }
    const unanswered = await refusal(insider({ waits: slow }).fetch(silent.url, { timeoutMs: 600_000 }))
    expect(unanswered).toMatchObject({ code: 'timeout' })
    // It accepts, and never says a word of the handshake.
    const mute = createTcpServer(() => {}).listen(0, '127.0.0.1')
    await once(mute, 'listening')
    const hurried = insider({ waits: { connectMs: 50, headersMs: 600_000 } })
    held.push(async () => mute.close())
    const unconnected = await refusal(hurried.fetch(`https://127.0.0.1:${portOf(mute)}/`, { timeoutMs: 600_000 }))
    expect(unconnected).toMatchObject({ code: 'timeout' })
  })

  test('is left when the caller gives up, or when everything is closed', async () => {
    const site = await website(() => {})
    const caller = new AbortController()
    const given = refusal(insider().fetch(site.url, { signal: caller.signal }))
    caller.abort()
    expect(await given).toMatchObject({ code: 'aborted' })
    const outbound = insider()
    const pending = refusal(outbound.fetch(site.url))
    await outbound.close()
    expect(await pending).toMatchObject({ code: 'aborted' })
  })

  test('or hangs up, or is not there, is told apart', async () => {
    const gone = await canary()
    expect(await refusal(insider().fetch(`http://127.0.0.1:${gone.port}/`))).toMatchObject({ code: 'reset' })
    // Once more and no further; and what may have been done already is not asked for again.
    expect(gone.hits()).toBe(2)
    const posted = insider().fetch(`http://127.0.0.1:${gone.port}/`, { method: 'POST', body: '{}' })
    expect(await refusal(posted)).toMatchObject({ code: 'reset' })
    expect(gone.hits()).toBe(3)
    const short = await website((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half')
      response.destroy()
    })
    expect(await refusal(insider().fetch(short.url))).toMatchObject({ code: 'reset' })
    expect(await refusal(insider().fetch('http://127.0.0.1:1/'))).toMatchObject({ code: 'connect' })
    const site = await website((_request, response) => response.end())
    expect(await refusal(insider().fetch(site.url.replace('http:', 'https:')))).toMatchObject({ code: 'tls' })
    const unknown: Lookup = () => Promise.reject(Object.assign(new Error('nowhere'), { code: 'ENOTFOUND' }))
    expect(await refusal(client({ lookup: unknown }).fetch('http://nowhere.example/'))).toMatchObject({ code: 'dns' })
  })
})

test('an address that would never be asked is known without asking anybody', () => {
  const code = (url: string, options: Partial<OutboundOptions> = {}) =>
    client({ lookup: () => Promise.reject(new Error('nobody is asked')), ...options }).refusalOf(url)?.code ?? null
  expect(code('https://press.example/feed')).toBeNull()
  expect(code('http://[2001:db8::1]/')).toBe('refused_address')
  expect(code('http://0x7f.1/')).toBe('refused_address')
  expect(code('http://[::ffff:10.0.0.1]/')).toBe('refused_address')
  expect(code('https://8.8.8.8:22/')).toBe('refused_port')
  expect(code('http://feeds.lan/')).toBe('refused_name')
  expect(code('http://localhost:8080/', { allowNetworks: ['10.0.0.0/8'] })).toBe('refused_name')
  expect(code('http://localhost:8080/', { allowNetworks: ['127.0.0.1:8080'] })).toBeNull()
  expect(code('http://10.1.2.3/', { allowNetworks: ['10.0.0.0/8'] })).toBeNull()
  expect(code('https://user:word@press.example/')).toBeNull()
  expect(code('https://user:word@10.1.2.3/')).toBe('refused_address')
  expect(code('file:///etc/passwd')).toBe('refused_protocol')
  expect(code('press.example')).toBe('invalid_url')
})
