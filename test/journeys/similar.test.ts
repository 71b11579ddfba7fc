import { expect, test } from 'vitest'
import { runEcholot } from '../support/echolot.ts'
import { serveBlogs } from '../support/serve-blogs.ts'
import { setUp } from '../support/set-up.ts'

const at = '2026-03-02T08:00:00'
const question = (id: number, text: string) => ({ id, name: `Kundin ${id}`, text, at })

test('how the like was answered before stands on the ticket, and the third time the words become a proposal', async () => {
  await using host = await serveBlogs({
    '': [
      question(1, 'Guten Tag, wann kommt mein Paket aus der Bestellung 4711 bei mir an?'),
      question(2, 'Hallo, wann kommt mein Paket aus der Bestellung 4899 bei mir an?'),
      question(3, 'Wann kommt endlich mein Paket aus der Bestellung 5001 an?'),
      question(4, 'Sucht ihr noch Auszubildende für den Herbst?'),
      question(5, 'Wann kommt mein Paket aus Bestellung 6000?'),
    ],
  })
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await anna.sources.create({
    ...{ name: 'Blog', connector: 'wordpress', purpose: 'own_channel', intervalSeconds: 900 },
    ...{ url: host.origin, settings: { ownUsers: ['7'] } },
  })
  await run.echolot.settle()
  const { rows } = await anna.tickets.list({})
  const idOf = (number: number) => rows.find(({ authorName }) => authorName === `Kundin ${number}`)?.id ?? 0
  const answer = (number: number, text: string) =>
    anna.tickets.respond({
      ...{ id: idOf(number), kind: 'recorded', text },
      url: `https://blogs.example/post/#comment-${number}0`,
    })
  const said = (order: number) => `Guten Tag, Ihre Bestellung ${order} ist unterwegs und kommt morgen bei Ihnen an.`
  expect(await anna.responding.similar({ id: idOf(5) })).toEqual({ tickets: [], proposal: null })
  await answer(1, said(4711))
  await anna.tickets.close({ id: idOf(1), outcome: 'solved' })
  await answer(4, 'Ja, bewerben Sie sich gern bis Ende Mai.')
  await answer(2, said(4899))
  expect((await anna.responding.similar({ id: idOf(2) })).proposal).toBeNull()

  const { tickets } = await anna.responding.similar({ id: idOf(5) })
  expect(tickets.map(({ id }) => id).sort()).toEqual([idOf(1), idOf(2)].sort())
  expect(tickets.find(({ id }) => id === idOf(1))).toMatchObject({
    ...{ outcome: 'solved', departmentId: 'service', response: said(4711) },
  })

  await answer(3, said(5001))
  expect((await anna.responding.similar({ id: idOf(3) })).proposal).toEqual({ text: said(5001), uses: 3 })
})
