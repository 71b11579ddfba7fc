import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { useZone } from '../api/session.ts'
import { formatInstant } from '../time/format-instant.ts'
import { useConnectors, useWorded } from './use-connectors.ts'

const instant = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g

type Props = { code: string | null; text: string; className?: string }

/**
 * What is wrong with a source, in the reader's language where its code is known, else in English as the log has it, with
 * its instants in the company's zone. The log's own sentence, which names the host, is the title.
 */
export function ToldProblem({ code, text, className }: Props) {
  // The log's own sentence stands until the reader's language has come.
  const { t } = useTranslation('problems', { useSuspense: false })
  const zone = useZone()
  const plain = text.replace(instant, (at) => formatInstant(at, zone, 'en', 'near'))
  const known = code === null ? null : nameOf(code)
  const isTold = known !== null && i18next.exists(`problems:${known}`)
  const inWords = useWorded()
  const connectors = useConnectors(known !== null && !isTold)
  const own = connectors.map(({ problems }) => problems[known ?? '']).find((worded) => worded !== undefined)
  if (own !== undefined)
    return (
      <span title={plain} className={className}>
        {inWords(own)}
      </span>
    )
  if (!isTold)
    return (
      <span lang="en" className={className}>
        {plain}
      </span>
    )
  return (
    <span title={plain} className={className}>
      {t(known as 'dns')}
    </span>
  )
}

/** A status without a code of its own is told by its class, as the log's sentence tells it. */
function nameOf(code: string): string {
  if (!code.startsWith('http_')) return code
  return code.startsWith('http_5') ? 'server_fault' : 'forbidden'
}
