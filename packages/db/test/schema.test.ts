import { drawSchema, MigrationRefused, migrate, openDatabase, pendingMigrations } from '@echolot/db'
import * as domain from '@echolot/domain'
import pg from 'pg'
import { expect, test } from 'vitest'
import { ask } from '../../../test/support/ask.ts'
import { freshDatabase } from '../../../test/support/fresh-database.ts'

const open = (url: string) => openDatabase({ url, max: 2, onError() {} })

test('the types are those of a migrated database', async () => {
  await using database = await freshDatabase()
  await migrate(database.url)
  const db = open(database.url)
  await expect(await drawSchema(db.pool)).toMatchFileSnapshot('../src/schema.generated.ts')
  await db.close()
})

test.each(['LATIN1', 'SQL_ASCII'])('a database in %s is refused before anything is written to it', async (encoding) => {
  await using database = await freshDatabase(
    `encoding '${encoding}' template template0 locale 'C' locale_provider libc`,
  )
  await expect(migrate(database.url)).rejects.toThrow(`has the encoding ${encoding}`)
  await expect(pendingMigrations(database.url)).rejects.toThrow(MigrationRefused)
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query(`select count(*)::int as tables from pg_tables where schemaname = 'public'`)
  await client.end()
  expect(rows).toEqual([{ tables: 0 }])
})

test('every word that the database checks is a word of the domain, and the other way round', async () => {
  await using database = await freshDatabase()
  await migrate(database.url)
  const db = open(database.url)
  const { rows } = await db.pool.query<{
    column: string
    definition: string
  }>(`select c.relname || '.' || a.attname as column, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where k.contype = 'c' and c.relnamespace = 'public'::regnamespace and cardinality(k.conkey) = 1 and pg_get_constraintdef(k.oid) like '%ANY%'`)
  const checked = Object.fromEntries(
    rows.map(({ column, definition }) => [
      column,
      [...definition.matchAll(/'([^']+)'::text/g)].map(([, word]) => word),
    ]),
  )
  expect(checked).toEqual({
    ...Object.fromEntries(
      Object.entries({
        'account_event.because': domain.accountEventReasons,
        'account_event.kind': domain.accountEventKinds,
        'archive_run.kind': domain.archiveRunKinds,
        'archive_run.state': domain.archiveRunStates,
        'rearview.state': domain.archiveRunStates,
        'author.purpose': domain.purposes,
        'author.retention_class': domain.retentionClasses,
        'author.visibility': domain.visibilities,
        'brand.kind': domain.brandKinds,
        'bulk_run.state': domain.archiveRunStates,
        'bulk_target.outcome': ['done', 'refused'],
        'clock.kind': domain.clockKinds,
        'clock_mark.kind': domain.markedClocks,
        'clock.priority': domain.priorities,
        'clock.start_reason': domain.clockStarts,
        'clock.started_to': domain.timePrecisions,
        'clock.state': domain.clockStates,
        'clock.stop_priority': domain.priorities,
        'clock.stop_reason': domain.clockStops,
        'clock.void_reason': domain.clockVoids,
        'episode.counted': domain.countings,
        'correction.kind': domain.correctionKinds,
        'effort_budget.activity': domain.activities,
        'effort_entry.activity': domain.activities,
        'effort_sum.activity': domain.activities,
        'episode.dismiss_reason': domain.dismissReasons,
        'episode.outcome': domain.episodeOutcomes,
        'hidden_item.reason': domain.hiddenReasons,
        'hidden_item.verdict': domain.hiddenVerdicts,
        'heartbeat.start_reason': domain.heartbeatStarts,
        'heartbeat.state': domain.heartbeatStates,
        'heartbeat.void_reason': domain.heartbeatVoids,
        'item.purpose': domain.purposes,
        'item.retention_class': domain.retentionClasses,
        'incident.state': domain.incidentStates,
        'incident_dismissal.kind': domain.incidentCauses,
        'incident_event.kind': domain.incidentEventKinds,
        'incident_ticket.plan': domain.incidentPlans,
        'anecdote.concerns': domain.anecdoteConcerns,
        'anecdote.consent_how': domain.consentWays,
        'item.visibility': domain.visibilities,
        'item.triage_outcome': ['mention', 'own', 'no_hit', 'dead'],
        'mention.ground': domain.grounds,
        'organisation.language': domain.languages,
        'organisation.state': domain.states,
        'outbox.lane': domain.lanes,
        'outgoing_response.state': domain.outgoingStates,
        'person.language': domain.languages,
        'person.role': domain.roles,
        'record_entry.kind': domain.recordKinds,
        'record_entry.via': domain.recordVias,
        'promise.clock': domain.promisedClocks,
        'promise.counted': domain.countings,
        'promise.priority': domain.priorities,
        'response.kind': domain.responseKinds,
        'rule.priority': domain.priorities,
        'api_token.kind': domain.tokenKinds,
        'mail_setting.security': domain.mailSecurities,
        'message.kind': domain.messageKinds,
        'message.state': domain.messageStates,
        'proposed_response.state': domain.proposalStates,
        'rule.pins': domain.pinReasons,
        'saved_view.priority': domain.priorities,
        'source.last_outcome': domain.pollOutcomes,
        'source.poll_reason': domain.pollReasons,
        'source.purpose': domain.purposes,
        'source.retention_class': domain.retentionClasses,
        'source.state': domain.sourceStates,
        'source.visibility': domain.visibilities,
        'source_body.purpose': domain.purposes,
        'source_body.visibility': domain.visibilities,
        'source_move.outcome': domain.sourceMoveOutcomes,
        'source_poll.outcome': domain.pollOutcomes,
        'delivery.outcome': domain.deliveryOutcomes,
        'hook_refusal.reason': domain.hookRefusals,
        'story_copy.rung': domain.storyRungs,
        'story_copy.tier': domain.outletTiers,
        'story_event.kind': domain.storyEventKinds,
        'picture.state': domain.pictureStates,
        'subscription.state': domain.subscriptionStates,
        'ticket.counted': domain.countings,
        'ticket.outcome': domain.ticketOutcomes,
        'ticket.pause_reason': domain.pauseReasons,
        'ticket.priority': domain.priorities,
        'ticket.pinned': domain.pinReasons,
        'ticket.state': domain.ticketStates,
        'ticket_event.kind': domain.ticketHappeningKinds,
        'tombstone.kind': ['author', 'item'],
        'wait_day.dimension': domain.rolledDimensions,
        'watch_example.must': ['match', 'not_match'],
        'watch_version.origin': domain.watchOrigins,
      }).map(([column, words]) => [column, [...words]]),
    ),
  })
  await db.close()
})

