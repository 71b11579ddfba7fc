import './jitless.ts'
import { byName, countNumbers, type Difference, differencesOf } from '../src/reports/recount/differences.ts'
import { readFileData } from '../src/reports/recount/read-file-data.ts'
import { type RecountedReport, recountReport } from '../src/reports/recount/recount-report.ts'
import type { FileData, FileDefinitions } from '../src/reports/recount/report-file.ts'
import { checkSignature } from './check-signature.ts'
import { element } from './element.ts'
import { showReport } from './show-report.ts'
import { showSignature, showVerdict } from './show-verdict.ts'
import { pageWords } from './words.ts'

const textOf = (id: string) => document.getElementById(id)?.textContent ?? ''
const main = document.getElementById('report')

type Recounted = { report: RecountedReport; differences: Difference[]; numbers: number }

/** Counts the report anew from its waits, and puts what came out beside what it states. */
function recount(data: FileData): Recounted {
  // As JSON has it, for what was stated has been through that.
  const report = JSON.parse(JSON.stringify(recountReport(readFileData(data)))) as RecountedReport
  return {
    report,
    differences: differencesOf(byName(data.stated), byName(report)),
    numbers: countNumbers(byName({ ...data.stated, sentences: report.sentences })),
  }
}

function read(): { data: FileData; definitions: FileDefinitions; recounted: Recounted } | null {
  try {
    const data = JSON.parse(textOf('data')) as FileData
    return { data, definitions: JSON.parse(textOf('definitions')) as FileDefinitions, recounted: recount(data) }
  } catch {
    return null /* whoever changed the file broke it; the verdict says so */
  }
}

const opened = read()
const language = document.documentElement.lang === 'de' ? 'de' : 'en'
const signature = element('p', {}, pageWords[language].recounting)
main?.replaceChildren(
  ...(opened === null
    ? [showVerdict(null, language, signature)]
    : showReport(opened.data, opened.definitions, opened.recounted.report, opened.recounted.differences, [
        showVerdict(opened.recounted, language, signature),
      ])),
)
const check = await checkSignature(textOf)
showSignature(check, language, signature)
// For whoever reads the page by a program.
document.documentElement.dataset.recounted =
  opened === null ? 'unreadable' : opened.recounted.differences.length === 0 ? 'same' : 'differs'
document.documentElement.dataset.signature = check.kind
