import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { drawTicketMoves, figureDefinitions } from '@echolot/domain'
import { expect, test } from 'vitest'

test('the diagram of the ticket states is the table that decides', () => {
  const page = readFileSync(new URL('../../docs/ticket-states.md', import.meta.url), 'utf8')
  expect(page).toContain(`\`\`\`mermaid\n${drawTicketMoves()}\n\`\`\``)
})

test('what a figure of the report counts is told in the definitions as the product tells it', () => {
  const page = readFileSync(new URL('../../docs/definitions.md', import.meta.url), 'utf8')
  const rows = Object.entries(figureDefinitions).map(([figure, { version, name, says }]) => {
    const [lens] = figure.split('.')
    return `| ${lens}: **${name.en}** | ${version} | ${says.en} |`
  })
  expect(page).toContain(`|---|---|---|\n${rows.join('\n')}\n\n`)
})

test('every test that the page on faults names is there', () => {
  const page = readFileSync(new URL('../../docs/faults.md', import.meta.url), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('| '))
  const named = rows.flatMap((row) =>
    [...row.matchAll(/\[`([^`]+\.ts)`\]\(\.\.\/([^)]+)\)((?:;? "[^"]+")+)/g)].flatMap(
      ([, shown = '', path = '', titles = '']) =>
        [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => ({ shown, path, title })),
    ),
  )
  expect(named.length).toBeGreaterThan(20)
  const missing = named.filter(({ shown, path, title }) => {
    const file = new URL(`../../${path}`, import.meta.url)
    return shown !== path || !existsSync(file) || !readFileSync(file, 'utf8').includes(title)
  })
  expect(missing).toEqual([])
})

test('every decision is headed by the number of its file', () => {
  const folder = new URL('../../docs/decisions/', import.meta.url)
  const headless = readdirSync(folder).filter(
    (name) => !readFileSync(new URL(name, folder), 'utf8').startsWith(`# ${Number(name.slice(0, 4))}. `),
  )
  expect(headless).toEqual([])
})