test('processes that start together migrate once', async () => {
  await using database = await freshDatabase()
  const applied = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)])
  expect(applied.filter(({ applied: names }) => names.length > 0)).toHaveLength(1)
})

test('a database newer than the code and a changed migration are refused with a sentence', async () => {
  await using database = await freshDatabase()
  await migrate(database.url)
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(`insert into migration values ('9999_future.sql', 'x', now())`)
  await expect(migrate(database.url)).rejects.toThrow(/newer than this Echolot.*9999_future\.sql/)
  await client.query(`delete from migration where name like '9999%'`)
  await client.query(`update migration set checksum = 'other'`)
  await expect(migrate(database.url)).rejects.toThrow(MigrationRefused)
  await client.end()
})

test.each([
  { table: 'item', made: 'create table item (id int)' },
  { table: 'migration', made: 'create table migration (id int)' },
])('a database in which "$table" is somebody else\'s is refused with a sentence', async ({ table, made }) => {
  await using database = await freshDatabase()
  await ask(database.url, made)
  await expect(migrate(database.url)).rejects.toThrow(
    new RegExp(`holds "${table}" of something else; Echolot needs a database of its own`),
  )
})

test('what happened to a ticket can be added to and never changed', async () => {
  await using database = await freshDatabase()
  await migrate(database.url)
  const db = open(database.url)
  const { rows } = await db.pool.query(
    `select tgname from pg_trigger where tgrelid = 'ticket_event'::regclass and not tgisinternal`,
  )
  expect(rows).toEqual([{ tgname: 'ticket_event_append_only' }])
  await db.close()
})
