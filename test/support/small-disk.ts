import { execFile } from 'node:child_process'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type SmallDisk = AsyncDisposable & {
  /** Fills it to its last byte. */
  fill(): Promise<void>
  /** Gives back what `fill` took. */
  clear(): Promise<void>
}

/** A disk of its own on a folder, in memory; null where this user may mount none. */
export async function smallDisk(folder: string, megabytes: number): Promise<SmallDisk | null> {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder])
  } catch {
    return null // Only root may, and not in every container.
  }
  const ballast = join(folder, 'ballast')
  return {
    async fill() {
      const file = await open(ballast, 'a')
      try {
        for (const size of [1 << 20, 1 << 12]) {
          const piece = Buffer.alloc(size, 1)
          try {
            for (;;) await file.appendFile(piece)
          } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
          }
        }
      } finally {
        await file.close()
      }
    },
    clear: () => rm(ballast, { force: true }),
    async [Symbol.asyncDispose]() {
      await run('umount', [folder])
    },
  }
}
