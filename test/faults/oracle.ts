import { createBus } from '@echolot/bus'
import { checkInvariants } from '@echolot/db'
import { expect } from 'vitest'
import { ask } from '../support/ask.ts'
import { until } from '../support/until.ts'
import type { Expected } from './feeds.ts'

/** Waits until nothing is left to do: every post stored, judged and routed, the outbox carried, the queues empty. */
export async function untilSettled(url: string, items: number, queues = url): Promise<void> {
  const waiting = async () => {
    const [row] = await ask<Record<'items' | 'untriaged' | 'unrouted' | 'outbox', number>>(
      url,
      `select (select count(*) from item)::int as items,
         (select count(*) from item where triaged_at is null)::int as untriaged,
         (select count(*) from mention where routed_at is null)::int as unrouted,
         (select count(*) from outbox)::int as outbox`,
    )
    return row
  }
  const bus = createBus({ connectionString: queues, log: { info() {}, warn() {}, error() {} } })
  try {
    await bus.ready()
    // A job whose process was killed is taken up again after 45 s at the latest; only then could it do a thing twice.
    await until(
      'everything is done',
      async () => {
        const left = await waiting()
        return left?.items === items && left.untriaged + left.unrouted + left.outbox === 0 && (await bus.idle())
      },
      120_000,
    ).catch(async (error: unknown) => {
      const sources = await ask(
        url,
        `select name, state, failures, last_problem, last_outcome, next_poll_at, last_polled_at, clock_timestamp() as now,
           (select count(*) from item where source_id = source.id)::int as items from source`,
      )
      throw new Error(`Of ${items} posts: ${JSON.stringify([await waiting(), await bus.depths(), sources])}`, {
        cause: error,
      })
    })
    expect((await bus.depths()).filter(({ failed }) => failed > 0)).toEqual([])
  } finally {
    await bus.close({ timeoutMs: 2_000 })
  }
}

/** Compares everything that came of the posts with what had to: nothing lost, nothing double, every wait consistent. */
export async function expectExactly(url: string, expected: ReadonlyMap<string, Expected>): Promise<void> {
  const items = await ask<{ id: string; outcome: string; ground: string | null; tickets: number }>(
    url,
    `select external_id as id, triage_outcome as outcome, ground, (select count(*) from ticket where ticket.item_id = item.id)::int as tickets
     from item left join item_text on item_text.item_id = item.id left join mention on mention.item_id = item.id`,
  )
  const wanted = [...expected].map(([id, what]) => {
    const mention = what === 'watch' || what === 'addressed'
    return { id, outcome: mention ? 'mention' : what, ground: mention ? what : null, tickets: mention ? 1 : 0 }
  })
  // Of a million, those that differ are shown.
  const told = (all: readonly object[]) => all.map((item) => JSON.stringify(item))
  const [found, right] = [told(items), told(wanted)]
  const [foundOnce, rightOnce] = [new Set(found), new Set(right)]
  expect({
    wrong: [...foundOnce].filter((item) => !rightOnce.has(item)).slice(0, 20),
    missing: [...rightOnce].filter((item) => !foundOnce.has(item)).slice(0, 20),
    items: found.length,
  }).toEqual({ wrong: [], missing: [], items: right.length })

  const tickets = wanted.filter(({ tickets }) => tickets === 1).length
  const [sums] = await ask(
    url,
    `select (select count(*) from mention)::int as mentions, (select count(*) from ticket)::int as tickets,
       (select count(*) from ticket_event)::int as events, (select count(*) from episode)::int as episodes,
       (select count(*) from response)::int as responses`,
  )
  expect(sums).toEqual({ mentions: tickets, tickets, events: tickets, episodes: tickets, responses: 0 })
  expect(await ask(url, 'select topic, payload, error_code, error, attempts from dead_letter limit 20')).toEqual([])
  // Each ticket has the one event and the one wait that tell the same of it as its own row.
  const odd = await ask(
    url,
    `select ticket.id from ticket
       join item on item.id = ticket.item_id
       left join ticket_event on ticket_event.ticket_id = ticket.id and ticket_event.seq = 1 and ticket_event.kind = 'opened'
       left join episode on episode.ticket_id = ticket.id and episode.number = 1
     where ticket_event.id is null or episode.ticket_id is null
        or (ticket.seq, ticket.state, ticket.episode) is distinct from (1, 'open', 1)
        or (episode.outcome, episode.ended_at) is distinct from ('open', null)
        or (episode.started_at, episode.due_at, episode.target_minutes, episode.department_id)
           is distinct from (ticket.opened_at, ticket.due_at, ticket.target_minutes, ticket.department_id)
        or (ticket.opened_at, ticket.episode_started_at) is distinct from (item.found_at, item.found_at)`,
  )
  expect(odd).toEqual([])
  await expectInvariants(url)
}

/** What must hold of every Echolot at every moment, as `echolot doctor` asks it; and nothing was put aside but `dead` letters. */
export async function expectInvariants(url: string, { dead = 0 } = {}): Promise<void> {
  const results = await checkInvariants(url)
  expect(results.filter(({ kind, total }) => kind === 'fault' && total !== 0)).toEqual([])
  expect(results.find(({ name }) => name === 'dead_letters')?.total).toBe(dead)
}
