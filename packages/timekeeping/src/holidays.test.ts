import { type State, states } from '@echolot/domain'
import { describe, expect, test } from 'vitest'
import { dateOf } from './date.ts'
import { findPlaceProblem, holidaysOf } from './holidays.ts'

const dates = (state: State, place: string | null, year: number) =>
  [...holidaysOf(state, place, year)].map(dateOf).sort()
const has = (state: State, place: string | null, date: string) =>
  dates(state, place, Number(date.slice(0, 4))).includes(date)
const statesWith = (date: string) =>
  states
    .filter((state) => has(state, null, date))
    .toSorted()
    .join(' ')

const everywhere = states.toSorted().join(' ')

test('nine holidays are the same in all Länder', () => {
  for (const date of [
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-10-03',
    '2026-12-25',
    '2026-12-26',
  ]) {
    expect(statesWith(date), date).toBe(everywhere)
  }
})

test.each([
  ['Heilige Drei Könige', '2026-01-06', 'BW BY ST'],
  ['Frauentag before Berlin had it', '2018-03-08', ''],
  ['Frauentag, first in Berlin', '2019-03-08', 'BE'],
  ['Frauentag before Mecklenburg-Vorpommern had it', '2022-03-08', 'BE'],
  ['Frauentag since 2023', '2023-03-08', 'BE MV'],
  ['Ostersonntag', '2026-04-05', 'BB'],
  ['Pfingstsonntag', '2026-05-24', 'BB'],
  ['75 years of peace', '2020-05-08', 'BE'],
  ['80 years of peace', '2025-05-08', 'BE'],
  ['8 May of other years', '2024-05-08', ''],
  ['8 May of other years', '2026-05-08', ''],
  ['17 June, once', '2028-06-17', 'BE'],
  ['Fronleichnam', '2026-06-04', 'BW BY HE NW RP SL'],
  ['Friedensfest', '2026-08-08', ''],
  ['Mariä Himmelfahrt', '2026-08-15', 'SL'],
  ['Weltkindertag before 2019', '2018-09-20', ''],
  ['Weltkindertag', '2019-09-20', 'TH'],
  ['Reformationstag until 2016', '2016-10-31', 'BB MV SN ST TH'],
  ['500 years of Reformation', '2017-10-31', everywhere],
  ['Reformationstag since 2018', '2018-10-31', 'BB HB HH MV NI SH SN ST TH'],
  ['Reformationstag', '2026-10-31', 'BB HB HH MV NI SH SN ST TH'],
  ['Allerheiligen', '2026-11-01', 'BW BY NW RP SL'],
  ['Buß- und Bettag', '2026-11-18', 'SN'],
  ['Buß- und Bettag', '2022-11-16', 'SN'],
  ['Rosenmontag', '2026-02-16', ''],
  ['St. Martin', '2026-11-11', ''],
  ['Volkstrauertag', '2026-11-15', ''],
  ['Heiligabend', '2026-12-24', ''],
  ['Silvester', '2026-12-31', ''],
])('%s (%s) is free in: %s', (_name, date, expected) => {
  expect(statesWith(date)).toBe(expected)
})

/** Easter by Gauss, as ecclesiastical tables have it: https://www.ptb.de/cms/en/ptb/fachabteilungen/abt4/fb-44/ag-441/realisation-of-legal-time-in-germany/the-date-of-easter.html */
function easter(year: number): number {
  const k = Math.floor(year / 100)
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25)
  const a = year % 19
  const d = (19 * a + m) % 30
  const r = Math.floor((d + Math.floor(a / 11)) / 29)
  const moon = 21 + d - r
  const sunday = 7 - ((year + Math.floor(year / 4) + 2 - Math.floor((3 * k + 3) / 4)) % 7)
  // Days after 1 March, counted from the epoch.
  return Date.UTC(year, 2, 1) / 86_400_000 + moon + (7 - ((moon - sunday) % 7)) - 1
}

/** The holiday laws of the Länder, by hand: who has which day in a year. */
function byLaw(state: State, year: number): string[] {
  const of = (...these: State[]) => these.includes(state)
  const at = (monthAndDay: string) => `${year}-${monthAndDay}`
  const sunday = easter(year)
  const move = (days: number) => dateOf(sunday + days)
  // The Wednesday before 23 November.
  const repentance = [16, 17, 18, 19, 20, 21, 22].find((day) => new Date(Date.UTC(year, 10, day)).getUTCDay() === 3)
  const reformation: State[] = ['BB', 'MV', 'SN', 'ST', 'TH']
  if (year >= 2018) reformation.push('HB', 'HH', 'NI', 'SH')
  return [
    ...[at('01-01'), move(-2), move(1), at('05-01'), move(39), move(50), at('10-03'), at('12-25'), at('12-26')],
    ...(of('BW', 'BY', 'ST') ? [at('01-06')] : []),
    ...((of('BE') && year >= 2019) || (of('MV') && year >= 2023) ? [at('03-08')] : []),
    ...(of('BB') ? [move(0), move(49)] : []),
    ...(of('BE') && (year === 2020 || year === 2025) ? [at('05-08')] : []),
    ...(of('BE') && year === 2028 ? [at('06-17')] : []),
    ...(of('BW', 'BY', 'HE', 'NW', 'RP', 'SL') ? [move(60)] : []),
    ...(of('SL') ? [at('08-15')] : []),
    ...(of('TH') && year >= 2019 ? [at('09-20')] : []),
    ...(year === 2017 || reformation.includes(state) ? [at('10-31')] : []),
    ...(of('BW', 'BY', 'NW', 'RP', 'SL') ? [at('11-01')] : []),
    ...(of('SN') ? [at(`11-${repentance}`)] : []),
  ].sort()
}

