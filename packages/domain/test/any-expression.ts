import fc from 'fast-check'
import {
  type FilterCondition,
  filterFields,
  filterKindOf,
  filterWordsOf,
  type TicketExpression,
} from '../src/ticket-filter.ts'

const anything = () =>
  fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .map((text) => text.trim())
    .filter((text) => text !== '')
const instants = ['2026-11-19T08:00:00Z', '2026-11-20T10:00:00.000Z', '2026-11-21T12:00:00+01:00']

/** Any condition; `values` says which names, numbers and words to draw from, where they must mean something. */
function anyCondition(values: { names?: readonly string[]; texts?: readonly string[] }): fc.Arbitrary<FilterCondition> {
  const name = () => (values.names === undefined ? anything() : fc.constantFrom(...values.names))
  const text = () => (values.texts === undefined ? anything() : fc.constantFrom(...values.texts))
  const number = () => fc.integer({ min: 1, max: 4 })
  const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 })
  const minutes = () => fc.constantFrom(1, 60, 61, 240, 1440, 2880, 10_080)
  return fc.constantFrom(...filterFields).chain((field) => {
    const made = (): fc.Arbitrary<object> => {
      switch (filterKindOf(field)) {
        case 'words':
          return fc.record({ is: some(fc.constantFrom(...filterWordsOf(field))) })
        case 'names':
          return fc.record({ is: some(name()) })
        case 'numbers':
          return fc.record({ is: some(number()) })
        case 'people':
          return fc.record({ is: some(fc.oneof(fc.constantFrom('me', 'nobody'), number())) })
        case 'fact':
          return fc.record({ is: fc.boolean() })
        case 'time':
          return fc.oneof(
            fc.record({ before: fc.constantFrom(...instants) }),
            fc.record({ after: fc.constantFrom(...instants) }),
            fc.record({ withinMinutes: minutes() }),
          )
        case 'duration':
          return fc.record({ overMinutes: minutes() })
        case 'count':
          return fc.record({ over: fc.integer({ min: 0, max: 3 }) })
        case 'text':
          return fc.record({ holds: text() })
      }
    }
    // Field and comparison fit by the switch above.
    return made().map((comparison) => ({ field, ...comparison }) as FilterCondition)
  })
}

/** Any filter, groups in groups. */
export function anyExpression(values: Parameters<typeof anyCondition>[0] = {}): fc.Arbitrary<TicketExpression> {
  const { filter } = fc.letrec<{ filter: TicketExpression }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      anyCondition(values),
      fc.array(tie('filter'), { maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('filter'), { maxLength: 3 }).map((any) => ({ any })),
      tie('filter').map((not) => ({ not })),
    ),
  }))
  return filter
}
