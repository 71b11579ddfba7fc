import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const here = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const claimsElsewhereExpireAfterMs = 30_000

/**
 * Lets one process at a time work on `folder`: a claim is an empty file named after the living process that holds it.
 * Announce first, then look: whoever announces second sees the first and withdraws, so no stale file is ever taken
 * over, only ignored, and a killed holder blocks nobody.
 * @param {string} folder
 * @param {(pid: number) => void} onWait called once if another process is at it
 */
export async function claim(folder, onWait) {
  mkdirSync(folder, { recursive: true })
  const held = [join(folder, nameOf(process.pid))]
  for (let waited = false; ; ) {
    const before = othersIn(folder, held)
    if (before.length === 0) {
      announce(held[0])
      if (othersIn(folder, held).length === 0) break
      rmSync(held[0], { force: true })
    } else if (!waited) {
      waited = true
      onWait(before[0].pid)
    }
    await pause(50 + Math.random() * 100)
  }
  // Another machine on the same disk cannot see our process; it sees that the claim is fresh.
  const refresh = setInterval(() => {
    for (const file of held) touch(file)
  }, 5_000)
  refresh.unref()
  return {
    /** The claim outlives us as long as this child works on, even if we are killed. */
    include(/** @type {number} */ pid) {
      const file = join(folder, nameOf(pid))
      announce(file)
      held.push(file)
    },
    release() {
      clearInterval(refresh)
      for (const file of held) rmSync(file, { force: true })
    },
  }
}

function nameOf(/** @type {number} */ pid) {
  return `claim.${here}.${pid}.${startOf(pid)}`
}

/** When the process began, in the kernel's ticks, so that a number given out again is not mistaken for it. */
function startOf(/** @type {number} */ pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? 'dead' : (rest[18] ?? '0')
  } catch {
    return '0' // no /proc here, or no such process: the number alone has to do
  }
}

function announce(/** @type {string} */ file) {
  closeSync(openSync(file, 'w'))
}

function touch(/** @type {string} */ file) {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // the folder was removed under us; the work will say so itself
  }
}

/**
 * @param {string} folder
 * @param {string[]} held
 */
function othersIn(folder, held) {
  const others = []
  for (const name of readdirSync(folder)) {
    const [kind, host, pid, start] = name.split('.')
    const file = join(folder, name)
    if (kind !== 'claim' || held.includes(file)) continue
    if (host === here ? lives(Number(pid), start) : isFresh(file)) others.push({ pid: Number(pid) })
    else rmSync(file, { force: true })
  }
  return others
}

/**
 * @param {number} pid
 * @param {string} start
 */
function lives(pid, start) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return startOf(pid) === start
}

function isFresh(/** @type {string} */ file) {
  try {
    return Date.now() - statSync(file).mtimeMs < claimsElsewhereExpireAfterMs
  } catch {
    return false // gone meanwhile
  }
}
