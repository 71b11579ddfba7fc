import { readFile } from 'node:fs/promises'
import { checkInvariants } from '@echolot/db'
import { type TicketCommandName, type TicketHappening, type TicketState, ticketMoves } from '@echolot/domain'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, migratedDatabase } from '../../../test/support/fresh-database.ts'

let database: FreshDatabase
let client: pg.Client

/** Two tickets as they should be: 1 waits, found a minute and a half ago; 2 was claimed, answered in time and closed. */
const sound = `
  insert into calendar (name, definition, updated_at) values ('Werktags', '{}', now());
  insert into department (id, position, calendar_id, first_response_minutes, created_at)
    values ('service', 1, 1, 60, now()), ('sales', 2, 1, 60, now()), ('undecided', 3, 1, 60, now() - interval '2 minutes');
  insert into person (email, name, role, created_at) values ('anna@muster.example', 'Anna', 'community', now());
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
  insert into response (ticket_id, kind, at, created_at) select 2, 'recorded', opened_at + interval '30 seconds', now() from ticket where id = 2;
  update ticket set state = 'closed', assignee_id = 1, seq = 5, ended_at = opened_at + interval '30 seconds' where id = 2;
  update episode set outcome = 'answered', ended_at = started_at + interval '30 seconds' where ticket_id = 2;
  insert into clock (ticket_id, kind, number, episode, state, started_at, start_reason, started_to, stopped_at, stop_reason, pauses, department_id, priority, label_ids, channel, source_id, watch_ids)
    select id, kind, 1, 1, case when stopped_at is null then 'running' else 'stopped' end, opened_at, 'detected', 'second', stopped_at,
      case when stopped_at is not null then 'answered' end, '[]', 'service', 'normal', '{}', 'press', 1, '{}'
    from ticket cross join unnest(array['triage', 'acknowledgement', 'first_response', 'resolution']) as kind
      cross join lateral (select case when id = 2 or kind = 'triage' then opened_at + interval '30 seconds' end as stopped_at) as stop;
  update ticket set clock_seq = seq;
  insert into account (channel, url, name, every_days, last_post_at, due_at, created_at)
    select 'blog', 'https://blog.example', 'Blog', 5, at, at + interval '7 days', now() from date_trunc('milliseconds', now() - interval '1 day') at;
  insert into heartbeat (account_id, number, state, started_at, start_reason, stopped_at, stop_reason, every_days, calendar_versions, due_at, department_id, stop_department_id, channel, stop_channel)
    select 1, 1, 'stopped', last_post_at - interval '3 days', 'first_known', last_post_at, 'posted', 5, '[]', last_post_at, 'service', 'service', 'blog', 'blog' from account;
  insert into heartbeat (account_id, number, state, started_at, start_reason, every_days, calendar_versions, due_at, department_id, channel)
    select 1, 2, 'running', last_post_at, 'posted', 5, '[]', due_at, 'service', 'blog' from account;
`

/** The ledger of these items as it should be. */
const ledger = `
  delete from source_hour;
  insert into source_hour (source_id, hour, parsed, stored, matched, no_hit)
    select source_id, date_trunc('hour', found_at, 'UTC'), count(*), count(*), count(*) filter (where triage_outcome = 'mention'),
      count(*) filter (where triage_outcome = 'no_hit') from item group by 1, 2;
`

