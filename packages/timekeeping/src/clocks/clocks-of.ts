import {
  type Arrival,
  type ClockKind,
  type ClockStart,
  type ClockStop,
  type ClockVoid,
  type DismissReason,
  type TicketHappening,
  undecided,
  withoutUndone,
} from '@echolot/domain'
import type { Clock, ClockHistory, ClockPause, Frozen } from './clock.ts'

/** What was published longer ago than this when it was found was not slow to be found: nobody listened yet. */
const backFillMs = 14 * 86_400_000

type Happening<Kind extends TicketHappening['kind']> = Extract<TicketHappening, { kind: Kind }>
type Open = { -readonly [Key in keyof Clock]: Clock[Key] } & { pauses: ClockPause[] }

/** These wait for an answer, and a pause holds them. Whoever pauses has looked at it, and so ends the leg of their department. */
const responses: readonly ClockKind[] = ['first_response', 'next_response']

/**
 * All clocks of a ticket: pure, and the one definition of what is measured. A longer history never changes a clock that a
 * shorter one had stopped; only where a dismissal is taken back do those go on that it ended, and where a merging is, those that
 * it made void: as if it had never been.
 *
 * - detection: from publication until it was found; none where nobody knows the publication.
 * - triage: while it lies with no department, from when it was found, or given back to the sorting tray.
 * - acknowledgement: a leg for each department that it comes to, until a person touches it there, or it goes on.
 * - first_response: a wait for an answer to what was found; next_response: to what its author wrote afterwards.
 * - approval: a leg for each time that a response waits for somebody to look at it.
 * - resolution: a wait until the ticket is closed or dismissed, or the next wait begins.
 *
 * What Echolot does by itself touches nothing. A dismissal stops clocks where no response was needed; where there was
 * nothing to respond to, what still ran becomes void.
 */
