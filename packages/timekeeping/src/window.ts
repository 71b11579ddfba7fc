/** Open hours in minutes since the local midnight of the day they start on; an overnight window ends beyond 24 h. */
export type Window = { readonly text: string; readonly start: number; readonly end: number }

type WindowProblem = { readonly code: 'invalid_window' | 'equal_times'; readonly message: string }

const minutesPerDay = 1440

/** Reads "HH:mm-HH:mm". "24:00" may end a window; an end before its start lies on the next day. */
export function parseWindow(text: string): Window | WindowProblem {
  const { from, to } =
    /^(?<from>(?:[01]\d|2[0-3]):[0-5]\d)-(?<to>(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.exec(text)?.groups ?? {}
  if (from === undefined || to === undefined) {
    return {
      code: 'invalid_window',
      message: `${JSON.stringify(text)} is not a window; write "HH:mm-HH:mm", such as "09:00-17:00" or "18:00-24:00"`,
    }
  }
  if (from === to) {
    return {
      code: 'equal_times',
      message: `"${text}" starts and ends at the same time; a whole day is "00:00-24:00", a closed one has no window`,
    }
  }
  const start = minutesOf(from)
  const end = minutesOf(to)
  return { text, start, end: end < start ? end + minutesPerDay : end }
}

/** Windows that are known to be well formed, in the order of their start. */
export function readWindows(texts: readonly string[]): readonly Window[] {
  return texts
    .map(parseWindow)
    .filter((window) => 'start' in window)
    .sort((a, b) => a.start - b.start)
}

/** The first two windows of one day, in the order of their start, that claim the same time. Touching ones do not. */
export function findOverlap(windows: readonly Window[]): readonly [Window, Window] | null {
  for (const [index, window] of windows.entries()) {
    const next = windows[index + 1]
    if (next !== undefined && next.start < window.end) return [window, next]
  }
  return null
}

/** The window of the day before whose overnight tail reaches into a window of this day, and that window. */
export function findTailOverlap(
  dayBefore: readonly Window[],
  day: readonly Window[],
): readonly [Window, Window] | null {
  const tail = dayBefore.at(-1)
  const first = day[0]
  return tail !== undefined && first !== undefined && tail.end - minutesPerDay > first.start ? [tail, first] : null
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
