import { examine } from '@echolot/actions'
import { UsageError } from '../usage-error.ts'
import { withDatabase } from '../with-base.ts'

/**
 * Says of each invariant whether it holds, with the rows for which it does not: ids and our own words alone. Exit code 1
 * when one does not hold, or could not be asked in time.
 */
export async function doctor({ json = false, timeout }: { json?: boolean; timeout: string }): Promise<void> {
  const seconds = Number(timeout)
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 3_600)
    throw new UsageError(`error: --timeout "${timeout}" is no number of seconds from 1 to 3600`)
  const results = await withDatabase(({ url }) => examine(url, { timeoutMs: seconds * 1000 }))
  const judged = results.map(({ id, name, says, kind, total, rows }) => ({
    id,
    name,
    says,
    ok: kind === 'list' || total === 0,
    total,
    rows,
  }))
  const ok = judged.every((one) => one.ok)
  if (!ok) process.exitCode = 1
  if (json) {
    process.stdout.write(`${JSON.stringify({ ok, invariants: judged })}\n`)
    return
  }
  for (const { id, name, says, ok: holds, total, rows } of judged) {
    const verdict =
      total === null ? `not answered within ${seconds} s` : holds ? (total === 0 ? 'ok' : total) : `FAULT: ${total}`
    process.stdout.write(`${id} ${name}: ${verdict}${holds && total === 0 ? '' : `  (${says})`}\n`)
    for (const row of rows) process.stdout.write(`  ${row.subject} ${row.id}: ${row.fault}\n`)
    if (total !== null && total > rows.length) process.stdout.write(`  … and ${total - rows.length} more\n`)
  }
}
