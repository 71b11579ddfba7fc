import { listUnanswered, listUndecidedMentions } from '@echolot/actions'
import { onOneLine } from '../on-one-line.ts'
import { notEmpty, UsageError } from '../usage-error.ts'
import { withBase } from '../with-base.ts'

type Options = { unanswered?: boolean; department?: string; json?: boolean }

/**
 * Lists what is unanswered by due time: a line each, or one JSON object `{"mentions": […], "tickets": […]}` whose rows are
 * those of the page. `mentions` are those without a ticket; they lie in no department.
 */
export async function list({ unanswered = false, department, json = false }: Options): Promise<void> {
  if (!unanswered) throw new UsageError('error: say which tickets: --unanswered lists those without a response')
  if (department !== undefined) notEmpty('--department', department)
  const write = (text: string) => void process.stdout.write(text)
  await withBase(async ({ context }) => {
    const ctx = await context()
    const mentions = department === undefined ? (await listUndecidedMentions(ctx)).rows : []
    if (json) write(`{"mentions":${JSON.stringify(mentions)},"tickets":[`)
    else
      for (const { dueAt, late, channel, title, excerpt } of mentions)
        write(line([dueAt, late ? 'late' : 'due', 'no ticket', '-', channel, title ?? excerpt.text]))
    let first = true
    for await (const page of listUnanswered(ctx, { departmentId: department }))
      for (const row of page) {
        const { id, dueAt, late, departmentId, channel, title, excerpt } = row
        write(
          json
            ? `${first ? '' : ','}${JSON.stringify(row)}`
            : line([dueAt, late ? 'late' : 'due', `#${id}`, departmentId, channel, title ?? excerpt.text]),
        )
        first = false
      }
    if (json) write(']}\n')
  })
}

const line = (columns: readonly string[]) => `${columns.map(onOneLine).join('\t')}\n`
