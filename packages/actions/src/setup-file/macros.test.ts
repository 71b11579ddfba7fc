import { Refusal } from '@echolot/domain'
import { expect, test } from 'vitest'
import { ask } from '../../../../test/support/ask.ts'
import { openTestBase, type TestBase } from '../../../../test/support/base.ts'
import { administrator } from '../../../../test/support/set-up.ts'
import { addPerson } from '../sessions/people.ts'
import { addRule } from '../settings/rules.ts'
import { addMacro, changeMacro, listMacros, removeMacro } from '../watches/own-macros.ts'
import { applySetupFile } from './apply-setup-file.ts'
import { exportSetup } from './export-setup.ts'
import { handToPages } from './release-setup-file.ts'

const head = 'company: {name: Muster}\nbrands:\n  - {name: Muster}\n'
const withMacro = `${head}macros:
  - {name: orte, query: Kiel OR Bremen}
  - {name: nord, query: $orte OR Husum}
watches:
  - {name: Muster, brand: Muster, query: Muster AND $nord}
rules:
  - {when: {watch: $orte}, department: pr}
`

const apply = async (base: TestBase, text: string) =>
  applySetupFile(await base.context(), { name: 'echolot.yaml', text })
const rowsOf = async (base: TestBase) => [
  await ask(base.url, 'select xmin, * from macro order by name'),
  await ask(base.url, 'select xmin, * from watch'),
  await ask(base.url, 'select xmin, * from watch_version order by version'),
]
const own = async (base: TestBase) =>
  (await listMacros(await base.context()))
    .filter(({ from }) => from === 'own')
    .map(({ name, query, version, fromFile }) => [name, query, version, fromFile])

async function problemsOf(base: TestBase, text: string): Promise<string[]> {
  const refused: unknown = await apply(base, text).catch((error: unknown) => error)
  if (!(refused instanceof Refusal)) throw new Error('It was applied.')
  return refused.message
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
}

test('macros of the file serve its watches and rules, and the same file again changes nothing', async () => {
  await using base = await openTestBase()
  await apply(base, withMacro)
  expect(await own(base)).toEqual([
    ['nord', '$orte OR Husum', 1, true],
    ['orte', 'Kiel OR Bremen', 1, true],
  ])
  const before = await rowsOf(base)
  await apply(base, withMacro)
  expect(await rowsOf(base)).toEqual(before)
  // The file it is exported as says the same.
  const text = await exportSetup(await base.context())
  expect(text).toContain('macros:\n  - name: nord\n    query: $orte OR Husum\n  - name: orte\n')
  await apply(base, text)
  expect(await rowsOf(base)).toEqual(before)
})

test('a macro that the file changes gives the watches that use it a new version', async () => {
  await using base = await openTestBase()
  await apply(base, withMacro)
  await apply(base, withMacro.replace('Kiel OR Bremen', 'Kiel'))
  expect((await own(base)).at(-1)).toEqual(['orte', 'Kiel', 2, true])
  expect(await ask(base.url, 'select version, origin, macros from watch_version order by version')).toMatchObject([
    { version: 1, origin: 'setup_file', macros: { nord: 1, orte: 1 } },
    { version: 2, origin: 'macro', macros: { nord: 1, orte: 2 } },
  ])
})

