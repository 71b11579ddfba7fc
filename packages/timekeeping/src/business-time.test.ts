import { describe, expect, test } from 'vitest'
import { addBusiness, businessMs } from './business-time.ts'
import { type Calendar, compileCalendar } from './calendar.ts'

const minute = 60_000
const hour = 60 * minute

const nineToFive = {
  mon: ['09:00-17:00'],
  tue: ['09:00-17:00'],
  wed: ['09:00-17:00'],
  thu: ['09:00-17:00'],
  fri: ['09:00-17:00'],
}
const everyDay = (...windows: string[]) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, windows]))

function calendar(weekly: object, rest: object = {}): Calendar {
  return compileCalendar({ zone: 'Europe/Berlin', weekly, ...rest })
}

/** "2026-03-02 09:00" in Berlin, winter or summer time as the hour of the test says. */
const cet = (time: string) => new Date(`${time.replace(' ', 'T')}:00+01:00`)
const cest = (time: string) => new Date(`${time.replace(' ', 'T')}:00+02:00`)
const hours = (cal: Calendar, from: Date, to: Date) => businessMs(cal, from, to) / hour

const office = calendar(nineToFive)
const lunch = calendar({ mon: ['09:00-12:00', '13:00-17:00'] })

// 2 March 2026 is a Monday.
describe('working hours', () => {
  test.each([
    ['inside one window', '2026-03-02 10:00', '2026-03-02 11:30', 1.5],
    ['over night', '2026-03-02 16:00', '2026-03-03 10:00', 2],
    ['over the weekend', '2026-03-06 16:00', '2026-03-09 10:00', 2],
    ['before opening', '2026-03-02 07:00', '2026-03-02 10:00', 1],
    ['after closing', '2026-03-02 16:00', '2026-03-02 20:00', 1],
    ['exactly from opening to closing', '2026-03-02 09:00', '2026-03-02 17:00', 8],
    ['from closing to opening', '2026-03-02 17:00', '2026-03-03 09:00', 0],
    ['asked and answered on Sunday', '2026-03-08 10:00', '2026-03-08 12:00', 0],
    ['from a closed day', '2026-03-07 12:00', '2026-03-09 10:00', 1],
    ['exactly at opening', '2026-03-02 09:00', '2026-03-02 09:01', 1 / 60],
    ['until exactly opening', '2026-03-02 08:00', '2026-03-02 09:00', 0],
    ['until exactly closing', '2026-03-02 16:00', '2026-03-02 17:00', 1],
    ['from exactly closing', '2026-03-02 17:00', '2026-03-02 18:00', 0],
    ['several days', '2026-03-02 12:00', '2026-03-05 12:00', 24],
    ['several weeks', '2026-03-02 00:00', '2026-03-23 00:00', 120],
    ['no time', '2026-03-02 10:00', '2026-03-02 10:00', 0],
    ['backwards', '2026-03-02 11:00', '2026-03-02 10:00', -1],
  ])('%s', (_name, from, to, expected) => {
    expect(hours(office, cet(from), cet(to))).toBe(expected)
  })

  test('the lunch break does not count', () => {
    expect(hours(lunch, cet('2026-03-02 11:00'), cet('2026-03-02 14:00'))).toBe(2)
    expect(hours(lunch, cet('2026-03-02 12:10'), cet('2026-03-02 12:50'))).toBe(0)
  })

  test('a weekday without hours is passed over like a Sunday', () => {
    const noWednesday = calendar({ ...nineToFive, wed: [] })
    expect(hours(noWednesday, cet('2026-03-03 16:00'), cet('2026-03-05 10:00'))).toBe(2)
    expect(addBusiness(noWednesday, cet('2026-03-03 16:00'), 2 * hour)).toEqual(cet('2026-03-05 10:00'))
  })

  test('what is added at the very moment of opening or closing', () => {
    expect(addBusiness(office, cet('2026-03-02 09:00'), hour)).toEqual(cet('2026-03-02 10:00'))
    expect(addBusiness(office, cet('2026-03-02 17:00'), hour)).toEqual(cet('2026-03-03 10:00'))
  })

  test('milliseconds count', () => {
    const from = new Date(cet('2026-03-02 16:59').getTime() + 59_999)
    expect(businessMs(office, from, cet('2026-03-03 09:00'))).toBe(1)
  })

  test('windows that touch are one', () => {
    const touching = calendar({ mon: ['09:00-13:00', '13:00-17:00'] })
    expect(hours(touching, cet('2026-03-02 12:00'), cet('2026-03-02 14:00'))).toBe(2)
    expect(addBusiness(touching, cet('2026-03-02 12:00'), hour)).toEqual(cet('2026-03-02 13:00'))
  })

  test('a day until 24:00 loses no minute', () => {
    expect(hours(calendar({ mon: ['00:00-24:00'] }), cet('2026-03-02 00:00'), cet('2026-03-03 00:00'))).toBe(24)
  })

  test('around the clock is the wall clock', () => {
    const always = calendar(everyDay('00:00-24:00'))
    const [from, to] = [cet('2025-11-11 11:11'), cest('2028-07-03 03:17')]
    expect(businessMs(always, from, to)).toBe(to.getTime() - from.getTime())
  })

  test('a night shift runs into the next day and belongs to the day it starts on', () => {
    const night = calendar({ mon: ['22:00-06:00'] })
    expect(hours(night, cet('2026-03-02 00:00'), cet('2026-03-04 00:00'))).toBe(8)
    expect(hours(night, cet('2026-03-03 05:00'), cet('2026-03-03 22:30'))).toBe(1)
    expect(hours(night, cet('2026-03-02 00:00'), cet('2026-03-02 22:00'))).toBe(0)
    const sunday = calendar({ sun: ['22:00-06:00'] })
    expect(hours(sunday, cet('2026-03-02 00:00'), cet('2026-03-02 12:00'))).toBe(6)
  })
})

