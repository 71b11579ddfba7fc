import { examineAddress } from '@echolot/actions'
import { connectorIds } from '@echolot/connectors'
import { Refusal } from '@echolot/domain'
import { oneOf, UsageError } from '../usage-error.ts'
import { withBase } from '../with-base.ts'

/** Asks an address once and tells what a source of it would be; adds nothing. Exit code 1 where it is none. */
export async function testOne(
  url: string,
  options: { connector?: string; purpose?: string; json?: boolean },
): Promise<void> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UsageError(`error: "${url}" is no address; it should begin with http:// or https://`)
  const wish = {
    url,
    connector: options.connector === undefined ? null : oneOf('--connector', options.connector, connectorIds),
    purpose:
      options.purpose === undefined ? null : oneOf('--purpose', options.purpose, ['mentions', 'own_channel'] as const),
  }
  const examined = await withBase(async ({ context }) => examineAddress(await context(), wish)).catch(
    (error: unknown) => {
      if (options.json !== true || !(error instanceof Refusal)) throw error
      return { outcome: 'failed' as const, problemCode: error.data.problemCode ?? error.code, problem: error.message }
    },
  )
  if (examined.outcome === 'failed') process.exitCode = 1
  if (options.json === true) process.stdout.write(`${JSON.stringify(examined)}\n`)
  else if ('items' in examined) tell(examined)
}

function tell(examined: Awaited<ReturnType<typeof examineAddress>>): void {
  const { name, connector, url, because, answeredFrom, purpose, intervalSeconds, total, mentions } = examined
  const lines = [
    `"${name}" (${connector}, ${url})${because === null ? '' : `: ${because}`}`,
    ...(answeredFrom === null ? [] : [`It was redirected and answers from ${answeredFrom}.`]),
    ...(examined.problem === null ? [] : [examined.problem]),
    ...examined.problems.map(({ severity, message }) => `${severity}: ${message}`),
    `${total} items, of which ${mentions} would be mentions (${purpose}). It would be asked every ${intervalSeconds} seconds at first, then by its own rhythm.`,
    ...examined.items.map(({ title, text, author, publishedAt, mention }) =>
      [mention ? 'mention' : '-', publishedAt ?? 'undated', author ?? '', plain(title ?? text ?? '')].join('\t'),
    ),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

const plain = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 120)
