import { answerBytesAtMost, takeAnswer } from '@echolot/actions'
import { withBase } from '../with-base.ts'

/** What a mail server understands (sysexits.h): not to be tried again, and to be tried later. */
const wrongMail = 65
const tryLater = 75

/**
 * Takes one mail from stdin, as a mail server pipes it. Exit codes: 0 taken, or known or written by no person; 65 refused for good, with a
 * sentence on stderr that the server may tell the sender; 75 whatever else hinders it, so that the server keeps the mail and tries again.
 */
export async function mailIn(): Promise<void> {
  try {
    const raw = await readAtMost(answerBytesAtMost + 1)
    const taken = await withBase(async ({ context }) => takeAnswer(await context(), { raw }))
    if (taken.outcome !== 'refused') return
    process.stderr.write(`${taken.why}\n`)
    process.exitCode = wrongMail
  } catch (error) {
    process.stderr.write(`Echolot cannot take mail now: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = tryLater
  }
}

/** The first bytes of stdin. What follows is read and dropped, so that whoever writes it is not cut off. */
async function readAtMost(bytes: number): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let read = 0
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    if (read < bytes) parts.push(part.subarray(0, bytes - read))
    read += part.length
  }
  return Buffer.concat(parts)
}