describe('due times', () => {
  test('an hour from Friday 16:00 is due on Friday 17:00, not on Monday', () => {
    expect(addBusiness(office, cet('2026-03-06 16:00'), hour)).toEqual(cet('2026-03-06 17:00'))
    expect(addBusiness(office, cet('2026-03-06 16:00'), hour + 1).getTime()).toBe(cet('2026-03-09 09:00').getTime() + 1)
  })

  test('a complaint on Friday evening is due on Monday morning', () => {
    expect(addBusiness(office, cet('2026-03-06 18:00'), hour)).toEqual(cet('2026-03-09 10:00'))
  })

  test('no time at all is due at once, also when closed', () => {
    expect(addBusiness(office, cet('2026-03-07 12:00'), 0)).toEqual(cet('2026-03-07 12:00'))
  })

  test('a full day ends at closing, and a full week on Friday', () => {
    expect(addBusiness(office, cet('2026-03-02 09:00'), 8 * hour)).toEqual(cet('2026-03-02 17:00'))
    expect(addBusiness(office, cet('2026-03-02 09:00'), 40 * hour)).toEqual(cet('2026-03-06 17:00'))
  })

  test('across the turn of the year, where the last open minute of the old one is enough', () => {
    const always = compileCalendar({ zone: 'UTC', weekly: everyDay('00:00-24:00') })
    expect(addBusiness(always, new Date('2026-12-31T23:00Z'), hour)).toEqual(new Date('2027-01-01T00:00Z'))
    expect(addBusiness(always, new Date('2026-12-31T23:00Z'), 2 * hour)).toEqual(new Date('2027-01-01T01:00Z'))
    expect(addBusiness(office, cet('2026-12-31 16:30'), hour)).toEqual(cet('2027-01-01 09:30'))
  })

  test('over Christmas and the turn of the year', () => {
    const hamburg = calendar(nineToFive, { holidays: { state: 'HH', place: null } })
    // 24, 28, 29, 30 and 31 December, then 4 January: the 25th, the 26th and New Year are holidays, the rest weekends.
    expect(hours(hamburg, cet('2026-12-24 00:00'), cet('2027-01-05 00:00'))).toBe(6 * 8)
    expect(addBusiness(hamburg, cet('2026-12-31 16:00'), 2 * hour)).toEqual(cet('2027-01-04 10:00'))
  })

  test('the 53rd week runs into the year after', () => {
    // 28 December 2026 to 3 January 2027 is week 53.
    expect(hours(office, cet('2026-12-28 00:00'), cet('2027-01-04 00:00'))).toBe(5 * 8)
    expect(addBusiness(office, cet('2026-12-28 09:00'), 40 * hour)).toEqual(cet('2027-01-01 17:00'))
  })

  test('leap day and a year of 53 weeks are days and weeks like others', () => {
    expect(hours(office, cet('2028-02-28 12:00'), cet('2028-03-01 12:00'))).toBe(16)
    expect(addBusiness(office, cet('2020-12-31 16:00'), 2 * hour)).toEqual(cet('2021-01-01 10:00'))
    expect(hours(office, cet('2020-01-01 00:00'), cet('2021-01-01 00:00'))).toBe(262 * 8)
  })
})

