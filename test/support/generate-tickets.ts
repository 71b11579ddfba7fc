import pg from 'pg'

/**
 * Fills a database with tickets as years of work leave them, made by SQL alone: each with its item, its mention, its wait and three clocks
 * (detection, first response, resolution). They lie spread over the days before `now`, with five departments if no others are named, ten sources, three channels and
 * five watches; one in forty was handed over, one in fifty paused, one in 33 is void. The same numbers give the same tickets.
 * @param from the number of the first; none of them may be there yet.
 * @param unanswered the part that nobody ever answers, besides those that are too young to have been.
 */
export async function generateTickets(
  url: string,
  {
    from = 1,
    to,
    days,
    now,
    unanswered,
    departmentIds = ['service', 'sales', 'pr', 'hr', 'marketing'],
  }: {
    from?: number
    to: number
    days: number
    now: Date
    unanswered: number
    departmentIds?: readonly string[]
  },
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    await client.query(sources, [now])
    for (let first = from; first <= to; first += 100_000) {
      await client.query('begin')
      await client.query(made, [first, Math.min(to, first + 99_999), days, now, unanswered, departmentIds])
      for (const statement of rows) await client.query(statement)
      await client.query('commit')
    }
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const sources = `
  insert into source (name, connector, url, address_sealed, address_digest, settings, channel, purpose, interval_seconds, next_poll_at, created_at, state)
  select 'Quelle ' || n, 'feed', 'https://quelle-' || n || '.example/', '', convert_to('quelle ' || n, 'UTF8'), '{}', (array['news', 'blog', 'forum'])[1 + n % 3], 'mentions', 900, $1::timestamptz + interval '1 year', $1::timestamptz, 'paused'
  from generate_series(1, 10) n where not exists (select from source where name = 'Quelle ' || n)`

const chance = (salt: number) => `((hashint8extended(n, ${salt}) & 1048575) / 1048576.0)`

/** What each ticket is to be, in a table of its own: every statement behind it writes one table. */
const made = `
  create temporary table made on commit drop as
  with drawn as (
    select n, date_trunc('milliseconds', $4::timestamptz - ${chance(1)} * $3 * interval '1 day') as started_at,
      -- Half are answered within five hours, one in ten takes longer than a day and a half.
      exp(9.8 + 1.5 * sqrt(-2 * ln(${chance(2)} + 0.0000005)) * cos(6.2831853 * ${chance(3)})) * interval '1 second' as takes,
      ${chance(4)} as end_draw, ${chance(5)} as department_draw, ${chance(6)} as source_draw, ${chance(7)} as watch_draw, ${chance(8)} as rest_draw
    from generate_series($1::bigint, $2::bigint) n
  ), placed as (
    select *, ($6::text[])[1 + floor(department_draw * cardinality($6::text[]))::int] as department_id,
      (select id from source where name = 'Quelle ' || (1 + floor(source_draw * 10)::int)) as source_id,
      case when end_draw < 0.03 then 'void' when end_draw < 0.15 then 'dismissed' when end_draw < 0.16 then 'answered_before' else 'answered' end as how,
      date_trunc('milliseconds', case when end_draw >= 1 - $5::float8 then null when end_draw >= 0.15 and end_draw < 0.16 then started_at
        when started_at + takes < $4::timestamptz then started_at + takes end) as stopped_at,
      case when rest_draw < 0.02 then true else false end as pauses,
      case when rest_draw > 0.975 then 'service' end as first_department
    from drawn
  )
  select *, started_at + case when pauses then interval '9 hours' else interval '8 hours' end as due_at,
    case when stopped_at is null then 'open' when how in ('void', 'dismissed') then 'dismissed' else 'answered' end as outcome,
    case when floor(rest_draw * 1000)::int % 10 = 0 then 'high' else 'normal' end as priority,
    case when floor(rest_draw * 1000)::int % 7 = 0 then array[1, 2]::bigint[] when floor(rest_draw * 1000)::int % 5 = 0 then array[3]::bigint[] else '{}'::bigint[] end as label_ids,
    case when watch_draw < 0.1 then array[1, 2]::bigint[] else array[1 + floor(watch_draw * 5)::int]::bigint[] end as watch_ids,
    case when pauses and (stopped_at is null or stopped_at > started_at + interval '2 hours') then jsonb_build_array(jsonb_build_object('from', started_at + interval '30 minutes',
      'to', started_at + interval '90 minutes', 'until', started_at + interval '90 minutes', 'reason', 'author')) else '[]' end as stood
  from placed`

const identity = `convert_to('made ' || n, 'UTF8')`

const rows = [
  'create unique index on made (n)',
  `insert into item (source_id, identity, channel, language, own, addressed, purpose, visibility, retention_class, published_at, found_at, triaged_at, triage_outcome)
    select source_id, ${identity}, 'news', 'de', false, false, 'mentions', 'public', 'mention', started_at - interval '7 minutes', started_at, started_at, 'mention' from made order by n`,
  'alter table made add item_id bigint, add ticket_id bigint',
  `update made set item_id = item.id from item where item.source_id = made.source_id and item.identity = ${identity}`,
  `insert into item_text (item_id, external_id, url, title, text)
    select item_id, 'made ' || n, 'https://quelle.example/' || n, 'Beitrag ' || n, 'Wer hilft mir mit Muster, Fall ' || n || '?' from made where outcome = 'open'`,
  `insert into mention (item_id, ground, hits, found_at, routed_at)
    select item_id, 'watch', jsonb_build_array(jsonb_build_object('watchId', watch_ids[1], 'version', 1, 'spans', '[]'::jsonb)), started_at, started_at from made`,
  `insert into ticket (mention_id, item_id, source_id, channel, language, state, department_id, opened_at, episode_started_at, target_minutes, counted, due_at, late_at, ended_at, because, seq, clock_seq, priority)
    select mention.id, made.item_id, made.source_id, (select channel from source where id = made.source_id), 'de', made.outcome_state, department_id, started_at, started_at, 480, 'calendar', due_at,
      case when coalesce(stopped_at, now()) > due_at then due_at end, stopped_at, '[]', 1, 1, priority
    from (select *, case outcome when 'open' then 'open' else outcome end as outcome_state from made) made join mention on mention.item_id = made.item_id`,
  'update made set ticket_id = ticket.id from ticket where ticket.item_id = made.item_id',
  `insert into episode (ticket_id, number, department_id, started_at, target_minutes, counted, due_at, outcome, ended_at, dismiss_reason)
    select ticket_id, 1, department_id, started_at, 480, 'calendar', due_at, outcome, stopped_at, case when outcome = 'dismissed' then case how when 'void' then 'spam' else 'no_response_needed' end end from made`,
  `insert into ticket_event (ticket_id, seq, kind, at, happening)
    select ticket_id, 1, 'opened', started_at, jsonb_build_object('kind', 'opened', 'departmentId', department_id) from made where outcome = 'open'`,
  `insert into clock (ticket_id, kind, number, episode, state, started_at, start_reason, started_to, stopped_at, stop_reason, void_reason, pauses,
      department_id, stop_department_id, priority, stop_priority, label_ids, stop_label_ids, channel, source_id, watch_ids)
    select ticket_id, kind, 1, 1,
      case when ended_at is null then 'running' when kind <> 'detection' and how = 'void' then 'void' else 'stopped' end, begun_at, start_reason, 'second', ended_at,
      case when ended_at is null then null when kind = 'detection' then 'detected' when how = 'void' then null when kind = 'resolution' and how <> 'dismissed' then 'closed' else how end,
      case when kind <> 'detection' and ended_at is not null and how = 'void' then 'spam' end, case kind when 'first_response' then stood else '[]' end,
      coalesce(first_department, department_id), case when ended_at is not null then department_id end, priority, case when ended_at is not null then priority end,
      '{}', case when ended_at is not null then label_ids end, (select channel from source where id = source_id), source_id, watch_ids
    from made cross join lateral (values
      ('detection', started_at - interval '7 minutes', 'published', started_at), ('first_response', started_at, 'detected', stopped_at), ('resolution', started_at, 'detected', stopped_at)
    ) as of_kind (kind, begun_at, start_reason, ended_at)`,
]
