import { expect, test } from 'vitest'
import { ask } from '../../../../test/support/ask.ts'
import { openTestBase } from '../../../../test/support/base.ts'
import { showAddressesAnew } from './show-addresses-anew.ts'
import { addSource, changeSource, getSource } from './sources.ts'

const feed: Parameters<typeof addSource>[1] = {
  name: 'Presse',
  connector: 'feed',
  url: 'https://press.example/feed.xml',
  purpose: 'mentions',
  settings: { ownUsers: [] },
  intervalSeconds: 86_400,
}

/** A source that was asked and is to be asked again in half a day, while somebody is at it. */
async function asked() {
  const base = await openTestBase()
  const { id } = await addSource(await base.context(), feed)
  await ask(
    base.url,
    "update source set next_poll_at = now() + interval '12 hours', generation = 3, polled_generation = 2, asked_until = now() + interval '20 seconds' returning id",
  )
  const present = () =>
    ask(
      base.url,
      `select round(extract(epoch from next_poll_at - clock_timestamp()) / 3600)::int as hours, interval_seconds, automatic,
         polled_generation < generation as under_way, asked_until is not null as asked from source`,
    )
  const change = async (changed: Partial<typeof feed>) =>
    changeSource(await base.context(), { ...feed, id, ...changed })
  return { present, change, [Symbol.asyncDispose]: () => base[Symbol.asyncDispose]() }
}

test('another name or another label of a source asks nobody, and lets whoever is at it end', async () => {
  await using source = await asked()
  await source.change({ name: 'Die Presse', labels: ['Zeitungen'] })
  expect(await source.present()).toEqual([
    { hours: 12, interval_seconds: 86_400, automatic: false, under_way: true, asked: true },
  ])
})

test('a source that is asked for something else is due at once, and what is under way counts no more', async () => {
  await using source = await asked()
  await source.change({ settings: { ownUsers: ['anna'] } })
  expect(await source.present()).toMatchObject([{ hours: 0, under_way: false, asked: false }])
})

test('a shorter interval brings the next poll forward, a longer one does not put it off', async () => {
  await using source = await asked()
  await source.change({ intervalSeconds: 604_800 })
  expect(await source.present()).toMatchObject([{ hours: 12, interval_seconds: 604_800, under_way: true }])
  await source.change({ intervalSeconds: 7_200 })
  expect(await source.present()).toMatchObject([{ hours: 2, interval_seconds: 7_200, under_way: true }])
})

test('an interval that is left to the source begins anew, and is kept where it was its own already', async () => {
  await using source = await asked()
  await source.change({ intervalSeconds: null })
  expect(await source.present()).toMatchObject([{ hours: 0, interval_seconds: 900, automatic: true }])
  await source.change({ intervalSeconds: null, name: 'Die Presse' })
  expect(await source.present()).toMatchObject([{ interval_seconds: 900, automatic: true }])
})

test('the address that pages show keeps the saved password, the same without its mark takes it away', async () => {
  await using base = await openTestBase()
  const { id, url } = await addSource(await base.context(), {
    ...feed,
    url: 'https://anna:geheim@press.example/feed.xml',
  })
  expect(url).toBe('https://…@press.example/feed.xml')
  const { seal } = await base.context()
  const change = async (to: string) => {
    const changed = await changeSource(await base.context(), { ...feed, id, url: to })
    const [row] = await ask<{ sealed: Buffer }>(base.url, 'select address_sealed as sealed from source')
    return { shown: changed.url, saved: row === undefined ? null : seal.unseal(row.sealed, 'source.address') }
  }
  expect(await change(url)).toEqual({ shown: url, saved: 'https://anna:geheim@press.example/feed.xml' })
  await expect(change('https://…@press.example/other.xml')).rejects.toThrow('holds "…" where Echolot hides a secret')
  expect(await change('https://press.example/feed.xml')).toEqual({
    shown: 'https://press.example/feed.xml',
    saved: 'https://press.example/feed.xml',
  })
})

test('an address that was saved when less counted as a secret is shown by the rules of today, from the next start on', async () => {
  await using base = await openTestBase()
  const secret = 'https://www.reddit.com/r/x/.rss?feed=9f86d081884c7d659a2f&user=bob'
  const { id, url } = await addSource(await base.context(), { ...feed, url: secret })
  const plain = await addSource(await base.context(), {
    ...feed,
    name: 'Andere',
    url: 'https://press.example/other.xml',
  })
  await ask(base.url, `update source set url = '${secret}' where id = ${id}`)
  const addresses = () => ask(base.url, 'select address_sealed, address_digest, next_poll_at from source order by id')
  const before = await addresses()
  await showAddressesAnew(await base.context())
  expect(await getSource(await base.context(), { id })).toMatchObject({ url })
  expect(url).not.toMatch(/9f86|bob/)
  expect(await getSource(await base.context(), { id: plain.id })).toMatchObject({ url: plain.url })
  expect(await addresses()).toEqual(before)
})
