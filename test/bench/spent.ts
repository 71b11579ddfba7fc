import { readdir, readFile } from 'node:fs/promises'

/** CPU seconds of Echolot, and of PostgreSQL with all that it has started so far. */
export async function spent(pid: number, postmaster: number): Promise<{ own: number; database: number }> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const stats = (await Promise.all(pids.map(statOf))).filter((stat) => stat !== null)
  const database = stats.reduce((sum, stat) => {
    if (stat.pid === postmaster) return sum + stat.self + stat.children
    return stat.parent === postmaster ? sum + stat.self : sum
  }, 0)
  return { own: stats.find((stat) => stat.pid === pid)?.self ?? 0, database }
}

async function statOf(pid: number) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  if (stat === '') return null
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  return {
    pid,
    parent: fields[1] ?? 0,
    self: ((fields[11] ?? 0) + (fields[12] ?? 0)) / 100,
    children: ((fields[13] ?? 0) + (fields[14] ?? 0)) / 100,
  }
}
