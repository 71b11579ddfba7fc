import { type Role, roles } from '@echolot/domain'
import { addFeed } from './add-feed.ts'
import { ask } from './ask.ts'
import type { Place } from './calls.ts'
import { type Client, clientOf } from './client.ts'
import { runEcholot, type TestEcholot } from './echolot.ts'
import { type Post, rss, serveFeed } from './serve.ts'
import { setUp } from './set-up.ts'

/** Stands in everything that lies with the foreign department, and nowhere else. */
export const secret = /geheim/i

export type TwoDepartments = {
  run: TestEcholot
  /** One of each role, signed in; head and community belong to the own department. */
  clients: Record<Role, Client>
  own: Place
  foreign: Place
}

const password = 'ein anderes langes Passwort'
const at = () => new Date().toISOString()

function posts(word: string): { alone: Post[]; story: Post; hidden: Post } {
  const said = (name: string, text: string): Post => ({
    id: `${word}-${name}`,
    title: `${word} ${name}`,
    text: `Muster: ${text} ${word}`,
    author: `Autor ${word}`,
    at: at(),
    link: `https://${word.toLowerCase()}.example/${name}`,
  })
  const tale = `Muster baut heute ${word}werk neu. Nach ${word}heit beginnt im ${word}land auch die ${word}ung, wie der ${word}rat mitteilte. Die ${word}kosten liegen bei 38 ${word}mark, das ${word}amt gibt 6 ${word}mark dazu.`
  return {
    alone: [
      said('eins', 'Die Kaffeemühle kam kaputt an, wer hilft mir weiter?'),
      said('zwei', 'Wann öffnet der Laden am Samstag, und gibt es Parkplätze?'),
      said('drei', 'Ich suche eine Rechnung aus dem vorigen Jahr.'),
    ],
    story: { ...said('bericht', ''), text: tale },
    hidden: said('ausschluss', 'Ausschluss, und doch gemeint.'),
  }
}

/**
 * A company with two departments, the same with each: tickets alone, a story with a copy, a note, something hidden. What lies with the
 * foreign one says `secret` in its texts, authors, notes, labels and examples.
 */
export async function twoDepartments(): Promise<TwoDepartments & AsyncDisposable> {
  await using stack = new AsyncDisposableStack()
  const run = stack.use(await runEcholot())
  const anna = run.client()
  await setUp(anna)
  const [watch] = await anna.watches.list()
  if (watch === undefined) throw new Error('There is no watch.')
  await anna.watches.update({ ...watch, examples: [], query: 'Muster AND NOT Ausschluss' })
  const [mine, theirs] = [posts('Bekanntes'), posts('Geheimes')]
  const heard = [...mine.alone, mine.story, mine.hidden, ...theirs.alone, theirs.story, theirs.hidden]
  for (const [name, told] of [
    ['Presse', heard],
    ['Abdruck', [mine.story, theirs.story].map((one) => ({ ...one, id: `copy-${one.id}`, link: `${one.link}-copy` }))],
  ] as const) {
    const feed = stack.use(await serveFeed(() => rss(name, told)))
    await addFeed(anna, feed.origin, { name })
    await run.echolot.settle()
  }
  const clients: Partial<Record<Role, Client>> = { administrator: anna }
  const people: Partial<Record<Role, number>> = {}
  for (const role of roles.filter((one) => one !== 'administrator')) {
    const email = `${role}@muster.example`
    const departmentIds = role === 'department_head' || role === 'community' ? ['service'] : []
    const { id } = await anna.people.create({ email, name: role, role, password, departmentIds })
    const client = clientOf(run.origin)
    await client.session.signIn({ email, password })
    clients[role] = client
    people[role] = id
  }

  const picture = async (itemId: number) => {
    const [made] = await ask(
      run.echolot.base.db.url,
      `insert into picture (item_id, position, url, state, bytes, width, height, kept_at)
       values (${itemId}, 1, 'https://bilder.example/${itemId}', 'kept', 'x', 1, 1, now()) returning id`,
    )
    return Number(made?.id)
  }
  const settle = async (departmentId: string, told: ReturnType<typeof posts>): Promise<Place> => {
    const hidden = (await anna.hidden.list({ limit: 100 })).rows.find(({ title }) => title === told.hidden.title)
    if (departmentId === 'sales') {
      // It became a mention after all, and stays in the list of what was hidden.
      await anna.hidden.judge({ id: hidden?.id ?? 0, verdict: 'wrongly' })
      await run.echolot.settle()
    }
    const rows = (await anna.tickets.list({ view: 'waiting', limit: 200 })).rows
    const find = ({ title }: Post) => {
      const row = rows.find((one) => one.title === title)
      if (row === undefined) throw new Error(`There is no ticket "${title}".`)
      return row.id
    }
    const tickets = [...told.alone, told.story, ...(departmentId === 'sales' ? [told.hidden] : [])].map(find)
    for (const id of tickets)
      if ((await anna.tickets.get({ id })).departmentId !== departmentId)
        await anna.tickets.handOver({ id, departmentId, note: `Notiz ${told.story.title}` })
    const [ticketId = 0, otherTicketId = 0, givenId = 0, storyId = 0] = tickets
    await anna.tickets.label({ id: ticketId, labels: [`Etikett ${told.story.title}`] })
    const { itemId } = await anna.tickets.get({ id: ticketId })
    const copy = (await anna.tickets.get({ id: storyId })).story.copies.find(({ isRoot }) => !isRoot)
    if (copy === undefined) throw new Error('The story has no copy.')
    const day = at().slice(0, 10)
    const note = () =>
      anna.annotations.create({ from: day, to: day, text: `Anlass ${told.story.title}`, departmentId, channel: null })
    const { id: incidentId } = await anna.incidents.open({
      title: `Vorfall ${told.story.title}`,
      choice: { ids: [ticketId, storyId] },
    })
    const question = async () => (await anna.questions.create({ departmentId, text: 'Wann öffnen Sie morgens?' })).id
    const canned = async (name: string) => {
      const text = `Guten Tag ${told.story.title}`
      return (await anna.cannedResponses.create({ departmentId, language: 'de', name, text })).id
    }
    return {
      ...{ departmentId, ticketId, otherTicketId, givenId, storyId, copyItemId: copy.itemId, itemId },
      url: told.alone[0]?.link ?? '',
      cannedId: await canned('Dank'),
      oldCannedId: await canned('Altes'),
      pictureId: await picture(itemId),
      hiddenId: hidden?.id ?? 0,
      incidentId,
      questionId: await question(),
      oldQuestionId: await question(),
      noteId: (await note()).id,
      oldNoteId: (await note()).id,
      personId: people.manager ?? 0,
    }
  }
  const own = await settle('service', mine)
  const foreign = await settle('sales', theirs)
  const [now] = await anna.watches.list()
  const example = await anna.watchLanguage.exampleOf({ itemId: foreign.itemId })
  await anna.watches.update({ ...watch, query: now?.query ?? '', examples: [{ ...example, must: 'match' }] })
  await ask(run.echolot.base.db.url, 'analyze')
  const held = stack.move()
  return {
    ...{ run, own, foreign },
    // Made for every role above.
    clients: clients as Record<Role, Client>,
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  }
}
