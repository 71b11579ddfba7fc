import { type FilterCondition, type FilterField, filterKindOf, simplify, type TicketExpression } from '@echolot/domain'

/** A filter while it is being built: groups and conditions that may still be empty. */
export type DraftCondition = { kind: 'condition'; key: number; not: boolean; condition: FilterCondition }
export type DraftGroup = { kind: 'group'; key: number; not: boolean; by: 'all' | 'any'; parts: readonly DraftPart[] }
export type DraftPart = DraftCondition | DraftGroup

let lastKey = 0
const nextKey = () => {
  lastKey += 1
  return lastKey
}

/** What stands in a new row for a field, before anybody has said anything. */
export function blankCondition(field: FilterField): FilterCondition {
  const made = (): object => {
    switch (filterKindOf(field)) {
      case 'fact':
        return { is: true }
      case 'time':
        return { withinMinutes: 24 * 60 }
      case 'duration':
        return { overMinutes: 4 * 60 }
      case 'count':
        return { over: 0 }
      case 'text':
        return { holds: '' }
      default:
        return { is: [] }
    }
  }
  // Field and comparison fit by the switch above.
  return { field, ...made() } as FilterCondition
}

export const newCondition = (field: FilterField): DraftCondition => ({
  kind: 'condition',
  key: nextKey(),
  not: false,
  condition: blankCondition(field),
})

export const newGroup = (by: 'all' | 'any', parts: readonly DraftPart[] = []): DraftGroup => ({
  kind: 'group',
  key: nextKey(),
  not: false,
  by,
  parts,
})

/** The outermost is always a group, so that there is somewhere to add to. */
export function toDraft(filter: TicketExpression): DraftGroup {
  const part = partOf(simplify(filter))
  return part.kind === 'group' && !part.not ? part : newGroup('all', [part])
}

function partOf(filter: TicketExpression): DraftPart {
  if ('not' in filter) {
    const inner = partOf(filter.not)
    return { ...inner, not: !inner.not }
  }
  if ('all' in filter) return newGroup('all', filter.all.map(partOf))
  if ('any' in filter) return newGroup('any', filter.any.map(partOf))
  return { kind: 'condition', key: nextKey(), not: false, condition: filter }
}

/** What is said so far; rows without a value say nothing. */
export function toExpression(part: DraftPart): TicketExpression {
  const plain = (): TicketExpression => {
    if (part.kind === 'condition') return isSaid(part.condition) ? part.condition : { all: [] }
    const parts = part.parts.map(toExpression)
    return part.by === 'all' ? { all: parts } : { any: parts }
  }
  return simplify(part.not ? { not: plain() } : plain())
}

function isSaid(condition: FilterCondition): boolean {
  if ('holds' in condition) return condition.holds.trim() !== ''
  return !('is' in condition) || typeof condition.is === 'boolean' || condition.is.length > 0
}