test('what comes from the file is changed there; one that left it goes where nothing uses it, and else stays', async () => {
  await using base = await openTestBase()
  await apply(base, withMacro)
  const personId = await addPerson(await base.context(), { ...administrator, role: 'administrator' })
  const actor = { personId, role: 'administrator' as const }
  const asHere = { fromFile: 'echolot.yaml' }
  const refused = (error: unknown) => (error instanceof Refusal ? error.data : error)
  const change = changeMacro(await base.context(), { name: 'orte', query: 'Kiel', actor })
  expect(await change.catch(refused)).toEqual(asHere)
  expect(await removeMacro(await base.context(), { name: 'orte' }).catch(refused)).toEqual(asHere)

  await apply(base, withMacro.replace(/ {2}- \{name: orte.*\n/, '').replace('$orte OR Husum', 'Husum'))
  expect(await own(base)).toEqual([
    ['nord', 'Husum', 2, true],
    // The rule of the file says $orte.
    ['orte', 'Kiel OR Bremen', 1, false],
  ])
  await apply(base, head)
  expect(await own(base)).toEqual([
    ['nord', 'Husum', 2, false],
    ['orte', 'Kiel OR Bremen', 1, false],
  ])
  // Rules and watches that left the file are switched off, but may be switched on again.
  await ask(base.url, 'delete from watch; delete from rule')
  await apply(base, withMacro)
  await ask(base.url, 'delete from watch; delete from rule')
  await apply(base, head)
  expect(await own(base)).toEqual([])
})

test('a macro made in the pages may be taken over, and is handed back', async () => {
  await using base = await openTestBase()
  await apply(base, head)
  const personId = await addPerson(await base.context(), { ...administrator, role: 'administrator' })
  const actor = { personId, role: 'administrator' as const }
  await addMacro(await base.context(), { name: 'orte', query: 'Kiel OR Bremen', actor })
  await apply(base, withMacro)
  expect((await own(base)).at(-1)).toEqual(['orte', 'Kiel OR Bremen', 1, true])
  await handToPages(await base.context())
  expect((await own(base)).at(-1)).toEqual(['orte', 'Kiel OR Bremen', 1, false])
})

test('what is wrong with a macro is said with its place, its value and what would be right', async () => {
  await using base = await openTestBase()
  const text = `${head}macros:
  - {name: $orte, query: Kiel}
  - {name: brand, query: Kiel}
  - {name: orte, query: Kiel OR}
  - {name: nord, query: Kiel}
  - {name: nord, query: Husum}
  - {name: sued, query: $sued OR Ulm}
  - {name: leer}
watches:
  - {name: A, brand: Muster, query: Muster AND $leer AND $orte AND $sued}
  - {name: B, brand: Muster, query: Muster AND $west}
`
  expect(await problemsOf(base, text)).toEqual([
    'macros[0].name (line 5): "$orte": must be the name of a macro without its $: a lower-case letter followed by up to 39 lower-case letters, digits or _',
    'macros[1].name (line 6): "brand": must be another name: $brand, $products, $people, $competitors are made of the brands',
    expect.stringMatching(/^macros\[2\]\.query \(line 7\): "Kiel OR": .* \(at character 6\); write Kiel$/),
    'macros[4].name (line 9): "nord": stands at macros[3] already; each needs one of its own',
    expect.stringMatching(/^macros\[5\]\.query \(line 10\): "\$sued OR Ulm": The list \$sued holds itself/),
    'macros[6].query (line 11): missing; must be a query, a text of 1 to 20000 characters',
    expect.stringMatching(/^watches\[1\]\.query \(line 14\): "Muster AND \$west": There is no list \$west\./),
  ])
  expect(await own(base)).toEqual([])
})

test('a macro of the file that a rule made in the pages could not read is refused', async () => {
  await using base = await openTestBase()
  await apply(base, `${head}macros: [{name: orte, query: Kiel OR Bremen}]`)
  const values = { departmentId: 'pr', channel: null, language: null, sourceId: null, enabled: true }
  await addRule(await base.context(), { ...values, name: 'Norden', query: 'Muster NEAR/3 $orte' })
  expect(await problemsOf(base, `${head}macros: [{name: orte, query: Kiel AND NOT Bremen}]`)).toEqual([
    expect.stringMatching(
      /^macros\[0\]\.query \(line 4\): "Kiel AND NOT Bremen": the rule "Norden", which was made in the pages, could not be read any more: /,
    ),
  ])
})

test('a watch of the file that mixes AND and OR is refused with its line, its place and what to write instead', async () => {
  await using base = await openTestBase()
  const mixed = (query: string) => problemsOf(base, `${head}watches:\n  - {name: A, brand: Muster, query: ${query}}\n`)
  expect(await mixed('Muster AND Paket OR Brief')).toEqual([
    'watches[0].query (line 5): "Muster AND Paket OR Brief": AND and OR are mixed without brackets. Write (Muster AND Paket) OR Brief or Muster AND (Paket OR Brief). (at character 1)',
  ])
  // Also where it is too long for a sentence: what to write stands there whole.
  const long = Array.from({ length: 12 }, (_, n) => `Liefertermin${n}`).join(' OR ')
  expect(await mixed(`Muster AND ${long}`)).toEqual([
    expect.stringContaining(
      `(at character 1); write (Muster AND Liefertermin0) OR ${long.slice('Liefertermin0 OR '.length)}`,
    ),
  ])
  expect((await mixed(`Muster AND ${long}`))[0]).toContain(`or Muster AND (${long})`)
})

test('the last product stays while a watch says $products, and cannot become something else', async () => {
  await using base = await openTestBase()
  const leim = `${head}  - {name: Leim, kind: product}\n`
  await apply(base, leim)
  await ask(
    base.url,
    `insert into watch (brand_id, name, query, version, enabled, created_at, updated_at) select id, 'Leime', '$products', 1, true, now(), now() from brand where name = 'Muster'`,
  )
  expect(await problemsOf(base, leim.replace('kind: product', 'kind: own'))).toEqual([
    expect.stringMatching(
      /^brands \(line 2\): with these the watch "Leime", which was made in the pages, could not be read/,
    ),
  ])
  await apply(base, head)
  expect(await ask(base.url, 'select name, from_file from brand order by id')).toEqual([
    { name: 'Muster', from_file: true },
    { name: 'Leim', from_file: false },
  ])
})
