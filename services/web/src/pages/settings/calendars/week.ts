export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** A window as it is typed: two times of day. */
export type Typed = { key: number; from: string; to: string }

let lastKey = 0
/** A key that outlives edits, so that typing in one row never moves the focus to another. */
export function nextKey(): number {
  lastKey += 1
  return lastKey
}

/** `09:00-17:00` as two times. */
export function readWindows(windows: readonly string[] | undefined): Typed[] {
  return (windows ?? []).map((window) => {
    const [from = '', to = ''] = window.split('-')
    return { key: nextKey(), from, to }
  })
}

/** The two times as `09:00-17:00`; what is no time stays as typed, for the server to name. */
export function writeWindows(typed: readonly Typed[]): string[] {
  return typed.map(({ from, to }) => `${completeTime(from)}-${completeTime(to)}`)
}

/** What people type for a time of day: 9, 930, 9.30, 9:30 and 09:30 are all told; anything else stays as it is. */
export function completeTime(typed: string): string {
  const text = typed.trim()
  const parts = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?(?: ?(?:Uhr|h))?$/i.exec(text)
  if (parts === null) return text
  const [, hour = '', minute = '00'] = parts
  return `${hour.padStart(2, '0')}:${minute}`
}
