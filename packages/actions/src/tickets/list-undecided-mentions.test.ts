import { expect, test } from 'vitest'
import { openArchive } from '../../../../test/support/archive.ts'
import { findMentions } from '../find-mentions.ts'
import { listPromises, savePromises } from '../settings/promises.ts'
import { listUndecidedMentions } from './list-undecided-mentions.ts'

test('what is no ticket yet is due when its ticket in the sorting tray will be, by the promises of the list too', async () => {
  await using archive = await openArchive()
  const { revision } = await listPromises(await archive.context())
  const promise = { promiseId: null, priority: null, clock: 'first_response', counted: 'calendar' } as const
  const promises = [
    { ...promise, departmentId: null, channel: 'review', targetMinutes: 5 },
    { ...promise, departmentId: null, channel: 'news', targetMinutes: 95 },
  ]
  await savePromises(await archive.context(), { basedOn: revision, promises, actor: archive.actor })
  const itemIds = await archive.store([{ text: 'Muster schweigt', daysAgo: 1 }])
  await findMentions(await archive.context(), { itemIds, lane: 'live' })
  const [mention] = (await listUndecidedMentions(await archive.context())).rows

  await archive.route()
  const [ticket] = await archive.rows<{ due: Date; found: Date }>(
    'select due_at as due, episode_started_at as found from ticket',
  )
  expect(mention?.dueAt).toBe(ticket?.due.toISOString())
  expect(Date.parse(mention?.dueAt ?? '') - (ticket?.found.getTime() ?? 0)).toBe(95 * 60_000)
})
