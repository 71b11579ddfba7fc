/** The parts of the settings in their order. */
export const sectionNames = [
  'sources',
  'watches',
  'departments',
  'rules',
  'calendars',
  'promises',
  'canned',
  'corrections',
  'company',
  'work',
  'access',
  'mail',
  'problems',
  'record',
] as const
export type Section = (typeof sectionNames)[number]