describe('holidays and special days', () => {
  const hamburg = calendar(nineToFive, { holidays: { state: 'HH', place: null } })

  test('a holiday on Monday waits until Tuesday', () => {
    expect(addBusiness(hamburg, cest('2026-04-03 12:00'), hour)).toEqual(cest('2026-04-07 10:00'))
  })

  test('a holiday while the clock runs costs nothing', () => {
    expect(hours(hamburg, cest('2026-05-13 16:00'), cest('2026-05-15 10:00'))).toBe(2)
  })

  test('a holiday on a weekend changes nothing', () => {
    const [from, to] = [cest('2026-10-01 00:00'), cest('2026-10-08 00:00')]
    expect(hours(hamburg, from, to)).toBe(hours(office, from, to))
  })

  test('two holidays in a row', () => {
    expect(hours(hamburg, cet('2025-12-24 16:00'), cet('2025-12-29 10:00'))).toBe(2)
  })

  test('the same instant is open in one Land and closed in another', () => {
    const [from, to] = [cest('2026-06-04 00:00'), cest('2026-06-05 00:00')]
    expect(hours(calendar(nineToFive, { holidays: { state: 'NW' } }), from, to)).toBe(0)
    expect(hours(calendar(nineToFive, { holidays: { state: 'NI' } }), from, to)).toBe(8)
  })

  test('the Friedensfest closes Augsburg, not Bavaria', () => {
    const [from, to] = [cest('2025-08-08 00:00'), cest('2025-08-09 00:00')]
    expect(hours(calendar(nineToFive, { holidays: { state: 'BY', place: 'Augsburg' } }), from, to)).toBe(0)
    expect(hours(calendar(nineToFive, { holidays: { state: 'BY', place: null } }), from, to)).toBe(8)
  })

  test('8 May 2025 closes Berlin, 8 May 2026 does not', () => {
    const berlin = calendar(nineToFive, { holidays: { state: 'BE' } })
    expect(hours(berlin, cest('2025-05-08 00:00'), cest('2025-05-09 00:00'))).toBe(0)
    expect(hours(berlin, cest('2026-05-08 00:00'), cest('2026-05-09 00:00'))).toBe(8)
  })

  test('31 October 2017 was free everywhere, a year later not in Berlin', () => {
    const berlin = calendar(nineToFive, { holidays: { state: 'BE' } })
    expect(hours(berlin, cet('2017-10-31 00:00'), cet('2017-11-01 00:00'))).toBe(0)
    expect(hours(berlin, cet('2018-10-31 00:00'), cet('2018-11-01 00:00'))).toBe(8)
  })

  test('a holiday switched off is a day like any other', () => {
    const days = { '2026-10-03': [], '2026-11-18': ['09:00-17:00'] }
    const saxony = calendar(nineToFive, { holidays: { state: 'SN' }, days })
    const without = calendar(nineToFive, { holidays: { state: 'SN' } })
    const repentance = [cet('2026-11-18 00:00'), cet('2026-11-19 00:00')] as const
    expect(hours(without, ...repentance)).toBe(0)
    expect(hours(saxony, ...repentance)).toBe(8)
    expect(addBusiness(saxony, cet('2026-11-17 16:00'), 2 * hour)).toEqual(cet('2026-11-18 10:00'))
  })

  test('half of 24 and 31 December every year, and never on a weekend or a holiday', () => {
    const yearly = { '12-24': { name: 'Heiligabend', windows: ['09:00-12:00'] }, '12-31': [], '01-01': ['09:00-17:00'] }
    const hamburg = calendar(nineToFive, { holidays: { state: 'HH' }, yearly })
    const on = (date: string) =>
      hours(hamburg, cet(`${date} 00:00`), new Date(cet(`${date} 00:00`).getTime() + 24 * hour))
    // Thursdays in 2026, Saturdays in 2022, Sundays in 2023.
    expect(['2026-12-24', '2026-12-31', '2025-12-24', '2022-12-24', '2023-12-24'].map(on)).toEqual([3, 0, 3, 0, 0])
    expect(on('2027-01-01')).toBe(0)
    expect(addBusiness(hamburg, cet('2026-12-24 11:00'), 2 * hour)).toEqual(cet('2026-12-28 10:00'))
  })

  test('a single day has the last word over the year, and 29 February comes where there is one', () => {
    const open = calendar(nineToFive, {
      days: { '2026-12-24': { name: 'Inventory', windows: ['06:00-22:00'] } },
      yearly: { '12-24': [], '02-29': [] },
    })
    const on = (date: string) => hours(open, cet(`${date} 00:00`), new Date(cet(`${date} 00:00`).getTime() + 24 * hour))
    expect(['2026-12-24', '2027-12-24', '2028-02-29', '2028-03-01', '2027-03-01'].map(on)).toEqual([16, 0, 0, 8, 8])
  })

  test('a half day, a closed day, a day with longer hours, a holiday that is worked', () => {
    const days = {
      '2026-12-24': ['09:00-12:00'],
      '2026-12-31': [],
      '2026-12-28': ['06:00-22:00'],
      '2026-12-25': ['10:00-11:00'],
      '2026-12-27': ['10:00-12:00'],
    }
    const christmas = calendar(nineToFive, { holidays: { state: 'HH' }, days })
    const on = (date: string) =>
      hours(christmas, cet(`${date} 00:00`), new Date(cet(`${date} 00:00`).getTime() + 24 * hour))
    expect(['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28', '2026-12-31'].map(on)).toEqual([
      3, 1, 0, 2, 16, 0,
    ])
  })

  test('a holiday or a special day takes what starts on it and leaves the tail of the night before', () => {
    const nights = calendar(everyDay('22:00-06:00'), { holidays: { state: 'HH' }, days: { '2026-12-30': [] } })
    // 25 and 26 December are holidays: the night of the 24th runs out, the next one starts on the 27th.
    expect(hours(nights, cet('2026-12-24 12:00'), cet('2026-12-27 12:00'))).toBe(8)
    expect(hours(nights, cet('2026-12-25 00:00'), cet('2026-12-26 00:00'))).toBe(6)
    expect(hours(nights, cet('2026-12-30 00:00'), cet('2026-12-31 12:00'))).toBe(6)
  })
})

