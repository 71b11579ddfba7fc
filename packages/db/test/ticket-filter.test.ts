import { listTickets, openDatabase } from '@echolot/db'
import { type FilterCondition, type TicketExpression, waitingStates } from '@echolot/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { migratedDatabase } from '../../../test/support/fresh-database.ts'
import { anyExpression } from '../../domain/test/any-expression.ts'

const now = new Date('2026-11-20T10:00:00Z')
const me = 2
const names = ['service', 'sales', 'undecided', 'press', 'forum', 'de', 'fr', 'Lob', 'LOB', 'Klage', 'lead']
const texts = ['Otto', 'mühle', 'MUEHLE', 'o', 'Retoure', 'zzz']

/** Sixty tickets that differ in everything a filter can name, by the remainders of their numbers. */
const rows = `
  insert into calendar (name, definition, updated_at) values ('Büro', '{}', now());
  insert into department (id, position, calendar_id, first_response_minutes, created_at)
    select id, 1, 1, 60, now() from unnest(array['service', 'sales', 'undecided']) as id;
  insert into person (email, name, role, created_at) select 'p' || n || '@muster.example', 'P' || n, 'community', now() from generate_series(1, 3) n;
  insert into account (channel, url, name, created_at) select 'blog', 'https://' || n || '.example', 'Konto ' || n, now() from generate_series(1, 2) n;
  insert into source (name, connector, url, address_sealed, address_digest, settings, channel, purpose, interval_seconds, next_poll_at, created_at, account_id)
    select 'Quelle ' || n, 'feed', 'https://press.example', '', convert_to(n::text, 'UTF8'), '{}', 'press', 'mentions', 900, now(), now(), case when n < 3 then n end from generate_series(1, 4) n;
  insert into author (identity, channel, name, handle, purpose, visibility, retention_class, first_seen_at)
    select convert_to(n::text, 'UTF8'), 'press', (array['Otto', 'Frau Mühle', null])[n], (array[null, '@otto', 'zzz'])[n], 'mentions', 'public', 'mention', now() from generate_series(1, 3) n;
  insert into item (source_id, identity, channel, own, addressed, purpose, visibility, retention_class, found_at, author_id)
    select 1 + n % 4, convert_to(n::text, 'UTF8'), 'press', false, false, 'mentions', 'public', 'mention', now(), nullif(n % 4, 0) from generate_series(1, 90) n;
  insert into item_text (item_id, external_id, text) select n, n, (array['Retoure', 'Die Mühle', 'Otto fragt'])[1 + n % 3] from generate_series(1, 60) n where n % 5 > 0;
  insert into mention (item_id, ground, hits, found_at) select n, 'watch', jsonb_build_array(jsonb_build_object('watchId', 1 + n % 3), jsonb_build_object('watchId', 1 + n % 4)), now() from generate_series(1, 90) n;
  insert into ticket (mention_id, item_id, source_id, channel, language, state, department_id, assignee_id, opened_at, episode_started_at, target_minutes, due_at, ended_at,
      snoozed_until, because, seq, priority, outcome, goal, pinned, paused_at, pause_reason, paused_until)
    select mention.id, n, 1 + n % 4, (array['press', 'forum'])[1 + n % 2], (array['de', 'fr', null])[1 + n % 3],
      (array['open', 'assigned', 'answered', 'dismissed', 'closed'])[1 + n % 5], (array['service', 'sales', 'undecided'])[1 + n % 3],
      case when n % 5 in (1, 3) then 1 + n % 3 end, at, at, 60, at + interval '1 minute' * (60 * (n % 11)), case when n % 5 > 1 then at + interval '3 hours' end,
      case when n % 7 = 0 then $1::timestamptz + interval '1 hour' * (n % 3 - 1) end, '[]', 1, (array['low', 'normal', 'high', 'urgent'])[1 + n % 4],
      case when n % 5 = 4 then (array['solved', 'lead'])[1 + n % 2] end, case when n % 6 = 0 then 'lead' end, case when n % 8 = 0 then 'legal' end,
      case when n % 10 = 0 then at end, case when n % 10 = 0 then 'author' end, case when n % 10 = 0 then $1::timestamptz end
    from generate_series(1, 60) n join mention on mention.item_id = n cross join lateral (select $1::timestamptz - interval '1 minute' * (n * n * 7) as at) a order by n;
  insert into note (ticket_id, text, at) select id, 'zzz Retoure', now() from ticket where id % 9 = 0;
  insert into response (ticket_id, kind, at, reason, created_at) select id, 'outside', now(), 'Otto', now() from ticket where id % 5 = 2;
  update item set visibility = 'private' where id % 13 = 0;
  update mention set ground = (array['watch', 'addressed', 'captured'])[1 + id % 3];
  insert into ticket_support (ticket_id, department_id, at) select id, 'sales', now() from ticket where id % 6 = 1;
  insert into incident (title, opened_at) select 'Vorfall ' || n, now() from generate_series(1, 2) n;
  insert into incident_ticket (ticket_id, incident_id, added_at) select id, 1 + id % 2, now() from ticket where id % 7 = 2;
  insert into ticket_event (ticket_id, seq, kind, at, person_id, happening)
    select id, 1, 'opened', now(), null::bigint, '{}'::jsonb from ticket union all select id, 2, 'noted', now(), 1 + id % 3, '{}'::jsonb from ticket where id % 4 = 3;
  insert into label (name) values ('Lob'), ('klage');
  insert into ticket_label (ticket_id, label_id) select id, 1 + id % 2 from ticket where id % 4 = 1;
  insert into story_copy (item_id, mention_id, ticket_id, rung, evidence, at, joined_at, bands)
    select n, mention.id, case when n <= 60 then n else 1 + n % 12 end, case when n <= 60 then 'first' when n % 5 = 0 then 'follow_up' else 'text' end, '[]', now(), now(), '{}'
    from generate_series(1, 90) n join mention on mention.item_id = n where n > 60 or n < 13`

