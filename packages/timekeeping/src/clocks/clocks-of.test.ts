import { type Arrival, type ClockKind, type TicketHappening, type TimePrecision, undecided } from '@echolot/domain'
import { describe, expect, test } from 'vitest'
import { compileCalendar } from '../calendar.ts'
import type { Clock, ClockHistory } from './clock.ts'
import { clocksOf } from './clocks-of.ts'
import { readClock } from './read-clock.ts'

const minute = 60_000
const hour = 60 * minute
const weekday = ['09:00-17:00']
const office = compileCalendar({
  zone: 'Europe/Berlin',
  weekly: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday },
})

/** March 2026 in Berlin; the 2nd is a Monday. */
const at = (time: string) => new Date(`2026-03-${time.replace(' ', 'T')}+01:00`)

type Step = [time: string, happening: TicketHappening]
type Published = { publishedAt: Date; publishedTo: TimePrecision }
const opened = { kind: 'opened', departmentId: 'service' } as const
const answered = (time: string, first = true): TicketHappening => ({
  kind: 'responded',
  responseId: 1,
  how: 'recorded',
  respondedAt: at(time).toISOString(),
  first,
})

const unsaid: Arrival = {
  routedAt: at('02 09:00').toISOString(),
  publishedAt: null,
  publishedTo: 'unknown',
  channel: 'blog',
  sourceId: 1,
  watchIds: [1],
  accountId: null,
  goal: null,
}

function history(steps: Step[], more: Partial<ClockHistory> = {}): ClockHistory {
  return {
    arrival: unsaid,
    erasedAt: null,
    events: steps.map(([time, happening]) => ({ at: at(time), happening })),
    ...more,
  }
}

/** The clocks of one kind, of a ticket that was opened on Monday at nine but for what is said. */
function of(kind: ClockKind, steps: Step[], more?: Partial<ClockHistory>): Clock[] {
  const opens = steps[0]?.[1].kind === 'opened'
  return clocksOf(history(opens ? steps : [['02 09:00', opened], ...steps], more)).filter(
    (clock) => clock.kind === kind,
  )
}

const told = ({ state, startedAt, stoppedAt, startReason, stopReason, voidReason }: Clock) =>
  [
    state,
    startReason,
    stopReason ?? voidReason,
    stoppedAt === null ? null : (stoppedAt.getTime() - startedAt.getTime()) / hour,
  ] as const

function response(steps: Step[], now: string, hours = 4) {
  const [clock] = of('first_response', steps)
  if (clock === undefined) throw new Error('A ticket waits for a first response.')
  return { clock, ...readClock(clock, { calendar: office, targetMs: hours * hour, now: at(now) }) }
}

describe('an answer', () => {
  test('before the due time is in time', () => {
    expect(response([['02 12:00', answered('02 12:00')]], '05 09:00')).toMatchObject({
      late: false,
      businessMs: 3 * hour,
    })
  })

  test('exactly at the due time is in time, and one millisecond after it is late', () => {
    expect(response([['02 13:00', answered('02 13:00')]], '05 09:00').late).toBe(false)
    expect(response([['02 13:00', answered('02 13:00:00.001')]], '05 09:00').late).toBe(true)
  })

  test('that came late between two looks at the clock is late all the same', () => {
    expect(response([['02 13:00:03', answered('02 13:00:02')]], '02 13:00:04')).toMatchObject({
      late: true,
      dueAt: at('02 13:00'),
    })
  })

  test('that stood there before the question was found took no time, and is marked so', () => {
    const [clock] = of('first_response', [['02 09:01', answered('01 20:00')]])
    expect(clock && told(clock)).toEqual(['stopped', 'detected', 'answered_before', 0])
  })

  test('counts from its own time, whenever it came to be known, and the second one counts nothing', () => {
    const [clock] = of('first_response', [
      ['03 15:00', answered('02 10:00')],
      ['03 16:00', answered('03 16:00', false)],
    ])
    expect(clock && told(clock)).toEqual(['stopped', 'detected', 'answered', 1])
  })

  test('of somebody else than who claimed it counts', () => {
    const [clock] = of('first_response', [
      ['02 09:30', { kind: 'claimed', personId: 1 }],
      ['02 10:00', answered('02 10:00')],
    ])
    expect(clock?.state).toBe('stopped')
  })

  test('at night to a question of the same night took no business time', () => {
    const [clock] = of('first_response', [
      ['02 20:00', opened],
      ['02 22:00', answered('02 22:00')],
    ])
    const reading = clock && readClock(clock, { calendar: office, targetMs: hour, now: at('05 09:00') })
    expect(reading).toMatchObject({ businessMs: 0, calendarMs: 2 * hour, late: false })
  })
})

