import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { freshDatabase } from '../support/fresh-database.ts'
import { runProgram } from '../support/program.ts'

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

test('a database that cannot be used as asked, and a lost key, are each said in one sentence', async () => {
  const data = await mkdtemp(join(tmpdir(), 'echolot-refused-'))
  await using database = await freshDatabase()
  await using latin = await freshDatabase("encoding 'LATIN1' template template0 locale 'C' locale_provider libc")
  const refused = (settings: NodeJS.ProcessEnv) =>
    runProgram(['serve'], { DATABASE_URL: database.url, ECHOLOT_DATA: data, ECHOLOT_PORT: '0', ...settings })
  const address = new URL(database.url).host
  for (const mode of ['require', 'verify-full'])
    expect(await refused({ DATABASE_URL: `${database.url}?sslmode=${mode}` })).toEqual({
      code: 1,
      stdout: '',
      stderr: `Echolot cannot use the database at ${address}: it speaks no TLS, which the sslmode of the address demands. Check DATABASE_URL.\n`,
    })
  expect(await refused({ DATABASE_URL: latin.url })).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^The database "\w+" has the encoding LATIN1, .*Echolot needs UTF8\..*\n$/),
  })
  expect(await refused({ ECHOLOT_HOST: 'nowhere.invalid' })).toMatchObject({
    code: 1,
    stderr:
      'This machine has no address nowhere.invalid; ECHOLOT_HOST must name one of its own, such as 127.0.0.1 or 0.0.0.0.\n',
  })
  // That start made the key, and kept in the database which one it is.
  await rm(join(data, 'secret.key'))
  expect(await refused({})).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^The key file .* is missing, .*\n$/),
  })
  expect(await readdir(data)).toEqual([])
  await rm(data, { recursive: true })
})
