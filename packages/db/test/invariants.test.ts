import { readFile } from 'node:fs/promises'
import { checkInvariants, migrate } from '@echolot/db'
import { type TicketCommandName, type TicketHappening, ticketMoves } from '@echolot/domain'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts'

let database: FreshDatabase
let client: pg.Client

/** Two tickets as they should be: 1 waits, found a minute and a half ago; 2 was claimed, answered in time and closed. */
const sound = `
  insert into calendar (name, definition, updated_at) values ('Werktags', '{}', now());
  insert into department (id, position, calendar_id, first_response_minutes, created_at)
    values ('service', 1, 1, 60, now()), ('sales', 2, 1, 60, now()), ('undecided', 3, 1, 60, now() - interval '2 minutes');
  insert into person (email, name, role, created_at) values ('anna@muster.example', 'Anna', 'member', now());
  insert into source (name, connector, url, address_sealed, address_digest, settings, channel, purpose, interval_seconds, next_poll_at, created_at)
    values ('Presse', 'feed', 'https://press.example', '', '', '{}', 'press', 'mentions', 900, now(), now());
  insert into item (source_id, identity, channel, own, addressed, purpose, visibility, retention_class, found_at, triaged_at, triage_outcome)
    select 1, convert_to('item ' || n, 'UTF8'), 'press', false, false, 'mentions', 'public', 'mention',
      date_trunc('milliseconds', now()) - interval '90 seconds', now(), 'mention' from generate_series(1, 2) n;
  insert into mention (item_id, ground, hits, found_at, routed_at) select id, 'watch', '[]', found_at, now() from item;
  insert into ticket (mention_id, item_id, source_id, channel, state, department_id, opened_at, episode_started_at, target_minutes, due_at, because, seq)
    select mention.id, item.id, 1, 'press', 'open', 'service', item.found_at, item.found_at, 60, item.found_at + interval '1 hour', '[]', 1
    from mention join item on item.id = mention.item_id order by item.id;
  insert into episode (ticket_id, number, department_id, started_at, target_minutes, due_at, outcome)
    select id, 1, 'service', opened_at, 60, due_at, 'open' from ticket;
  insert into ticket_event (ticket_id, seq, kind, at, happening)
    select id, 1, 'opened', opened_at, '{"kind": "opened", "departmentId": "service"}' from ticket;
  insert into ticket_event (ticket_id, seq, kind, at, happening)
    select 2, 2, 'claimed', opened_at, '{"kind": "claimed", "personId": 1}'::jsonb from ticket where id = 2
    union all select 2, 3, 'responded', now(), jsonb_build_object('kind', 'responded', 'responseId', 1, 'how', 'recorded', 'respondedAt', opened_at + interval '30 seconds', 'first', true) from ticket where id = 2
    union all select 2, 4, 'noted', now(), '{"kind": "noted", "noteId": 1}'
    union all select 2, 5, 'closed', now(), '{"kind": "closed"}';
  update ticket set state = 'closed', assignee_id = 1, seq = 5, ended_at = opened_at + interval '30 seconds' where id = 2;
  update episode set outcome = 'answered', ended_at = started_at + interval '30 seconds' where ticket_id = 2;
`

/** The ledger of these items as it should be. */
const ledger = `
  delete from source_hour;
  insert into source_hour (source_id, hour, parsed, stored, matched, no_hit)
    select source_id, date_trunc('hour', found_at, 'UTC'), count(*), count(*), count(*) filter (where triage_outcome = 'mention'),
      count(*) filter (where triage_outcome = 'no_hit') from item group by 1, 2;
`

