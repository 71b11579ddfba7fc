import { expect, test } from 'vitest'
import { openTestBase } from '../../../../test/support/base.ts'
import { serveFeed } from '../../../../test/support/serve.ts'
import { requestPoll } from './poll-now.ts'
import { pollSources } from './poll-sources.ts'
import { addSource } from './sources.ts'

test('what was stored before summaries were read is searched once more, and was edited by nobody', async () => {
  await using base = await openTestBase()
  const summary = '<description>Musterwerk in der Kritik</description>'
  let [summaryRead, text] = ['', 'Die ganze Meldung nennt niemanden beim Namen.']
  await using feed = await serveFeed(
    () =>
      `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><guid>1</guid><title>Kritik</title>${summaryRead}<content:encoded>${text}</content:encoded></item></channel></rss>`,
  )
  const { id } = await addSource(await base.context(), {
    name: 'Presse',
    connector: 'feed',
    url: feed.origin,
    purpose: 'mentions',
    settings: { ownUsers: [] },
    intervalSeconds: 604_800,
  })
  const poll = async () => {
    await base.db.pool.query('update item set triaged_at = now()')
    await requestPoll(await base.context(), { id })
    await pollSources(await base.context(), { sourceIds: [id], lane: 'live' })
    const { rows } = await base.db.pool.query(
      'select text, triaged_at is null as again, (select count(*)::int from item_version) as versions from item join item_text on item_id = item.id',
    )
    return rows
  }
  await poll()
  summaryRead = summary
  expect(await poll()).toEqual([{ text: `Musterwerk in der Kritik\n\n${text}`, again: true, versions: 0 }])
  text = 'Die ganze Meldung nennt nun doch jemanden beim Namen.'
  expect(await poll()).toEqual([{ text: `Musterwerk in der Kritik\n\n${text}`, again: true, versions: 1 }])
  expect(await poll()).toMatchObject([{ again: false, versions: 1 }])
})
