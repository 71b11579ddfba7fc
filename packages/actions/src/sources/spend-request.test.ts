import { connectorOf, connectors } from '@echolot/connectors'
import { expect, test } from 'vitest'
import { openTestBase } from '../../../../test/support/base.ts'
import { spendingOf } from './spend-request.ts'

const feed = connectorOf(connectors, 'feed')
const limited = (per: 'account' | 'host') => ({
  forum: { ...feed, id: 'forum', about: { ...feed.about, limits: [{ requests: 3, seconds: 60, per }] } },
})
const source = (token: string) => ({ connector: 'forum', address: `https://forum.example/${token}`, access: { token } })

test('a channel is sent no more than its limit, however many ask at once, and again when its time is over', async () => {
  await using base = await openTestBase()
  const ctx = { ...(await base.context()), connectors: limited('host') }
  const minute = new Date(ctx.now.getTime() + 60_000)
  const asked = await Promise.all(Array.from({ length: 12 }, () => spendingOf(ctx, source('a'))('forum.example')))
  expect(asked.filter((until) => until === null)).toHaveLength(3)
  for (const until of asked)
    if (until !== null) expect(Math.abs(until.getTime() - minute.getTime())).toBeLessThan(5_000)
  // It counts for the host, whoever asks there; another host has its own.
  expect(await spendingOf(ctx, source('b'))('forum.example')).toBeInstanceOf(Date)
  expect(await spendingOf(ctx, source('b'))('other.example')).toBeNull()
  const later = { ...ctx, now: new Date(ctx.now.getTime() + 66_000) }
  expect(await spendingOf(later, source('a'))('forum.example')).toBeNull()
})

test('a limit of accounts counts for whoever is signed in, at all of their sources', async () => {
  await using base = await openTestBase()
  const ctx = { ...(await base.context()), connectors: limited('account') }
  const spend = spendingOf(ctx, source('a'))
  for (const host of ['one.example', 'two.example', 'three.example']) expect(await spend(host)).toBeNull()
  expect(
    await spendingOf(ctx, { ...source('a'), address: 'https://elsewhere.example/' })('four.example'),
  ).toBeInstanceOf(Date)
  expect(await spendingOf(ctx, source('b'))('one.example')).toBeNull()
})
