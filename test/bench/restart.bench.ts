import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clearFolder, embeddedServer, serveEcholot } from '../support/program.ts'
import { until } from '../support/until.ts'
import { nth, smoke } from './measure.ts'

// kill -9 of the embedded process, again and again: does the next start recover by itself, and how long until it answers?
// PostgreSQL outlives the kill and is found again; every other kill takes it along. Beside it the first start of all.

const kills = smoke ? 3 : 100
const data = await mkdtemp(join(tmpdir(), 'echolot-bench-'))
const readyAfter: number[] = []
try {
  const began = performance.now()
  let echolot = await serveEcholot({ ECHOLOT_DATA: data, ECHOLOT_LOG_LEVEL: 'warn' })
  const first = performance.now() - began
  for (let kill = 1; kill <= kills; kill++) {
    const server = kill % 2 === 0 ? await embeddedServer(data) : null
    await echolot.end('SIGKILL')
    if (server !== null) process.kill(server.pid, 'SIGKILL')
    const before = performance.now()
    echolot = await serveEcholot({ ECHOLOT_DATA: data, ECHOLOT_LOG_LEVEL: 'warn' })
    const { origin } = echolot
    await until('it is ready', async () => (await fetch(`${origin}/readyz`)).ok)
    readyAfter.push(performance.now() - before)
  }
  await echolot.end('SIGTERM')
  console.log(
    `restart after kill -9, ${kills} of ${kills} unaided: p50 ${nth(readyAfter, 0.5).toFixed(0)} ms, p95 ${nth(readyAfter, 0.95).toFixed(0)} ms, most ${nth(readyAfter, 1).toFixed(0)} ms; the first start, with a new database: ${first.toFixed(0)} ms`,
  )
} finally {
  await clearFolder(data)
}
