import { expect, test } from 'vitest'
import { runEcholot, type TestEcholot } from '../support/echolot.ts'
import { setUp } from '../support/set-up.ts'

const password = 'noch ein langes Passwort'

async function colleague(run: TestEcholot, name: string, role: 'manager' | 'community', departmentIds: string[] = []) {
  const anna = run.client()
  await anna.session.signIn({ email: 'anna@muster.example', password: 'ein langes Passwort' })
  await anna.people.create({ email: `${name}@muster.example`, name, role, password, departmentIds })
  const client = run.client()
  await client.session.signIn({ email: `${name}@muster.example`, password })
  return client
}

test('fewer than ten people behind figures about work takes two persons and a reason, and fewer than five nobody can', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const berta = await colleague(run, 'Berta', 'manager')
  expect(await anna.workMinimum.get()).toEqual({ people: 10, changes: [] })
  await expect(anna.workMinimum.propose({ people: 4, reason: 'Wir sind wenige.' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  await expect(anna.workMinimum.propose({ people: 6, reason: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })

  const proposed = await anna.workMinimum.propose({ people: 6, reason: 'Mit dem Betriebsrat vereinbart.' })
  expect(proposed).toMatchObject({ people: 10, changes: [{ people: 6, inForceAt: null }] })
  const id = proposed.changes[0]?.id ?? 0
  await expect(anna.workMinimum.confirm({ id })).rejects.toMatchObject({ data: { reason: 'second_person' } })
  expect(await berta.workMinimum.confirm({ id })).toMatchObject({
    people: 6,
    changes: [
      {
        reason: 'Mit dem Betriebsrat vereinbart.',
        proposedBy: { name: 'Anna Admin' },
        confirmedBy: { name: 'Berta' },
        inForceAt: expect.any(String),
      },
    ],
  })
  await expect(berta.workMinimum.confirm({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  // More protection is one person's to give, and a proposal that waits is over with it.
  await anna.workMinimum.propose({ people: 5, reason: 'Noch weniger.' })
  expect(await berta.workMinimum.propose({ people: 12, reason: 'Lieber mehr.' })).toMatchObject({
    people: 12,
    changes: [{ people: 12 }, { people: 5, withdrawnAt: expect.any(String) }, { people: 6 }],
  })
})

test('everybody enters their own hours and sees nobody else’s; what a department spent is for managers', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const malte = await colleague(run, 'Malte', 'community', ['service'])
  const aylin = await colleague(run, 'Aylin', 'community', ['service'])
  const week = (await malte.effort.own()).weeks[0]?.week ?? ''
  const hours = [{ departmentId: 'service', activity: 'dialogue' as const, minutes: 90 }]
  expect((await malte.effort.enter({ week, hours })).weeks[0]).toEqual({ week, hours })
  expect((await aylin.effort.own()).weeks[0]).toEqual({ week, hours: [] })
  await expect(malte.effort.get({ from: week, to: week })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const report = await anna.effort.get({ from: week, to: week })
  expect(report.minimum).toBe(10)
  expect(report.rows.flatMap(({ weeks }) => weeks).filter(({ entered }) => entered !== null)).toEqual([])
  await expect(anna.effort.get({ from: '2025-W53', to: week })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
