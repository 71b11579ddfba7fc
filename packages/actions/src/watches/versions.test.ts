import { expect, test } from 'vitest'
import { openArchive } from '../../../../test/support/archive.ts'
import { listVersionsOfWatch } from './versions.ts'
import { changeWatch } from './watches.ts'
import { wordChanges } from './word-changes.ts'

test('every save keeps what the watch said, who changed it and from where', async () => {
  await using base = await openArchive('Muster')
  const { actor, brandId, watchId } = base
  const values = { id: watchId, brandId, name: 'Muster', enabled: true }
  await changeWatch(await base.context(), { ...values, query: 'Muster AND Bank', actor })
  await changeWatch(await base.context(), { ...values, name: 'Muster Bank', query: 'Muster AND Bank', actor })
  await changeWatch(await base.context(), { ...values, query: 'Muster AND Sparkasse', actor: null })
  const versions = await listVersionsOfWatch(await base.context(), { id: watchId })
  expect(versions).toMatchObject([
    {
      version: 3,
      query: 'Muster AND Sparkasse',
      person: null,
      origin: 'command',
      changes: [
        { kind: 'same', text: 'Muster AND ' },
        { kind: 'removed', text: 'Bank' },
        { kind: 'added', text: 'Sparkasse' },
      ],
    },
    { version: 2, query: 'Muster AND Bank', person: { name: 'Anna Admin' }, origin: 'page' },
    { version: 1, query: 'Muster', origin: 'shipped' },
  ])
})

test('what was removed and what was added give both texts again', () => {
  const cases = [
    ['', 'Muster'],
    ['(A OR B) AND NOT C', '(A OR "B D") AND NOT (C OR E)'],
    ['Müller', 'Müller'],
    [`a${' b'.repeat(3_000)} c`, `a${' d'.repeat(3_000)} c`],
  ] as const
  for (const [before, after] of cases) {
    const changes = wordChanges(before, after)
    const without = (kind: string) => changes.flatMap((one) => (one.kind === kind ? [] : [one.text])).join('')
    expect(without('added')).toBe(before)
    expect(without('removed')).toBe(after)
  }
})