describe('nothing stops the wait for an answer but an answer', () => {
  test.each<[string, TicketHappening]>([
    ['a note', { kind: 'noted', noteId: 1 }],
    ['claiming', { kind: 'claimed', personId: 1 }],
    ['snoozing', { kind: 'snoozed', until: at('05 09:00').toISOString() }],
    ['an edit at the source', { kind: 'edited', version: 2, concerns: false, afterResponse: false }],
    ['a warning', { kind: 'warned', percent: 50, at: at('02 11:00').toISOString() }],
    ['a priority', { kind: 'prioritised', from: 'normal', to: 'urgent' }],
    [
      'what its author writes besides',
      { kind: 'followed_up', itemId: 2, at: at('02 10:00').toISOString(), needsResponse: true },
    ],
  ])('%s does not', (_, happening) => {
    expect(of('first_response', [['02 10:00', happening]]).map(({ state }) => state)).toEqual(['running'])
  })
})

describe('a dismissal', () => {
  test.each([
    ['before the due time', '02 12:00', false],
    ['after it', '02 14:00', true],
  ])('%s ends the wait where no response was needed', (_, time, late) => {
    const wait = response([[time, { kind: 'dismissed', reason: 'no_response_needed' }]], '05 09:00')
    expect(wait.clock).toMatchObject({ state: 'stopped', stopReason: 'dismissed' })
    expect(wait.late).toBe(late)
  })

  test.each([
    [{ reason: 'spam' }, 'spam'],
    [{ reason: 'not_about_us' }, 'not_about_us'],
    [{ reason: 'duplicate' }, 'duplicate'],
    [{ reason: 'duplicate', because: 'merged' }, 'merged'],
    [{ reason: 'no_response_needed', because: 'own_user_named' }, 'own_post'],
    [{ reason: 'no_response_needed', because: 'deleted_at_source' }, 'deleted'],
  ] as const)('of what asked for nothing makes the clocks void: %o', (why, voidReason) => {
    const clocks = clocksOf(
      history([
        ['02 09:00', opened],
        ['02 10:00', { kind: 'dismissed', ...why }],
      ]),
    )
    const waits = clocks.filter(({ kind }) => kind === 'first_response' || kind === 'resolution')
    expect(waits.map((clock) => [clock.state, clock.voidReason])).toEqual([
      ['void', voidReason],
      ['void', voidReason],
    ])
  })

  test('by merging is taken back with it: the wait goes on from its own beginning', () => {
    const [clock, ...more] = of('first_response', [
      ['02 10:00', { kind: 'dismissed', reason: 'duplicate', because: 'merged' }],
      ['02 11:00', { kind: 'parted' }],
    ])
    expect(clock).toMatchObject({ state: 'running', startedAt: at('02 09:00'), stoppedAt: null, atStop: null })
    expect(more).toEqual([])
  })
})

