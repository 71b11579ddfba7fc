import { readFile } from 'node:fs/promises'
import { verifyReport } from '@echolot/actions/verify-report'
import { onOneLine } from '../on-one-line.ts'
import { pathOfUser } from '../path-of-user.ts'
import { UsageError } from '../usage-error.ts'

/** Says whether a report is as it was signed; exit code 1 where it is not. Needs neither a database nor a network. */
export async function verify(named: string, { key }: { key?: string }): Promise<void> {
  const file = pathOfUser(named)
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`error: ${file} cannot be read (${error.code ?? error.message})`)
  })
  const verdict = verifyReport(bytes, key ?? null)
  if (verdict.kind === 'refused') {
    process.exitCode = 1
    process.stderr.write(
      `Not as it was signed: ${file}\n${verdict.because.map((sentence) => `  ${sentence}\n`).join('')}`,
    )
    return
  }
  process.stdout.write(
    `As it was signed: "${onOneLine(verdict.title)}" as of ${verdict.asOf}, every byte of data, definitions, look and code, with the key ${verdict.fingerprint}.\n`,
  )
  if (key === undefined)
    process.stdout.write('Whose key that is you know when you compare it with what "echolot report-key" tells there.\n')
}
