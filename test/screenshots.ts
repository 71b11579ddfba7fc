import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { api } from '@echolot/api'
import { collector } from '@echolot/collector'
import { start } from '@echolot/runtime'
import { scheduler } from '@echolot/scheduler'
import { triage } from '@echolot/triage'
import type { Page } from 'playwright-core'
import { launchChromium } from './support/chromium.ts'
import { clientOf } from './support/client.ts'
import { testConfig } from './support/test-config.ts'

// Takes the pictures of the README: `node test/screenshots.ts FOLDER`. Echolot runs in this process with the demo.

const folder = process.argv[2] ?? join(import.meta.dirname, '../docs/screenshots')
await mkdir(folder, { recursive: true })
const data = await mkdtemp(join(tmpdir(), 'echolot-screenshots-'))
await using _data = { [Symbol.asyncDispose]: () => rm(data, { recursive: true, force: true }) }
const quiet = { info() {}, warn() {}, error() {} }
await using echolot = await start(
  testConfig(data, {
    databaseUrl: null,
    secret: 'a secret for pictures only',
    allowNetworks: [],
    roles: ['collector', 'triage', 'scheduler', 'api'],
    hostGapMs: 1_000,
  }),
  [collector, triage, scheduler, api],
  quiet,
)
const origin = `http://127.0.0.1:${echolot.host.http.port}`
const client = clientOf(origin)
await client.firstRun.startDemo({ language: 'de' })
await echolot.settle()

const german = { locale: 'de-DE', colorScheme: 'light' } as const
const english = { locale: 'en-GB', colorScheme: 'light' } as const

/** A comment under a post of ours that one of our own people answered there, in German. */
async function answeredComment(): Promise<number> {
  const { rows } = await client.tickets.list({ view: 'done', language: 'de', channel: 'comment', limit: 100 })
  for (const { id, state } of rows) {
    if (state !== 'answered') continue
    const { history, thread, item } = await client.tickets.get({ id })
    const texts = [item?.text?.text, ...thread.flatMap(({ title, text }) => [title, text])].join(' ')
    // Not every machine that takes pictures can draw an emoji.
    if (history.length > 2 && thread.length > 1 && !/\p{Extended_Pictographic}/u.test(texts)) return id
  }
  throw new Error('The demo has no answered comment in German.')
}

/** An English ticket that waits, so that the picture of the queue shows what can be done. */
async function waitingTicket(): Promise<number> {
  const { rows } = await client.tickets.list({ view: 'waiting', language: 'en' })
  const ticket = rows.find(({ late, state }) => !late && state === 'open') ?? rows[0]
  if (ticket === undefined) throw new Error('Nothing waits in the demo.')
  return ticket.id
}

async function firstWatch(): Promise<number> {
  const [watch] = await client.watches.list()
  if (watch === undefined) throw new Error('The demo has no watch.')
  return watch.id
}

const pictures = [
  { name: 'today-de-light', path: '/', width: 1280, height: 800, look: german },
  {
    name: 'queue-en-dark',
    path: `/queue?ticket=${await waitingTicket()}`,
    width: 1280,
    height: 800,
    look: { ...english, colorScheme: 'dark' },
  },
  {
    name: 'ticket-de-light',
    path: `/queue?view=done&ticket=${await answeredComment()}`,
    width: 960,
    height: 1180,
    look: german,
  },
  {
    name: 'watch-de-dark',
    path: `/settings/watches/${await firstWatch()}`,
    width: 1280,
    height: 900,
    look: { ...german, colorScheme: 'dark' },
  },
  { name: 'report-en-light', path: '/reports', width: 1280, height: 880, look: english },
  { name: 'accounts-de-light', path: '/accounts', width: 1280, height: 800, look: german },
] as const

await using browser = await launchChromium()
for (const { name, path, width, height, look } of pictures) {
  const context = await browser.newContext({
    ...look,
    timezoneId: 'Europe/Berlin',
    viewport: { width, height },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(origin + path)
  await drawn(page)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await context.close()
  process.stdout.write(`${name}.png\n`)
}

/** Waits until the page stands and nothing on it says that it is still loading. */
async function drawn(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor()
  await page
    .getByText(/^(Lädt|Loading) …$/)
    .first()
    .waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready')
}
