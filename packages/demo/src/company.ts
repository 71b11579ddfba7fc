import { instantAt, localTime, workdayFrom } from './berlin-time.ts'
import type {
  DemoBrand,
  DemoCalendar,
  DemoCompany,
  DemoDepartment,
  DemoPerson,
  DemoWatch,
  Theme,
} from './world-shape.ts'

export const company: DemoCompany = {
  name: 'Musterwerk GmbH',
  homepage: '/',
  language: 'de',
  zone: 'Europe/Berlin',
  state: 'HH',
}

const officeHours = ['09:00-17:00']
export const calendar: DemoCalendar = {
  zone: 'Europe/Berlin',
  weekly: { mon: officeHours, tue: officeHours, wed: officeHours, thu: officeHours, fri: officeHours },
  holidays: { state: 'HH', place: null },
  days: {},
}

export const brands: readonly DemoBrand[] = [
  { name: 'Musterwerk', kind: 'own' },
  { name: 'Kaffeemühle M2', kind: 'product' },
  { name: 'Brühwerk One', kind: 'product' },
  { name: 'Friederike Harmsen', kind: 'person' },
]

/** Since so many days, and that morning, the company's watch has exclusions that hide something. */
export const hiddenSinceDays = 58

export function hiddenSince(epoch: number): number {
  return instantAt({ day: workdayFrom(localTime(epoch).day - hiddenSinceDays), minute: 10 * 60 + 20 })
}

const unchanged = { change: null, examples: [] }
type Watch = Omit<DemoWatch, 'change'> & { change: Omit<NonNullable<DemoWatch['change']>, 'at'> | null }

export const watches: readonly Watch[] = [
  {
    name: 'Musterwerk',
    brand: 'Musterwerk',
    query: 'Musterwerk AND NOT Musterwerkstatt',
    change: {
      by: emailOf('Tjark Lorenzen'),
      query: 'Musterwerk AND NOT (Musterwerkstatt OR Nähatelier OR $noise.police OR ($noise.jobs AND channel:news))',
    },
    examples: [
      {
        must: 'match',
        title: null,
        text: 'Warum steht in euren Stellenanzeigen kein Gehalt, Musterwerk? Ich bewerbe mich ungern auf Überraschungseier.',
      },
      {
        must: 'not_match',
        title: 'Nähatelier Musterwerk lädt zum Flicktag',
        text: 'Wer eine Hose mit Loch ins Nähatelier Musterwerk bringt, geht mit einer ohne wieder hinaus.',
      },
      {
        must: 'not_match',
        title: 'Pottery class',
        text: 'Pottery class at the Musterwerkstatt on Friday. My mug looks like an ashtray with a handle.',
      },
    ],
  },
  {
    name: 'Kaffeemühle M2',
    brand: 'Kaffeemühle M2',
    query: '"Kaffeemühle M2" OR "M2 grinder"',
    ...unchanged,
  },
  { name: 'Brühwerk One', brand: 'Brühwerk One', query: '"Brühwerk One"', ...unchanged },
  {
    name: 'Geschäftsführung',
    brand: 'Friederike Harmsen',
    query: '"Friederike Harmsen" OR (Harmsen AND Mühle)',
    ...unchanged,
  },
]

export const departments: readonly DemoDepartment[] = [
  { id: 'service', firstResponseMinutes: 480 },
  { id: 'sales', firstResponseMinutes: 480 },
  { id: 'hr', firstResponseMinutes: 960 },
  { id: 'pr', firstResponseMinutes: 240 },
  { id: 'marketing', firstResponseMinutes: 960 },
  { id: 'it', firstResponseMinutes: 480 },
  { id: 'undecided', firstResponseMinutes: 480 },
]

export const people: readonly DemoPerson[] = [
  person('Jule Petersen', 'manager', ['service', 'undecided']),
  person('Malte Brandt', 'community', ['service']),
  person('Aylin Demir', 'department_head', ['sales']),
  person('Henrike Voss', 'department_head', ['hr']),
  person('Tjark Lorenzen', 'manager', ['pr', 'undecided']),
  person('Mia Sommer', 'department_head', ['marketing']),
  person('Deniz Kaya', 'community', ['it']),
  person('Kerstin Albers', 'contributor', []),
  person('Paul Reimers', 'contributor', []),
]

/** Who works in a department, in the order of `people`. */
export function members(department: Theme): readonly DemoPerson[] {
  return people.filter(({ departmentIds }) => departmentIds.includes(department))
}

export function targetMinutes(department: Theme): number {
  return departments.find(({ id }) => id === department)?.firstResponseMinutes ?? 480
}

export function slug(text: string): string {
  const folded = text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
  return folded.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
}

function person(name: string, role: DemoPerson['role'], departmentIds: readonly Theme[]): DemoPerson {
  return { name, email: emailOf(name), role, departmentIds }
}

function emailOf(name: string): string {
  return `${slug(name).replace('-', '.')}@musterwerk.example`
}
