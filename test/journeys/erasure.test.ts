import { expect, test } from 'vitest'
import { dump } from '../support/dump.ts'
import { runEcholot } from '../support/echolot.ts'
import { type Post, rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

const trace = 'Zwetschgenknödel'
const post = (id: string, author: string, text: string): Post => ({
  id: `${id}-${author}`,
  title: `${author} schreibt`,
  text,
  author,
  at: '2026-03-02T08:00:00Z',
  link: `https://forum.example/${author}/${id}`,
})

test('an erased author leaves no trace in the database, and the next poll brings nothing back', async () => {
  const posts = [
    post('1', trace, `Muster hat mich enttäuscht, sagt ${trace}.`),
    post('2', trace, `Noch einmal Muster von ${trace}.`),
    post('3', 'Erika', 'Muster ist gut.'),
  ]
  await using feed = await serveFeed(() => rss('Forum', posts))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const source = await anna.sources.create({
    name: 'Forum',
    connector: 'feed',
    url: feed.origin,
    purpose: 'mentions',
    settings: { ownUsers: [] },
    intervalSeconds: 900,
  })
  await run.echolot.settle()
  const { rows } = await anna.tickets.list({ view: 'waiting' })
  expect(rows).toHaveLength(3)
  const theirs = rows.filter(({ authorName }) => authorName === trace)
  const ticket = await anna.tickets.note({ id: theirs[0]?.id ?? 0, text: `${trace} hat angerufen.` })
  await anna.tickets.respond({ id: ticket.id, kind: 'recorded', url: `https://forum.example/${trace}/antwort` })
  const database = run.echolot.base.db.url
  expect(await dump(database)).toContain(trace)

  const erased = await anna.authors.erase({ id: ticket.item?.author?.id ?? 0 })
  expect(erased.items).toBe(2)
  posts.push(post('4', trace, `Muster, ich bin es wieder, ${trace}.`))
  await anna.sources.pollNow({ id: source.id })
  await run.echolot.settle()

  expect(await dump(database)).not.toContain(trace)
  expect(JSON.stringify(run.logged)).not.toContain(trace)
  expect((await anna.tickets.get({ id: ticket.id })).item).toBeNull()
  // The figures keep their rows.
  const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  expect((await anna.reports.get({ from: day, to: day })).figures.arrived).toBe(3)
})
