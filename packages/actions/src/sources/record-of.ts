import type { PollHints, PollResult } from '@echolot/connectors'
import { type PollRecord, seenBefore } from '@echolot/db'
import { clean } from '@echolot/domain'
import { failuresAfter, planPoll, seenKept } from './plan-poll.ts'
import type { Asked } from './poll-sources.ts'

/** What a poll's end means for its source, with the plan of the next. */
export function recordOf(
  { source, result, ms, isBudgetSpent }: Asked,
  { found, stored, now, idsChanged = false }: { found: number; stored: number; now: Date; idsChanged?: boolean },
): PollRecord {
  const hints = rememberedHints(source.hints as PollHints | null, result)
  const seenAt =
    stored === 0 ? [] : [...seenBefore(source), ...Array.from({ length: stored }, () => now)].slice(-seenKept)
  const { nextPollAt, intervalSeconds, because } = planPoll(
    { ...source, askedAt: source.lastPolledAt, heardAt: source.lastSuccessAt, seenAt },
    {
      outcome: result.outcome,
      fresh: stored,
      hints: hints ?? undefined,
      status: result.status,
      retryAfter: result.outcome === 'throttled' ? result.retryAfter : undefined,
    },
    now,
    Math.random,
  )
  const planned = {
    id: source.id,
    generation: source.generation,
    outcome: result.outcome,
    cursor: result.cursor ?? null,
    nextPollAt,
    pollReason: isBudgetSpent ? ('budget' as const) : because,
    intervalSeconds,
    hints: hints === null ? null : { ...hints, freshSeconds: null },
    seenAt,
    found,
    stored,
    ms,
  }
  const fine = { state: 'active' as const, failures: 0, problemCode: null, problem: null }
  switch (result.outcome) {
    case 'items': {
      // What was cut off is missing, though the rest was heard.
      const cutOff = result.problems.find(({ code }) => code === 'feed_cut_off')
      if (cutOff !== undefined) return { ...planned, ...fine, problemCode: cutOff.code, problem: cutOff.message }
      return { ...planned, ...fine, ...(idsChanged ? tellIdsChanged : {}) }
    }
    case 'unchanged':
      return { ...planned, ...fine }
    case 'throttled': {
      // Being asked to come later is no failure.
      const waiting = { ...planned, ...fine, failures: source.failures }
      const until = nextPollAt.toISOString()
      if (isBudgetSpent)
        return {
          ...waiting,
          problemCode: 'budget_spent',
          problem: `What may be paid for it on this day is spent; it is read again from ${until}.`,
        }
      return { ...waiting, problemCode: 'throttled', problem: `The source asked us to come back at ${until}.` }
    }
    case 'gone':
      return {
        ...planned,
        state: 'gone',
        failures: failuresAfter({ ...source, askedAt: source.lastPolledAt }, now),
        problemCode: 'gone',
        problem: clean(result.reason, 500),
      }
    case 'needs_consent':
    case 'blocked':
    case 'failed':
      return {
        ...planned,
        ...fine,
        failures: failuresAfter({ ...source, askedAt: source.lastPolledAt }, now),
        problemCode: result.code,
        problem: clean(result.message, 500),
      }
  }
}

/** Nothing failed and nothing is double, but whoever relies on the ids should know. What else is wrong goes first. */
const tellIdsChanged = {
  problemCode: 'ids_changed',
  problem: 'All ids of this feed were changed at once; its items are known by their links and texts.',
}

/** What the publisher says of when to ask: in a feed that was read, or, where nothing was, in the one that was read last. */
function rememberedHints(before: PollHints | null, { outcome, hints }: PollResult<unknown>): PollHints | null {
  if (outcome === 'items' || before === null) return hints ?? before
  return { ...before, freshSeconds: hints?.freshSeconds ?? null }
}
