import type { XmlElement, XmlNode } from './read-xml.ts'
import { textContent } from './write-markup.ts'

/** What a feed says of when to ask it again. What it does not say is null or empty. */
export type FeedSchedule = {
  /** RSS's `ttl`. */
  ttlSeconds: number | null
  /** `sy:updatePeriod` and `sy:updateFrequency` (https://web.resource.org/rss/1.0/modules/syndication/). */
  updateSeconds: number | null
  /** Hours (0 to 23) and days (0 is Sunday) of GMT at which nobody should ask (https://www.rssboard.org/skip-hours-days). */
  skipHours: number[]
  skipDays: number[]
}

export const noSchedule: FeedSchedule = { ttlSeconds: null, updateSeconds: null, skipHours: [], skipDays: [] }

const day = 86_400
const periods = new Map([
  ['hourly', 3_600],
  ['daily', day],
  ['weekly', 7 * day],
  ['monthly', 30 * day],
  ['yearly', 365 * day],
])
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Reads the schedule of a channel: the first that is usable of each kind, wherever the feed has it but in an item. */
export function readSchedule(root: XmlElement): FeedSchedule {
  const heads = [root, ...root.children.filter(isElement).filter(({ name }) => name.endsWith('channel'))]
  const all = (name: string) =>
    heads.flatMap(({ children }) => children.filter(isElement).filter((element) => element.name === name))
  const texts = (name: string) => all(name).map((element) => textContent(element).trim())
  const within = (name: string, part: string) =>
    all(name).flatMap(({ children }) =>
      children
        .filter(isElement)
        .filter((element) => element.name === part)
        .map((element) => textContent(element).trim()),
    )
  const minutes = texts('ttl').map(number).find(isPositive)
  const frequency = texts('sy:updatefrequency').map(number).find(isPositive)
  const period = texts('sy:updateperiod')
    .map((word) => periods.get(word.toLowerCase()))
    .find((seconds) => seconds !== undefined)
  return {
    ttlSeconds: minutes === undefined ? null : Math.round(minutes * 60),
    // Either may be left out: a day and once, by the specification.
    updateSeconds:
      period === undefined && frequency === undefined ? null : Math.round((period ?? day) / (frequency ?? 1)),
    skipHours: distinct(
      within('skiphours', 'hour').flatMap((written) => {
        const hour = number(written)
        // Some count from 1 to 24.
        return hour !== null && Number.isInteger(hour) && hour >= 0 && hour <= 24 ? [hour % 24] : []
      }),
    ),
    skipDays: distinct(
      within('skipdays', 'day').flatMap((written) => {
        const index = days.indexOf(written.slice(0, 3).toLowerCase())
        return index === -1 ? [] : [index]
      }),
    ),
  }
}

function isElement(node: XmlNode): node is XmlElement {
  return typeof node === 'object' && 'name' in node
}

function number(written: string): number | null {
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(written) ? Number(written) : null
}

function isPositive(value: number | null): value is number {
  return value !== null && value > 0
}

function distinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
