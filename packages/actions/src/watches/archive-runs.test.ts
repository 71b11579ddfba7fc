import { expect, test } from 'vitest'
import { openArchive } from '../../../../test/support/archive.ts'
import { advanceArchiveRuns, advanceHere } from './advance-run.ts'
import { cancelArchiveRun, compareWhole, getArchiveRun, remindArchiveRuns, rerunWatch } from './archive-runs.ts'
import { compareWatch } from './compare.ts'
import { addMute } from './mutes.ts'
import { changeWatch, listWatches } from './watches.ts'

type Base = Awaited<ReturnType<typeof openArchive>>

async function finish(base: Base, id: number) {
  for (;;) {
    const run = await getArchiveRun(await base.context(), { id })
    if (run.state !== 'waiting' && run.state !== 'running') return run
    await advanceHere(await base.context(), { id })
  }
}

const save = async (base: Base, query: string) => {
  const { actor, brandId, watchId } = base
  await changeWatch(await base.context(), { id: watchId, brandId, name: 'Muster', query, enabled: true, actor })
}

const states = (base: Base) =>
  base.rows(`select item_text.text, mention.ground, ticket.id is not null as ticket
    from item join item_text on item_text.item_id = item.id left join mention on mention.item_id = item.id
      left join ticket on ticket.item_id = item.id order by item.id`)

test('a changed watch held against the archive makes mentions of what it missed, and tickets only where none begins late', async () => {
  await using base = await openArchive('Muster')
  const ids = await base.store([
    { text: 'Beispiel vor hundert Tagen', daysAgo: 100 },
    { text: 'Beispiel vor vierzig Tagen', daysAgo: 40 },
    { text: 'Beispiel vor zehn Tagen', daysAgo: 10 },
    { text: 'Beispiel und Mann', daysAgo: 9 },
    { text: 'Muster und Beispiel', daysAgo: 8 },
    { text: 'Es regnet', daysAgo: 7 },
    { text: 'Beispiel eben' },
  ])
  await base.judge(ids)
  await save(base, '(Muster OR Beispiel) AND NOT Mann')
  const asked = await rerunWatch(await base.context(), { id: base.watchId, actor: base.actor })
  expect(asked).toMatchObject({ state: 'waiting', total: 6, searched: 0, version: 2, askedBy: { name: 'Anna Admin' } })
  const run = await finish(base, asked.id)
  expect(run).toMatchObject({ state: 'done', searched: 6, found: 3, hidden: 1 })
  await base.route()
  expect(await states(base)).toEqual([
    { text: 'Beispiel vor hundert Tagen', ground: null, ticket: false },
    { text: 'Beispiel vor vierzig Tagen', ground: 'watch', ticket: false },
    { text: 'Beispiel vor zehn Tagen', ground: 'watch', ticket: false },
    { text: 'Beispiel und Mann', ground: null, ticket: false },
    { text: 'Muster und Beispiel', ground: 'watch', ticket: true },
    { text: 'Es regnet', ground: null, ticket: false },
    { text: 'Beispiel eben', ground: 'watch', ticket: true },
  ])
  // What it had found already says now by which version, and what of it hits.
  const hits = await base.rows<{ hits: { version: number; spans: { term: string }[] }[] }>(
    `select hits from mention join item_text using (item_id) where text = 'Muster und Beispiel'`,
  )
  expect(hits[0]?.hits).toHaveLength(1)
  expect(hits[0]?.hits[0]).toMatchObject({ version: 2, spans: [{ term: 'Muster' }, { term: 'Beispiel' }] })
  expect((await listWatches(await base.context()))[0]?.rerun).toMatchObject({ id: run.id, state: 'done' })
  // The ledger of the source counts what was found as matched.
  expect(await base.rows('select sum(matched)::int as matched from source_hour')).toEqual([{ matched: 4 }])

  // The same again finds nothing new.
  const again = await rerunWatch(await base.context(), { id: base.watchId, actor: base.actor })
  expect(await finish(base, again.id)).toMatchObject({ state: 'done', searched: 6, found: 0 })
})

