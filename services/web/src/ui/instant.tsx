import type { InstantShape } from '../time/format-instant.ts'
import { useInstant } from '../time/use-instant.ts'

/** An instant in the company's zone and the reader's language. */
export function Instant({ at, shape = 'full' }: { at: string; shape?: InstantShape }) {
  const tell = useInstant()
  return (
    <time dateTime={at} className="tabular-nums">
      {tell(at, shape)}
    </time>
  )
}