beforeAll(async () => {
  database = await migratedDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  // The trigger that guards the history stands in the way of whoever wants to spoil it.
  await client.query('alter table ticket_event disable trigger user')
})
beforeEach(async () => {
  await client.query(
    `truncate calendar, department, person, source, author, label, dead_letter, outbox, account, heartbeat restart identity cascade`,
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
  [`delete from clock where ticket_id = 1 and kind = 'first_response'`, 'I3 clocks: ticket 1 wait 1 has no clock'],
  [
    `update clock set state = 'running', stopped_at = null, stop_reason = null where ticket_id = 2 and kind = 'first_response'`,
    'I3 clocks: ticket 2 wait 1 is over, and its clock is running',
  ],
  [
    `update clock set stopped_at = stopped_at + interval '1 ms' where ticket_id = 2 and kind = 'first_response'`,
    'I3 clocks: ticket 2 wait 1 ended at another time than its clock',
  ],
  [
    `update clock set state = 'void', stop_reason = null, void_reason = 'spam' where ticket_id = 2 and kind = 'first_response'`,
    'I3 clocks: ticket 2 wait 1 was answered, and its clock is void as spam',
  ],
  [
    `insert into clock select (jsonb_populate_record(clock, '{"number": 2, "episode": 2}')).* from clock where ticket_id = 2 and kind = 'first_response'`,
    'I3 other_clocks: ticket 2 in wait 1, with 2 clocks of answers and 1 of resolutions',
  ],
  [
    `delete from clock where ticket_id = 1 and kind = 'resolution'`,
    'I3 other_clocks: ticket 1 in wait 1, with 1 clocks of answers and 0 of resolutions',
  ],
  [`delete from clock where ticket_id = 1 and kind = 'triage'`, 'I3 other_clocks: ticket 1 triage 0 is one of 0'],
  [
    `update clock set number = 2 where ticket_id = 1 and kind = 'acknowledgement'`,
    'I3 other_clocks: ticket 1 acknowledgement 2 is one of 1',
  ],
  [
    `update clock set state = 'stopped', stopped_at = now(), stop_reason = 'closed' where ticket_id = 1 and kind = 'resolution'`,
    'I3 other_clocks: ticket 1 its resolution does not run',
  ],
  [
    `update clock set state = 'running', stopped_at = null, stop_reason = null where ticket_id = 1 and kind = 'triage'`,
    'I3 other_clocks: ticket 1 its triage runs',
  ],
  [
    `update clock set state = 'running', stopped_at = null, stop_reason = null where ticket_id = 2 and kind = 'acknowledgement'`,
    'I3 other_clocks: ticket 2 its acknowledgement runs',
  ],
  [`update ticket set clock_seq = 0 where id = 1`, 'I3 clocks_told: ticket 1 its clocks know 0 of 1 steps'],
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
  [`update heartbeat set number = 3 where number = 2`, 'I3 heartbeats: account 1 heartbeat 3 is number 2'],
  [
    `update heartbeat set stopped_at = stopped_at - interval '1 ms' where number = 1`,
    'I3 heartbeats: account 1 heartbeat 2 begins with another post than the one before it ended with',
  ],
  [
    `update heartbeat set start_reason = 'rhythm_set' where number = 2`,
    'I3 heartbeats: account 1 heartbeat 2 begins by rhythm_set and the one before it is stopped',
  ],
  [`delete from heartbeat where number = 2`, 'I3 heartbeat_runs: account 1 a post is due, and no heartbeat runs'],
  [`delete from account`, 'I3 heartbeat_runs: account 1 heartbeat 2 runs of an account that has left'],
  [
    `update account set due_at = null, every_days = null`,
    'I3 heartbeat_runs: account 1 heartbeat 2 runs, and no post is due',
  ],
  [
    `update account set due_at = due_at + interval '1 ms'`,
    'I3 heartbeat_runs: account 1 heartbeat 2 is due at another time',
  ],
  [`update account set every_days = 6`, 'I3 heartbeat_runs: account 1 heartbeat 2 is of another rhythm'],
  [
    `update account set last_post_at = last_post_at - interval '1 ms'`,
    'I3 heartbeat_runs: account 1 heartbeat 2 is counted from another post than the last one',
  ],
  [
    `update heartbeat set announced_at = now() where number = 2`,
    'I3 heartbeat_runs: account 1 heartbeat 2 was announced as stale, and its account was not',
  ],
  [
    `update heartbeat set due_at = now() - interval '2 minutes' where number = 2; update account set due_at = (select due_at from heartbeat where number = 2)`,
    'I3 heartbeat_runs: account 1 stale, and not marked so',
  ],
  [
    `update heartbeat set announced_at = now() where number = 2; update account set stale_at = due_at`,
    'I3 heartbeat_runs: account 1 marked stale, and it is not',
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
  [`delete from response`, 'I7 kept: ticket 2 the answer of step 3 is missing'],
  [
    `insert into response (ticket_id, kind, at, created_at) values (1, 'outside', now(), now())`,
    'I7 kept: ticket 1 it has an answer that its history does not tell of',
  ],
  [
    `insert into label (name) values ('Lob'); insert into ticket_label select 1, id from label`,
    'I7 kept: ticket 1 it has a label that its history does not tell of',
  ],
  [
    `insert into ticket_event (ticket_id, seq, kind, at, happening) values (1, 2, 'labelled', now(), '{"kind": "labelled", "labelIds": [7]}')`,
    'I7 kept: ticket 1 a label is missing that its history tells of',
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

test('clocks from before there were any are told within the hour, and those of what just happened within the minute', async () => {
  await client.query(`update ticket set clock_seq = 0; delete from clock`)
  expect(await faults()).toEqual([])
  await client.query(`update migration set applied_at = applied_at - interval '2 hours'`)
  expect(await faults()).toEqual(['I3 clocks_told: ticket 1 its clocks know 0 of 1 steps'])
  await client.query(`update migration set applied_at = applied_at + interval '2 hours'`)
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
    undo: 'undone',
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
    submit: 'submitted',
    approve: 'approved',
    return: 'returned',
    withdraw: 'withdrawn',
  }
  const expected = Object.entries(ticketMoves).flatMap(([command, moves]) =>
    Object.entries<TicketState | readonly TicketState[]>(moves).flatMap(([from, leads]) =>
      [leads].flat().map((to) => `${happenings[command as TicketCommandName]} ${from} ${to}`),
    ),
  )
  const file = await readFile(new URL('../invariants.sql', import.meta.url), 'utf8')
  const table = file.slice(file.indexOf('with moves'), file.indexOf('), steps'))
  const known = [...table.matchAll(/\('(\w+)', '(\w+)', '(\w+)'\)/g)].map(([, ...move]) => move.join(' '))
  expect(known.sort()).toEqual(expected.sort())
})
