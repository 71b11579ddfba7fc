import { may, permissions, type Role, reachOf, roles } from '@echolot/domain'
import exceljs from 'exceljs'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Call, calls, type Place } from '../support/calls.ts'
import type { Client } from '../support/client.ts'
import { type Endpoint, type EndpointName, endpoints } from '../support/endpoints.ts'
import { secret, type TwoDepartments, twoDepartments } from '../support/two-departments.ts'

let world: TwoDepartments & AsyncDisposable
beforeAll(async () => {
  world = await twoDepartments()
}, 120_000)
afterAll(() => world[Symbol.asyncDispose]())

/** Those whose sight ends at their departments, and those who see all. */
const near = roles.filter((role) => reachOf(role, 'read_tickets') === 'own')
const far = roles.filter((role) => reachOf(role, 'read_tickets') === 'all')

test('every endpoint states its permission, and says how it is tried', () => {
  expect(
    endpoints.filter(({ permission }) => !permissions.includes(permission)).map(({ name }) => name),
    'These endpoints state no permission: make them with endpoint() of the contract.',
  ).toEqual([])
  expect(
    endpoints.filter(({ name }) => !(name in calls)).map(({ name }) => name),
    'These endpoints have no entry in test/support/calls.ts: add one that says what they tell of departments, and with which numbers they are tried.',
  ).toEqual([])
  expect(
    Object.keys(calls).filter((name) => endpoints.every((endpoint) => endpoint.name !== name)),
    'These entries of test/support/calls.ts belong to no endpoint any more: remove them.',
  ).toEqual([])
})

async function status({ method, path }: Endpoint, cookie: string | null): Promise<number> {
  const { origin } = world.run
  const response = await fetch(`${origin}/api${path.replace('{id}', '999999')}`, {
    method,
    headers: {
      origin,
      ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      ...(cookie === null ? {} : { cookie }),
    },
    ...(method === 'GET' ? {} : { body: '{}' }),
    signal: AbortSignal.timeout(20_000),
  })
  await response.body?.cancel()
  return response.status
}

test('each endpoint answers to those who hold its permission and to nobody else', async () => {
  const wrong: string[] = []
  // What ends a session or the company would take the others' ground away.
  const skipped = new Set(['session.signOut', 'setup.removeDemo'])
  for (const endpoint of endpoints) {
    if (endpoint.permission === 'anyone') continue
    const without = await status(endpoint, null)
    if (endpoint.permission === 'first_run' ? without !== 409 : without !== 401)
      wrong.push(`${endpoint.name} without a session: ${without}`)
    if (endpoint.permission === 'first_run' || skipped.has(endpoint.name)) continue
    for (const role of roles) {
      const answered = await status(endpoint, world.clients[role].cookie)
      const refused = answered === 401 || answered === 403
      if (refused === may(role, endpoint.permission)) wrong.push(`${endpoint.name} as ${role}: ${answered}`)
    }
  }
  expect(wrong).toEqual([])
})

type Answer = { status: number; reason: unknown; body: string }

/** What somebody is answered, as they can read it, whether it is told or refused. */
async function answer(client: Client, name: EndpointName, input: object): Promise<Answer> {
  const [area = '', procedure = ''] = name.split('.')
  // The client has exactly the areas and procedures of the contract.
  const asked = (client as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>)[area]
  try {
    return { status: 200, reason: null, body: await wordsOf(await asked?.[procedure]?.(input)) }
  } catch (error) {
    const { status = 0, data, message } = error as { status?: number; data?: { reason?: unknown }; message: string }
    return { status, reason: data?.reason ?? null, body: `${message} ${JSON.stringify(data)}` }
  }
}

async function wordsOf(told: unknown): Promise<string> {
  if (!(told instanceof Blob)) return JSON.stringify(told) ?? ''
  const bytes = await told.arrayBuffer()
  if (told.type === 'application/pdf') {
    const { text } = await extractText(new Uint8Array(bytes), { mergePages: true })
    return text
  }
  if (!told.type.includes('spreadsheetml')) return new TextDecoder().decode(bytes)
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes)
  const cells: string[] = []
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ text }) => void cells.push(text))))
  return cells.join('\n')
}

/** What of the contract is tried in this way, with the roles that hold its permission. */
function tried<Kind extends 'reads' | 'about'>(kind: Kind) {
  return endpoints.flatMap(({ name, permission }) => {
    const call = calls[name]
    if (typeof call !== 'object' || !(kind in call)) return []
    // It was looked at which of the two it is.
    return [{ name, call: call as Extract<Call, Record<Kind, unknown>>, holds: (role: Role) => may(role, permission) }]
  })
}

