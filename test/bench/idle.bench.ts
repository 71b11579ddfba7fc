import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { clientOf } from '../support/client.ts'
import { clearFolder, processesOf, serveEcholot } from '../support/program.ts'
import { setUp } from '../support/set-up.ts'
import { smoke } from './measure.ts'

// What everything costs that runs for one company when nothing happens: CPU of one core and memory, Node and PostgreSQL
// together, after a rest. Memory is the proportional share (PSS), so that what processes share counts once.

const restMs = smoke ? 2_000 : 300_000
const measureMs = smoke ? 3_000 : 60_000
const ticksPerSecond = 100
const data = await mkdtemp(join(tmpdir(), 'echolot-bench-'))
try {
  const echolot = await serveEcholot({ ECHOLOT_DATA: data, ECHOLOT_LOG_LEVEL: 'warn' })
  await setUp(clientOf(echolot.origin))
  await pause(restMs)
  const before = await usage(echolot.pid)
  await pause(measureMs)
  const after = await usage(echolot.pid)
  const share = (ticks: number) => `${((ticks / ticksPerSecond / (measureMs / 1000)) * 100).toFixed(2)} %`
  console.log(
    `idle, after ${restMs / 1000} s of rest, over ${measureMs / 1000} s: Node ${share(after.node.ticks - before.node.ticks)} of a core and ${after.node.mb.toFixed(0)} MB; PostgreSQL ${share(after.others.ticks - before.others.ticks)} and ${after.others.mb.toFixed(0)} MB; together ${share(after.node.ticks + after.others.ticks - before.node.ticks - before.others.ticks)} and ${(after.node.mb + after.others.mb).toFixed(0)} MB`,
  )
  await echolot.end('SIGTERM')
} finally {
  await clearFolder(data)
}

async function usage(pid: number) {
  const database = await processesOf({ folder: data })
  const all = await Promise.all(database.map(usageOf))
  return {
    node: await usageOf(pid),
    others: all.reduce((sum, one) => ({ ticks: sum.ticks + one.ticks, mb: sum.mb + one.mb }), { ticks: 0, mb: 0 }),
  }
}

/** Ticks of user and system time, and megabytes. A process that ended meanwhile counts as nothing. */
async function usageOf(pid: number): Promise<{ ticks: number; mb: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
  return { ticks: Number(fields[11] ?? 0) + Number(fields[12] ?? 0), mb: kilobytes / 1024 }
}
