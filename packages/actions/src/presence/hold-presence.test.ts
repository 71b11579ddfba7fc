import { expect, test } from 'vitest'
import { holdPresence, presentForMs } from './hold-presence.ts'

const says = (personId: number, doing: 'viewing' | 'writing' | 'gone', ticketId = 7) => ({
  event: 'presence.changed',
  ids: [ticketId],
  present: { personId, doing },
})

test('who opens a ticket is in it until they say that they have left, or nothing for too long', () => {
  const presence = holdPresence()
  presence.hear(says(1, 'viewing'), 0)
  presence.hear(says(2, 'viewing'), 10)
  presence.hear(says(2, 'writing'), 20)
  expect(presence.list(30)).toEqual([
    { ticketId: 7, personId: 1, doing: 'viewing' },
    { ticketId: 7, personId: 2, doing: 'writing' },
  ])
  presence.hear(says(1, 'gone'), 40)
  expect(presence.list(50).map(({ personId }) => personId)).toEqual([2])
  expect(presence.list(20 + presentForMs)).toHaveLength(1)
  expect(presence.list(21 + presentForMs)).toEqual([])
})

test('who is in two tickets is in both, and leaves them one by one', () => {
  const presence = holdPresence()
  presence.hear(says(1, 'viewing', 7), 0)
  presence.hear(says(1, 'writing', 8), 0)
  presence.hear(says(1, 'gone', 7), 1)
  expect(presence.list(2)).toEqual([{ ticketId: 8, personId: 1, doing: 'writing' }])
})

test('other news says nothing of who is where', () => {
  const presence = holdPresence()
  presence.hear({ event: 'tickets.changed', ids: [7] }, 0)
  presence.hear({ event: '', ids: [] }, 0)
  expect(presence.list(1)).toEqual([])
})
