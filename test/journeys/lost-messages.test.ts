import { eventNames, listenersOf } from '@echolot/domain'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { runEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { type Post, rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

const posts: Post[] = [
  { id: 'frage', title: 'Frage', text: 'Wo bleibt mein Paket?', author: 'Erika', at: '2026-03-02T08:00:00Z' },
  {
    id: 'antwort',
    title: 'Antwort',
    text: 'Es kommt morgen.',
    author: 'Muster Kundenservice',
    at: '2026-03-02T09:00:00Z',
  },
]

/** Longer ago than a sweep waits before it asks again. */
const later = `
  update source set claimed_at = claimed_at - interval '1 hour';
  update item set found_at = found_at - interval '1 minute' where triaged_at is null;
  update mention set found_at = found_at - interval '1 minute' where routed_at is null`

// Every event that somebody works on, so that a new one needs a row or a sweep that knows of it.
test.each(eventNames.filter((name) => listenersOf(name).length > 0))(
  'what was to happen after "%s" happens, also where the queue lost every message of it',
  async (event) => {
    await using feed = await serveFeed(() => rss('Kommentare', posts))
    await using database = await freshDatabase()
    await using run = await runEcholot({ databaseUrl: database.url })
    const anna = run.client()
    await setUp(anna)
    await ask(database.url, `create rule lose as on insert to outbox where new.event = '${event}' do instead nothing`)
    await anna.sources.create({
      name: 'Kommentare',
      connector: 'feed',
      url: feed.origin,
      purpose: 'own_channel',
      settings: { ownUsers: ['Muster Kundenservice'] },
      intervalSeconds: 86_400,
    })
    await run.echolot.settle()
    await ask(database.url, 'drop rule lose on outbox')
    await ask(database.url, later)
    await run.echolot.settle()
    // A feed of comments does not say what answers what; channels that do leave this in the row.
    await ask(database.url, `update item set parent_identity = (select identity from item where not own) where own`)
    await run.echolot.settle()

    const tickets = await ask(
      database.url,
      `select external_id as item, ticket.state, (select count(*)::int from item) as items, (select count(*)::int from response) as responses
       from ticket join item_text on item_text.item_id = ticket.item_id`,
    )
    expect(tickets).toEqual([{ item: 'frage', state: 'answered', items: 2, responses: 1 }])
    // Asked once for the claim, however often its message came.
    expect(feed.requests.length).toBe(1)
  },
)