describe('zones and clock changes', () => {
  const always = calendar(everyDay('00:00-24:00'))
  const nights = calendar(everyDay('22:00-06:00'))

  test('a spring day has 23 hours, an autumn day 25', () => {
    expect(hours(always, cet('2026-03-29 00:00'), cest('2026-03-30 00:00'))).toBe(23)
    expect(hours(always, cest('2026-10-25 00:00'), cet('2026-10-26 00:00'))).toBe(25)
  })

  test('a night shift over the clock change has 7 and 9 hours', () => {
    expect(hours(nights, cet('2026-03-28 12:00'), cest('2026-03-29 12:00'))).toBe(7)
    expect(hours(nights, cest('2026-10-24 12:00'), cet('2026-10-25 12:00'))).toBe(9)
  })

  test.each([
    // In spring 02:00-03:00 does not exist, a boundary in it moves forward to 03:00.
    ['02:00-03:00', 0, 2],
    ['01:00-02:00', 1, 2],
    ['02:30-05:00', 2, 3.5],
    ['01:00-02:30', 1, 2.5],
    ['02:30-03:15', 0.25, 1.75],
    ['02:10-02:50', 0, 100 / 60],
    ['03:00-04:00', 1, 1],
  ])('%s on the days of the change', (window, spring, autumn) => {
    const open = calendar({ sun: [window] })
    expect(hours(open, cet('2026-03-29 00:00'), cest('2026-03-30 00:00'))).toBeCloseTo(spring, 10)
    expect(hours(open, cest('2026-10-25 00:00'), cet('2026-10-26 00:00'))).toBeCloseTo(autumn, 10)
  })

  test('in autumn, windows that meet in the doubled hour are counted once', () => {
    const open = calendar({ sun: ['01:00-02:30', '02:30-05:00'] })
    expect(hours(open, cest('2026-10-25 00:00'), cet('2026-10-26 00:00'))).toBe(5)
    const apart = calendar({ sun: ['01:00-02:15', '02:45-05:00'] })
    expect(hours(apart, cest('2026-10-25 00:00'), cet('2026-10-26 00:00'))).toBe(5)
  })

  test('hours keep to the wall clock, so an answer due at ten is due at ten in summer and winter', () => {
    expect(addBusiness(office, cet('2026-03-27 16:00'), 2 * hour)).toEqual(cest('2026-03-30 10:00'))
    expect(addBusiness(office, cest('2026-10-23 16:00'), 2 * hour)).toEqual(cet('2026-10-26 10:00'))
  })

  test('October is not empty', () => {
    const london = compileCalendar({ zone: 'Europe/London', weekly: nineToFive })
    expect(hours(london, new Date('2026-10-01T00:00+01:00'), new Date('2026-11-01T00:00Z'))).toBe(22 * 8)
  })

  test('where clocks change at midnight', () => {
    const saoPaulo = compileCalendar({ zone: 'America/Sao_Paulo', weekly: everyDay('00:00-24:00') })
    const sundays = compileCalendar({ zone: 'America/Sao_Paulo', weekly: { sun: ['00:00-24:00'] } })
    const saturdays = compileCalendar({ zone: 'America/Sao_Paulo', weekly: { sat: ['00:00-24:00'] } })
    const spring = [new Date('2017-10-14T00:00-03:00'), new Date('2017-10-17T00:00-02:00')] as const
    const autumn = [new Date('2018-02-16T00:00-02:00'), new Date('2018-02-20T00:00-03:00')] as const
    expect(hours(saoPaulo, ...spring)).toBe(71)
    expect(hours(sundays, ...spring)).toBe(23)
    expect(hours(saturdays, ...spring)).toBe(24)
    expect(hours(saoPaulo, ...autumn)).toBe(97)
    expect(hours(saturdays, ...autumn)).toBe(25)
    expect(hours(sundays, ...autumn)).toBe(24)
  })

  test('a day that a zone left out was never open', () => {
    const samoa = (weekly: object) => compileCalendar({ zone: 'Pacific/Apia', weekly })
    const week = [new Date('2011-12-26T00:00-10:00'), new Date('2012-01-02T00:00+14:00')] as const
    expect(hours(samoa(nineToFive), ...week)).toBe(32)
    expect(hours(samoa({ fri: ['09:00-17:00'] }), ...week)).toBe(0)
    expect(hours(samoa(everyDay('00:00-24:00')), ...week)).toBe(144)
  })

  test('a department elsewhere keeps its own hours', () => {
    const tokyo = compileCalendar({ zone: 'Asia/Tokyo', weekly: nineToFive })
    expect(hours(tokyo, cet('2026-03-02 00:00'), cet('2026-03-03 00:00'))).toBe(8)
    expect(addBusiness(tokyo, cet('2026-03-02 12:00'), hour)).toEqual(cet('2026-03-03 02:00'))
  })

  test('where the server or the reader sits changes nothing', () => {
    const home = process.env.TZ
    try {
      const due = ['Pacific/Auckland', 'America/Los_Angeles', 'UTC'].map((zone) => {
        process.env.TZ = zone
        return addBusiness(calendar(nineToFive), cet('2026-03-27 16:00'), 2 * hour).toISOString()
      })
      expect(due).toEqual(Array(3).fill('2026-03-30T08:00:00.000Z'))
    } finally {
      if (home === undefined) delete process.env.TZ
      else process.env.TZ = home
    }
  })

  test('how an instant is written changes nothing', () => {
    const same = ['2026-03-02T10:00:00+01:00', '2026-03-02T09:00:00Z', '2026-03-02T04:00:00-05:00']
    expect(same.map((from) => hours(office, new Date(from), cet('2026-03-02 17:00')))).toEqual([7, 7, 7])
  })
})

