import { type State, states } from '@echolot/domain'
import type Holidays from 'date-holidays'
import { loadHolidayBook } from '#holiday-book'
import { type Day, dayOf } from './date.ts'

/** Where holidays differ inside a state: the region of date-holidays (null: the state's own days) and who lies in it. */
type Region = { readonly code: string | null; readonly about: string; readonly places: readonly string[] }

/**
 * Mariä Himmelfahrt in Bavaria follows the census (https://www.statistik.bayern.de/statistik/gebiet_bevoelkerung/zensus/himmelfahrt);
 * only cities are named here, every other community chooses KATH or EVANG. Fronleichnam in Saxony and Thuringia holds in
 * the communities that the two states list; those that have it only in some of their parts are not named, and take the
 * code of their district where they mean such a part. A city that is a state is named, though nothing differs in it, for
 * whoever asks which places there are.
 */
const regions: Partial<Record<State, readonly Region[]>> = {
  BE: [{ code: null, about: '', places: ['Berlin'] }],
  HB: [{ code: null, about: '', places: ['Bremen', 'Bremerhaven'] }],
  HH: [{ code: null, about: '', places: ['Hamburg'] }],
  BY: [
    { code: 'A', about: 'Augsburg', places: ['Augsburg'] },
    {
      code: 'KATH',
      about: 'a community with Mariä Himmelfahrt',
      places: ['München', 'Regensburg', 'Ingolstadt', 'Würzburg', 'Landshut', 'Passau', 'Rosenheim', 'Straubing'],
    },
    {
      code: 'EVANG',
      about: 'a community without Mariä Himmelfahrt',
      places: ['Nürnberg', 'Fürth', 'Erlangen'],
    },
  ],
  SN: [
    {
      code: 'BZ',
      about: 'a place with Fronleichnam in the Landkreis Bautzen',
      places: [
        'Crostwitz',
        'Nebelschütz',
        'Panschwitz-Kuckau',
        'Puschwitz',
        'Räckelwitz',
        'Radibor',
        'Ralbitz-Rosenthal',
        'Wittichenau',
        'Landkreis Bautzen',
      ],
    },
    { code: null, about: '', places: ['Dresden', 'Leipzig', 'Chemnitz'] },
  ],
  TH: [
    {
      code: 'EIC',
      about: 'the Landkreis Eichsfeld',
      places: ['Landkreis Eichsfeld', 'Eichsfeld', 'Heiligenstadt', 'Heilbad Heiligenstadt', 'Leinefelde-Worbis'],
    },
    {
      code: 'UH',
      about: 'a place with Fronleichnam in the Unstrut-Hainich-Kreis',
      places: ['Südeichsfeld', 'Unstrut-Hainich-Kreis'],
    },
    {
      code: 'WAK',
      about: 'a place with Fronleichnam in the Wartburgkreis',
      places: ['Buttlar', 'Geisa', 'Schleid', 'Wartburgkreis'],
    },
    { code: null, about: '', places: ['Erfurt', 'Jena', 'Gera', 'Weimar', 'Suhl'] },
  ],
}

/**
 * Null when the place is known to its state, and for any place of a state where no place has days of its own, but for those
 * that have some elsewhere: there the state is the mistake. Else the sentence that says which ones are known, and their names
 * alone.
 */
export function findPlaceProblem(
  state: State,
  place: string | null,
): { message: string; places: readonly string[] } | null {
  if (place === null || findRegion(state, place) !== null) return null
  const known = regions[state] ?? []
  if (known.every(({ code }) => code === null) && place.trim() !== '' && !hasDaysElsewhere(place)) return null
  const told = known
    .map(({ code, about, places }) => (code === null ? places.join(', ') : `${code} (${about}), ${places.join(', ')}`))
    .join(', ')
  const which = told === '' ? `the same days hold everywhere in ${state}, so it has none` : `known are ${told}`
  return {
    message: `${JSON.stringify(place)} is no place of ${state} whose holidays are known; ${which}; null stands for the days of the whole state`,
    places: known.flatMap(({ places }) => places),
  }
}

/**
 * The public holidays of a state in a year, in the order of the year. Only what the law calls a public holiday
 * (date-holidays' type `public`): not 24 and 31 December, not St. Martin, not Rosenmontag. Right for the law since 1995;
 * holidays of the years before (17 June, Buß- und Bettag everywhere) are not in it.
 */
export function namedHolidaysOf(
  state: State,
  place: string | null,
  year: number,
  language: 'de' | 'en',
): { day: Day; name: string }[] {
  return bookOf(state, regionCodeOf(state, place))
    .getHolidays(year, language)
    .filter(({ type }) => type === 'public')
    .map(({ date, name }) => ({ day: dayOf(date.slice(0, 10)), name }))
    .sort((a, b) => a.day - b.day)
}

/** The same as days alone, kept for those who ask for every day of a year. */
export function holidaysOf(state: State, place: string | null, year: number): ReadonlySet<Day> {
  // By region, not place: many places share one.
  const region = regionCodeOf(state, place)
  const key = `${state} ${region} ${year}`
  let days = years.get(key)
  if (days === undefined) {
    days = new Set(namedHolidaysOf(state, place, year, 'de').map(({ day }) => day))
    years.set(key, days)
  }
  return days
}

// Shared by all calendars: a year of one Land takes milliseconds to work out, and there are few of them.
const years = new Map<string, ReadonlySet<Day>>()

function regionCodeOf(state: State, place: string | null): string | null {
  return place === null ? null : (findRegion(state, place)?.code ?? null)
}

function findRegion(state: State, place: string): Region | null {
  const wanted = fold(place)
  return (
    (regions[state] ?? []).find(
      ({ code, places }) => code === place.trim().toUpperCase() || places.some((name) => fold(name) === wanted),
    ) ?? null
  )
}

/** Many a town has a namesake; only the names of those whose own days somebody may expect speak against the state. */
function hasDaysElsewhere(place: string): boolean {
  return states.some((state) => {
    const region = findRegion(state, place)
    return region !== null && region.code !== null && region.code !== 'EVANG'
  })
}

function fold(name: string): string {
  const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' }
  return name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => letters[letter] ?? letter)
}

const books = new Map<string, Holidays>()

function bookOf(state: State, region: string | null): Holidays {
  const key = `${state} ${region}`
  let book = books.get(key)
  if (book === undefined) {
    const Book = loadHolidayBook()
    book = region === null ? new Book('DE', state) : new Book('DE', state, region)
    books.set(key, book)
  }
  return book
}
