import type { Language, NoticeKind } from '@echolot/domain'

export type NoticeTo = 'person' | 'department'
type Counted = { one: string; other: string }
const count = (n: number, { one, other }: Counted) => (n === 1 ? one : other.replace('{n}', String(n)))

export type DigestPart = 'late' | 'waiting' | 'mentioned' | 'approval'

type Words = {
  hello: (name: string | null) => string
  /** What happened, as a sentence; `id` where it is of one ticket alone. */
  said: (kind: Exclude<NoticeKind, 'digest'>, to: NoticeTo, n: number, department: string) => string
  subject: (kind: Exclude<NoticeKind, 'digest'>, to: NoticeTo, ids: readonly number[], department: string) => string
  ticket: (id: number) => string
  where: string
  department: string
  due: string
  late: string
  quote: string
  hidden: string
  open: string
  original: string
  answer: string
  digestSubject: (company: string, day: string) => string
  digest: string
  parts: Record<DigestPart, (n: number) => string>
  more: (n: number) => string
  queue: string
  choices: string
  departmentChoices: string
}

/** What mails about work say, in the language of who gets them. */
export const noticeWords: Record<Language, Words> = {
  de: {
    hello: (name) => (name === null ? 'Guten Tag,' : `Guten Tag ${name},`),
    said: (kind, to, n, department) =>
      ({
        assigned:
          to === 'person'
            ? count(n, { one: 'Ihnen wurde ein Ticket zugewiesen.', other: 'Ihnen wurden {n} Tickets zugewiesen.' })
            : count(n, {
                one: `für ${department} ist ein Ticket angekommen.`,
                other: `für ${department} sind {n} Tickets angekommen.`,
              }),
        mentioned: count(n, {
          one: to === 'person' ? 'Sie wurden in einer Notiz erwähnt.' : `${department} wurde in einer Notiz erwähnt.`,
          other:
            to === 'person'
              ? 'Sie wurden in Notizen zu {n} Tickets erwähnt.'
              : `${department} wurde in Notizen zu {n} Tickets erwähnt.`,
        }),
        late: count(n, { one: 'ein Ticket ist verspätet.', other: '{n} Tickets sind verspätet.' }),
      })[kind],
    subject: (kind, to, ids, department) => {
      const what = count(ids.length, { one: `Ticket ${ids[0]}`, other: '{n} Tickets' })
      return {
        assigned: to === 'person' ? `${what} für Sie` : `${what} für ${department}`,
        mentioned: to === 'person' ? `Sie wurden erwähnt: ${what}` : `${department} wurde erwähnt: ${what}`,
        late: `Verspätet: ${what}`,
      }[kind]
    },
    ticket: (id) => `Ticket ${id}`,
    where: 'Gefunden bei',
    department: 'Abteilung',
    due: 'Fällig',
    late: 'verspätet',
    quote: 'Was dort steht, von außen geschrieben:',
    hidden: 'Der Text steht nur in Echolot.',
    open: 'Öffnen',
    original: 'Dort',
    answer:
      'Sie können auf diese E-Mail antworten: Ihr Text steht dann als Vorschlag am\nTicket. Veröffentlicht wird er nicht von selbst.',
    digestSubject: (company, day) => `Was bei ${company} auf Sie wartet, ${day}`,
    digest: 'das wartet heute auf Sie:',
    parts: {
      late: (n) => `Verspätet: ${n}`,
      waiting: (n) => `Wartet auf Sie: ${n}`,
      mentioned: (n) => `Sie wurden erwähnt und haben es noch nicht gesehen: ${n}`,
      approval: (n) => `Wartet auf Freigabe: ${n}`,
    },
    more: (n) => `und ${n} weitere`,
    queue: 'Zur Liste',
    choices: 'Welche E-Mails Sie bekommen, wählen Sie hier:',
    departmentChoices:
      'Diese E-Mails gehen an die Adresse der Abteilung; Administratoren ändern das in den Einstellungen.',
  },
  en: {
    hello: (name) => (name === null ? 'Hello,' : `Hello ${name},`),
    said: (kind, to, n, department) =>
      ({
        assigned:
          to === 'person'
            ? count(n, { one: 'a ticket was assigned to you.', other: '{n} tickets were assigned to you.' })
            : count(n, {
                one: `a ticket has come for ${department}.`,
                other: `{n} tickets have come for ${department}.`,
              }),
        mentioned: count(n, {
          one: to === 'person' ? 'a note mentions you.' : `a note mentions ${department}.`,
          other: to === 'person' ? 'notes of {n} tickets mention you.' : `notes of {n} tickets mention ${department}.`,
        }),
        late: count(n, { one: 'a ticket is late.', other: '{n} tickets are late.' }),
      })[kind],
    subject: (kind, to, ids, department) => {
      const what = count(ids.length, { one: `Ticket ${ids[0]}`, other: '{n} tickets' })
      return {
        assigned: to === 'person' ? `${what} for you` : `${what} for ${department}`,
        mentioned: to === 'person' ? `You were mentioned: ${what}` : `${department} was mentioned: ${what}`,
        late: `Late: ${what}`,
      }[kind]
    },
    ticket: (id) => `Ticket ${id}`,
    where: 'Found at',
    department: 'Department',
    due: 'Due',
    late: 'late',
    quote: 'What it says there, written by somebody outside:',
    hidden: 'Its text stands in Echolot alone.',
    open: 'Open',
    original: 'There',
    answer:
      'You can answer this mail: your text then stands at the ticket as a proposal.\nIt is not published by itself.',
    digestSubject: (company, day) => `What waits for you at ${company}, ${day}`,
    digest: 'this waits for you today:',
    parts: {
      late: (n) => `Late: ${n}`,
      waiting: (n) => `Waits for you: ${n}`,
      mentioned: (n) => `You were mentioned and have not seen it yet: ${n}`,
      approval: (n) => `Waits for approval: ${n}`,
    },
    more: (n) => `and ${n} more`,
    queue: 'To the list',
    choices: 'Choose here which mails you get:',
    departmentChoices: 'These mails go to the address of the department; administrators change that in the settings.',
  },
}
