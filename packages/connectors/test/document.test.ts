import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { offered } from '../src/offered.ts'
import { connectors } from '../src/registry.ts'
import { keepsContract } from './contract.ts'
import { makePeer } from './forum-peer.ts'

const root = join(import.meta.dirname, '../../..')
const document = readFileSync(join(root, 'docs/adding-a-connector.md'), 'utf8')
const [, example = ''] = /^```ts\n(.*?)^```$/ms.exec(document) ?? []

// Where its imports lead, as if it were a folder like any other.
const folder = mkdtempSync(join(root, 'packages/connectors/src/.forum-'))
writeFileSync(join(folder, 'forum.ts'), example)
afterAll(() => rmSync(folder, { recursive: true }))

test('the connector of the document is one file of less than 80 lines, and compiles', () => {
  expect(example.trimEnd().split('\n').length).toBeLessThan(80)
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { noEmit: true },
      include: ['forum.ts', '../**/*.d.ts'],
    }),
  )
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const compile = () => execFileSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8', stdio: 'pipe' })
  expect(compile()).toBe('')
})

const { forum } = (await import(pathToFileURL(join(folder, 'forum.ts')).href)) as {
  forum: Parameters<typeof offered>[0]
}
keepsContract(offered(forum), makePeer)

/** The settings of each connector as a table; what every source may set stands with its entry in the setup file's document. */
function settingsInWords(): string {
  const [text, lines, number] = ['a text', 'a list of texts', 'a number']
  const kinds = { text, lines, number, yes_no: '`true` or `false`', choice: 'a choice' }
  const rows = Object.values(connectors).flatMap(({ id, form }) =>
    form.map(({ key, kind, label, hint, options, initial }) => {
      const choice = options.map(({ value, label }) => `\`${value}\` (${label.en})`).join(', ')
      const says = [
        `${label.en}.`,
        ...(hint === null ? [] : [hint.en]),
        ...(choice === '' ? [] : [`One of ${choice}.`]),
      ]
      return `| \`${id}\` | \`${key}\` | ${kinds[kind]} | ${says.join(' ')} | \`${JSON.stringify(initial)}\` |`
    }),
  )
  return `# What each kind of source may set

Under \`settings\` of a source in [the setup file](setup-file.md), beside what every source may say. A test writes this from the connectors.

| kind | key | value | what it says | left out |
|---|---|---|---|---|
${rows.join('\n')}
`
}

test('a document says what each connector lets be set', async () => {
  await expect(settingsInWords()).toMatchFileSnapshot(join(root, 'docs/source-settings.md'))
})
