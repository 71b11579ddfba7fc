import type { PinReason } from '@echolot/domain'
import { defaultRules } from '@echolot/language'

const list = (value: string | readonly string[] | null | undefined) =>
  value === null || value === undefined ? null : [value].flat().join(',')

/** What these take stands above the due time. */
const pins: ReadonlyMap<string, PinReason> = new Map([
  ['press-enquiry', 'press'],
  ['legal-action', 'legal'],
])

/** The shipped rules as rows of the database, in their order. */
export const shippedRules = defaultRules.map(({ id, department, name, when }) => ({
  departmentId: department,
  name: name.en,
  nameDe: name.de,
  query: when.query ?? null,
  channel: list(when.channel),
  language: list(when.language),
  sourceId: null,
  priority: null,
  pins: pins.get(id) ?? null,
  enabled: true,
  shippedId: id,
}))