beforeAll(async () => {
  database = await freshDatabase()
  await migrate(database.url)
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  // The trigger that guards the history stands in the way of whoever wants to spoil it.
  await client.query('alter table ticket_event disable trigger user')
})
beforeEach(async () => {
  await client.query(
    `truncate calendar, department, person, source, author, dead_letter, outbox restart identity cascade`,
  )
  await client.query(sound)
  await client.query(ledger)
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** What is found wrong, a line a row. */
async function faults(kind: 'fault' | 'list' = 'fault'): Promise<string[]> {
  const results = await checkInvariants(database.url)
  return results
    .filter((result) => result.kind === kind)
    .flatMap(({ id, name, rows }) => rows.map((row) => `${id} ${name}: ${row.subject} ${row.id} ${row.fault}`))
}

test('nothing is found where everything is as it should be', async () => {
  expect(await faults()).toEqual([])
  expect(new Set((await checkInvariants(database.url)).map(({ id }) => id))).toEqual(new Set(['I2', 'I3', 'I5', 'I7']))
})

test.each([
  [`update item set triaged_at = null, triage_outcome = null where id = 1`, 'I2 item_decided: item 1 not judged'],
  [`delete from mention where id = 1`, 'I2 item_decided: item 1 judged a mention, and there is none'],
  [
    `update item set triage_outcome = 'no_hit' where id = 1`,
    'I2 item_decided: item 1 judged no_hit, and there is a mention',
  ],
  [
    `delete from mention where id = 1; update item set triage_outcome = 'dead' where id = 1`,
    'I2 item_decided: item 1 put aside, and no dead letter says why',
  ],
  [
    `delete from ticket where id = 1; update mention set routed_at = null where id = 1`,
    'I2 mention_routed: mention 1 not routed',
  ],
  [`delete from ticket where id = 1`, 'I2 mention_routed: mention 1 routed, and there is no ticket'],
  [
    `update episode set department_id = 'sales' where ticket_id = 1`,
    'I2 one_assignment: ticket 1 its wait lies with another department',
  ],
  [`update ticket set assignee_id = 1 where id = 1`, 'I2 one_assignment: ticket 1 open, and somebody holds it'],
  [
    `insert into episode select ticket_id, 2, department_id, started_at, target_minutes, due_at, outcome from episode where ticket_id = 1`,
    'I2 one_assignment: ticket 1 waits open: 2',
  ],
  [`delete from episode where ticket_id = 1`, 'I3 wait_measured: ticket 1 wait 1 is missing'],
  [
    `update episode set started_at = started_at + interval '1 ms' where ticket_id = 2`,
    'I3 wait_measured: ticket 2 wait 1 began at another time',
  ],
  [
    `update episode set ended_at = ended_at + interval '1 ms' where ticket_id = 2`,
    'I3 wait_measured: ticket 2 wait 1 ended at another time',
  ],
  [
    `update episode set outcome = 'open', ended_at = null where ticket_id = 2`,
    'I3 wait_measured: ticket 2 wait 1 is open, its history says answered',
  ],
  [`update ticket set clock_seq = seq where id = 1`, 'I3 clocks: ticket 1 wait 1 has no clock'],
  [
    `update ticket set clock_seq = seq where id = 2;
      insert into clock (ticket_id, kind, number, episode, state, started_at, start_reason, started_to, pauses, department_id, priority, label_ids, channel, source_id, watch_ids)
      select id, 'first_response', 1, 1, 'running', opened_at, 'detected', 'second', '[]', 'service', 'normal', '{}', 'press', 1, '{}' from ticket where id = 2`,
    'I3 clocks: ticket 2 wait 1 is over, and its clock is running',
  ],
  [`update ticket set late_at = due_at where id = 1`, 'I3 late: ticket 1 marked late, and it is not'],
  [
    `update ticket set due_at = due_at - interval '1 day' where id = 1; update episode set due_at = due_at - interval '1 day' where ticket_id = 1`,
    'I3 late: ticket 1 late, and not marked so',
  ],
  [
    `update ticket set due_at = ended_at - interval '1 ms' where id = 2; update episode set due_at = ended_at - interval '1 ms' where ticket_id = 2`,
    'I3 late: ticket 2 late, and not marked so',
  ],
  [
    `update ticket set late_at = now(), due_at = due_at - interval '1 day' where id = 1; update episode set due_at = due_at - interval '1 day' where ticket_id = 1`,
    'I3 late: ticket 1 marked late with another time than the due one',
  ],
  [
    `update episode set due_at = due_at + interval '1 ms' where ticket_id = 1`,
    'I3 late: ticket 1 due at another time than its wait',
  ],
  [
    `insert into outbox (event, payload, lane, created_at) values ('items.collected', '{}', 'live', now() - interval '70 seconds')`,
    'I5 outbox_carried: outbox 1 items.collected, for 70 s',
  ],
  [
    `update ticket set state = 'answered' where id = 2`,
    'I7 replayed: ticket 2 it is answered, its history says closed',
  ],
  [`delete from ticket_event where ticket_id = 1`, 'I7 replayed: ticket 1 it has no history'],
  [
    `update ticket set assignee_id = null where id = 2`,
    'I7 replayed: ticket 2 somebody else holds it than its history says',
  ],
  [
    `update ticket set department_id = 'sales' where id = 2`,
    'I7 replayed: ticket 2 it lies with another department than its history says',
  ],
  [
    `update ticket set snoozed_until = now() where id = 1`,
    'I7 replayed: ticket 1 it is snoozed otherwise than its history says',
  ],
  [`delete from ticket_event where ticket_id = 2 and seq = 4`, 'I7 moves: ticket 2 step 4 has the number 5'],
  [
    `update ticket_event set kind = 'released', happening = '{"kind": "released"}' where ticket_id = 2 and seq = 4`,
    'I7 moves: ticket 2 step 4: released from answered',
  ],
  [
    `update ticket_event set kind = 'woken' where ticket_id = 2 and seq = 4`,
    'I7 moves: ticket 2 step 4 is told as noted',
  ],
])('found: %s', async (harm, fault) => {
  await client.query(harm)
  expect(await faults()).toContain(fault)
})

test('a dead letter is listed and no fault, until it is replayed', async () => {
  await client.query(
    `insert into dead_letter (topic, subject_id, payload, error_code, error, attempts, at) values ('replies.seen', 7, '{}', 'Error', 'Error: no', 3, now())`,
  )
  expect(await faults()).toEqual([])
  expect(await faults('list')).toEqual(['I5 dead_letters: dead_letter 1 replies.seen 7: Error'])
  await client.query('update dead_letter set replayed_at = now()')
  expect(await faults('list')).toEqual([])
})

test.each([
  `update source_hour set stored = stored - 1`,
  `update source_hour set matched = matched - 1`,
  `update item set triage_outcome = 'no_hit' where id = 2`,
  `delete from source_hour`,
  `update source_hour set hour = hour - interval '1 hour'`,
])('a ledger that says something else than its items is found: %s', async (harm) => {
  await client.query(harm)
  expect((await faults()).filter((fault) => /^I2 recall: source 1 /.test(fault))).not.toEqual([])
})

test('what a sweep puts right by itself gets its minute', async () => {
  await client.query(`update item set triaged_at = null, triage_outcome = null, found_at = now() - interval '40 seconds' where id = 1;
    delete from mention where id = 1;
    insert into outbox (event, payload, lane, created_at) values ('items.collected', '{}', 'live', now() - interval '40 seconds'); ${ledger}`)
  expect(await faults()).toEqual([])
})

test('what was found before the company is set up waits for it, and then gets its minute', async () => {
  await client.query(`update item set triaged_at = null, triage_outcome = null where id = 1; delete from mention where id = 1;
    update mention set routed_at = null where id = 2; delete from ticket where id = 2; ${ledger}`)
  const waiting = ['I2 item_decided: item 1 not judged', 'I2 mention_routed: mention 2 not routed']
  expect(await faults()).toEqual(waiting)
  await client.query(`update department set created_at = now() - interval '40 seconds' where id = 'undecided'`)
  expect(await faults()).toEqual([])
  await client.query(`delete from department where id = 'undecided'`)
  expect(await faults()).toEqual([])
})

test('a query that takes too long says that it does not know', async () => {
  await client.query('begin; lock table outbox in access exclusive mode')
  try {
    const results = await checkInvariants(database.url, { timeoutMs: 200 })
    expect(results.filter(({ total }) => total === null).map(({ name }) => name)).toEqual(['outbox_carried'])
  } finally {
    await client.query('rollback')
  }
})

test("the moves that the query knows are the state machine's", async () => {
  const happenings: Record<TicketCommandName, TicketHappening['kind']> = {
    claim: 'claimed',
    assign: 'assigned',
    release: 'released',
    hand_over: 'handed_over',
    snooze: 'snoozed',
    wake: 'woken',
    note: 'noted',
    respond: 'responded',
    dismiss: 'dismissed',
    close: 'closed',
    reopen: 'reopened',
    edit: 'edited',
    part: 'parted',
    pause: 'paused',
    resume: 'resumed',
    follow_up: 'followed_up',
    warn: 'warned',
    prioritise: 'prioritised',
    label: 'labelled',
    pin: 'pinned',
    unpin: 'unpinned',
  }
  const expected = Object.entries(ticketMoves).flatMap(([command, moves]) =>
    Object.entries(moves).map(([from, to]) => `${happenings[command as TicketCommandName]} ${from} ${to}`),
  )
  const file = await readFile(new URL('../invariants.sql', import.meta.url), 'utf8')
  const table = file.slice(file.indexOf('with moves'), file.indexOf('), steps'))
  const known = [...table.matchAll(/\('(\w+)', '(\w+)', '(\w+)'\)/g)].map(([, ...move]) => move.join(' '))
  expect(known.sort()).toEqual(expected.sort())
})