test.each(states.toSorted())('%s has the days of its law in every year from 2012 to 2036', (state) => {
  for (let year = 2012; year <= 2036; year++) {
    // Two holidays may fall on one day, such as 1 May and Ascension in 2008.
    expect(dates(state, null, year), String(year)).toEqual([...new Set(byLaw(state, year))])
  }
})

test('an ordinary year has as many holidays as the law gives each Land', () => {
  const counts = Object.fromEntries(states.map((state) => [state, dates(state, null, 2026).length]))
  expect(counts).toEqual({
    ...{ BB: 12, BE: 10, BW: 12, BY: 12, HB: 10, HE: 10, HH: 10, MV: 11 },
    ...{ NI: 10, NW: 11, RP: 11, SH: 10, SL: 12, SN: 11, ST: 11, TH: 11 },
  })
})

describe('places', () => {
  test('the Friedensfest is for Augsburg alone, which has Mariä Himmelfahrt too', () => {
    for (const place of ['Augsburg', 'augsburg', 'A']) {
      expect(has('BY', place, '2026-08-08'), place).toBe(true)
      expect(has('BY', place, '2026-08-15'), place).toBe(true)
    }
    expect(has('BY', 'München', '2026-08-08')).toBe(false)
  })

  test('Mariä Himmelfahrt holds in mostly Catholic communities of Bavaria', () => {
    for (const place of ['München', 'Muenchen', 'MU\u0308NCHEN', 'Würzburg', 'KATH']) {
      expect(has('BY', place, '2026-08-15'), place).toBe(true)
    }
    for (const place of ['Nürnberg', 'Fürth', 'Erlangen', 'EVANG', null]) {
      expect(has('BY', place, '2026-08-15'), String(place)).toBe(false)
    }
  })

  test('Fronleichnam holds in parts of Saxony and Thuringia', () => {
    for (const place of ['Crostwitz', 'Wittichenau', 'BZ']) expect(has('SN', place, '2026-06-04'), place).toBe(true)
    for (const place of ['Eichsfeld', 'EIC', 'Südeichsfeld', 'UH', 'Geisa', 'WAK']) {
      expect(has('TH', place, '2026-06-04'), place).toBe(true)
    }
    expect(has('SN', 'Dresden', '2026-06-04')).toBe(false)
    expect(has('TH', 'Erfurt', '2026-06-04')).toBe(false)
  })

  test('a city that is a state is a place of it, though nothing differs there', () => {
    expect(findPlaceProblem('HH', 'Hamburg')).toBeNull()
    expect(dates('HH', 'Hamburg', 2026)).toEqual(dates('HH', null, 2026))
  })

  test('a place of another state is refused with those that there are', () => {
    expect(findPlaceProblem('HH', 'Augsburg')).toEqual({
      message: expect.stringMatching(/"Augsburg" is no place of HH .*known are Hamburg; null/),
      places: ['Hamburg'],
    })
    expect(findPlaceProblem('NW', 'Augsburg')).toEqual({
      message: expect.stringMatching(/"Augsburg" is no place of NW .*the same days hold everywhere in NW/),
      places: [],
    })
  })

  test.each([
    ['HE', 'Kassel'],
    ['HE', 'Fürth'],
    ['NW', 'Köln'],
    ['BE', 'Spandau'],
  ] as const)(
    'in a state without local holidays any place may be named, and changes nothing: %s, %s',
    (state, place) => {
      expect(findPlaceProblem(state, place)).toBeNull()
      expect(dates(state, place, 2026)).toEqual(dates(state, null, 2026))
    },
  )

  test.each([['HE', ' '] as const, ['SN', 'Bautzn'] as const, ['TH', 'Kassel'] as const])(
    'no place of its state: %s, %j',
    (state, place) => {
      expect(findPlaceProblem(state, place)).not.toBeNull()
    },
  )

  test('where they are not, an unknown place is told which ones are known', () => {
    expect(findPlaceProblem('BY', 'Ausgburg')?.message).toMatch(
      /"Ausgburg" is no place of BY .*Augsburg.*München.*Nürnberg.*null/,
    )
    expect(findPlaceProblem('BY', null)).toBeNull()
  })
})
