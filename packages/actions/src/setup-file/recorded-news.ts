import type { FileTable } from '@echolot/db'
import type { RecordedChange } from '../record/write-entry.ts'
import type { SetupNews } from './setup-run.ts'

/** What the record calls the parts of a file, in its order. */
const areas: Record<FileTable, string> = {
  organisation: 'organisation',
  calendar: 'calendars',
  department: 'departments',
  brand: 'brands',
  macro: 'macros',
  watch: 'watches',
  source: 'sources',
  rule: 'rules',
  account: 'accounts',
}

/** What a setup file did, for the record: by part the names that it had touched before and those that it has now. */
export function recordedNews(news: readonly SetupNews[]): RecordedChange[] {
  return Object.entries(areas).flatMap(([kind, field]) => {
    const touched = news.filter((one) => one.kind === kind)
    if (touched.length === 0) return []
    const before = touched.filter(({ what }) => what !== 'added').map(({ name }) => name)
    const after = touched.filter(({ what }) => what !== 'left').map(({ name }) => name)
    return [{ field, before, after }]
  })
}
