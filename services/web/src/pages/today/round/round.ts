import type { TicketRow } from '@echolot/contract'
import { orNull, readInt, readList, readRecord } from '../../../read.ts'

/** A finite list: what is in it was fixed when it began, and it only ever gets shorter. */
export type Round = {
  /** Its tickets in the order in which they were due. */
  ids: number[]
  /** Everything that waited when it began; what is not among these is new. */
  known: number[]
  beganAt: number
  done: { id: number; at: number }[]
}

/** A round as this tab kept it; null where it kept that there is none. */
export const readRound = orNull(
  readRecord({
    ids: readList(readInt),
    known: readList(readInt),
    beganAt: readInt,
    done: readList(readRecord({ id: readInt, at: readInt })),
  }),
)

/** What waits for a person now, as the server tells it. */
export type Waits = { asOf: string; rows: readonly TicketRow[]; others: readonly number[] }

export function beginRound({ rows, others }: Pick<Waits, 'rows' | 'others'>, now: number): Round {
  const ids = rows.map(({ id }) => id)
  return { ids, known: [...ids, ...others], beganAt: now, done: [] }
}

/** These count as decided until the response has gone or comes back. */
const underWay: readonly TicketRow['outgoing'][] = ['queued', 'sending', 'awaiting_approval', 'approved']

/** What of a round is left, what came since it began, and what waits besides. */
export function standingOf(round: Round, waits: Waits): { left: TicketRow[]; fresh: number; besides: number } {
  const row = new Map(waits.rows.map((one) => [one.id, one]))
  const left = round.ids.flatMap((id) => {
    const here = row.get(id)
    return here === undefined || isDone(round, id) || underWay.includes(here.outgoing) ? [] : [here]
  })
  const known = new Set(round.known)
  const all = [...row.keys(), ...waits.others]
  const fresh = all.filter((id) => !known.has(id)).length
  const inRound = new Set(round.ids)
  const asOf = Date.parse(waits.asOf)
  // Handed over to a department that is one's own, too, it is decided in this round and waits all the same.
  const passedOn = (id: number) => round.done.some((one) => one.id === id && one.at < asOf)
  return { left, fresh, besides: all.filter((id) => !inRound.has(id) || passedOn(id)).length }
}

export const isDone = (round: Round, id: number): boolean => round.done.some((one) => one.id === id)

export function decide(round: Round, id: number, now: number): Round {
  return isDone(round, id) ? round : { ...round, done: [...round.done, { id, at: now }] }
}

/** It was taken back: it waits again. */
export function undecide(round: Round, id: number): Round {
  return { ...round, done: round.done.filter((one) => one.id !== id) }
}

/** Where one goes on from a ticket: the next that is left, else the first; null at the end. */
export function nextAfter(round: Round, left: readonly TicketRow[], id: number): number | null {
  const place = round.ids.indexOf(id)
  const others = left.filter((row) => row.id !== id)
  return (others.find((row) => round.ids.indexOf(row.id) > place) ?? others[0])?.id ?? null
}

/** A longer pause is no pace. */
const longestMs = 15 * 60_000
const fewest = 3

/** How long a decision takes in this round, by its reader's own pace in it; null before there are three. */
export function paceOf({ beganAt, done }: Round): number | null {
  const took = done
    .map(({ at }, index) => at - (done[index - 1]?.at ?? beganAt))
    .filter((ms) => ms <= longestMs)
    .toSorted((a, b) => a - b)
  return took.length < fewest ? null : (took[Math.floor(took.length / 2)] ?? null)
}

/** What a decision is taken to need where nobody's pace is known yet: to read a few sentences, and to answer, hand over or dismiss. */
export const assumedMs = 2 * 60_000

/** About how long so many take, to what can be said of an estimate: whole minutes, from ten on fives, from an hour on halves of one. */
export function aboutMs(count: number, eachMs: number): number {
  const minutes = (count * eachMs) / 60_000
  const step = minutes < 10 ? 1 : minutes < 60 ? 5 : 30
  return Math.max(1, Math.round(minutes / step) * step) * 60_000
}
