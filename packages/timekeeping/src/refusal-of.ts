import type { z } from 'zod'
import { ClockRefusal, type ClockRefusalCode } from './clock-refusal.ts'

/** Adds an issue that carries the code it will be refused with. What contains it is then not checked any further. */
export function complain(
  ctx: z.RefinementCtx,
  code: ClockRefusalCode,
  message: string,
  path: PropertyKey[] = [],
  facts: Readonly<Record<string, unknown>> = {},
): void {
  ctx.addIssue({ code: 'custom', message, path, params: { code, facts }, continue: false })
}

/** The refusal for the first problem that zod found, naming where it is below `root`. */
export function refusalOf({ issues: [issue] }: z.ZodError, root: string, otherwise: ClockRefusalCode): ClockRefusal {
  if (issue === undefined) throw new TypeError('A failed parse names at least one issue.')
  const path = issue.path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`
    return before === '' ? String(key) : `${before}.${String(key)}`
  }, root)
  const facts = issue.code === 'custom' ? (issue.params?.facts as Readonly<Record<string, unknown>>) : {}
  return new ClockRefusal(codeOf(issue) ?? otherwise, `${path === '' ? '' : `${path}: `}${issue.message}.`, facts)
}

function codeOf(issue: z.core.$ZodIssue): ClockRefusalCode | null {
  // Only `complain` adds custom issues, always with a code and facts.
  if (issue.code === 'custom') return issue.params?.code as ClockRefusalCode
  const [part, ...rest] = issue.path
  if (part === 'zone') return 'unknown_zone'
  if (part === 'weekly' && issue.code === 'unrecognized_keys') return 'unknown_weekday'
  if ((part === 'weekly' || part === 'days' || part === 'yearly') && rest.length > 0) return 'invalid_window'
  if (part === 'holidays' && rest[0] === 'state') return 'unknown_state'
  if (part === 'holidays' && rest[0] === 'place') return 'unknown_place'
  return null
}

/** A value as it stands in a message: JSON, cut where it would drown the sentence. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

/** The message of an object that is none, or that has keys it should not have. */
export function refuseKeys(example: string): (issue: z.core.$ZodRawIssue) => string {
  return (issue) =>
    issue.code === 'unrecognized_keys'
      ? `${issue.keys.map(show).join(', ')} is unknown here; expected is ${example}`
      : `${show(issue.input)} is not what belongs here; expected is ${example}`
}
