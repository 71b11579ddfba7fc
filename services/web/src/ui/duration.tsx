import { useDuration } from '../time/use-duration.ts'

/** A length of time in at most two units. */
export function Duration({ ms }: { ms: number }) {
  const tell = useDuration()
  return <span className="tabular-nums">{tell(ms)}</span>
}
