/**
 * Reads what is not ours to trust: an address, what was kept in this tab, the facts of a refusal. Undefined where it makes no sense.
 * A few plain lines instead of zod: with it the queue would take a tenth longer to arrive.
 */
export type Read<Value> = (given: unknown) => Value | undefined
type Shape = Record<string, Read<unknown>>

export const readText: Read<string> = (given) => (typeof given === 'string' ? given : undefined)

export const readTextUpTo =
  (longest: number): Read<string> =>
  (given) =>
    typeof given === 'string' && given.length <= longest ? given : undefined

export const readWord =
  <const Word extends string>(words: readonly Word[]): Read<Word> =>
  (given) =>
    words.find((word) => word === given)

export const readInt: Read<number> = (given) => (Number.isSafeInteger(given) ? Number(given) : undefined)

/** The number of something that is kept, as a number or as it is written. */
export const readId: Read<number> = (given) =>
  /^[1-9]\d*$/.test(String(given)) && Number.isSafeInteger(Number(given)) ? Number(given) : undefined

/** A day that there is, such as 2026-11-23. */
export const readDay: Read<string> = (given) => {
  if (typeof given !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(given)) return undefined
  const day = new Date(`${given}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(given) ? given : undefined
}

export const orNull =
  <Value>(read: Read<Value>): Read<Value | null> =>
  (given) =>
    given === null ? null : read(given)

export const readList =
  <Value>(read: Read<Value>): Read<Value[]> =>
  (given) => {
    if (!Array.isArray(given)) return undefined
    const values = given.map(read)
    return values.every((value) => value !== undefined) ? values : undefined
  }

/** All of it, or nothing. */
export const readRecord =
  <Of extends Shape>(shape: Of): Read<{ [Key in keyof Of]: Exclude<ReturnType<Of[Key]>, undefined> }> =>
  (given) => {
    if (typeof given !== 'object' || given === null) return undefined
    const parts = readParts(shape, given as Record<string, unknown>)
    return Object.values(parts).every((part) => part !== undefined)
      ? (parts as { [Key in keyof Of]: Exclude<ReturnType<Of[Key]>, undefined> })
      : undefined
  }

/** What of it makes sense, as an address that was typed or is old may hold anything. */
export function readParts<Of extends Shape>(
  shape: Of,
  given: Record<string, unknown>,
): { [Key in keyof Of]?: ReturnType<Of[Key]> } {
  const parts = Object.entries(shape).map(([key, read]) => [key, read(given[key])])
  // The types of the parts are those of their reads.
  return Object.fromEntries(parts) as { [Key in keyof Of]?: ReturnType<Of[Key]> }
}
