import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

const launcher = join(import.meta.dirname, '../../infra/start.mjs')

/** A start through the launcher, as `npm start` makes it, to its end. */
async function start(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const data = await mkdtemp(join(tmpdir(), 'echolot-refused-'))
  const child = spawn(process.execPath, [launcher], {
    env: { ...process.env, ECHOLOT_DATA: data, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  await rm(data, { recursive: true, force: true })
  return { code, said }
}

test('a start that is refused says why in one sentence and ends with code 1, also through the launcher', async () => {
  const taken = createServer()
  taken.listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  const refused = await start({ ECHOLOT_PORT: String(port) })
  taken.close()
  expect(refused.code).toBe(1)
  expect(refused.said).toMatch(/^Port \d+ on 127\.0\.0\.1 is taken by another program\./m)
  expect(refused.said).not.toMatch(/^\s+at /m)

  const unreachable = await start({ DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/nowhere', ECHOLOT_PORT: '0' })
  expect(unreachable.code).toBe(1)
  expect(unreachable.said).toMatch(/Echolot cannot use the database at 127\.0\.0\.1:1/)
})
