import { readFile } from 'node:fs/promises'
import { Refusal } from '@echolot/domain'

/** Where the web app's build puts it. */
const folder = new URL('../../../services/web/dist/report-page/', import.meta.url)

/** The page inside a report that recomputes itself, as it was built: read anew each time, so that it is never one of another build. */
export async function readReportPage(): Promise<{ code: string; look: string }> {
  const read = (name: string) => readFile(new URL(name, folder), 'utf8')
  try {
    return { code: await read('page.js'), look: await read('page.css') }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    throw new Refusal(
      'unavailable',
      'The page of a report that recomputes itself is not built yet: "npm start" builds it, as does the command "export-report".',
      { reason: 'report_page_not_built' },
      { cause: error },
    )
  }
}
