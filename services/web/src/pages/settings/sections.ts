/** The parts of the settings in their groups: what is heard, who gets it, how it is answered, for whom, and whether all of it runs. */
export const sectionGroups = {
  listening: ['sources', 'watches'],
  routing: ['departments', 'rules', 'corrections'],
  responding: ['calendars', 'promises', 'canned'],
  organisation: ['company', 'work', 'access', 'mail'],
  operation: ['problems', 'record'],
} as const
export type SectionGroup = keyof typeof sectionGroups
export type Section = (typeof sectionGroups)[SectionGroup][number]

export const sectionNames: readonly Section[] = Object.values(sectionGroups).flat()
