import { createInterface } from 'node:readline/promises'
import { eraseAuthor, findAuthors, findSource, writeRecord } from '@echolot/actions'
import { Refusal } from '@echolot/domain'
import { notEmpty, UsageError } from '../usage-error.ts'
import { withBase } from '../with-base.ts'

type Options = { author: string[]; source?: string; yes?: boolean; dryRun?: boolean }
type Found = Awaited<ReturnType<typeof findAuthors>>[number]

/**
 * Erases persons outside for good, after saying who is meant and what goes. A name that several bear is refused: ids tell
 * them apart. An address of a profile means everybody whose profile it is.
 */
export async function erase(
  { author, source, yes = false, dryRun = false }: Options,
  more: readonly string[] = [],
): Promise<void> {
  // The shell has taken a name of several words apart; half of it may be the whole of somebody else's.
  if (more.length > 0)
    throw new UsageError(
      `error: "${more.join(' ')}" belongs to no option; put a name of several words in quotes: --author "${[author.at(-1), ...more].join(' ')}"`,
    )
  for (const who of author) notEmpty('--author', who)
  if (source !== undefined) notEmpty('--source', source)
  await withBase(async ({ context }) => {
    const ctx = await context()
    const sourceId = source === undefined ? null : await findSource(ctx, { name: source })
    const found = new Map<number, Found>()
    for (const who of author) {
      const persons = await findAuthors(ctx, { who, sourceId })
      if (persons.length === 0)
        throw new Refusal(
          'not_found',
          `Nobody outside is known as "${who}"${source === undefined ? '' : ` at ${source}`}; perhaps they are erased already.`,
        )
      if (persons.length > 1 && !/^https?:\/\//i.test(who)) {
        const several = `"${who}" fits ${persons.length} persons; name one by its id, or add --source:`
        throw new UsageError(`error: ${several}\n${persons.map(lineOf).join('\n')}`)
      }
      for (const person of persons) found.set(person.id, person)
    }
    process.stdout.write(`${[...found.values()].map(lineOf).join('\n')}\n`)
    if (dryRun) return
    if (!yes && !(await agrees(found.size))) return
    for (const id of found.keys()) {
      const items = await eraseAuthor(await context(), { authorId: id })
      await writeRecord(await context(), {
        ...{ kind: 'erasure', via: 'command', deed: 'authors.erase', subject: String(id), succeeded: true },
        ...{ personId: null, said: null },
      })
      process.stdout.write(`Erased author ${id}: ${items} items stripped.\n`)
    }
    process.stdout.write('Backups made before still hold them: let those go, too.\n')
  })
}

function lineOf({ id, name, handle, url, byNameAlone, channel, sources, items, tickets, notes }: Found): string {
  const called = [name, handle, url].filter((part) => part !== null).join(', ') || 'without a name'
  const where = sources.length === 0 ? channel : sources.join(', ')
  return `author ${id}: ${called}; ${where}; ${items} items, ${tickets} tickets, ${notes} notes${byNameAlone ? '; known by this name alone' : ''}`
}

/** @throws UsageError where there is nobody to ask. */
async function agrees(persons: number): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new UsageError('error: nothing was erased; add --yes to erase what is listed')
  const asking = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const answer = await asking.question(
      `Erase ${persons === 1 ? 'this person' : `these ${persons} persons`} for good? Say yes: `,
    )
    return answer.trim().toLowerCase() === 'yes'
  } finally {
    asking.close()
  }
}