test('a run that its process left is taken up where it stood, and a message that comes twice does nothing', async () => {
  await using base = await openArchive('Muster')
  const ids = await base.store(Array.from({ length: 2_500 }, (_, n) => ({ text: `Beispiel ${n}`, daysAgo: 1 })))
  await base.judge(ids)
  await save(base, 'Beispiel')
  const { id } = await rerunWatch(await base.context(), { id: base.watchId, actor: base.actor })
  const messages = () =>
    base.rows<{ payload: { runIds: number[]; below: number; lane: 'backfill' } }>(
      `select payload from outbox where event = 'archive.due' order by id`,
    )
  const [first] = await messages()
  if (first === undefined) throw new Error('Nobody was told of the run.')
  // Its process dies after one stretch of a thousand.
  const alone = await base.context()
  let stretches = 0
  const dying = {
    ...alone,
    db: {
      ...alone.db,
      inTransaction: <T>(work: Parameters<typeof alone.db.inTransaction<T>>[0]) => {
        if (++stretches > 1) throw new Error('killed')
        return alone.db.inTransaction<T>(work)
      },
    },
  }
  await expect(advanceArchiveRuns(dying, first.payload)).rejects.toThrow('killed')
  expect(await getArchiveRun(await base.context(), { id })).toMatchObject({
    state: 'running',
    searched: 1_000,
    found: 1_000,
  })
  await advanceArchiveRuns(await base.context(), first.payload)
  expect(await getArchiveRun(await base.context(), { id })).toMatchObject({ searched: 1_000 })

  expect(await remindArchiveRuns(await base.context())).toBe(0)
  await base.rows(`update archive_run set touched_at = touched_at - interval '1 minute'`)
  expect(await remindArchiveRuns(await base.context())).toBe(1)
  const reminder = (await messages()).at(-1)
  if (reminder === undefined) throw new Error('Nobody was told of the run.')
  await advanceArchiveRuns(await base.context(), reminder.payload)
  expect(await getArchiveRun(await base.context(), { id })).toMatchObject({
    state: 'done',
    searched: 2_500,
    found: 2_500,
  })
  expect(await base.rows('select count(*)::int as n from mention')).toEqual([{ n: 2_500 }])
})

test('a cancelled run stops and keeps what it found; a watch changed meanwhile ends it too', async () => {
  await using base = await openArchive('Muster')
  await base.judge(await base.store([{ text: 'Beispiel' }]))
  await save(base, 'Beispiel')
  const { id } = await rerunWatch(await base.context(), { id: base.watchId, actor: base.actor })
  expect(await cancelArchiveRun(await base.context(), { id })).toMatchObject({ state: 'cancelled' })
  expect(await advanceHere(await base.context(), { id })).toBe(false)
  expect(await base.rows('select * from mention')).toEqual([])

  const second = await rerunWatch(await base.context(), { id: base.watchId, actor: base.actor })
  await save(base, 'Beispiel AND NOT Mann')
  expect(await finish(base, second.id)).toMatchObject({ state: 'cancelled', found: 0 })
})

test('what is muted stays hidden when a watch is held against the archive', async () => {
  await using base = await openArchive('Muster')
  const ids = await base.store([{ text: 'Beispiel', author: 'Troll' }])
  await base.judge(ids)
  await addMute(await base.context(), { itemId: ids[0] ?? 0, kind: 'author', actor: base.actor })
  await save(base, 'Beispiel')
  const { id } = await rerunWatch(await base.context(), { id: base.watchId, actor: base.actor })
  expect(await finish(base, id)).toMatchObject({ state: 'done', found: 0, hidden: 1 })
})

test('before saving it is told what a query gains and loses, and how much a week it brings', async () => {
  await using base = await openArchive('Muster')
  await base.store([
    ...Array.from({ length: 30 }, (_, n) => ({ text: `Beispiel ${n}`, daysAgo: 14 - n / 100 })),
    { text: 'Muster allein', daysAgo: 3 },
    { text: 'Muster und Beispiel', daysAgo: 2 },
    { text: 'Beispiel und Mann', daysAgo: 1 },
    { text: 'Beispiel vor der Frist', daysAgo: 91 },
  ])
  const wish = { query: 'Beispiel AND NOT Mann', watchId: base.watchId }
  const { comparison, problems } = await compareWatch(await base.context(), wish)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(comparison).toMatchObject({
    searched: 33,
    stored: 33,
    before: 2,
    after: 31,
    gained: { total: 30 },
    lost: { total: 1, samples: [{ excerpt: { text: 'Muster allein', marks: [{ start: 0, end: 6 }] } }] },
    hidden: 1,
    perWeek: 15.5,
  })
  expect(comparison?.gained.samples).toHaveLength(20)
  // The whole archive in the background says the same.
  const run = await compareWhole(await base.context(), { ...wish, actor: base.actor })
  const whole = await finish(base, run.id)
  expect(whole).toMatchObject({ state: 'done', kind: 'compare', found: 31, hidden: 1 })
  const { since, perWeek, ...counts } = comparison ?? { since: '', perWeek: 0 }
  expect(whole.comparison).toMatchObject(counts)
  expect(await base.rows('select * from mention')).toEqual([])
})
