import { expect, test } from 'vitest'
import { runEcholot } from '../support/echolot.ts'
import { serveBlogs } from '../support/serve-blogs.ts'
import { setUp } from '../support/set-up.ts'

test('a canned response is filled for the ticket, and what nobody knows there is a gap', async () => {
  await using host = await serveBlogs({
    '': [
      { id: 1, name: 'Erika Beispiel', text: 'Wann kommt mein Paket von Muster?', at: '2026-03-02T08:00:00' },
      { id: 2, name: '', text: 'Muster antwortet nie.', at: '2026-03-02T08:01:00' },
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
  const erikas = rows.find(({ authorName }) => authorName === 'Erika Beispiel')
  const nobodys = rows.find(({ authorName }) => authorName === null)
  if (erikas === undefined || nobodys === undefined) throw new Error('not both tickets')
  expect(erikas.departmentId).toBe('service')

  const text = 'Guten Tag {name}, {department} von {company} hilft Ihnen. Ihre {me}'
  for (const departmentId of [null, 'sales', 'service'])
    await anna.cannedResponses.create({ departmentId, language: 'de', name: `Für ${departmentId}`, text })
  await anna.cannedResponses.create({ departmentId: 'service', language: 'en', name: 'English', text })

  const filled = await anna.responding.canned({ id: erikas.id })
  // Those of its department first, then those for all, in its language; the others can be found, too.
  expect(filled.map(({ name }) => name)).toEqual(['Für service', 'Für null', 'Für sales', 'English'])
  expect(filled[0]).toMatchObject({
    text: 'Guten Tag Erika Beispiel, Service von Muster GmbH hilft Ihnen. Ihre Anna',
    gaps: [],
    version: 1,
  })
  const [first] = await anna.responding.canned({ id: nobodys.id })
  expect(first?.text).toContain('⟦')
  expect(first?.gaps.map(({ start, end }) => first.text.slice(start, end))).toContain('⟦Name der Person⟧')
})

test('a variable that there is none of is refused by its name, with those that there are', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const written = { departmentId: null, language: 'de', name: 'Gruß' }
  await expect(anna.cannedResponses.create({ ...written, text: 'Hallo {vorname} {name}' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringMatching(/^\{vorname\} is no variable; there are \{name\}, \{ticket\}/),
    data: { reason: 'canned_unknown', field: 'text', unknown: '{vorname}' },
  })
  expect(await anna.cannedResponses.list()).toEqual([])
})

test('each change is a version, and a removed one keeps them', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const written = { departmentId: null, language: 'de', name: 'Gruß' }
  const { id } = await anna.cannedResponses.create({ ...written, text: 'Hallo {name}' })
  await expect(anna.cannedResponses.create({ ...written, name: 'gruß', text: 'x' })).rejects.toMatchObject({
    code: 'CONFLICT',
    data: { reason: 'name_taken' },
  })
  expect(await anna.cannedResponses.update({ id, ...written, text: 'Guten Tag {name}' })).toMatchObject({ version: 2 })
  await anna.cannedResponses.remove({ id })
  expect(await anna.cannedResponses.list()).toEqual([])
  const versions = await anna.cannedResponses.versions({ id })
  expect(versions.map(({ version, text, person }) => [version, text, person?.name])).toEqual([
    [2, 'Guten Tag {name}', 'Anna Admin'],
    [1, 'Hallo {name}', 'Anna Admin'],
  ])
  await expect(anna.cannedResponses.update({ id, ...written, text: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  // Its name is free again.
  await anna.cannedResponses.create({ ...written, text: 'Moin {name}' })
})