describe('a reopened ticket', () => {
  test('begins another wait, and the old one keeps its time: once, and twice', () => {
    const steps: Step[] = [
      ['02 10:00', answered('02 10:00')],
      ['03 09:00', { kind: 'reopened', episode: 2 }],
      ['03 11:00', answered('03 11:00')],
      ['04 09:00', { kind: 'reopened', episode: 3 }],
    ]
    expect(of('first_response', steps).map(told)).toEqual([
      ['stopped', 'detected', 'answered', 1],
      ['stopped', 'reopened', 'answered', 2],
      ['running', 'reopened', null, null],
    ])
    expect(of('first_response', steps.slice(0, 2)).map(({ number }) => number)).toEqual([1, 2])
  })

  test('that was late begins in time again, and stays late for the wait that was', () => {
    const waits = of('first_response', [
      ['02 16:00', answered('02 16:00')],
      ['03 09:00', { kind: 'reopened', episode: 2 }],
    ])
    const late = waits.map(
      (clock) => readClock(clock, { calendar: office, targetMs: 4 * hour, now: at('03 10:00') }).late,
    )
    expect(late).toEqual([true, false])
  })

  test('because a copy asks something new waits from when that copy was found', () => {
    const [, second] = of('first_response', [
      ['02 10:00', answered('02 10:00')],
      ['03 09:00', { kind: 'reopened', episode: 2, because: 'new_question', since: at('02 22:00').toISOString() }],
    ])
    expect(second).toMatchObject({ startedAt: at('02 22:00'), startReason: 'new_question' })
  })

  test('ends the resolution of the wait before, closed or not', () => {
    const closed: Step[] = [
      ['02 10:00', answered('02 10:00')],
      ['02 11:00', { kind: 'closed' }],
      ['03 09:00', { kind: 'reopened', episode: 2 }],
    ]
    expect(of('resolution', closed).map(told)).toEqual([
      ['stopped', 'detected', 'closed', 2],
      ['running', 'reopened', null, null],
    ])
    const [open] = of('resolution', [
      ['02 10:00', answered('02 10:00')],
      ['03 09:00', { kind: 'reopened', episode: 2 }],
    ])
    expect(open && told(open)).toEqual(['stopped', 'detected', 'reopened', 24])
  })
})

describe('what its author wrote afterwards', () => {
  const again = (time: string): Step[] => [
    [time, { kind: 'followed_up', itemId: 2, at: at(time).toISOString(), needsResponse: true }],
    [time, { kind: 'reopened', episode: 2, because: 'follow_up', since: at(time).toISOString() }],
  ]

  test('waits for its own answer, from when it was found', () => {
    const steps: Step[] = [['02 10:00', answered('02 10:00')], ...again('03 09:00'), ['03 09:30', answered('03 09:30')]]
    expect(of('next_response', steps).map(told)).toEqual([['stopped', 'follow_up', 'answered', 0.5]])
    expect(of('first_response', steps)).toHaveLength(1)
  })

  test('twice before the answer counts from the first', () => {
    const [clock] = of('next_response', [
      ['02 10:00', answered('02 10:00')],
      ...again('03 09:00'),
      ['03 10:00', { kind: 'followed_up', itemId: 3, at: at('03 10:00').toISOString(), needsResponse: true }],
      ['03 11:00', answered('03 11:00')],
    ])
    expect(clock && told(clock)).toEqual(['stopped', 'follow_up', 'answered', 2])
  })

  test('and only says thanks begins nothing', () => {
    const thanks: Step = [
      '03 09:00',
      { kind: 'followed_up', itemId: 2, at: at('03 09:00').toISOString(), needsResponse: false },
    ]
    expect(of('next_response', [['02 10:00', answered('02 10:00')], thanks])).toEqual([])
  })

  test('and wants no answer, as somebody says, ends as dismissed', () => {
    const [clock] = of('next_response', [
      ['02 10:00', answered('02 10:00')],
      ...again('03 09:00'),
      ['03 10:00', { kind: 'dismissed', reason: 'no_response_needed' }],
    ])
    expect(clock && told(clock)).toEqual(['stopped', 'follow_up', 'dismissed', 1])
  })
})