type Row = Record<string, unknown> & { id: number }
const facts = `select ticket.*, author.name as author_name, author.handle as author_handle, source.account_id,
    (select array_agg((hit ->> 'watchId')::int) from jsonb_array_elements(mention.hits) hit) as watch_ids,
    array(select label.name from ticket_label join label on label.id = label_id where ticket_id = ticket.id) as labels,
    array(select item_id::int from story_copy where ticket_id = ticket.id and rung <> 'follow_up' and item_id <> ticket.item_id) as copies,
    array(select note.text from note where ticket_id = ticket.id) as notes, array(select response.reason from response where ticket_id = ticket.id) as responses,
    item_text.text as own_text, mention.ground, item.visibility,
    array(select department_id from ticket_support where ticket_id = ticket.id) as helping,
    array(select incident_id::int from incident_ticket where ticket_id = ticket.id) as incidents,
    array(select person_id::int from ticket_event where ticket_id = ticket.id and person_id is not null) as participants
  from ticket join source on source.id = ticket.source_id join mention on mention.id = mention_id join item on item.id = ticket.item_id
    left join author on author.id = item.author_id left join item_text on item_text.item_id = item.id
  order by ticket.id`

test('a filter selects exactly what a look at every ticket says', async () => {
  await using database = await migratedDatabase()
  const db = openDatabase({ url: database.url, max: 2, onError() {} })
  try {
    for (const statement of rows.split(';')) await db.pool.query(statement, statement.includes('$1') ? [now] : [])
    const { rows: all } = await db.pool.query<Row>(facts)
    expect(all).toHaveLength(60)
    const asked = { view: 'all', personId: me, ownDepartmentIds: null, sight: 'all', now, limit: 100 } as const
    let told = 0
    await fc.assert(
      fc.asyncProperty(anyExpression({ names, texts }), async (filter) => {
        const found = (await listTickets(db, { ...asked, filter })).map(({ id }) => id).sort((a, b) => a - b)
        const fits = all.filter((row) => holds(filter, row)).map(({ id }) => id)
        expect(found).toEqual(fits)
        if (fits.length > 0 && fits.length < all.length) told++
      }),
      { numRuns: 400 },
    )
    expect(told).toBeGreaterThan(150)
  } finally {
    await db.close()
  }
})

