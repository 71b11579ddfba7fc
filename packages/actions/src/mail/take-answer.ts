import { createHash } from 'node:crypto'
import {
  countOpenProposals,
  emit,
  findCredentials,
  getMailSetting,
  getPerson,
  insertProposal,
  listMailAddresses,
  type Tx,
} from '@echolot/db'
import { clean, may, Refusal, type Sight } from '@echolot/domain'
import { type ArrivedMail, answerIn, mailBytesAtMost, readMail, senderProof } from '@echolot/mail'
import type { Ctx } from '../context.ts'
import { storedEmail } from '../sessions/email.ts'
import { sightOfDepartment, sightOfPerson } from '../sessions/read-sight.ts'
import { lockTicket } from '../tickets/apply-command.ts'
import { readAnswerAddress } from './answer-address.ts'

/**
 * What became of a mail. `stored`: its answer stands at the ticket as a proposal. `known`: it was taken before. `ignored`: no person wrote it.
 * `refused`: it is not taken, for that reason, and never will be.
 */
type AnswerOutcome = { outcome: 'stored' | 'known'; ticketId: number } | { outcome: 'ignored' | 'refused'; why: string }

/** What is longer need not be read whole: it is refused. */
export const answerBytesAtMost = mailBytesAtMost

const longest = 10_000
const openAtMost = 20

/**
 * Takes a mail that answers one of ours: what its writer says, without what they quote and how they sign, stands at the ticket as a proposed
 * response. It publishes nothing. It counts only where it comes from exactly the address that was told of the ticket, to the address that
 * was signed for it, and where that reader still sees the ticket. Whatever a mail holds, it is an outcome and never an error.
 * @param raw the mail as it came (RFC 5322).
 */
export async function takeAnswer(
  ctx: Pick<Ctx, 'db' | 'now' | 'log' | 'seal'>,
  { raw }: { raw: Uint8Array },
): Promise<AnswerOutcome> {
  const taken = await take(ctx, raw)
  const fields = 'ticketId' in taken ? { ticketId: taken.ticketId } : { why: taken.why }
  ctx.log.info({ outcome: taken.outcome, ...fields, bytes: raw.byteLength }, 'answer by mail')
  return taken
}

async function take(ctx: Pick<Ctx, 'db' | 'now' | 'seal'>, raw: Uint8Array): Promise<AnswerOutcome> {
  const { db, now, seal } = ctx
  const refuse = (why: string): AnswerOutcome => ({ outcome: 'refused', why })
  const setting = await getMailSetting(db)
  const answers = setting?.answersAddress ?? null
  if (setting === undefined || answers === null)
    return refuse('No address for answers is set (Settings, Mail; or ECHOLOT_MAIL_ANSWERS).')
  const mail = await readMail(raw)
  if ('unreadable' in mail) return refuse(mail.unreadable)
  if (mail.automatic !== null) return { outcome: 'ignored', why: mail.automatic }
  const from = storedEmail(mail.from)
  const read = mail.to.map((address) => readAnswerAddress(ctx, answers, { address, from }))
  const about = read.find((one) => typeof one === 'object')
  if (about === undefined)
    return refuse(
      read.includes('expired')
        ? 'The mail that this answers is older than 60 days; answer in Echolot.'
        : read.includes('forged')
          ? 'This address for answers is not one that Echolot gave to this sender. Answer from the address to which Echolot wrote.'
          : 'It went to no address for answers.',
    )
  const proof = senderProof(mail.proofs, { from, by: setting.proofsBy })
  if (proof === 'refuted') return refuse('The mail server found that the sender is not who it says (DMARC).')
  if (setting.proofsBy !== null && proof !== 'proved')
    return refuse('The mail server found no proof of its sender (SPF, DKIM or DMARC), and one is asked for.')
  const text = clean(answerIn(mail.text), longest + 1)
  if (text === '') return refuse('It says nothing above, between or below what it quotes.')
  if (text.length > longest) return refuse(`What it says has more than ${longest} characters.`)
  const { ticketId } = about
  const identity = mail.messageId ?? createHash('sha256').update(raw).digest('hex')
  const mailDigest = seal.digest(`${ticketId} ${from} ${identity}`, 'answer by mail, taken')
  return db.inTransaction(async (tx): Promise<AnswerOutcome> => {
    const writer = await writerOf(tx, from, ticketId)
    if (writer === null) return refuse('This sender does not see the ticket any more.')
    if ((await countOpenProposals(tx, ticketId)) >= openAtMost)
      return refuse(`The ticket has ${openAtMost} proposals that nobody has decided on.`)
    const draft = { ticketId, text, ...writer, at: now, mailDigest, leftOut: [...mail.files] }
    if ((await insertProposal(tx, draft)) === undefined) return { outcome: 'known', ticketId }
    await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
    return { outcome: 'stored', ticketId }
  })
}

/** Whose mail it is, as things are now, with the ticket locked; null where they do not see it. */
async function writerOf(
  tx: Tx,
  from: ArrivedMail['from'],
  ticketId: number,
): Promise<{ personId: number | null; departmentId: string | null } | null> {
  for (const [departmentId, address] of await listMailAddresses(tx))
    if (address === from && (await isSeen(tx, ticketId, await sightOfDepartment(tx, departmentId))))
      return { personId: null, departmentId }
  const credentials = await findCredentials(tx, from)
  const person = credentials === undefined ? undefined : await getPerson(tx, credentials.id)
  if (person === undefined || person.disabledAt !== null || !may(person.role, 'contribute')) return null
  const sight = await sightOfPerson(tx, person)
  return (await isSeen(tx, ticketId, sight)) ? { personId: person.id, departmentId: null } : null
}

async function isSeen(tx: Tx, ticketId: number, sight: Sight): Promise<boolean> {
  try {
    await lockTicket(tx, ticketId, sight, 'help')
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return false
    throw error
  }
}
