import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { addFeed } from '../support/add-feed.ts'
import { launchChromium } from '../support/chromium.ts'
import { clientOf } from '../support/client.ts'
import { clearFolder, serveEcholot } from '../support/program.ts'
import { type Post, rss, serveFeed } from '../support/serve.ts'
import { administrator, setUp } from '../support/set-up.ts'
import { nth, smoke } from './measure.ts'

// From the moment at which a changed feed answers a poll until its new item stands in a browser's open queue. The poll
// interval is left out by asking at once. Beside it, in the same run: the way to the page and back, measured by a bare
// request of the page, which no part of it can beat.

const rounds = smoke ? 5 : 100
const data = await mkdtemp(join(tmpdir(), 'echolot-bench-'))
const posts: Post[] = []
let servedAt = 0
{
  await using feed = await serveFeed(() => {
    servedAt = Date.now()
    return rss('Presse', posts)
  })
  await using echolot = await serveEcholot({
    ECHOLOT_DATA: data,
    ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
    ECHOLOT_LOG_LEVEL: 'warn',
  })
  const client = clientOf(echolot.origin)
  await setUp(client)
  const source = await addFeed(client, feed.origin, { intervalSeconds: 604_800 })
  await using browser = await launchChromium()
  const context = await browser.newContext({ viewport: { width: 1280, height: 4000 } })
  const page = await context.newPage()
  await page.goto(echolot.origin)
  await page.evaluate(async ({ email, password }) => {
    await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
  }, administrator)
  await page.goto(`${echolot.origin}/queue`)
  const waits: number[] = []
  const trips: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const title = `Muster-Meldung ${String(round).padStart(4, '0')}`
    posts.splice(0, posts.length, {
      id: title,
      title,
      text: 'Muster hat geliefert.',
      at: new Date(Date.now() - (10_000 - round) * 60_000).toISOString(),
    })
    const seen = page.evaluate<number>(`new Promise((resolve) => {
      const look = () => (document.body.textContent.includes('${title}') ? resolve(Date.now()) : requestAnimationFrame(look))
      look()
    })`)
    await client.sources.pollNow({ id: source.id })
    const seenAt = await seen
    // The first finds everything cold, and the page perhaps still loading.
    if (round > 0) waits.push(seenAt - servedAt)
    trips.push(
      await page.evaluate(async () => {
        const began = performance.now()
        await fetch('/healthz')
        return performance.now() - began
      }),
    )
    const { rows } = await client.tickets.list({ view: 'waiting', limit: 1 })
    const [first] = rows
    if (first !== undefined) await client.tickets.dismiss({ id: first.id, reason: 'not_about_us' })
    // Items come when they come: some while the page still rests from the last change, most not.
    await pause(100 + ((round * 137) % 900))
  }
  console.log(
    `latency, from a feed's answer to an open queue, ${rounds} items: p50 ${nth(waits, 0.5)} ms, p95 ${nth(waits, 0.95)} ms, most ${nth(waits, 1)} ms; a bare request of the page: p50 ${nth(trips, 0.5).toFixed(1)} ms`,
  )
  await echolot.end('SIGTERM')
}
await clearFolder(data)
