import { writeFile } from 'node:fs/promises'
import { readReportKey, rebuildRollups, writeReportHtml } from '@echolot/actions'
import { languages } from '@echolot/domain'
import { pathOfUser } from '../path-of-user.ts'
import { UsageError } from '../usage-error.ts'
import { withBase } from '../with-base.ts'

/** Writes a report that recomputes itself into a file. */
export async function exportReport(
  named: string,
  { from, to, department, language: asked }: { from: string; to: string; department?: string; language: string },
): Promise<void> {
  const language = languages.find((known) => known === asked)
  if (language === undefined)
    throw new UsageError(`error: --language "${asked}" is none; there are ${languages.join(', ')}`)
  const file = pathOfUser(named)
  const departmentId = department === undefined ? {} : { departmentId: department }
  const period = { from: dayOf('--from', from), to: dayOf('--to', to) }
  await withBase(async ({ context }) => {
    const ctx = await context()
    const { text } = await writeReportHtml(ctx, { ...period, ...departmentId, language })
    await writeFile(file, text)
    process.stdout.write(
      `Wrote ${file} (${Buffer.byteLength(text)} bytes), signed with ${readReportKey(ctx).fingerprint}.\n`,
    )
  })
}

/** Tells the key that signs this installation's reports. */
export async function tellKey({ json = false }: { json?: boolean }): Promise<void> {
  const key = await withBase(async ({ context }) => readReportKey(await context()))
  process.stdout.write(
    json ? `${JSON.stringify(key)}\n` : `Fingerprint: ${key.fingerprint}\nPublic key (Ed25519): ${key.publicKey}\n`,
  )
}

/** Counts the days of a period anew from their waits, which changes nothing where nothing was wrong; all days where none is named. */
export async function rebuild({ from, to }: { from?: string; to?: string }): Promise<void> {
  const period = {
    from: from === undefined ? undefined : dayOf('--from', from),
    to: to === undefined ? undefined : dayOf('--to', to),
  }
  const days = await withBase(async ({ context }) =>
    rebuildRollups(await context(), period, (day) => process.stderr.write(`${day}\n`)),
  )
  process.stdout.write(`${days} days rolled up anew.\n`)
}

function dayOf(option: string, day: string): string {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day)
    throw new UsageError(`error: ${option} "${day}" is no day; write one as 2026-06-30`)
  return day
}
