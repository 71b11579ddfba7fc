import type { PollOutcome, SourceState } from '@echolot/domain'

type Asked = {
  state: SourceState
  lastOutcome: PollOutcome | null
  lastSuccessAt: Date | null
  intervalSeconds: number
}

/**
 * Whether we hear a source: `heard` when its last poll went well, `silent` when it failed or is gone, `new` before the
 * first poll, `paused` by somebody's wish. One that asks us to come later is still heard for three of its intervals, ten
 * minutes at least; a source that says so for ever is silent.
 */
export function sourceHealth(
  { state, lastOutcome, lastSuccessAt, intervalSeconds }: Asked,
  now: Date,
): 'heard' | 'silent' | 'new' | 'paused' {
  if (state === 'paused') return 'paused'
  if (state === 'gone') return 'silent'
  if (lastOutcome === null) return 'new'
  if (lastOutcome === 'items' || lastOutcome === 'unchanged') return 'heard'
  if (lastOutcome !== 'throttled') return 'silent'
  const patienceMs = Math.max(600, 3 * intervalSeconds) * 1000
  return lastSuccessAt !== null && now.getTime() - lastSuccessAt.getTime() < patienceMs ? 'heard' : 'silent'
}