describe('legs of departments', () => {
  const moved = (from: string, to: string): TicketHappening => ({ kind: 'handed_over', from, to })

  test('from A to B and back to A are three, and people outside wait once', () => {
    const steps: Step[] = [
      ['02 10:00', moved('service', 'sales')],
      ['02 12:00', moved('sales', 'service')],
      ['02 15:00', { kind: 'claimed', personId: 1 }],
    ]
    const legs = of('acknowledgement', steps)
    expect(legs.map(told)).toEqual([
      ['stopped', 'routed', 'handed_over', 1],
      ['stopped', 'handed_over', 'handed_over', 2],
      ['stopped', 'handed_over', 'touched', 3],
    ])
    expect(legs.map(({ atStart, atStop }) => [atStart.departmentId, atStop?.departmentId])).toEqual([
      ['service', 'service'],
      ['sales', 'sales'],
      ['service', 'service'],
    ])
    expect(
      of('first_response', steps).map(({ state, startedAt, atStart }) => [state, startedAt, atStart.departmentId]),
    ).toEqual([['running', at('02 09:00'), 'service']])
  })

  test('end with the first deed of a person, and with none of Echolot itself', () => {
    const noted: TicketHappening = { kind: 'noted', noteId: 1 }
    expect(of('acknowledgement', [['02 10:00', { kind: 'woken' }]]).map(({ state }) => state)).toEqual(['running'])
    expect(
      of('acknowledgement', [['02 10:00', { kind: 'edited', version: 2, concerns: true, afterResponse: false }]]).map(
        ({ state }) => state,
      ),
    ).toEqual(['running'])
    const legs = of('acknowledgement', [
      ['02 10:00', noted],
      ['02 12:00', noted],
    ])
    expect(legs.map(told)).toEqual([['stopped', 'routed', 'touched', 1]])
  })

  test('end with an answer that was seen at the source, too', () => {
    expect(of('acknowledgement', [['02 11:00', answered('02 10:00')]]).map(told)).toEqual([
      ['stopped', 'routed', 'answered', 1],
    ])
  })

  test('in the sorting tray it is triage that takes time, each time it lies there', () => {
    const steps: Step[] = [
      ['02 09:00', { kind: 'opened', departmentId: undecided }],
      ['02 11:00', moved(undecided, 'sales')],
      ['02 12:00', moved('sales', undecided)],
      ['02 12:30', moved(undecided, 'hr')],
    ]
    expect(of('triage', steps).map(told)).toEqual([
      ['stopped', 'detected', 'routed', 2],
      ['stopped', 'handed_over', 'routed', 0.5],
    ])
    expect(of('acknowledgement', steps).map(({ atStart }) => atStart.departmentId)).toEqual(['sales', 'hr'])
  })

  test('a rule takes no longer than until it had decided', () => {
    const open: Step = ['02 09:00', { ...opened, routedAt: at('02 09:01').toISOString() }]
    expect(of('triage', [open]).map(told)).toEqual([['stopped', 'detected', 'routed', 1 / 60]])
    expect(of('acknowledgement', [open])[0]?.startedAt).toEqual(at('02 09:01'))
  })
})