test('nobody is told of what lies with a department out of sight, and who sees all is', async () => {
  const wrong: string[] = []
  for (const { name, call, holds } of tried('reads')) {
    const said = async (role: Role) => {
      const answers: Answer[] = []
      for (const input of call.reads) answers.push(await answer(world.clients[role], name, input))
      // What is not built on this machine cannot be told.
      for (const { status, body } of answers)
        if (status !== 200 && status !== 503) wrong.push(`${name} as ${role}: ${status} ${body}`)
      return answers.map(({ body }) => body).join('\n')
    }
    for (const role of near.filter(holds)) {
      const told = secret.exec(await said(role))
      if (told !== null)
        wrong.push(`${name} as ${role} tells: ${told.input.slice(Math.max(0, told.index - 100), told.index + 100)}`)
    }
    for (const role of far.filter(holds))
      if (call.tells && !secret.test(await said(role))) wrong.push(`${name} as ${role} tells nothing of the department`)
  }
  expect(wrong).toEqual([])
})

test('counts and changes as they happen are of what is in sight', async () => {
  const { own, foreign, clients } = world
  const { administrator: anna, community: ben, contributor: cem } = clients
  const all = await anna.tickets.counts()
  const seen = await ben.tickets.counts()
  expect(Object.keys(all.departments)).toContain('sales')
  expect(Object.keys(seen.departments).sort()).toEqual(['service'])
  expect(seen.views.waiting).toBe(all.views.waiting - (all.departments.sales?.waiting ?? 0))
  const stops = new AbortController()
  const heard = async (client: Client, until: (news: { event: string; ids: number[] }) => boolean) => {
    const told: { event: string; ids: number[] }[] = []
    const stream = await client.live.stream(undefined, { signal: stops.signal })
    const ended = (async () => {
      for await (const news of stream) {
        told.push(news)
        if (until(news)) return
      }
    })()
    return { told, ended }
  }
  const isOwn = ({ ids }: { ids: number[] }) => ids.includes(own.ticketId)
  const [atBen, atAnna, atCem] = await Promise.all([
    heard(ben, isOwn),
    heard(anna, isOwn),
    heard(cem, ({ event }) => event === 'settings.changed'),
  ])
  await anna.tickets.note({ id: foreign.ticketId, text: 'Eine Notiz' })
  await world.run.echolot.settle()
  await anna.tickets.note({ id: own.ticketId, text: 'Eine Notiz' })
  await world.run.echolot.settle()
  await anna.brands.create({ name: 'Muster Mobil', kind: 'product' })
  await Promise.all([atBen.ended, atAnna.ended, atCem.ended])
  stops.abort()
  expect(atAnna.told.flatMap(({ ids }) => ids)).toContain(foreign.ticketId)
  expect(atBen.told.flatMap(({ ids }) => ids)).not.toContain(foreign.ticketId)
  expect(atCem.told.map(({ event }) => event).filter((event) => event.startsWith('tickets.'))).toEqual([])
})

