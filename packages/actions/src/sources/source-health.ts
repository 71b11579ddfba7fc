import type { PollOutcome, SourceState } from '@echolot/domain'

/**
 * Whether we hear a source: `heard` when its last poll went well (or it only asked us to come later), `silent` when it
 * failed or is gone, `new` before the first poll, `paused` by somebody's wish.
 */
export function sourceHealth(source: {
  state: SourceState
  lastOutcome: PollOutcome | null
  lastSuccessAt: Date | null
}): 'heard' | 'silent' | 'new' | 'paused' {
  if (source.state === 'paused') return 'paused'
  if (source.state === 'gone') return 'silent'
  if (source.lastOutcome === null) return 'new'
  if (source.lastOutcome === 'throttled') return source.lastSuccessAt === null ? 'silent' : 'heard'
  return source.lastOutcome === 'failed' || source.lastOutcome === 'gone' ? 'silent' : 'heard'
}