describe('a pause', () => {
  const pause: TicketHappening = { kind: 'paused', reason: 'author', until: at('27 09:00').toISOString() }
  const goesOn: TicketHappening = { kind: 'resumed' }
  const paused = (from: string, to: string): Step[] => [
    [from, pause],
    [to, goesOn],
  ]

  test('inside hours moves the due time by its length', () => {
    expect(response(paused('02 10:00', '02 11:30'), '02 12:00')).toMatchObject({
      dueAt: at('02 14:30'),
      businessMs: 1.5 * hour,
      remainingMs: 2.5 * hour,
    })
  })

  test('over night moves it by its open hours alone', () => {
    expect(response(paused('02 10:00', '03 10:00'), '03 10:30').dueAt).toEqual(at('03 13:00'))
  })

  test('over the weekend, too', () => {
    const steps: Step[] = [['06 09:00', opened], ...paused('06 16:00', '09 09:30')]
    expect(response(steps, '09 10:00', 8).dueAt).toEqual(at('09 10:30'))
  })

  test('twice in the same minute is two pauses', () => {
    const steps = [...paused('02 10:00:01', '02 10:00:11'), ...paused('02 10:00:21', '02 10:00:51')]
    const { clock, calendarMs } = response(steps, '02 11:00')
    expect(clock.pauses).toHaveLength(2)
    expect(calendarMs).toBe(2 * hour - 40_000)
  })

  test('ends with an answer; what was answered before it was said was never paused', () => {
    const whilePaused = response(
      [
        ['02 10:00', pause],
        ['02 15:00', answered('02 15:00')],
      ],
      '05 09:00',
    )
    expect(whilePaused).toMatchObject({ late: false, calendarMs: hour, businessMs: hour })
    const before = response(
      [
        ['02 11:00', pause],
        ['02 15:00', answered('02 10:00')],
      ],
      '05 09:00',
    )
    expect(before.clock.pauses).toEqual([])
    expect(before.calendarMs).toBe(hour)
  })

  test('keeps a wait from becoming late, and shows what is left of its time', () => {
    const wait = response([['02 12:30', pause]], '20 09:00')
    expect(wait).toMatchObject({ dueAt: at('27 09:30'), late: false, remainingMs: 0.5 * hour })
    expect(wait.clock.state).toBe('paused')
  })

  test('at the very due time leaves nothing, and the wait is late as soon as it goes on', () => {
    expect(response([['02 13:00', pause]], '02 16:00')).toMatchObject({ late: false, remainingMs: 0 })
    expect(response(paused('02 13:00', '02 16:00'), '02 16:00:00.001')).toMatchObject({
      late: true,
      dueAt: at('02 13:00'),
    })
  })

  test('is over at its end, also where nobody noticed until much later', () => {
    const short: TicketHappening = { ...pause, until: at('02 11:00').toISOString() }
    const steps: Step[] = [['02 10:00', short]]
    expect(response(steps, '02 15:00')).toMatchObject({ dueAt: at('02 14:00'), late: true, businessMs: 5 * hour })
    const [clock] = of('first_response', [...steps, ['02 15:00', { kind: 'resumed', because: 'time_over' }]])
    expect(clock?.pauses).toMatchObject([{ from: at('02 10:00'), to: at('02 11:00') }])
  })

  test('of what is late already leaves it late', () => {
    expect(response([['02 14:00', pause]], '02 16:00')).toMatchObject({ late: true, dueAt: at('02 13:00') })
  })

  test('ends with a hand-over, and holds neither the department nor the resolution', () => {
    const steps: Step[] = [
      ['02 10:00', pause],
      ['02 11:00', { kind: 'handed_over', from: 'service', to: 'hr' }],
    ]
    expect(of('first_response', steps)[0]).toMatchObject({
      state: 'running',
      pauses: [{ from: at('02 10:00'), to: at('02 11:00') }],
    })
    expect(of('resolution', steps)[0]?.pauses).toEqual([])
    expect(of('acknowledgement', steps)[0]?.pauses).toEqual([])
  })

  test('that ends where it began leaves nothing behind', () => {
    expect(response(paused('02 10:00', '02 10:00'), '02 11:00').clock.pauses).toEqual([])
  })
})

const found = ({ publishedAt, publishedTo }: Published) =>
  of('detection', [], { arrival: { ...unsaid, publishedAt: publishedAt.toISOString(), publishedTo } })

