/**
 * Reads hours as people type them: "1,5", "1.5", "1:30", "90 min". Nothing typed is null, and so is not nought.
 * @returns whole minutes, or undefined for what is none of these or longer than a week.
 */
export function parseHours(typed: string): number | null | undefined {
  const text = typed.trim().toLowerCase()
  if (text === '') return null
  const [, clockHours, clockMinutes] = /^(\d{1,3}):([0-5]\d)$/.exec(text) ?? []
  const [, minutes] = /^(\d{1,5}) ?(?:min|m)$/.exec(text) ?? []
  const [, decimal] = /^(\d{0,3}(?:[.,]\d{0,2})?) ?(?:h|std)?$/.exec(text) ?? []
  const read =
    clockHours !== undefined
      ? Number(clockHours) * 60 + Number(clockMinutes)
      : minutes !== undefined
        ? Number(minutes)
        : decimal !== undefined && /\d/.test(decimal)
          ? Math.round(Number(decimal.replace(',', '.')) * 60)
          : undefined
  return read === undefined || read > 10_080 ? undefined : read
}

/** Minutes as they are typed: "1:30", and "2" for whole hours. */
export function writeHours(minutes: number | null): string {
  if (minutes === null) return ''
  const rest = minutes % 60
  return rest === 0 ? String(minutes / 60) : `${Math.floor(minutes / 60)}:${String(rest).padStart(2, '0')}`
}
