import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replayTickets } from '../test/replay-tickets.ts'
import { businessMinutes, dayMs, hourMs, minuteMs } from './berlin-time.ts'
import { company, people, targetMinutes } from './company.ts'
import { createContents } from './contents.ts'
import { createWorld } from './world.ts'
import { themeTexts } from './write-text.ts'

const base = 'http://127.0.0.1:4700/demo/world'
const epoch = new Date('2026-09-16T13:30:00.250Z')
const world = createWorld({ seed: 1, epoch })
const { items, acts, verdicts } = world.history(base)

const anyStart = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  epoch: fc.date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2031-12-31T00:00:00Z'), noInvalidDate: true }),
})

describe('the history', () => {
  test('is the same for the same seed and epoch, and another for another seed', () => {
    expect(createWorld({ seed: 1, epoch }).history(base)).toEqual({ items, acts, verdicts })
    expect(createWorld({ seed: 2, epoch }).history(base).items).not.toEqual(items)
  })

  test('covers ninety days with two to three thousand items, in order, each found after it was published', () => {
    expect(items.length).toBeGreaterThan(2000)
    expect(items.length).toBeLessThan(3000)
    for (const [index, item] of items.entries()) {
      expect(item.foundAt.getTime()).toBeGreaterThanOrEqual(item.publishedAt.getTime())
      expect(item.foundAt.getTime()).toBeLessThanOrEqual(epoch.getTime())
      expect(item.publishedAt.getTime()).toBeGreaterThanOrEqual(epoch.getTime() - 90 * dayMs)
      const before = items[index - 1]
      if (before) expect(item.publishedAt.getTime()).toBeGreaterThanOrEqual(before.publishedAt.getTime())
    }
    expect(new Set(items.map(({ externalId }) => externalId)).size).toBe(items.length)
  })

  test('has full working days and quiet weekends', () => {
    const days = Map.groupBy(items, ({ publishedAt }) => Math.floor(publishedAt.getTime() / dayMs))
    const counts = { workday: [] as number[], weekend: [] as number[] }
    const whole = [...days].filter(
      ([day]) => day > epoch.getTime() / dayMs - 89 && day < Math.floor(epoch.getTime() / dayMs),
    )
    for (const [day, found] of whole) counts[[2, 3].includes(day % 7) ? 'weekend' : 'workday'].push(found.length)
    const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
    expect(mean(counts.workday)).toBeGreaterThan(25)
    expect(mean(counts.workday)).toBeLessThan(40)
    expect(mean(counts.weekend)).toBeLessThan(20)
  })

  test('is German for two thirds and English for the rest', () => {
    const german = items.filter(({ language }) => language === 'de').length / items.length
    expect(german).toBeGreaterThan(0.6)
    expect(german).toBeLessThan(0.78)
  })

  test('holds our own replies to comments, which are the answers of their tickets', () => {
    const byId = new Map(items.map((item) => [item.externalId, item]))
    const replies = items.filter(({ own, parentExternalId }) => own && parentExternalId !== null)
    expect(replies.length).toBeGreaterThan(100)
    for (const { parentExternalId, publishedAt, sourceKey } of replies) {
      const parent = byId.get(parentExternalId ?? '')
      expect(parent).toMatchObject({ sourceKey, own: false, addressed: true })
      expect(publishedAt.getTime()).toBeGreaterThan(parent?.publishedAt.getTime() ?? 0)
    }
  })

  test('names the company wherever nobody could know otherwise, and never where it is about somebody else', () => {
    // The watches as a person would check them; umlauts written out count as umlauts.
    const watched =
      /(?<![\p{L}\p{N}])(Musterwerks?|Kaffeem(ü|ue)hle M2|M2 grinder|Brühwerk One|Friederike Harmsen)(?![\p{L}\p{N}])/iu
    const { items: written } = createContents(1, epoch.getTime()).past()
    let strangers = 0
    for (const { item } of written) {
      if (item.own || item.addressed) continue
      strangers += 1
      const isNamed = item.theme !== null || item.aside === 'hidden'
      expect([item.text, watched.test(`${item.title ?? ''} ${item.text}`)]).toEqual([item.text, isNamed])
    }
    const elsewhere = written.filter(({ item }) => !item.own && item.theme === null).length
    expect(elsewhere / written.filter(({ item }) => !item.own).length).toBeGreaterThan(0.25)
    expect(strangers).toBeGreaterThan(1000)
    expect(items.some(({ text }) => text.includes('Musterwerkstatt'))).toBe(true)
    expect(items.some(({ text }) => text.includes('MUSTERWERK'))).toBe(true)
    expect(items.some(({ text }) => text.includes('#Musterwerk'))).toBe(true)
    expect(items.some(({ text, addressed }) => addressed && text.startsWith('Wo bleibt mein Paket?'))).toBe(true)
  })

  test('has at least twenty-five ways to say what each department hears', () => {
    for (const [theme, { de, en }] of Object.entries(themeTexts))
      expect([theme, new Set([...de, ...en].map(([, body]) => body)).size]).toEqual([theme, de.length + en.length])
    expect(Math.min(...Object.values(themeTexts).map(({ de, en }) => de.length + en.length))).toBeGreaterThanOrEqual(25)
  })

  test('leaves no slot unfilled and stays inside the made-up world', () => {
    for (const { title, text } of items) {
      expect(`${title} ${text}`).not.toMatch(/[{}]|undefined/)
      for (const [, address] of `${title} ${text}`.matchAll(/[a-z-]+@?([a-z-]+\.[a-z]{2,})\b/g))
        expect(address).toMatch(/\.example$/)
    }
  })
})

