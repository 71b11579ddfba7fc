import type { listReportFilters } from '@echolot/db'
import type { Language } from '@echolot/domain'
import type { Asked } from '../asked-report.ts'
import { fileWords } from './file-words.ts'

/** All that the report is narrowed to or counted by, as the page says it: figures without it would be other figures. */
export function narrowedTo(
  asked: Asked,
  nameOf: (departmentId: string) => string,
  offered: Pick<Awaited<ReturnType<typeof listReportFilters>>, 'sources' | 'watches' | 'labels' | 'accounts'>,
  language: Language,
): string[] {
  const words = fileWords[language]
  const named = (list: readonly { id: number; name: string }[], id: number) =>
    list.find((one) => one.id === id)?.name ?? String(id)
  return [
    ...(asked.departmentId === undefined ? [] : [nameOf(asked.departmentId)]),
    ...(asked.channel === undefined ? [] : [asked.channel]),
    ...(asked.sourceId === undefined ? [] : [named(offered.sources, asked.sourceId)]),
    ...(asked.watchId === undefined ? [] : [named(offered.watches, asked.watchId)]),
    ...(asked.priority === undefined ? [] : [words.priorities[asked.priority]]),
    ...(asked.labelId === undefined ? [] : [named(offered.labels, asked.labelId)]),
    ...(asked.accountId === undefined ? [] : [named(offered.accounts, asked.accountId)]),
    ...(asked.goal === undefined ? [] : [asked.goal]),
    ...(asked.departmentAt === 'start' ? [words.firstDepartment] : []),
    ...(asked.since === 'published' ? [words.sincePublished] : []),
  ]
}
