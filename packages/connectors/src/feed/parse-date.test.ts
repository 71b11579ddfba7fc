import { describe, expect, test } from 'vitest'
import { parseDate } from './parse-date.ts'

const at = (written: string) => {
  const reading = parseDate(written)
  return 'at' in reading ? reading.at.toISOString() : reading.problem
}

describe('the same morning, as feeds write it', () => {
  test.each(
    `Tue, 04 Mar 2025 10:15:00 GMT
     Tue, 4 Mar 25 11:15 +0100
     Tuesday, 04-Mar-2025 10:15:00 UTC
     04 March 2025 05:15:00 EST
     Tue,04 Mar 2025 11:15:00 CET
     Tue, 04 Mar 2025 10:15:00GMT
     Tue, 04 Mar 2025 12:15:00 (CEST)
     Tue Mar  4 10:15:00 2025
     Tue Mar 4 11:15:00 MEZ 2025
     Tue Mar 04 2025 11:15:00 GMT+0100 (Mitteleuropäische Normalzeit)
     Tue, 04 Mar 2025 21:15:00 AEDT
     Tue, 04 Mar 2025 12:15:00 UTC+02:00
     Di, 04 Mär 2025 11:15:00 +0100
     Dienstag, 4. März 2025 10:15 Uhr
     4. März 2025, 10:15
     mardi 4 mars 2025 10:15
     Mar, 04 Mar 2025 10:15:00 GMT
     martes 4 de marzo de 2025 10:15
     04.03.2025 10:15
     2025-03-04T10:15:00.000Z
     2025-03-04T11:15:00+01:00[Europe/Berlin]
     2025-03-04T11:15:00[Europe/Berlin]
     Tue (Dienstag), 04 Mar 2025 (a (nested) one) 11:15:00 +0100
     Dienstag, den 4. März 2025, 11:15 Uhr MEZ
     1741083300.000
     4.3.2025, 10:15 Uhr
     04.03.2025, 10.15 Uhr
     4. März 2025 um 10.15 Uhr
     2025-03-04T10:15:00Z
     2025-03-04T11:15+01
     2025-03-04 11:15:00 +01:00
     2025-03-04T10:15:00.000000
     2025-03-04 11:15:00 Europe/Berlin
     2025/03/04 10:15
     20250304T101500Z
     20250304101500
     March 4, 2025 10:15 AM
     Mar 4th 2025 at 10:15am
     1741083300
     1741083300000`
      .split('\n')
      .map((line) => [line.trim()]),
  )('%s', (written) => {
    expect(at(written)).toBe('2025-03-04T10:15:00.000Z')
  })
})

test.each([
  ['2025-07-04 10:15:00 Europe/Berlin', '2025-07-04T08:15:00.000Z'],
  ['Do, 02 Okt 2025 08:00:00 +0200', '2025-10-02T06:00:00.000Z'],
  ['Sa., 4. Jan. 2025', '2025-01-04T00:00:00.000Z'],
  ['13/03/2025', '2025-03-13T00:00:00.000Z'],
  ['03/25/2025', '2025-03-25T00:00:00.000Z'],
  ['04/04/2025', '2025-04-04T00:00:00.000Z'],
  ['Tue, 04 Mar 2025 24:00:00 GMT', '2025-03-05T00:00:00.000Z'],
  ['Thu, 31 Dec 98 23:59:60 GMT', '1999-01-01T00:00:00.000Z'],
  ['Sat, 11 04 2020 08:51:49 +0100', '2020-04-11T07:51:49.000Z'],
  ['Di, 04/03/2025 10:15', '2025-03-04T10:15:00.000Z'],
  ['Thursday, 04/03/2025', '2025-04-03T00:00:00.000Z'],
  ['4. 3. 2025', '2025-03-04T00:00:00.000Z'],
  ['Tue, 04 Mar 2025 10:15:00 ET', '2025-03-04T15:15:00.000Z'],
  ['July 4, 2025, 10:15 am PT', '2025-07-04T17:15:00.000Z'],
  ['2025-03-04T11:15:00:+0100', '2025-03-04T10:15:00.000Z'],
  ['2025年3月4日 10:15:00', '2025-03-04T10:15:00.000Z'],
  ['2025년 03월 04일  10:15:00', '2025-03-04T10:15:00.000Z'],
  ['12:15 am, March 4, 2025', '2025-03-04T00:15:00.000Z'],
  ['2025-03', '2025-03-01T00:00:00.000Z'],
  ['2025-03-04T10:15:00,5Z', '2025-03-04T10:15:00.500Z'],
])('%s is %s', (written, instant) => {
  expect(at(written)).toBe(instant)
})

test.each(['04/03/2025', '4/3/2025 10:00', '04-03-2025', '25/03/04', 'Mon, 04/03/2025', '04 03 2025'])(
  '%s could be two days and is neither',
  (written) => {
    expect(at(written)).toBe('date_ambiguous')
  },
)

test.each([
  '',
  'soon',
  'heute',
  'vor 3 Stunden',
  '2 hours ago',
  '10:15',
  'Tue',
  'March 2025',
  '31 Feb 2025 10:00',
  '2025-03-04 10:15 constructor',
  '2025-02-30',
  '29.02.2025',
  '32.01.2025',
  '2025-13-01',
  '2025-03-04T25:00:00Z',
  '2025-03-04T10:61:00Z',
  '2025-03-04T10:15:00+99:00',
  '2025-03-04 10:15 Nowhere/Land',
  '0000-00-00 00:00:00',
  'Mon, 01 Jan 0001 00:00:00 GMT',
  'Tue, 04 Foo 2025 10:15:00 GMT',
  '0',
  '-1',
  '12345',
  'null',
  `${'1'.repeat(200)}`,
])('%j is no date', (written) => {
  expect(at(written)).toBe('date_unreadable')
})
