/** Something on the command line is not right: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** One of the words allowed. @throws UsageError naming the option, the value and what would be right. */
export function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value)
  if (found === undefined)
    throw new UsageError(`error: ${option} "${value}" is not known; use one of ${allowed.join(', ')}`)
  return found
}

/** @throws UsageError where somebody gave an option nothing that can be read. */
export function notEmpty(option: string, value: string): string {
  if (!/[^\s\p{C}]/u.test(value))
    throw new UsageError(`error: ${option} "${value}" is empty; leave it out, or say something`)
  return value
}
