import { claimMessages, insertMessage, listMessages } from '@echolot/db'
import { expect, test } from 'vitest'
import { openArchive } from '../../../../test/support/archive.ts'
import { addPerson } from '../sessions/people.ts'
import { changeMailSettings } from './mail-settings.ts'
import { sendMessages } from './send-messages.ts'

const server = {
  host: 'mail.muster.example',
  port: 587,
  security: 'starttls' as const,
  user: null,
  from: 'echolot@muster.example',
  answers: null,
  proofsBy: null,
}

test('however many send, each mail leaves once; one whose sender died is not sent again, and is said to be unknown', async () => {
  await using archive = await openArchive()
  const ctx = await archive.context()
  const { db, now } = ctx
  await changeMailSettings(ctx, server)
  const personId = await addPerson(ctx, { email: 'ben@muster.example', name: 'Ben', role: 'community' })
  const left: string[] = []
  const sender = {
    ...ctx,
    sendMail: async (_server: unknown, { messageId }: { messageId: string }) => {
      left.push(messageId)
      return { outcome: 'sent' as const, answer: '250 taken' }
    },
  }
  for (let n = 0; n < 6; n++) await insertMessage(db, { kind: 'invitation', personId, createdAt: now })
  // Its process was killed in the middle of it.
  const [lost] = await claimMessages(db, now)
  await Promise.all([sendMessages(sender), sendMessages(sender), sendMessages(sender)])
  expect(new Set(left).size).toBe(5)
  expect(left).toHaveLength(5)
  const stateOf = async () => {
    const messages = await listMessages(db, { personId, limit: 10 })
    return messages.find(({ id }) => id === lost?.id)?.state
  }
  expect(await stateOf()).toBe('sending')
  expect(await sendMessages({ ...sender, now: new Date(now.getTime() + 6 * 60_000) })).toBe(0)
  expect(await stateOf()).toBe('unknown')
  expect(left).toHaveLength(5)
})
