import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { runEcholot } from '../support/echolot.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { serveBlogs } from '../support/serve-blogs.ts'
import { setUp } from '../support/set-up.ts'

test('what Echolot decided wrongly is put right in one step, and kept with the rule or watch that had decided', async () => {
  const at = new Date(Date.now() - 3_600_000).toISOString()
  await using feed = await serveFeed(() =>
    rss('Presse', [
      { id: 'a', title: 'Post an Muster', text: 'Mein Paket von Muster kam beschädigt an, wer ersetzt es?', at },
      { id: 'b', title: 'Nach Muster', text: 'Stricken nach Muster: rechts, links, rechts.', at },
    ]),
  )
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await addFeed(anna, feed.origin)
  await run.echolot.settle()
  const { rows } = await anna.tickets.list({})
  const idOf = (title: string) => rows.find((row) => row.title === title)?.id ?? 0
  const [parcel, knitting] = [idOf('Post an Muster'), idOf('Nach Muster')]

  const before = await anna.tickets.get({ id: parcel })
  const rule = before.because.find(({ kind }) => kind === 'rule')
  expect([before.departmentId, rule?.ruleId]).toEqual(['service', expect.any(String)])
  const moved = await anna.corrections.correct({ id: parcel, kind: 'department', departmentId: 'sales' })
  expect(moved.departmentId).toBe('sales')
  await anna.corrections.correct({ id: parcel, kind: 'language', language: 'en' })
  expect((await anna.tickets.get({ id: parcel })).language).toBe('en')

  const [watch] = (await anna.tickets.get({ id: knitting })).watches
  const dismissed = await anna.corrections.correct({ id: knitting, kind: 'watch', watchId: watch?.id ?? 0 })
  expect(dismissed).toMatchObject({ state: 'dismissed' })
  expect(dismissed.history.at(-1)).toMatchObject({ kind: 'dismissed', reason: 'not_about_us' })
  // What cannot be done is not kept either.
  await expect(
    anna.corrections.correct({ id: knitting, kind: 'watch', watchId: watch?.id ?? 0 }),
  ).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(anna.corrections.correct({ id: parcel, kind: 'pin' })).rejects.toMatchObject({ code: 'CONFLICT' })

  const kept = await anna.corrections.list()
  expect(
    kept.map(({ kind, decidedBy, decided, correct, count }) => [kind, decidedBy, decided, correct, count]),
  ).toEqual(
    expect.arrayContaining([
      ['department', rule?.ruleId, 'service', 'sales', 1],
      ['language', null, 'de', 'en', 1],
      ['watch', String(watch?.id), 'about_us', 'not_about_us', 1],
    ]),
  )
  expect(kept).toHaveLength(3)
  expect(kept.find(({ kind }) => kind === 'watch')).toMatchObject({ version: 1, name: { de: expect.any(String) } })
})

test('an answer that was none of ours lets the ticket wait again', async () => {
  const at = (seconds: number) => new Date(Date.now() - seconds * 1_000).toISOString().slice(0, 19)
  await using host = await serveBlogs({
    '': [
      { id: 1, name: 'Kunde', text: 'Wann kommt mein Paket von Muster?', at: at(600) },
      { id: 2, name: 'Team', user: 7, parent: 1, text: 'Morgen.', at: at(300) },
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
  const id = (await anna.tickets.list({ view: 'done' })).rows[0]?.id ?? 0
  expect(await anna.corrections.correct({ id, kind: 'own' })).toMatchObject({ state: 'open', episode: 2 })
  await run.echolot.settle()
  expect((await anna.tickets.get({ id })).state).toBe('open')
  expect(await anna.corrections.list()).toMatchObject([{ kind: 'own', decided: 'own', correct: 'not_own' }])
})