export function clocksOf({ arrival, erasedAt, events }: ClockHistory): Clock[] {
  const clocks: Open[] = []
  let frozen: Frozen = frozenOf(arrival, { kind: 'opened', departmentId: undecided })
  let episode = 1

  const running = (of: readonly ClockKind[] | 'all') =>
    clocks.filter(
      ({ kind, state }) => (state === 'running' || state === 'paused') && (of === 'all' || of.includes(kind)),
    )

  function start(kind: ClockKind, at: Date, reason: ClockStart, more: Partial<Open> = {}): Open {
    const legs = kind === 'triage' || kind === 'acknowledgement' || kind === 'approval'
    const clock: Open = {
      kind,
      number: legs ? clocks.filter((other) => other.kind === kind).length + 1 : episode,
      episode,
      state: 'running',
      startedAt: at,
      startReason: reason,
      startedTo: 'second',
      stoppedAt: null,
      stopReason: null,
      voidReason: null,
      pauses: [],
      atStart: frozen,
      atStop: null,
      ...more,
    }
    clocks.push(clock)
    return clock
  }

  function end(clock: Open, at: Date, how: { stopReason: ClockStop } | { voidReason: ClockVoid }): void {
    const stoppedAt = at > clock.startedAt ? at : clock.startedAt
    Object.assign(clock, how, { stoppedAt, atStop: frozen, state: 'stopReason' in how ? 'stopped' : 'void' })
    // What was answered before somebody said that it stands still has not stood still.
    clock.pauses = clock.pauses
      .filter(({ from }) => from < stoppedAt)
      .map((pause) => ({ ...pause, to: earliest(pause.to ?? pause.until, stoppedAt) }))
  }

  function stop(of: readonly ClockKind[] | 'all', at: Date, stopReason: ClockStop): void {
    for (const clock of running(of)) end(clock, at, { stopReason })
  }

  /** A new leg: with a department until somebody touches it, or in the sorting tray until somebody sorts it. */
  function lie(at: Date, reason: ClockStart): void {
    start(frozen.departmentId === undecided ? 'triage' : 'acknowledgement', at, reason)
  }

  function begin(kind: 'first_response' | 'next_response', at: Date, reason: ClockStart): void {
    start(kind, at, reason)
    start('resolution', at, reason)
  }

  function open(at: Date, happening: Happening<'opened'>): void {
    frozen = frozenOf(arrival, happening)
    const { routedAt } = happening
    const { publishedAt, publishedTo } = happening.publishedTo === undefined ? arrival : happening
    if (publishedAt != null && publishedTo !== undefined && publishedTo !== 'unknown') {
      // A publisher's clock that runs ahead of ours makes nothing be found before it was written.
      const published = earliest(new Date(publishedAt), at)
      const clock = start('detection', published, 'published', { startedTo: publishedTo })
      const isOld = at.getTime() - published.getTime() > backFillMs
      end(clock, at, isOld ? { voidReason: 'back_fill' } : { stopReason: 'detected' })
    }
    const triage = start('triage', at, 'detected')
    if (frozen.departmentId !== undecided) {
      const routed = routedAt === undefined ? at : new Date(routedAt)
      end(triage, routed, { stopReason: 'routed' })
      lie(routed > at ? routed : at, 'routed')
    }
    begin('first_response', at, 'detected')
  }

  function respond(at: Date, { respondedAt }: Happening<'responded'>): void {
    const answered = new Date(respondedAt)
    for (const clock of running(responses))
      end(clock, answered, { stopReason: answered < clock.startedAt ? 'answered_before' : 'answered' })
    // Whoever answers has it in hand, at the latest when it is known here.
    stop(['triage', 'acknowledgement', 'approval'], answered < at ? answered : at, 'answered')
  }

  function dismiss(at: Date, { reason, because }: Happening<'dismissed'>): void {
    const voidReason =
      because === undefined
        ? voidedBy(reason)
        : ({ own_user_named: 'own_post', merged: 'merged', deleted_at_source: 'deleted' } as const)[because]
    if (voidReason === null) stop('all', at, 'dismissed')
    else for (const clock of running('all')) end(clock, at, { voidReason })
  }

  /** As if it had never been merged: whatever that made void runs on from its own beginning. */
  function part(): void {
    for (const clock of clocks)
      if (clock.episode === episode && clock.voidReason === 'merged')
        Object.assign(clock, { state: 'running', stoppedAt: null, voidReason: null, atStop: null })
  }

  // Nobody can be answered any more who has had themselves erased, whatever becomes of their ticket.
  function erase(): void {
    if (erasedAt !== null) for (const clock of running('all')) end(clock, erasedAt, { voidReason: 'erased' })
  }

  for (const { at, happening } of withoutUndone(events)) {
    if (erasedAt !== null && happenedAt(at, happening) > erasedAt) erase()
    if (touches(happening)) stop(['acknowledgement'], at, 'touched')
    switch (happening.kind) {
      case 'opened':
        open(at, happening)
        break
      case 'handed_over': {
        resume(at)
        stop(['acknowledgement'], at, 'handed_over')
        stop(['triage'], at, 'routed')
        frozen = { ...frozen, departmentId: happening.to }
        lie(at, 'handed_over')
        break
      }
      case 'responded':
        if (happening.first) respond(at, happening)
        break
      case 'dismissed':
        dismiss(at, happening)
        break
      case 'closed':
        stop(['resolution'], at, 'closed')
        break
      case 'reopened': {
        const since = happening.since === undefined ? at : new Date(happening.since)
        stop('all', since, 'reopened')
        episode = happening.episode
        const reason = happening.because ?? 'reopened'
        lie(at, reason)
        begin(reason === 'follow_up' ? 'next_response' : 'first_response', since, reason)
        break
      }
      case 'parted':
        part()
        break
      case 'paused':
        for (const clock of running(responses)) {
          clock.pauses = [
            ...clock.pauses,
            { from: at, to: null, until: new Date(happening.until), reason: happening.reason },
          ]
          clock.state = 'paused'
        }
        break
      case 'resumed':
        resume(at)
        break
      case 'prioritised':
        frozen = { ...frozen, priority: happening.to }
        break
      case 'labelled':
        frozen = { ...frozen, labelIds: happening.labelIds }
        break
      case 'submitted':
        // Put to those who may approve it.
        start('approval', at, 'routed')
        break
      case 'approved':
      case 'returned':
      case 'withdrawn':
        stop(['approval'], at, happening.kind)
        break
    }
  }

  function resume(at: Date): void {
    for (const clock of running(responses)) {
      if (clock.state !== 'paused') continue
      // Two in one instant leave nothing behind.
      clock.pauses = clock.pauses.flatMap((pause) =>
        // Whoever slept over its end did not prolong it.
        pause.to !== null ? [pause] : pause.from < at ? [{ ...pause, to: earliest(pause.until, at) }] : [],
      )
      clock.state = 'running'
    }
  }

  erase()
  return clocks
}

/** Deeds of people, wherever they sit: each is the touch that the department of the ticket was waiting for. */
const touching: readonly TicketHappening['kind'][] = [
  'claimed',
  'assigned',
  'snoozed',
  'paused',
  'noted',
  'prioritised',
  'labelled',
  'submitted',
]

/** What Echolot gives to somebody by turn nobody has touched yet. */
const touches = (happening: TicketHappening) =>
  touching.includes(happening.kind) && !(happening.kind === 'assigned' && happening.because === 'in_turn')

/** An answer is often known only later than it was given. */
const happenedAt = (at: Date, happening: TicketHappening) =>
  happening.kind === 'responded' ? earliest(at, new Date(happening.respondedAt)) : at

const earliest = (a: Date, b: Date) => (a < b ? a : b)

function frozenOf(arrival: Arrival, { departmentId, priority, ...said }: Happening<'opened'>): Frozen {
  const { channel, sourceId, watchIds, accountId, goal } =
    said.publishedTo === undefined ? arrival : { ...arrival, ...said }
  return { departmentId, priority: priority ?? 'normal', labelIds: [], channel, sourceId, watchIds, accountId, goal }
}

function voidedBy(reason: DismissReason): ClockVoid | null {
  return reason === 'no_response_needed' ? null : reason
}
