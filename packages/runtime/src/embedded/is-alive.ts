import { readFileSync } from 'node:fs'

/** Whether a process has this number. One that has died and was not collected yet counts as dead. */
export function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Not ours to signal, but there.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return !/\) Z /.test(readText(`/proc/${pid}/stat`))
}

/** The text of a small file, empty where it is not there or not for us. */
export function readText(path: string) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
