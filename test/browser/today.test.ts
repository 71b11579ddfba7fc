import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { clientOf } from '../support/client.ts'
import { administrator } from '../support/set-up.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const thirty = () =>
  Array.from({ length: 30 }, (_, index) =>
    post(`p${index}`, `Beitrag ${index}`, `Wer hilft mir mit Muster, Fall ${index}?`),
  )
const password = 'ein anderes langes Passwort'
let world: Awaited<ReturnType<typeof withTickets>>
beforeAll(async () => {
  world = await withTickets(thirty(), { alwaysOpen: true })
}, 60_000)
afterAll(async () => world[Symbol.asyncDispose]())

async function signIn(page: Page, email: string, secret = password) {
  await page.getByLabel('E-Mail').fill(email)
  await page.getByLabel('Passwort').fill(secret)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.getByRole('heading', { name: 'Heute', level: 1 }).waitFor()
}

async function tabTo(field: Locator) {
  const isFocused = () => field.and(field.page().locator(':focus')).isVisible()
  for (let tabs = 0; tabs < 20 && !(await isFocused()); tabs++) await field.page().keyboard.press('Tab')
}

async function hire(
  name: string,
  role: 'community' | 'department_head' | 'manager',
  departmentIds: string[],
  { api, run }: Pick<typeof world, 'api' | 'run'> = world,
) {
  const email = `${name.toLowerCase()}@muster.example`
  await api.people.create({ email, name, role, departmentIds, password })
  const client = clientOf(run.origin)
  await client.session.signIn({ email, password })
  return { email, client }
}