function holds(filter: TicketExpression, row: Row): boolean {
  if ('not' in filter) return !holds(filter.not, row)
  if ('all' in filter) return filter.all.every((part) => holds(part, row))
  if ('any' in filter) return filter.any.length === 0 || filter.any.some((part) => holds(part, row))
  return claims(filter, row)
}

function claims(condition: FilterCondition, row: Row): boolean {
  const waits = (waitingStates as readonly unknown[]).includes(row.state)
  const oneOf = (value: unknown) => 'is' in condition && (condition.is as unknown[]).includes(value)
  const is = (fact: boolean) => 'is' in condition && condition.is === fact
  const at = (name: string) => (row[name] as Date).getTime()
  switch (condition.field) {
    case 'state':
    case 'priority':
    case 'outcome':
    case 'channel':
    case 'language':
    case 'goal':
    case 'ground':
      return oneOf(row[condition.field])
    case 'helping':
      return (row.helping as string[]).some(oneOf)
    case 'incident':
      return (row.incidents as number[]).some(oneOf)
    case 'department':
      return oneOf(row.department_id)
    case 'source':
      return oneOf(row.source_id)
    case 'account':
      return oneOf(row.account_id)
    case 'watch':
      return (row.watch_ids as number[]).some(oneOf)
    case 'label':
      return condition.is.some((name) =>
        (row.labels as string[]).some((label) => label.toLowerCase() === name.toLowerCase()),
      )
    case 'assignee':
      return row.assignee_id === null
        ? oneOf('nobody')
        : oneOf(row.assignee_id) || (row.assignee_id === me && oneOf('me'))
    case 'pinned':
      return is(row.pinned !== null)
    case 'paused':
      return is(row.paused_at !== null)
    case 'late':
      return is(at('due_at') < (waits ? now.getTime() : at('ended_at')))
    case 'snoozed':
      return is(waits && row.snoozed_until !== null && at('snoozed_until') > now.getTime())
    case 'undecided':
      return is(row.department_id === 'undecided')
    case 'private':
      return is(row.visibility === 'private')
    case 'participant':
      return is((row.participants as number[]).includes(me))
    case 'note':
      return is((row.notes as string[]).length > 0)
    case 'response':
      return is((row.responses as string[]).length > 0)
    case 'due':
    case 'arrived':
    case 'ended': {
      // What is open again, or still, has not ended.
      if (condition.field === 'ended' && row.ended_at === null) return false
      const time = at({ due: 'due_at', arrived: 'opened_at', ended: 'ended_at' }[condition.field])
      if ('before' in condition) return time < Date.parse(condition.before)
      if ('after' in condition) return time > Date.parse(condition.after)
      const away = condition.field === 'due' ? time - now.getTime() : now.getTime() - time
      return away >= 0 && away < condition.withinMinutes * 60_000
    }
    case 'waiting':
      return waits && now.getTime() - at('episode_started_at') > condition.overMinutes * 60_000
    case 'copies':
      return (row.copies as number[]).length > condition.over
    case 'author':
      return folded(`${row.author_name ?? ''}\n${row.author_handle ?? ''}`).includes(folded(condition.holds))
    case 'text': {
      const said = [
        row.own_text,
        row.author_name,
        row.author_handle,
        ...(row.notes as string[]),
        ...(row.responses as string[]),
      ]
      // Copies are found by who told them.
      const tellers = (row.copies as number[]).map((item) =>
        [
          ['', ''],
          ['Otto', ''],
          ['Frau Mühle', '@otto'],
          ['zzz', ''],
        ][item % 4]?.join(' '),
      )
      return folded([...said, ...tellers].join(' '))
        .split(/[^a-z]+/)
        .includes(folded(condition.holds))
    }
  }
}

const folded = (text: string) => text.toLowerCase().replaceAll('ü', 'ue')
