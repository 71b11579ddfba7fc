import { dayOf } from '../../time/local-day.ts'

/** What somebody noted about days, for a file: whose note it is stays in the house. */
export type Note = { from: string; to: string; text: string; about: string[] }

export function tellNotes(
  annotations: readonly (Omit<Note, 'about'> & { departmentId: string | null; channel: string | null })[],
  nameOf: (departmentId: string) => string,
): Note[] {
  return annotations.map(({ from, to, text, departmentId, channel }) => ({
    from,
    to,
    text,
    about: [...(departmentId === null ? [] : [nameOf(departmentId)]), ...(channel === null ? [] : [channel])],
  }))
}

/** Over which of a chart's days each note stands: the index of the first and the last, with the note's number from 1. */
export function marksOf(
  notes: readonly Pick<Note, 'from' | 'to'>[],
  days: readonly { day: string }[],
): { number: number; first: number; last: number }[] {
  return notes.flatMap(({ from, to }, index) => {
    const first = days.findIndex(({ day }) => day >= from)
    const last = days.findLastIndex(({ day }) => day <= to)
    return first === -1 || last < first ? [] : [{ number: index + 1, first, last }]
  })
}

/** What was noted about the day on which a wait began, in the company's zone, as far as it is about that wait; in the order of the notes. */
export function notesAbout(
  annotations: readonly (Omit<Note, 'about'> & { departmentId: string | null; channel: string | null })[],
  zone: string,
): (wait: { startedAt: Date; departmentId: string; channel: string }) => string {
  if (annotations.length === 0) return () => ''
  return ({ startedAt, ...wait }) => {
    const day = dayOf(startedAt, zone)
    return annotations
      .filter(
        ({ from, to, departmentId, channel }) =>
          from <= day &&
          day <= to &&
          (departmentId === null || departmentId === wait.departmentId) &&
          (channel === null || channel === wait.channel),
      )
      .map(({ text }) => text)
      .join('; ')
  }
}