describe('the desk', () => {
  test('was legal at every step, whatever the seed and the day', () => {
    fc.assert(
      fc.property(anyStart, ({ seed, epoch: start }) => {
        const { tickets } = replayTickets(seed, start)
        const open = tickets.filter(({ facts }) => facts.state === 'open' || facts.state === 'assigned')
        const age = ({ openedAt }: (typeof open)[number]) => businessMinutes(openedAt, start.getTime())
        const late = open.filter((ticket) => age(ticket) > targetMinutes(ticket.theme))
        const undecided = open.filter(({ theme }) => theme === 'undecided')
        expect(open.length).toBeGreaterThanOrEqual(15)
        expect(open.length).toBeLessThanOrEqual(25)
        expect(late.length).toBeGreaterThanOrEqual(3)
        expect(late.length).toBeLessThanOrEqual(5)
        expect(undecided.length).toBeGreaterThanOrEqual(3)
        expect(undecided.length).toBeLessThanOrEqual(4)
        expect(tickets.some(({ facts }) => facts.state === 'assigned')).toBe(true)
      }),
      { numRuns: 12 },
    )
  })

  test('answered most, dismissed a fifth, and was late now and then; three hours of work is the usual wait', () => {
    const { tickets } = replayTickets(1, epoch)
    const answered = tickets.filter(({ answeredAt }) => answeredAt !== null)
    const dismissed = tickets.filter(({ facts }) => facts.state === 'dismissed')
    const waits = answered
      .map(({ openedAt, answeredAt }) => businessMinutes(openedAt, answeredAt ?? 0))
      .toSorted((a, b) => a - b)
    const late = answered.filter(
      ({ theme, openedAt, answeredAt }) => businessMinutes(openedAt, answeredAt ?? 0) > targetMinutes(theme),
    )
    expect(answered.length / tickets.length).toBeGreaterThan(0.65)
    expect(dismissed.length / tickets.length).toBeGreaterThan(0.15)
    expect(dismissed.length / tickets.length).toBeLessThan(0.25)
    expect(late.length / tickets.length).toBeGreaterThan(0.04)
    expect(late.length / tickets.length).toBeLessThan(0.12)
    const median = waits[Math.floor(waits.length / 2)] ?? 0
    expect(median).toBeGreaterThan(2 * 60)
    expect(median).toBeLessThan(4 * 60)
  })

  test('works with the colleagues that the world names', () => {
    const addresses = new Set(people.map(({ email }) => email))
    for (const { by, do: deed } of acts) {
      expect(addresses).toContain(by)
      if (deed.name === 'assign') expect(addresses).toContain(deed.to)
    }
    expect(people.filter(({ role }) => role !== 'contributor').length).toBe(7)
    expect(people.every(({ email }) => email.endsWith('@musterwerk.example'))).toBe(true)
  })
})

describe('the company', () => {
  test('has fifteen sources in every format, the forum of which has been silent for a while', () => {
    expect(world.sources).toHaveLength(15)
    expect(new Set(world.sources.map(({ key }) => key)).size).toBe(15)
    expect(world.sources.filter(({ failingSince }) => failingSince !== null)).toMatchObject([
      { key: 'forum', failingSince: new Date(epoch.getTime() - 47 * minuteMs) },
    ])
    const keys = new Set(world.sources.map(({ key }) => key))
    expect(new Set(items.map(({ sourceKey }) => sourceKey))).toEqual(keys)
    expect(world.sources.every(({ intervalSeconds }) => intervalSeconds >= 3 && intervalSeconds <= 10)).toBe(true)
  })

  test('has one account that fell silent and one without an owner; the others keep their rhythm', () => {
    const silent = world.accounts.filter(
      ({ everyDays, lastPostAt }) =>
        everyDays !== null && lastPostAt && epoch.getTime() - lastPostAt.getTime() > everyDays * dayMs,
    )
    expect(silent.map(({ key }) => key)).toEqual(['podcast'])
    expect(world.accounts.filter(({ ownerEmail }) => ownerEmail === null).map(({ key }) => key)).toEqual(['career'])
    const later = new Date(epoch.getTime() + 30 * dayMs)
    for (const { feedKey, everyDays } of world.accounts) {
      const source = world.sources.find(({ key }) => key === feedKey)
      if (!source || feedKey === 'own-podcast') continue
      const body = world.serve(source.path, new URLSearchParams(), {}, later, base)?.body ?? ''
      const dates = [...body.matchAll(/<pubDate>(.*?)<|"date_published": "(.*?)"/g)].map(([, rss, json]) =>
        Date.parse(rss ?? json ?? ''),
      )
      expect(later.getTime() - Math.max(...dates)).toBeLessThan(Math.min((everyDays ?? 0) * dayMs, 7 * hourMs))
    }
    expect(company.name).toBe('Musterwerk GmbH')
  })
})
