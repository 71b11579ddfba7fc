import { listApprovalsFor } from '@echolot/db'
import { may, type Role } from '@echolot/domain'
import type { Mail } from '@echolot/messengers'
import type { Ctx } from '../context.ts'
import { countTickets, listTickets } from '../tickets/list-tickets.ts'
import { type DigestPart, noticeWords } from './notice-words.ts'
import { showInstant } from './show-instant.ts'
import { footer, type MailReader } from './write-notice.ts'

const listed = 10
/** The first of them are the late ones, so more need not be read to count those. */
const read = 200

/** What waits for a person today, by what they see; nothing where nothing does. It quotes nobody. */
export async function writeDigest(
  { db, now, pagesOrigin }: Pick<Ctx, 'db' | 'now' | 'pagesOrigin'>,
  reader: MailReader & { person: { id: number; name: string; role: Role } },
  messageId: string,
): Promise<{ mail: Mail } | { dropped: string }> {
  const { person, sight, language, zone, company } = reader
  const words = noticeWords[language]
  const ctx = { db, now, sight }
  const actor = { personId: person.id, role: person.role }
  const works = may(person.role, 'work_tickets')
  const { views } = await countTickets(ctx, { actor })
  const waiting = await listTickets(ctx, { actor, input: { view: 'for_me', limit: read } })
  const toApprove = may(person.role, 'approve_responses')
    ? (await listApprovalsFor(db, { personId: person.id, sight })).length
    : 0
  const late = waiting.rows.filter((row) => row.late).length
  const counts: [DigestPart, number][] = [
    ['late', works ? late : 0],
    ['waiting', works ? views.for_me : 0],
    ['mentioned', views.mentioned],
    ['approval', toApprove],
  ]
  const told = counts.filter(([, n]) => n > 0)
  if (told.length === 0) return { dropped: 'Nothing waits for them.' }
  const rows = works ? waiting.rows.slice(0, listed) : []
  const origin = pagesOrigin()
  const text = [
    words.hello(person.name),
    words.digest,
    told.map(([part, n]) => `  ${words.parts[part](n)}`).join('\n'),
    ...rows.map(({ id, dueAt, late: isLate }) =>
      [
        `${words.ticket(id)}, ${words.due.toLowerCase()} ${showInstant(new Date(dueAt), language, zone)}${isLate ? ` (${words.late})` : ''}`,
        `  ${origin}/queue?view=all&ticket=${id}`,
      ].join('\n'),
    ),
    ...(views.for_me > rows.length && rows.length > 0 ? [words.more(views.for_me - rows.length)] : []),
    `${words.queue}: ${origin}/queue?view=for_me`,
    footer(reader, origin),
  ].join('\n\n')
  const day = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: zone })
  return {
    mail: {
      to: reader.to,
      subject: words.digestSubject(company, day.format(now)),
      text: `${text}\n`,
      messageId,
      choicesAt: `${origin}/access#mails`,
    },
  }
}
