import { getOrganisation, listDepartments } from '@echolot/db'
import type { Language } from '@echolot/domain'
import type { Content } from 'pdfmake'
import type { Actor, Ctx } from '../context.ts'
import { printable, printPdf, table } from '../print-pdf.ts'
import { departmentNamer } from '../reports/files/department-name.ts'
import { incidentWords } from './incident-words.ts'
import { type IncidentLog, readIncidentLog } from './read-incident.ts'

/**
 * The log of an incident on paper: who did what when, the words in their versions, and of each ticket when it came, when it was due and
 * when it was answered with which words. Private messages are counted and not in it. @throws Refusal `not_found`.
 */
export async function writeIncidentPdf(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, id, language }: { actor: Actor; id: number; language: Language },
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const log = await readIncidentLog(ctx, { actor, id })
  const [organisation, departments] = await Promise.all([getOrganisation(ctx.db), listDepartments(ctx.db)])
  const zone = organisation?.zone ?? 'Europe/Berlin'
  const words = incidentWords[language]
  const nameOf = departmentNamer(departments, language)
  const instant = (at: string) =>
    new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
      ...({ dateStyle: 'medium', timeStyle: 'medium' } as const),
      timeZone: zone,
    }).format(new Date(at))
  const heading = (text: string): Content => ({ text, style: 'heading' })
  const quiet = (text: string): Content => ({ text: printable(text), style: 'quiet' })
  const content: Content[] = [
    { text: printable(`${words.log}: ${log.title}`), style: 'title' },
    quiet(words.asOf(instant(log.asOf), zone)),
    quiet(
      [
        `${words.lead}: ${log.lead?.name ?? words.nobody}`,
        `${words.opened}: ${instant(log.openedAt)}`,
        ...(log.closedAt === null ? [] : [`${words.closed}: ${instant(log.closedAt)}`]),
      ].join(' · '),
    ),
    ...(log.summary === null ? [] : [heading(words.summary), { text: printable(log.summary), style: 'sentence' }]),
    heading(words.timeline),
    table(
      [words.at, words.who, words.what],
      log.timeline.map((event) => [
        instant(event.at),
        printable(event.person?.name ?? words.system),
        printable(words.events[event.kind](event.count, { ...event, about: event.about?.name ?? null })),
      ]),
      [90, 90, '*'],
    ),
    ...(log.wordings.length === 0 ? [] : [heading(words.wordings)]),
    ...log.wordings
      .toReversed()
      .flatMap(({ version, text, at, person }): Content[] => [
        quiet(`${words.version(version)}, ${instant(at)}, ${person?.name ?? words.system}`),
        { text: printable(text.replaceAll('\n', ' ¶ ')).replaceAll(' ¶ ', '\n'), style: 'sentence' },
      ]),
    heading(`${words.tickets} (${log.tickets.length})`),
    ...(log.withheld === 0 ? [] : [quiet(words.withheld(log.withheld))]),
    ...(log.elsewhere === null || log.elsewhere.tickets === 0 ? [] : [quiet(words.elsewhere(log.elsewhere.tickets))]),
    table(
      [words.ticket, words.message, words.department, words.came, words.due, words.answered, words.wording],
      log.tickets.map((ticket) => [
        `#${ticket.id}`,
        printable([ticket.authorName, ticket.title ?? ticket.excerpt].filter(Boolean).join(': ').replaceAll('\n', ' ')),
        nameOf(ticket.departmentId),
        instant(ticket.openedAt),
        instant(ticket.dueAt),
        answerOf(ticket),
        ticket.wording === null ? '' : String(ticket.wording),
      ]),
      ['auto', '*', 'auto', 62, 62, 62, 'auto'],
    ),
  ]
  const name = `echolot-incident-${id}.pdf`
  return { name, bytes: await printPdf(content, `${words.log}: ${log.title}`) }

  function answerOf({ answeredAt, state, plan }: IncidentLog['tickets'][number]): string {
    if (answeredAt !== null) return instant(answeredAt)
    if (state === 'dismissed') return words.notAnswered.dismissed
    return plan === 'wait' ? words.waits : words.notAnswered.other
  }
}
