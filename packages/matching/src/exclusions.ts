import type { Condition } from './condition.ts'

/** A condition of which exclusions only take away: what must hold, and what then must not be there. */
export type Parted = { readonly wanted: Condition; readonly exclusions: readonly Condition[] }

/** Null where an exclusion stands among alternatives, for there it can make a hit as well: `A OR NOT B`. */
export function partedOf(condition: Condition): Parted | null {
  if (condition.kind !== 'all' || condition.shortcut !== null) return null
  const exclusions = condition.conditions.filter(isExclusion)
  const conditions = condition.conditions.filter((one) => !isExclusion(one))
  if (conditions.length === 0 || conditions.some(excludes) || exclusions.some(hasAlternatives)) return null
  return { wanted: { ...condition, conditions, glance: null }, exclusions }
}

function hasAlternatives(condition: Condition): boolean {
  if (condition.kind === 'present' || condition.kind === 'absent') return false
  return condition.kind === 'any' || condition.conditions.some(hasAlternatives)
}

export function isExclusion(condition: Condition): boolean {
  if (condition.kind === 'present' || condition.kind === 'absent') return condition.kind === 'absent'
  return condition.conditions.every(isExclusion)
}

export function excludes(condition: Condition): boolean {
  if (condition.kind === 'present' || condition.kind === 'absent') return condition.kind === 'absent'
  return condition.conditions.some(excludes)
}

const opened = new WeakMap<Condition, Condition>()

/** The same with nothing excluded. Kept, for it is asked of every item that is nearly a hit. */
export function withoutExclusions(condition: Condition): Condition {
  if (!excludes(condition)) return condition
  const known = opened.get(condition)
  if (known !== undefined) return known
  const place = condition.place
  const made: Condition =
    condition.kind === 'all' || condition.kind === 'any'
      ? {
          kind: condition.kind,
          place,
          conditions: condition.conditions.filter(({ kind }) => kind !== 'absent').map(withoutExclusions),
          shortcut: null,
          glance: null,
        }
      : { kind: 'all', place, conditions: [], shortcut: null, glance: null }
  opened.set(condition, made)
  return made
}
