import { readFileSync } from 'node:fs'
import { drawTicketMoves } from '@echolot/domain'
import { expect, test } from 'vitest'

test('the diagram of the ticket states is the table that decides', () => {
  const page = readFileSync(new URL('../../docs/ticket-states.md', import.meta.url), 'utf8')
  expect(page).toContain(`\`\`\`mermaid\n${drawTicketMoves()}\n\`\`\``)
})
