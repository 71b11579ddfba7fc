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

export const watches: readonly DemoWatch[] = [
  { name: 'Musterwerk', brand: 'Musterwerk', query: '(Musterwerk OR Musterwerks) NOT Musterwerkstatt' },
  { name: 'Kaffeemühle M2', brand: 'Kaffeemühle M2', query: '"Kaffeemühle M2" OR "M2 grinder"' },
  { name: 'Brühwerk One', brand: 'Brühwerk One', query: '"Brühwerk One"' },
  { name: 'Geschäftsführung', brand: 'Friederike Harmsen', query: '"Friederike Harmsen" OR (Harmsen AND Mühle)' },
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
  person('Malte Brandt', 'member', ['service']),
  person('Aylin Demir', 'member', ['sales']),
  person('Henrike Voss', 'member', ['hr']),
  person('Tjark Lorenzen', 'manager', ['pr', 'undecided']),
  person('Mia Sommer', 'member', ['marketing']),
  person('Deniz Kaya', 'member', ['it']),
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
  return { name, email: `${slug(name).replace('-', '.')}@musterwerk.example`, role, departmentIds }
}
