import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium.ts'
import { clientOf } from '../support/client.ts'
import { generateTickets } from '../support/generate-tickets.ts'
import { joining } from '../support/join.ts'
import { ownPostgres } from '../support/own-postgres.ts'
import { serveEcholot } from '../support/program.ts'
import { setUp } from '../support/set-up.ts'
import { nth, smoke } from './measure.ts'

// How soon the queue can be used on a processor four times slower than this one, by somebody who comes with an empty cache: from the
// address to the first row, and until the key j has moved from row to row. Where others work beside it the clock tells little: the
// processor's time on the page's main thread tells what the page itself costs, in which the slowing is counted, and a fixed piece of
// work in an empty page, slowed alike, how fast this machine is now.

const tickets = smoke ? 300 : 5_000
const visits = smoke ? 1 : 5
const slower = 4
/** Seen with the picture that holds it, not when it is made. */
const watchRows = `
  const tell = (how) => requestAnimationFrame(() => setTimeout(() => how(performance.now())))
  const rows = new MutationObserver(() => {
    if (document.querySelector('[data-ticket]') === null) return
    rows.disconnect()
    tell(tellShown)
  })
  rows.observe(document, { childList: true, subtree: true })
  addEventListener('focusin', ({ target }) => target.closest('[data-ticket]') && tell(tellMoved), { once: true })`

await using database = await ownPostgres({ connections: 40 })
await using echolot = await serveEcholot({
  ECHOLOT_SECRET: 'a secret for benchmarks',
  ECHOLOT_LOG_LEVEL: 'warn',
  DATABASE_URL: database.url,
  ECHOLOT_ROLES: 'api,scheduler',
})
const client = clientOf(echolot.origin)
await setUp(client)
const join = joining(echolot.origin, client)
for (const name of ['Berta', 'Carla', 'Dora']) await join(name, 'community', ['service'])
await generateTickets(database.url, { to: tickets, days: 90, now: new Date(), unanswered: 0.5 })

const browser = await launchChromium()
try {
  // One to warm the server up, which in its working day answers nobody for the first time.
  await visit(browser)
  const seen: Visit[] = []
  for (let round = 0; round < visits; round++) seen.push(await visit(browser))
  const tell = (name: string, of: (one: Visit) => number) => {
    const values = seen.map(of)
    console.log(`page, ${name}: median ${nth(values, 0.5).toFixed(0)} ms, most ${nth(values, 1).toFixed(0)} ms`)
  }
  console.log(`page: the queue of ${tickets} tickets with an empty cache, ${slower} times slowed, ${visits} visits`)
  tell('first row shown', ({ rowMs }) => rowMs)
  tell('can be used: j has moved', ({ movedMs }) => movedMs)
  tell('processor until then', ({ spent }) => spent.all)
  tell('of it script', ({ spent }) => spent.script)
  tell('of it layout and style', ({ spent }) => spent.layout)
  tell('reference, a fixed loop, processor', ({ loopMs }) => loopMs)
  const ratios = seen.map(({ spent, loopMs }) => spent.all / loopMs)
  console.log(
    `page, processor beside the reference: median ${nth(ratios, 0.5).toFixed(2)}, most ${nth(ratios, 1).toFixed(2)}`,
  )
  const scripts = [...new Set(seen.flatMap((one) => one.scripts))]
  const [brotli = 0, gzip = 0, plain = 0] = await Promise.all(
    ['br', 'gzip', 'identity'].map(async (coding) => {
      const sizes = await Promise.all(scripts.map((url) => weigh(url, coding)))
      return sizes.reduce((sum, size) => sum + size, 0)
    }),
  )
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  console.log(
    `page, script until the first row: ${kB(brotli)} in Brotli, ${kB(gzip)} in gzip, ${kB(plain)} unpacked, ${scripts.length} files`,
  )
} finally {
  await browser.close()
}
await echolot.end('SIGTERM')

type Spent = { all: number; script: number; layout: number }
type Visit = { rowMs: number; movedMs: number; spent: Spent; loopMs: number; scripts: string[] }

/** One visit of somebody who is signed in and has never been here. */
async function visit(visited: Browser): Promise<Visit> {
  await using context = await visited.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 800 } })
  const [name = '', value = ''] = (client.cookie ?? '').split('=')
  await context.addCookies([{ name, value, url: echolot.origin }])
  const loopMs = await loop(await slowPage(context))
  const { page, cdp } = await slowPage(context)
  const scripts: string[] = []
  page.on('request', (one) => {
    if (one.resourceType() === 'script') scripts.push(one.url())
  })
  const shown = Promise.withResolvers<number>()
  const moved = Promise.withResolvers<number>()
  await page.exposeFunction('tellShown', shown.resolve)
  await page.exposeFunction('tellMoved', moved.resolve)
  await page.addInitScript({ content: watchRows })
  await page.goto(`${echolot.origin}/queue`, { waitUntil: 'commit' })
  const tooLong = AbortSignal.timeout(60_000)
  tooLong.onabort = () => shown.reject(new Error('No row of the queue was shown within a minute.'))
  const rowMs = await shown.promise
  const untilThen = [...scripts]
  // Pressed again where it was too soon.
  let movedMs: number | null = null
  while (movedMs === null) {
    await page.keyboard.press('j')
    movedMs = await Promise.race([moved.promise, pause(200, null)])
  }
  const spent = await spentBy(cdp)
  return { rowMs, movedMs, spent, loopMs, scripts: untilThen }
}

type SlowPage = { page: Page; cdp: CDPSession }

async function slowPage(context: BrowserContext): Promise<SlowPage> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, cdp }
}

/** The processor's time on the main thread so far, in ms. */
async function spentBy(cdp: CDPSession): Promise<Spent> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const ms = (name: string) => 1_000 * (metrics.find((one) => one.name === name)?.value ?? 0)
  return {
    all: ms('TaskDuration'),
    script: ms('ScriptDuration'),
    layout: ms('LayoutDuration') + ms('RecalcStyleDuration'),
  }
}

/** What a page does all the time: makes objects, looks them up and writes them as text. */
async function loop({ page, cdp }: SlowPage): Promise<number> {
  const before = await spentBy(cdp)
  await page.evaluate(() => {
    const rows = Array.from({ length: 20_000 }, (_, n) => ({ id: n, name: `Zeile ${n}`, due: (n * 7919) % 20_000 }))
    for (let round = 0; round < 3; round++) {
      const byId = new Map(JSON.parse(JSON.stringify(rows)).map((row: { id: number }) => [row.id, row]))
      rows.sort((a, b) => a.due - b.due || a.id - byId.size)
    }
  })
  const after = await spentBy(cdp)
  await page.close()
  return after.all - before.all
}

/** How many bytes of it go over the wire. */
function weigh(url: string, coding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': coding } }, async (response) => {
      let size = 0
      for await (const part of response) size += part.length
      resolve(size)
    })
      .on('error', reject)
      .end()
  })
}
