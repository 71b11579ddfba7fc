/** Pointers of a setting, tried one after the other: each begins with a slash, and stands behind a space. */
export const pointersIn = (written: string): string[] => written.trim().split(/\s+(?=\/)/)

/** Whether it is a JSON pointer that leads somewhere (RFC 6901). */
export const isPointer = (text: string): boolean => /^(?:\/(?:[^~/]|~[01])*)+$/.test(text)

/** What stands where a pointer leads; undefined where nothing does. */
export function pointedAt(value: unknown, pointer: string): unknown {
  let at = value
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string, unknown>)[key]
  }
  return at
}

/** What is at the first of these where there is anything that is neither null nor an empty text. */
export function firstAt(value: unknown, written: string): unknown {
  for (const pointer of pointersIn(written)) {
    const found = pointedAt(value, pointer)
    if (found !== undefined && found !== null && found !== '') return found
  }
  return undefined
}