describe('a calendar that never opens', () => {
  const once = calendar({}, { days: { '2026-12-24': ['09:00-12:00'] } })

  test('400 days without open time are a mistake of the calendar, not an answer in no time', () => {
    expect(() => businessMs(once, cet('2027-03-02 10:00'), cet('2027-03-02 11:00'))).toThrow(
      /no open time in the 400 days/,
    )
    expect(() => addBusiness(once, cet('2026-12-24 12:00'), hour)).toThrow(/no open time/)
    expect(() => addBusiness(once, cet('2026-12-24 10:00'), 2 * hour + 1)).toThrow(/no open time/)
    expect(() => addBusiness(once, cet('2020-01-01 10:00'), hour)).toThrow(/no open time/)
  })

  test('what lies within reach of its one open morning is measured', () => {
    expect(hours(once, cet('2026-03-02 10:00'), cet('2026-12-24 10:00'))).toBe(1)
    expect(addBusiness(once, cet('2026-12-24 10:00'), 2 * hour)).toEqual(cet('2026-12-24 12:00'))
    expect(addBusiness(once, cet('2025-12-24 10:00'), hour)).toEqual(cet('2026-12-24 10:00'))
  })

  test('time is kept from 1900 to 2199', () => {
    expect(() => addBusiness(office, cet('2026-03-02 10:00'), 1e15)).toThrow(/from 1900 to 2199/)
    expect(() => businessMs(office, new Date('0001-01-01T00:00Z'), cet('2026-03-02 10:00'))).toThrow(
      /from 1900 to 2199/,
    )
    expect(() => addBusiness(office, cet('2026-03-02 10:00'), -1)).toThrow(/not -1/)
  })
})

test('10,000 tickets over three years are measured in a fraction of a second', () => {
  const hamburg = calendar({ mon: ['09:00-12:00', '13:00-17:00'], fri: ['22:00-06:00'] }, { holidays: { state: 'HH' } })
  const start = cet('2024-01-01 00:00').getTime()
  const begun = process.cpuUsage()
  let sum = 0
  for (let ticket = 0; ticket < 10_000; ticket++) {
    const from = new Date(start + ticket * 150 * minute)
    sum += businessMs(hamburg, from, addBusiness(hamburg, from, 4 * hour))
  }
  expect(sum).toBe(10_000 * 4 * hour)
  // Far above what it takes, so that a busy machine passes; a day-walk would need many times more.
  // Of the processor's time, which others on the machine do not take from us.
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(2000)
})