describe('detection', () => {
  test('runs from publication to finding, and says how far the publication can be trusted', () => {
    const [clock] = found({ publishedAt: at('02 06:00'), publishedTo: 'day' })
    expect(clock && told(clock)).toEqual(['stopped', 'published', 'detected', 3])
    expect(clock?.startedTo).toBe('day')
  })

  test('is not measured where nobody knows the publication', () => {
    expect(of('detection', [])).toEqual([])
    expect(found({ publishedAt: at('01 06:00'), publishedTo: 'unknown' })).toEqual([])
  })

  test('of what is dated ahead took no time, and of what lay there for weeks it is void', () => {
    const ahead = found({ publishedAt: at('02 09:30'), publishedTo: 'second' })
    expect(ahead.map(told)).toEqual([['stopped', 'published', 'detected', 0]])
    const old = found({ publishedAt: new Date('2025-01-01T00:00:00Z'), publishedTo: 'second' })
    expect(old).toMatchObject([{ state: 'void', voidReason: 'back_fill' }])
  })
})

test('what a figure goes by is that of the beginning and that of the end, whatever became of it since', () => {
  const [clock] = of('first_response', [
    ['02 09:30', { kind: 'labelled', labelIds: [4] }],
    ['02 09:40', { kind: 'prioritised', from: 'normal', to: 'high' }],
    ['02 09:45', { kind: 'handed_over', from: 'service', to: 'hr' }],
    ['02 10:00', answered('02 10:00')],
    ['02 11:00', { kind: 'labelled', labelIds: [5] }],
  ])
  expect(clock?.atStart).toMatchObject({
    departmentId: 'service',
    priority: 'normal',
    labelIds: [],
    channel: 'blog',
    sourceId: 1,
  })
  expect(clock?.atStop).toMatchObject({ departmentId: 'hr', priority: 'high', labelIds: [4] })
})

test('how a ticket came is what its opening says, and not what its source or its item says today', () => {
  const came: Arrival = {
    routedAt: at('02 09:00').toISOString(),
    publishedAt: at('02 08:00').toISOString(),
    publishedTo: 'second',
    channel: 'forum',
    sourceId: 9,
    watchIds: [7],
    accountId: 2,
    goal: 'Azubis',
  }
  const steps: Step[] = [['02 09:00', { ...opened, ...came, priority: 'urgent' }]]
  const { routedAt: _, publishedAt, publishedTo, ...frozen } = came
  expect(of('first_response', steps)[0]?.atStart).toEqual({
    ...frozen,
    departmentId: 'service',
    priority: 'urgent',
    labelIds: [],
  })
  expect(of('detection', steps)[0]).toMatchObject({ startedAt: new Date(publishedAt ?? ''), startedTo: publishedTo })
})

test('whoever had themselves erased waits no more; what was measured before stays', () => {
  const [legs] = of('acknowledgement', [['02 09:30', { kind: 'claimed', personId: 1 }]], {
    erasedAt: at('02 10:00'),
  })
  expect(legs?.state).toBe('stopped')
  expect(of('first_response', [], { erasedAt: at('02 10:00') })).toMatchObject([
    { state: 'void', voidReason: 'erased', stoppedAt: at('02 10:00') },
  ])
})

test('what becomes later of the ticket of somebody erased changes none of its clocks; an answer given before counts', () => {
  const erasedAt = at('02 10:00')
  const later: Step[] = [
    ['02 11:00', { kind: 'dismissed', reason: 'no_response_needed' }],
    ['02 12:00', { kind: 'reopened', episode: 2 }],
  ]
  const void1 = { state: 'void', voidReason: 'erased', stoppedAt: erasedAt }
  expect(of('first_response', later.slice(0, 1), { erasedAt })).toMatchObject([void1])
  expect(of('resolution', later, { erasedAt })).toMatchObject([void1, { state: 'void', voidReason: 'erased' }])
  const answered = (respondedAt: string): Step[] => [
    [
      '02 11:00',
      { kind: 'responded', responseId: 1, how: 'seen', respondedAt: at(respondedAt).toISOString(), first: true },
    ],
  ]
  expect(of('first_response', answered('02 10:30'), { erasedAt })).toMatchObject([void1])
  expect(of('first_response', answered('02 09:30'), { erasedAt })).toMatchObject([
    { state: 'stopped', stopReason: 'answered', stoppedAt: at('02 09:30') },
  ])
})
