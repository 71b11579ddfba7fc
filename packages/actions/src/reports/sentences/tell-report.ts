import type { Figure, Language, Lens, TimeOrigin } from '@echolot/domain'
import type { Estimate, Quantile, Figure as Shown } from '@echolot/timekeeping'
import { type Period, periodName } from './period-name.ts'
import { capital, duration, near, number, type Part, percent, type Sentence, say } from './sentence.ts'

/** Answered within the promise by the cumulative incidence; without an interval where all or none were. */
export type Share = { share: number; interval: Pick<Estimate, 'low' | 'high'> | null } | null

export type Compared = {
  period: Period
  arrived: number
  share: Share
  chance: 'may_be_chance' | 'more_than_chance' | 'unknown'
}

/** What the sentences are made from. */
export type Told = {
  period: Period
  today: string
  figures: Record<Figure, number>
  share: Share
  /** The one promise that all of them had, in minutes; null where there were several. */
  promiseMinutes: number | null
  median: Shown<Quantile>
  /** From when the times count. */
  since: TimeOrigin
  /** Whether the median was read from rolled up days, and is near. */
  approximate: boolean
  outside: number
  before: Compared | null
  /** How long the oldest open one has waited by the clock. */
  oldestMs: number | null
}

type Tell = (told: Told, language: Language) => Part[] | null

const both = (tell: Tell, told: Told): Sentence[] => {
  const [de, en] = [tell(told, 'de'), tell(told, 'en')]
  return de === null || en === null ? [] : [{ de, en }]
}

/** The sentences with which a report opens, by lens. */
export function tellReport(told: Told): Record<Lens, Sentence[]> {
  return {
    cohort: [answered, half, outside, changed].flatMap((tell) => both(tell, told)),
    activity: [happened].flatMap((tell) => both(tell, told)),
    stock: [waiting].flatMap((tell) => both(tell, told)),
  }
}

const answered: Tell = ({ period, today, figures, promiseMinutes }, language) => {
  const when = periodName(period, today, language)
  const arrived = figures['cohort.arrived']
  const within = figures['cohort.within_promise']
  const open = figures['cohort.open']
  const all = number(arrived, 'cohort.arrived', language)
  const kept = number(within, 'cohort.within_promise', language)
  const left = number(open, 'cohort.open', language)
  if (language === 'de') {
    if (arrived === 0) return say(`${capital(when)} kam keine Anfrage.`)
    const promise =
      promiseMinutes === null ? 'innerhalb der Zusage' : `innerhalb von ${promised(promiseMinutes, 'de')} Arbeitszeit`
    return say(
      'Von ',
      all,
      ` ${arrived === 1 ? 'Anfrage' : 'Anfragen'} ${when} ${within === 1 ? 'wurde' : 'wurden'} `,
      kept,
      ` (${percent(within / arrived, 'de')}) ${promise} beantwortet, `,
      ...(open === 0 ? ['keine wartet noch.'] : [left, open === 1 ? ' wartet noch.' : ' warten noch.']),
    )
  }
  if (arrived === 0) return say(`${capital(when)} no request came.`)
  const promise =
    promiseMinutes === null ? 'within the promise' : `within ${promised(promiseMinutes, 'en')} of working time`
  return say(
    'Of ',
    all,
    ` ${arrived === 1 ? 'request' : 'requests'} ${when}, `,
    kept,
    ` (${percent(within / arrived, 'en')}) ${within === 1 ? 'was' : 'were'} answered ${promise}, `,
    ...(open === 0 ? ['none is still waiting.'] : [left, open === 1 ? ' is still waiting.' : ' are still waiting.']),
  )
}

/** A promise in hours where it is whole ones; German in the dative. */
function promised(minutes: number, language: Language): string {
  return duration(minutes * 60_000, language, 'working')
}

const half: Tell = ({ figures, median, since, approximate }, language) => {
  if (figures['cohort.arrived'] === 0) return null
  if (!median.shown)
    return language === 'de'
      ? say(`Für eine mittlere Wartezeit sind es mit ${median.waits} zu wenige; sie wird ab ${median.needed} genannt.`)
      : say(`With ${median.waits} they are too few for a median wait; it is told from ${median.needed} on.`)
  const { ms, low, high } = median.value
  if (ms === null)
    return language === 'de'
      ? say('Weniger als die Hälfte bekam eine Antwort: Die mittlere Wartezeit ist nicht erreicht.')
      : say('Fewer than half got an answer: the median wait is not reached.')
  const time = (value: number) => near(duration(value, language, 'working'), approximate)
  if (language === 'de') {
    const range =
      low === null
        ? ''
        : high === null
          ? `; mindestens ${time(low)}`
          : `; zu 95 % zwischen ${time(low)} und ${time(high)}`
    const from = since === 'published' ? 'Ab der Veröffentlichung dauerte es, bis' : 'Bis'
    const took = since === 'published' ? 'eine Antwort hatte,' : 'eine Antwort hatte, dauerte es'
    return say(`${from} die Hälfte ${took} ${time(ms)} Arbeitszeit${range}.`)
  }
  const range =
    low === null
      ? ''
      : high === null
        ? `; at least ${time(low)}`
        : `; with 95% confidence between ${time(low)} and ${time(high)}`
  const from = since === 'published' ? 'From publication until' : 'Until'
  return say(`${from} half had an answer it took ${time(ms)} of working time${range}.`)
}

