import { inSnapshot } from '@echolot/db'
import { figureDefinitions, figures, type Language } from '@echolot/domain'
import type { Ctx } from '../../context.ts'
import type { Asked } from '../asked-report.ts'
import { gatherData, runningNumbers } from '../recount/gather-data.ts'
import { sealReport } from '../recount/seal-report.ts'
import { fileWords } from './file-words.ts'

/**
 * A report that recomputes itself: one file with what it was made from, what its words mean and the code that counts, signed with
 * the installation's key. In place of tickets stand running numbers; nothing in it was written by anybody outside, or names them, and
 * private messages are neither in it nor counted in it.
 */
export async function writeReportHtml(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight' | 'seal' | 'readReportPage'>,
  { language, ...asked }: Asked & { language: Language },
): Promise<{ name: string; text: string }> {
  const page = await ctx.readReportPage()
  // Of one view of the database: else what happens between two questions would look like a mistake in counting.
  const data = await inSnapshot(ctx.db, (db) =>
    gatherData(db, ctx, asked, language, { numbering: runningNumbers, withPrivate: false }),
  )
  const definitions = {
    figures: figures.map((figure) => {
      const { version, name, says } = figureDefinitions[figure]
      return { figure, version, name: name[language], says: says[language] }
    }),
    method: [...fileWords[language].method],
  }
  const parts = ['echolot-report', asked.from, asked.to, asked.departmentId].filter((part) => part !== undefined)
  return { name: `${parts.join('-')}.html`, text: sealReport(ctx.seal, { data, definitions, ...page }) }
}
