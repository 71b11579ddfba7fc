import type { FileData } from '../src/reports/recount/report-file.ts'
import { element, table } from './element.ts'
import { tellIn } from './tell.ts'
import { pageWords } from './words.ts'

type Settings = FileData['calendars'][number]['stretches'][number]['settings']
type Entry = Settings['days'][string]

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** By which hours each department was counted, and what was promised. */
export function showCalendars(data: FileData, nameOf: (id: string) => string): HTMLElement {
  const words = pageWords[data.language]
  const tell = tellIn(data)
  return element(
    'section',
    {},
    element('h2', {}, words.calendars),
    element('ul', {}, ...data.promises.map((promise) => element('li', {}, promise))),
    ...data.calendars.flatMap(({ department, stretches }) =>
      stretches.map(({ from, settings }) =>
        element(
          'details',
          {},
          element(
            'summary',
            {},
            [
              nameOf(department),
              ...(stretches.length === 1 ? [] : [from === null ? words.sinceEver : words.since(tell.instant(from))]),
            ].join(', '),
          ),
          element('p', { class: 'quiet' }, words.zone(settings.zone)),
          table(
            nameOf(department),
            weekdays.map((day) => words.weekdays[day]),
            [weekdays.map((day) => tellWindows(settings.weekly[day]))],
          ),
          ownDays(settings),
        ),
      ),
    ),
  )

  function tellWindows(windows: readonly string[]): string {
    return windows.length === 0 ? words.closed : windows.join(', ').replaceAll('-', '–')
  }

  function ownDays({ days, yearly }: Settings): HTMLElement | null {
    const told = (day: string, entry: Entry) => {
      const [name, windows] = Array.isArray(entry) ? [null, entry] : [entry.name, entry.windows]
      return element('li', {}, [day, name, tellWindows(windows)].filter((part) => part !== null).join(' · '))
    }
    const all = [
      ...Object.entries(yearly).map(([day, entry]) => told(`${words.everyYear} ${day}`, entry)),
      ...Object.entries(days)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([day, entry]) => told(tell.day(day), entry)),
    ]
    if (all.length === 0) return null
    return element('div', {}, element('h3', {}, words.ownDays), element('ul', {}, ...all))
  }
}