const outside: Tell = ({ outside, figures }, language) => {
  if (outside === 0 || figures['cohort.arrived'] === 0) return null
  const count = number(outside, 'cohort.outside_hours', language)
  return language === 'de'
    ? say(
        count,
        `${outside === 1 ? ' kam' : ' kamen'} außerhalb der Arbeitszeit und ${outside === 1 ? 'zählt' : 'zählen'} in dieser Zeit nicht mit.`,
      )
    : say(count, ` came outside working hours and ${outside === 1 ? 'is' : 'are'} not counted in that time.`)
}

const changed: Tell = ({ before, share, today, figures }, language) => {
  if (before === null || before.share === null || share === null || figures['cohort.arrived'] === 0) return null
  const when = periodName(before.period, today, language)
  const was = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB').format(before.arrived)
  const [then, now] = [percent(before.share.share, language), percent(share.share, language)]
  if (language === 'de') {
    const chance = {
      may_be_chance: 'Der Unterschied kann Zufall sein.',
      more_than_chance: 'Der Unterschied ist mehr als Zufall.',
      unknown: 'Ob das Zufall ist, lässt sich nicht sagen.',
    }
    return say(
      `Ohne die, die noch Zeit haben, sind es ${now}; ${when} waren es ${then} von ${was}. ${chance[before.chance]}`,
    )
  }
  const chance = {
    may_be_chance: 'The difference may be chance.',
    more_than_chance: 'The difference is more than chance.',
    unknown: 'Whether that is chance cannot be told.',
  }
  return say(
    `Without those that still have time it is ${now}; ${when} it was ${then} of ${was}. ${chance[before.chance]}`,
  )
}

const happened: Tell = ({ figures, period, today }, language) => {
  const when = capital(periodName(period, today, language))
  const [done, dismissed] = [figures['activity.answered'], figures['activity.dismissed']]
  const n = (figure: Figure) => number(figures[figure], figure, language)
  return language === 'de'
    ? say(
        `${when} ${done === 1 ? 'wurde' : 'wurden'} `,
        n('activity.answered'),
        ' beantwortet, davon ',
        n('activity.within_promise'),
        ' innerhalb der Zusage, und ',
        n('activity.dismissed'),
        ' verworfen. Am Anfang waren ',
        n('activity.carried_in'),
        ' offen, am Ende ',
        n('activity.carried_out'),
        '.',
      )
    : say(
        `${when}, `,
        n('activity.answered'),
        ` ${done === 1 ? 'was' : 'were'} answered, `,
        n('activity.within_promise'),
        ` of them within the promise, and `,
        n('activity.dismissed'),
        ` ${dismissed === 1 ? 'was' : 'were'} dismissed. At the beginning `,
        n('activity.carried_in'),
        ' were open, at the end ',
        n('activity.carried_out'),
        '.',
      )
}

const waiting: Tell = ({ figures, oldestMs }, language) => {
  const open = figures['stock.open']
  const n = (figure: Figure) => number(figures[figure], figure, language)
  if (open === 0) return language === 'de' ? say('Jetzt ist nichts offen.') : say('Nothing is open now.')
  const age = duration(oldestMs ?? 0, language, 'calendar')
  return language === 'de'
    ? say(
        `Jetzt ${open === 1 ? 'ist' : 'sind'} `,
        n('stock.open'),
        ' offen, davon ',
        n('stock.late'),
        ` verspätet. ${open === 1 ? 'Sie wartet' : 'Die älteste wartet'} seit ${age.replace(/Tage$|Tage /, (days) => days.replace('Tage', 'Tagen'))}.`,
      )
    : say(
        n('stock.open'),
        ` ${open === 1 ? 'is' : 'are'} open now, `,
        n('stock.late'),
        ` of them late. ${open === 1 ? 'It has' : 'The oldest has'} waited for ${age}.`,
      )
}