test('a solo user sees no team features', async () => {
  await using browser = await openBrowser()
  const page = await browser.visit(world.run.origin)
  await signIn(page, administrator.email, administrator.password)
  const main = page.locator('#main')
  const amongColleagues =
    /übernehmen|übernommen|zurücklegen|freigabe|freigeben|wartet auf mich|zuweisen|noch niemandem|\bfrei\b|erwähnt|kollegin/i
  const quiet = async (place: string) => {
    const said = amongColleagues.exec((await page.locator('body').textContent()) ?? '')
    expect([place, said?.[0]]).toEqual([place, undefined])
  }
  await main.getByText('noch 30').waitFor()
  await main.getByRole('heading', { name: 'Wie gefunden' }).waitFor()
  await quiet('today')
  await page.getByRole('button', { name: 'Weitere Aktionen' }).click()
  await page.getByRole('menu').waitFor()
  await quiet('the menu of a ticket')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await quiet('the keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.getByRole('dialog').waitFor()
  await quiet('a note')
  await page.keyboard.press('Escape')
  for (const [path, known] of [
    ['/queue', 'Beitrag 0'],
    ['/accounts', 'Konten'],
    ['/reports', 'Berichte'],
    ['/settings?section=departments', 'Service'],
    ['/settings?section=work', 'Quellen'],
  ] as const) {
    await page.goto(`${world.run.origin}${path}`)
    await page.getByText(known).first().waitFor()
    await quiet(path)
  }
}, 60_000)

test('a community member clears a round of 30 by keyboard alone', async () => {
  const posts = thirty()
  await using held = await withTickets(posts)
  const { api, run } = held
  const { email } = await hire('Ben', 'community', [], held)
  await using browser = await openBrowser()
  const page = await browser.visit(run.origin)
  const field = page.getByLabel('E-Mail')
  await field.waitFor()
  await tabTo(field)
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  const round = page.getByRole('region', { name: 'Ihre Runde' })
  const left = (count: number) => round.getByText(new RegExp(`^noch ${count}, etwa \\d`)).waitFor()
  // Of whose pace nothing is known yet: two minutes each.
  await round.getByText('noch 30, etwa 1 Std').waitFor()
  const article = round.getByRole('article')
  await article.getByRole('heading', { name: 'Wie gefunden' }).waitFor()
  const top = async () => (await round.boundingBox())?.y
  const stood = await top()
  const open = async () => (await article.getAttribute('aria-label')) ?? ''
  /** Waits for the next ticket, with what can be done to it. */
  const next = async (before: string) => {
    await expect.poll(open).not.toBe(before)
    await article.getByRole('toolbar').first().waitFor()
    expect(await top()).toBe(stood)
  }
  const decide = async (act: () => Promise<void>, count: number) => {
    const before = await open()
    await act()
    await left(count)
    await next(before)
  }
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const dialog = page.getByRole('dialog')
  await decide(async () => {
    await press('a')
    await dialog.getByLabel('Link zur Antwort').waitFor()
    await tabTo(dialog.getByLabel('Link zur Antwort'))
    await page.keyboard.type('https://muster.example/antwort')
    await press('Enter')
  }, 29)
  await decide(async () => {
    await press('h')
    await dialog.getByRole('radio').first().waitFor()
    await press('Space', 'Enter')
  }, 28)
  await decide(async () => {
    await press('s')
    await dialog.getByRole('listitem').first().waitFor()
    await press('Enter')
  }, 27)
  // Somebody writes meanwhile: that is offered, and the round is no longer for it.
  posts.push(post('neu', 'Noch ein Beitrag', 'Und was ist mit Muster?'))
  const [source] = await api.sources.list()
  await api.sources.pollNow({ id: source?.id ?? 0 })
  await run.echolot.settle()
  await round.getByRole('button', { name: '1 neues' }).waitFor()
  for (let count = 26; count > 0; count--)
    await decide(async () => {
      await press('d')
      await dialog.waitFor()
      await press('1')
    }, count)
  await press('d')
  await dialog.waitFor()
  await press('1')
  await round.getByText('Alles entschieden.').waitFor()
  // The new one, and the one that was handed over: Ben looks after every department.
  await round.getByText('Außerhalb der Runde warten noch 2 Tickets.').waitFor()
  await press('r')
  await left(2)
  await round.getByRole('link', { name: /Noch ein Beitrag/ }).waitFor()
  const done = await api.tickets.list({ view: 'done', limit: 100 })
  expect(done.rows.filter(({ state }) => state === 'dismissed')).toHaveLength(27)
}, 60_000)

test('a head hands over, approves, and sees what is late and why it came', async () => {
  const { rows } = await world.api.tickets.list({ view: 'waiting', limit: 3 })
  const [one, two, three] = rows.map(({ id }) => id)
  if (one === undefined || two === undefined || three === undefined) throw new Error('Too few tickets wait.')
  const { client: cem } = await hire('Cem', 'community', ['sales', 'service'])
  const { email } = await hire('Hedda', 'department_head', ['sales'])
  const sales = (await world.api.departments.list()).find(({ id }) => id === 'sales')
  if (sales === undefined) throw new Error('There is no sales.')
  await world.api.departments.setApproval({ id: 'sales', approval: true })
  await world.api.tickets.handOver({ id: one, departmentId: 'sales', note: 'Das ist ein Angebot.' })
  await world.api.tickets.handOver({ id: two, departmentId: 'sales', note: 'Auch für Sie?' })
  await world.api.tickets.handOver({ id: three, departmentId: 'sales' })
  await cem.tickets.claim({ id: three })
  const { seq } = await cem.responding.read({ id: three })
  await cem.responding.send({ id: three, text: 'Gern, wir melden uns.', seenSeq: seq })
  await world.run.echolot.base.db.pool.query(`update ticket set due_at = now() - interval '1 hour' where id = ${one}`)

  await using browser = await openBrowser()
  const page = await browser.visit(world.run.origin)
  await signIn(page, email)
  const main = page.locator('#main')
  await main.getByText(/^2 warten auf Sie, 1 verspätet.*; 1 Freigabe$/).waitFor()
  await main.getByText(/Anna Admin hat es von .* übergeben, .*: „Das ist ein Angebot\.“/).waitFor()
  await main
    .getByRole('listitem')
    .filter({ hasText: 'Das ist ein Angebot.' })
    .getByText(/verspätet$/)
    .waitFor()

  const approval = main.getByRole('region', { name: 'Freigaben' })
  await expect.poll(() => approval.getByRole('textbox').inputValue()).toBe('Gern, wir melden uns.')
  await approval.getByRole('button', { name: 'Freigeben' }).click()
  await main.getByText(/^2 warten auf Sie, 1 verspätet[^;]*$/).waitFor()

  const title = rows.find(({ id }) => id === two)?.title ?? ''
  await main.getByRole('button', { name: `Nicht für uns: ${title}` }).click()
  await page.getByLabel('Warum nicht?').fill('Das ist eine Reklamation.')
  await page.getByRole('button', { name: 'Zurückgeben' }).click()
  await main.getByText(/^1 wartet auf Sie, 1 verspätet/).waitFor()
  const back = await world.api.tickets.get({ id: two })
  expect(back.departmentId).toBe(rows.find(({ id }) => id === two)?.departmentId)
  expect(back.history.flatMap(({ note }) => note ?? [])).toEqual(['Auch für Sie?', 'Das ist eine Reklamation.'])
}, 60_000)

test('a manager finds the slowest department and exports the rows', async () => {
  const { rows } = await world.api.tickets.list({ view: 'waiting', limit: 30 })
  const free = rows.filter(({ departmentId, state }) => departmentId !== 'sales' && state === 'open')
  // Six that wait at sales, and six elsewhere with an answer.
  for (const { id } of free.slice(0, 6)) await world.api.tickets.handOver({ id, departmentId: 'sales' })
  for (const { id, departmentId } of free.slice(6, 24))
    if (departmentId !== 'service') await world.api.tickets.handOver({ id, departmentId: 'service' })
  for (const { id } of free.slice(6, 22))
    await world.api.tickets.respond({ id, kind: 'outside', reason: 'Am Telefon beantwortet.' })
  await world.run.echolot.settle()
  const { email } = await hire('Marta', 'manager', [])
  await using browser = await openBrowser()
  const page = await browser.visit(world.run.origin)
  await signIn(page, email)
  const main = page.locator('#main')
  const slowest = main.getByText(/^Die meiste Zeit geht bei Vertrieb verloren/)
  await slowest.waitFor()
  await main.getByText('Beim nächsten Mal steht hier').waitFor()
  await slowest.getByRole('link').click()
  await main
    .getByRole('heading', { name: /Vertrieb/ })
    .first()
    .waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    main.getByRole('link', { name: /CSV/ }).first().click(),
  ])
  const told = (await download.createReadStream()).setEncoding('utf8')
  let file = ''
  for await (const part of told) file += part
  const arrived = (await world.api.reports.rows({ ...lastMonth(), departmentId: 'sales', figure: 'cohort.arrived' }))
    .rows
  expect(arrived.length).toBeGreaterThanOrEqual(6)
  for (const { title } of arrived) expect(file).toContain(title ?? '')
}, 60_000)

function lastMonth() {
  const day = (at: number) => new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  return { from: day(Date.now() - 29 * 86_400_000), to: day(Date.now()) }
}