test('who hands a ticket out of sight is told so, and nothing of it is left to them', async () => {
  const { own, clients } = world
  const { department_head: head, administrator: anna } = clients
  const undecided = await anna.tickets.handOver({ id: own.givenId, departmentId: 'undecided' })
  expect(undecided.ticket).toMatchObject({ departmentId: 'undecided' })
  expect((await head.tickets.get({ id: own.givenId })).departmentId).toBe('undecided')
  expect(await head.tickets.handOver({ id: own.givenId, departmentId: 'sales', note: 'Bitte sehr' })).toEqual({
    ticket: null,
  })
  await expect(head.tickets.get({ id: own.givenId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { ticket } = await anna.tickets.handOver({ id: own.givenId, departmentId: 'service' })
  expect(ticket?.history.flatMap(({ note }) => note ?? [])).toContain('Bitte sehr')
  // Nobody is given what they would not see.
  const people = await anna.people.list()
  const personId = people.find(({ role }) => role === 'auditor')?.id ?? 0
  await expect(anna.tickets.assign({ id: own.givenId, personId })).rejects.toMatchObject({
    data: { reason: 'person_elsewhere' },
  })
})

test('whose department helps with a ticket sees it, and decides nothing about it', async () => {
  const { own, foreign, clients } = world
  const { administrator: anna } = clients
  const helps = near.filter((role) => reachOf(role, 'work_tickets') === 'own')
  const asked = [foreign.ticketId, foreign.otherTicketId, foreign.givenId, foreign.storyId]
  for (const id of asked) await anna.together.support({ id, departmentIds: [own.departmentId] })
  const wrong: string[] = []
  const areas = ['tickets', 'responding', 'together', 'corrections', 'pictures', 'presence', 'submissions']
  for (const { name, call, holds } of tried('about').filter(
    ({ name }) => areas.includes(name.split('.')[0] ?? '') || name === 'incidents.ofTicket',
  ))
    for (const role of helps.filter(holds)) {
      const { status, reason, body } = await answer(clients[role], name, call.about(foreign, own))
      const fine = ofHelpers.has(name) ? status === 200 || status === 409 : status === 403 && reason === 'only_helping'
      if (!fine) wrong.push(`${name} as ${role}, who helps: ${status} ${body.slice(0, 300)}`)
    }
  expect(wrong).toEqual([])
  const { outgoing } = await anna.responding.read({ id: foreign.ticketId })
  if (outgoing !== null) await anna.responding.takeBack({ id: foreign.ticketId })
  for (const id of asked) await anna.together.support({ id, departmentIds: [] })
  for (const role of helps)
    for (const id of asked) await expect(clients[role].tickets.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

/** What those may do whose department helps: read, write notes, and propose a response. */
const ofHelpers = new Set<EndpointName>([
  ...(['tickets.get', 'tickets.note', 'together.seen', 'pictures.get', 'presence.tell'] as const),
  ...(['responding.read', 'responding.canned', 'responding.similar', 'responding.saveDraft'] as const),
  ...(['responding.send', 'responding.takeBack'] as const),
  ...(['responding.proposals', 'submissions.ofTicket', 'incidents.ofTicket'] as const),
])

test('rows out of sight are counted, and said to be missing', async () => {
  const { clients } = world
  const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)
  const asked = { from: day(-3), to: day(1), figure: 'cohort.arrived' as const }
  const all = await clients.auditor.reports.rows(asked)
  const seen = await clients.department_head.reports.rows(asked)
  expect(all.unseen).toBe(0)
  expect(seen.total).toBe(all.total)
  expect(seen.unseen).toBe(all.rows.filter(({ departmentId }) => departmentId === 'sales').length)
  expect(seen.rows).toHaveLength(seen.total - seen.unseen)
  const file = await (await clients.department_head.reports.csv({ ...asked, separator: 'comma' })).text()
  expect(file).toContain(
    `${seen.unseen} rows are not shown: their tickets lie with departments whose tickets you do not see.`,
  )
})

test('what lies with a department out of sight is not there, whatever is asked of it', async () => {
  const { own, foreign, clients } = world
  const wrong: string[] = []
  const is = (role: Role, name: string, { status, body }: Answer, fine: boolean) => {
    if (!fine) wrong.push(`${name} as ${role}: ${status} ${body.slice(0, 300)}`)
    if (near.includes(role) && secret.test(body)) wrong.push(`${name} as ${role} tells: ${body.slice(0, 300)}`)
  }
  // First of all those who must not see it: what the others do to it moves it about.
  for (const { name, call, holds } of tried('about'))
    for (const role of near.filter(holds)) {
      const answered = await answer(clients[role], name, call.about(foreign, own))
      is(role, `${name} of a foreign department`, answered, answered.status === 404)
    }
  const inSight = async (whose: string, place: Place, asking: readonly Role[]) => {
    for (const { name, call, holds } of tried('about')) {
      let done = false
      for (const role of asking.filter(holds)) {
        const answered = await answer(clients[role], name, call.about(place, own))
        // Another one may have done it already; then it is a conflict, or what it was done to is gone.
        const late = answered.status === 409 || answered.reason !== null || (done && answered.status === 404)
        is(role, `${name} of ${whose}`, answered, answered.status === 200 || (late && answered.status !== 403))
        done ||= answered.status === 200
      }
      if (asking.some(holds) && !done && !neverDone.has(name)) wrong.push(`${name} of ${whose} was done by nobody`)
    }
  }
  await inSight('the own department', own, near)
  await inSight('a department in sight', foreign, far)
  expect(wrong).toEqual([])
})

/** What the state of the tickets, as the others left it, does not allow any more. */
const neverDone = new Set<EndpointName>([
  ...(['tickets.wake', 'tickets.resume', 'tickets.merge', 'tickets.undo'] as const),
  // Others have agreed on other words by then.
  'incidents.answer',
  // No source of these tickets takes a response, so none is on its way.
  ...(['responding.send', 'responding.takeBack', 'responding.sendNow'] as const),
  ...(['responding.approve', 'responding.return'] as const),
])
