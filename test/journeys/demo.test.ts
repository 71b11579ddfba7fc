import { checkInvariants } from '@echolot/db'
import { expect, test } from 'vitest'
import { runEcholot } from '../support/echolot.ts'
import { expectClocksAsTold } from '../support/expect-clocks.ts'

test('the demo shows an agency report that four papers printed as one ticket, and what people write as tickets of their own', async () => {
  await using run = await runEcholot({ roles: ['api', 'collector'] })
  const visitor = run.client()
  await visitor.firstRun.startDemo({ language: 'de' })
  const { rows } = await visitor.tickets.list({ view: 'waiting', limit: 100 })
  const stories = rows.filter(({ copies }) => copies > 0)
  expect(stories).toMatchObject([{ copies: 3, departmentId: 'pr' }])
  const { story } = await visitor.tickets.get({ id: stories[0]?.id ?? 0 })
  expect(story.copies.map(({ outlet, tier, rung }) => ({ outlet, tier, rung }))).toEqual([
    { outlet: 'hafenblatt.localhost', tier: null, rung: 'first' },
    { outlet: 'elbkurier.localhost', tier: 'regional', rung: 'text' },
    { outlet: 'mittelstand-nord.localhost', tier: 'trade', rung: 'text' },
    { outlet: 'tagesbote.localhost', tier: null, rung: 'text' },
  ])
  expect(new Set(story.copies.map(({ title }) => title)).size).toBe(2)
})

test('the demo has an incident that is worded and planned', async () => {
  await using run = await runEcholot()
  const api = run.client()
  await api.firstRun.startDemo({ language: 'de' })
  const [one, ...more] = await api.incidents.list()
  expect(more).toEqual([])
  expect(one).toMatchObject({ title: 'Lieferungen bleiben liegen', state: 'open', lead: { name: 'Jule Petersen' } })
  const { tickets, wordings, timeline } = await api.incidents.get({ id: one?.id ?? 0 })
  expect(tickets.length).toBeGreaterThanOrEqual(3)
  expect(tickets.filter(({ plan }) => plan === 'wait')).toHaveLength(1)
  expect(wordings).toHaveLength(1)
  expect(timeline.map(({ kind }) => kind)).toEqual(['opened', 'noted', 'worded', 'planned'])
})

test('what is measured of ninety days of the demo is what its histories tell', async () => {
  await using run = await runEcholot({ roles: ['api', 'collector'] })
  await run.client().firstRun.startDemo({ language: 'de' })
  await expectClocksAsTold(run)
  const { rows } = await run.echolot.base.db.pool.query<{ kind: string; state: string }>(
    'select distinct kind, state from clock order by 1, 2',
  )
  expect(rows.map(({ kind, state }) => `${kind} ${state}`)).toEqual(
    expect.arrayContaining([
      'acknowledgement stopped',
      'first_response stopped',
      'first_response void',
      'triage stopped',
    ]),
  )
  const results = await checkInvariants(run.echolot.base.db.url)
  expect(results.filter(({ id, kind, total }) => id === 'I3' && kind === 'fault' && total !== 0)).toEqual([])
})

test("the demo's watch hides what passes by, says how well by what colleagues judged, and keeps who changed it", async () => {
  await using run = await runEcholot({ roles: ['api', 'collector'] })
  const visitor = run.client()
  await visitor.firstRun.startDemo({ language: 'de' })
  const [watch] = await visitor.watches.list()
  if (watch === undefined) throw new Error('The demo has no watch.')
  expect(watch).toMatchObject({ name: 'Musterwerk', version: 2, changedBy: { name: 'Tjark Lorenzen' } })
  expect(watch.hidden30Days).toBeGreaterThan(8)
  expect(watch.audit).toMatchObject({ wrong: 1, rate: { low: expect.any(Number) } })
  expect(watch.audit.judged).toBeGreaterThan(15)
  expect(watch.examples.map(({ must }) => must)).toEqual(['match', 'not_match', 'not_match'])

  const versions = await visitor.watches.versions({ id: watch.id })
  expect(versions.map(({ version, origin, person }) => [version, origin, person?.name])).toEqual([
    [2, 'page', 'Tjark Lorenzen'],
    [1, 'shipped', undefined],
  ])
  expect(versions[0]?.macros.map(({ name }) => name).toSorted()).toEqual(['noise.jobs', 'noise.police'])
  expect(versions[0]?.at).toMatch(/^\d/)
  expect((versions[0]?.at ?? '') > (versions[1]?.at ?? '')).toBe(true)

  const { rows } = await visitor.hidden.list({ watchId: watch.id, limit: 200 })
  const foundAt = rows.map((row) => row.foundAt)
  expect(foundAt).toEqual(foundAt.toSorted().toReversed())
  const exclusions = new Set(rows.map(({ exclusion }) => exclusion?.text))
  expect(exclusions.size).toBeGreaterThan(2)
  const wrong = rows.find(({ verdict }) => verdict === 'wrongly')
  const { state, openedAt } = await visitor.tickets.get({ id: wrong?.ticketId ?? 0 })
  expect({ state, openedAt }).toEqual({ state: 'answered', openedAt: wrong?.verdictAt })
  const tray = await visitor.hidden.tray()
  expect(tray.rows.length).toBeGreaterThan(2)
  expect(tray.rows.every(({ verdict }) => verdict === null)).toBe(true)
  // A save that would break an example is refused, and this one is not.
  const { id, brandId, name, query, enabled } = watch
  await visitor.watches.update({ id, brandId, name, query, enabled })
})
