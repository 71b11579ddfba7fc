import { askWhy } from '@echolot/actions'
import { notEmpty, oneOf } from '../usage-error.ts'
import { withBase } from '../with-base.ts'

const marks = { passed: '+', dropped: 'x', not_reached: ' ' } as const

/** Tells what every step makes of an address or a text; the one that drops it stands behind an x. */
export async function why(
  what: string,
  { json = false, language }: { json?: boolean; language: string },
): Promise<void> {
  const spoken = oneOf('--language', language, ['de', 'en'] as const)
  const about = notEmpty('<what>', what).trim()
  const answer = await withBase(async ({ context }) => askWhy(await context(), { about }))
  if (json) {
    process.stdout.write(`${JSON.stringify(answer)}\n`)
    return
  }
  for (const { step, outcome, say } of answer.steps) process.stdout.write(`${marks[outcome]} ${step}\t${say[spoken]}\n`)
  for (const { name, verdict, say } of answer.watches)
    process.stdout.write(`  watch "${name}"\t${verdict}\t${say[spoken]}\n`)
}
