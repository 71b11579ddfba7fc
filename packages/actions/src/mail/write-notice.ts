import { type ClaimedMessage, isPrivate, listDepartments } from '@echolot/db'
import { type Language, may, type NoticeKind, Refusal, type Role, type Sight, waitingStates } from '@echolot/domain'
import type { Mail, MailServer } from '@echolot/messengers'
import { whoIsAway } from '../absences/who-is-away.ts'
import type { Ctx } from '../context.ts'
import { departmentNamer } from '../reports/files/department-name.ts'
import { getTicket } from '../tickets/get-ticket.ts'
import { answerAddress } from './answer-address.ts'
import { messageIdOf } from './mail-settings.ts'
import { noticeWords } from './notice-words.ts'
import { showInstant } from './show-instant.ts'

/** Who reads a mail, and what they see. */
export type MailReader = {
  to: string
  language: Language
  company: string
  zone: string
  person: { id: number; name: string; role: Role } | null
  departmentId: string | null
  sight: Sight
}

/** Through which server, and where answers arrive; null where nobody is asked to answer. */
export type NoticeServer = MailServer & { answers: string | null }

type Writer = Pick<Ctx, 'db' | 'now' | 'seal' | 'pagesOrigin'>
type Ticket = Awaited<ReturnType<typeof getTicket>>

/**
 * The mail that tells of tickets, as they are now: none that is out of the reader's sight, lies with somebody else by now, or was settled
 * meanwhile. Of what a stranger wrote it holds a few lines, marked as a quote, and nothing where that was written in private.
 */
export async function writeNotice(
  ctx: Writer,
  server: NoticeServer,
  reader: MailReader,
  kind: NoticeKind,
  messages: readonly ClaimedMessage[],
  messageId: string,
): Promise<{ mail: Mail } | { dropped: string }> {
  if (kind === 'digest') throw new Error('A digest is written elsewhere.')
  const { db, now, pagesOrigin } = ctx
  const ids = [...new Set(messages.flatMap(({ ticketId }) => (ticketId === null ? [] : [ticketId])))]
  const away = await whoIsAway(db, now)
  const found = await Promise.all(ids.map((ticketId) => readTicket(ctx, reader, ticketId)))
  const tickets = found.filter((ticket) => ticket !== null && isStillNews(ticket, kind, reader, away)) as Ticket[]
  const [only] = tickets
  if (only === undefined) return { dropped: 'Nothing of it is news to them any more.' }
  const words = noticeWords[reader.language]
  const name = departmentNamer(await listDepartments(db), reader.language)
  const to = reader.person === null ? 'department' : 'person'
  const department = oneLine(name(reader.departmentId ?? only.departmentId))
  const shownIds = tickets.map(({ id }) => id)
  const told = await Promise.all(tickets.map((ticket) => tellTicket(ctx, reader, ticket, name)))
  // An answer is about one ticket.
  const answers = tickets.length === 1 && mayPropose(reader) ? server.answers : null
  const text = [
    words.hello(reader.person?.name ?? null),
    words.said(kind, to, tickets.length, department),
    ...told,
    ...(answers === null ? [] : [words.answer]),
    footer(reader, pagesOrigin()),
  ].join('\n\n')
  return {
    mail: {
      to: reader.to,
      subject: words.subject(kind, to, shownIds, department),
      text: `${text}\n`,
      messageId,
      // One ticket is one thread in a mail program.
      ...(tickets.length === 1 ? { references: messageIdOf(`ticket-${only.id}`, server.from) } : {}),
      ...(answers === null ? {} : { replyTo: answerAddress(ctx, answers, { ticketId: only.id, to: reader.to }) }),
      ...(reader.person === null ? {} : { choicesAt: `${pagesOrigin()}/access#mails` }),
    },
  }
}

/** Whether an answer by mail is taken as a proposal. Nobody is asked for what would be refused. */
const mayPropose = ({ person }: MailReader) => person === null || may(person.role, 'contribute')

async function readTicket(ctx: Writer, { sight }: MailReader, ticketId: number): Promise<Ticket | null> {
  try {
    return await getTicket({ ...ctx, sight }, { ticketId })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return null
    throw error
  }
}

/** @param away who is; what they hold is news to whoever was told in their place. */
function isStillNews(
  ticket: Ticket,
  kind: NoticeKind,
  { person, departmentId }: MailReader,
  away: ReadonlyMap<number, unknown>,
): boolean {
  const waits = waitingStates.some((state) => state === ticket.state)
  const isOthers = ticket.assignee !== null && ticket.assignee.id !== person?.id && !away.has(ticket.assignee.id)
  switch (kind) {
    case 'assigned':
      return waits && (person === null ? ticket.departmentId === departmentId : ticket.assignee?.id === person.id)
    case 'late':
      return ticket.state !== 'closed' && ticket.state !== 'dismissed' && !isOthers
    default:
      return true
  }
}

/** Who never signs in reads it here or nowhere. */
const quotedLengths = { person: 400, department: 5_000 } as const

async function tellTicket(
  { db, now, pagesOrigin }: Writer,
  { language, zone, person }: MailReader,
  { id, itemId, item, sourceName, departmentId, dueAt, late, state }: Ticket,
  name: (id: string) => string,
): Promise<string> {
  const words = noticeWords[language]
  const to = person === null ? 'department' : 'person'
  const hidden = await isPrivate(db, itemId)
  const original = to === 'department' && !hidden ? (item?.url ?? null) : null
  const due = new Date(dueAt)
  const waits = waitingStates.some((one) => one === state)
  const shown = item === null ? '' : [item.title?.text, item.text?.text].filter(Boolean).join('\n')
  const quote = hidden ? words.hidden : quoteOf(shown, words.quote, quotedLengths[to])
  return [
    words.ticket(id),
    `  ${words.where}: ${oneLine(sourceName)}`,
    `  ${words.department}: ${oneLine(name(departmentId))}`,
    ...(waits
      ? [`  ${words.due}: ${showInstant(due, language, zone)}${late && due < now ? ` (${words.late})` : ''}`]
      : []),
    ...(quote === '' ? [] : ['', quote]),
    '',
    ...(original === null ? [] : [`  ${words.original}: ${oneLine(original)}`]),
    `  ${words.open}: ${pagesOrigin()}/queue?view=all&ticket=${id}`,
  ].join('\n')
}

/** What a stranger wrote, cut short, each line marked, so that it can be taken for nothing that we say. */
function quoteOf(text: string, lead: string, quotedLength: number): string {
  const cut = oneLine(text)
  if (cut === '') return ''
  const short = [...cut].length > quotedLength ? `${[...cut].slice(0, quotedLength).join('')} …` : cut
  return [lead, ...wrap(short, 72).map((line) => `> ${line}`)].join('\n')
}

/** Without line ends and whatever else steers a terminal or turns the direction of writing round. */
const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** How the reader has other mails sent, or none. */
export function footer({ language, person }: MailReader, origin: string): string {
  const words = noticeWords[language]
  return `-- \n${person === null ? words.departmentChoices : `${words.choices}\n${origin}/access#mails`}`
}
