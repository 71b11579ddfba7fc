import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ConnectorId } from '@echolot/domain'
import { createOutbound } from '@echolot/outbound'
import { expect, test } from 'vitest'
import { identifySource } from './identify-source.ts'

const feed = '<rss><channel><title>Muster</title><item><guid>1</guid></item></channel></rss>'
const html = { 'content-type': 'text/html' }
const answers: Record<string, { status?: number; headers?: Record<string, string>; body?: string }> = {
  '/feed': { body: feed },
  '/named.xml': { body: feed },
  '/page': { headers: html, body: '<link rel="alternate" type="application/rss+xml" href="/named.xml">' },
  '/nolink': { headers: html, body: '<!doctype html><p>Willkommen' },
  '/json': { headers: { 'content-type': 'application/json' }, body: '{}' },
  '/@erika': { headers: html, body: '<!doctype html><p>Willkommen' },
  '/@erika.rss': { body: feed.replace('<title>', '<generator>Mastodon v4.4.1</generator><title>') },
  '/moved': { status: 302, headers: { location: '/feed' } },
  '/metadata': { status: 302, headers: { location: 'http://169.254.169.254/feed' } },
}

/** A firm's web server, which has a feed where feeds usually are. */
async function firm() {
  const asked: string[] = []
  const server = createServer(({ url = '/' }, response) => {
    asked.push(url)
    const { status = 200, headers = {}, body = '' } = answers[url] ?? { status: Number(/\d{3}$/.exec(url)?.[0] ?? 404) }
    response.writeHead(status, headers).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const outbound = createOutbound({ allowNetworks: ['127.0.0.1'], userAgent: 'Echolot/test' })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    asked,
    origin,
    identify: (path: string, connector: ConnectorId | null = null) =>
      identifySource(
        { outbound, now: new Date('2026-03-02T08:00:00Z') },
        { url: path.startsWith('/') ? origin + path : path, connector, ownUsers: [] },
      ),
    async [Symbol.asyncDispose]() {
      await outbound.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

test('of a page of a provider that we know its feed is taken, and what that brings is called as it is', async () => {
  await using at = await firm()
  expect(await at.identify('/@erika')).toMatchObject({
    url: `${at.origin}/@erika.rss`,
    channel: 'mastodon',
    because: expect.stringContaining('the feed of the same'),
  })
})

test('what the address itself is, is taken as it was typed', async () => {
  await using at = await firm()
  for (const [path, connector] of [
    ['/feed', null],
    ['/feed', 'feed'],
    ['/moved', null],
  ] as const)
    expect(await at.identify(path, connector)).toMatchObject({
      connector: 'feed',
      url: at.origin + path,
      because: null,
      warning: null,
    })
  expect(at.asked).toEqual(['/feed', '/feed', '/moved', '/feed'])
})

test('a page leads to the feed that it names, else to one where feeds usually are, and that is said', async () => {
  await using at = await firm()
  expect(await at.identify('/page')).toMatchObject({
    url: `${at.origin}/named.xml`,
    title: 'Muster',
    because: `${at.origin}/page is a page that links to this feed.`,
  })
  expect(await at.identify('/nolink')).toMatchObject({
    url: `${at.origin}/feed`,
    because: `${at.origin}/nolink is a page that names no feed; this one stands where feeds usually are.`,
  })
})

test.each([
  ['/404', null, /status 404/],
  ['/410', null, /gone for good/],
  ['/403', null, /status 403/],
  ['/json', null, /\/json is no feed/],
  ['/404', 'wordpress', /does not answer as WordPress/],
  ['/404', 'feed', /status 404/],
  ['/nolink', 'feed', /it is a web page/],
  ['http://nosuchhost.invalid/feed', null, /not known to the name server/],
  ['http://nosuchhost.invalid/feed', 'feed', /not known to the name server/],
] as const)('%s (%s) is no source: it is refused with what it answered', async (path, connector, says) => {
  await using at = await firm()
  const refused = at.identify(path, connector)
  await expect(refused).rejects.toMatchObject({ code: 'invalid', message: expect.stringMatching(says) })
  await expect(refused).rejects.toThrow('Give the address of a feed, of a WordPress site, or of a page')
  expect(at.asked).not.toContain('/feed')
})

test.each([['/metadata'], ['http://10.0.0.1/feed']])(
  '%s is never asked, and the way to allow it is told',
  async (path) => {
    await using at = await firm()
    for (const connector of [null, 'feed', 'wordpress'] as const)
      if (path !== '/metadata' || connector !== 'wordpress')
        await expect(at.identify(path, connector)).rejects.toThrow(/ECHOLOT_ALLOW_NETWORKS: [\d.]+:80$/)
  },
)

test.each([['/500'], ['/502'], ['/503'], ['/429'], ['http://127.0.0.1:1/feed']])(
  '%s says nothing of what the address is: it is taken as it was typed, with a warning',
  async (path) => {
    await using at = await firm()
    for (const connector of [null, 'feed'] as const) {
      const found = await at.identify(path, connector)
      expect(found).toMatchObject({ connector: connector ?? 'feed', because: null, warning: expect.any(String) })
      expect(found.url).toMatch(new RegExp(`${path}$`))
    }
    expect(at.asked).not.toContain('/feed')
  },
)

test('a kind of source that needs somebody signed in is taken with a warning, and one that needs a setting says which', async () => {
  await using at = await firm()
  expect(await at.identify('https://api.telegram.org', 'telegram_bot')).toMatchObject({
    ...{ connector: 'telegram_bot', warningCode: 'bot_missing' },
  })
  await expect(at.identify('https://news.ycombinator.com', 'hackernews')).rejects.toThrow(/its setting "queries"/)
  expect(at.asked).toEqual([])
})
