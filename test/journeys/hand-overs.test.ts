import { readLegs } from '@echolot/actions'
import { expect, test } from 'vitest'
import { listening } from '../support/listening.ts'
import { post } from '../support/with-tickets.ts'

const password = 'noch ein langes Passwort'
const dayMs = 86_400_000

test('legs are told of a department in which ten people worked, once the month is over, and withheld of the others', async () => {
  await using heard = await listening([
    post('1', 'Lieferung', 'Muster, was ist los?'),
    post('2', 'Spam', 'Muster kaufen.'),
  ])
  const { api, run } = heard
  const [first, second] = await heard.waiting()
  const [id, spam] = [first?.id ?? 0, second?.id ?? 0]
  expect(first?.departmentId).toBe('service')
  for (const departmentId of ['undecided', 'service']) await api.tickets.handOver({ id, departmentId })
  for (let n = 0; n < 10; n++) {
    const email = `k${n}@muster.example`
    await api.people.create({ email, name: `Kollegin ${n}`, role: 'community', password, departmentIds: ['service'] })
    const colleague = run.client()
    await colleague.session.signIn({ email, password })
    await colleague.tickets.note({ id, text: 'Gesehen.' })
    if (n === 9) await expect(colleague.legs.get({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  await api.tickets.handOver({ id, departmentId: 'sales' })
  await api.tickets.handOver({ id, departmentId: 'service' })
  await api.tickets.respond({ id, kind: 'outside', reason: 'am Telefon' })
  await api.tickets.dismiss({ id: spam, reason: 'spam' })

  const running = await api.legs.get({})
  expect(running.minimum).toBe(10)
  expect(running.months.flatMap(({ cells }) => cells)).toEqual([])

  const context = await run.echolot.base.context()
  const later = await readLegs({ db: context.db, now: new Date(context.now.getTime() + 31 * dayMs) }, { months: 2 })
  const cells = later.months.flatMap((month) => month.cells)
  expect(cells).toEqual([
    {
      departmentIds: ['service'],
      // Three legs are too few for a median.
      legs: { count: 3, handedOn: 2, medianMs: null, p90Ms: null, ended: 1, handOvers: [0, 0, 0, 1], cameBack: 1 },
    },
    { departmentIds: expect.arrayContaining(['sales', 'undecided']), legs: null },
  ])
  await heard.expectSound()
})
