import {
  countDeadLetters,
  countFound,
  countUndecidedMentions,
  countWaiting,
  getOrganisation,
  getPerson,
  listSources,
  listTickets,
} from '@echolot/db'
import { may } from '@echolot/domain'
import { awayFrom } from './absences/who-is-away.ts'
import { listAccounts } from './accounts/list-accounts.ts'
import type { Actor, Ctx } from './context.ts'
import { sourceHealth } from './sources/source-health.ts'
import { sourceWarning } from './sources/source-warning.ts'
import { ownDepartments } from './tickets/own-departments.ts'
import { toRow } from './tickets/ticket-rows.ts'
import { startOfDay } from './time/local-day.ts'

/** What a person sees first: what waits for them, what is late, what is stale, and whether everything was heard. */
export async function readToday({ db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>, { actor }: { actor: Actor }) {
  const person = await getPerson(db, actor.personId)
  const departmentIds = ownDepartments(person)
  const away = await awayFrom(db, actor.personId, now)
  const view = { personId: actor.personId, ownDepartmentIds: departmentIds, ...away, sight, now, limit: 8 }
  const zone = (await getOrganisation(db))?.zone ?? 'Europe/Berlin'
  const [waitingRows, lateRows, counts, undecidedMentions, accounts, sources, found, dead] = await Promise.all([
    listTickets(db, { ...view, view: 'for_me' }),
    listTickets(db, { ...view, view: 'late' }),
    countWaiting(db, view),
    countUndecidedMentions(db),
    listAccounts({ db, now }),
    listSources(db),
    countFound(db, startOfDay(now, zone)),
    may(actor.role, 'change_settings') ? countDeadLetters(db) : 0,
  ])
  const asked = sources.filter(({ state }) => state !== 'paused')
  const silent = asked.filter((source) => sourceHealth(source, now) === 'silent')
  const heard = asked.filter((source) => sourceHealth(source, now) === 'heard')
  const checks = sources.flatMap(({ lastSuccessAt }) => (lastSuccessAt === null ? [] : [lastSuccessAt.getTime()]))
  return {
    asOf: now.toISOString(),
    waiting: {
      count: counts.reduce((sum, { forMe }) => sum + forMe, 0),
      rows: waitingRows.map((row) => toRow(row, now)),
    },
    late: { count: counts.reduce((sum, { late }) => sum + late, 0), rows: lateRows.map((row) => toRow(row, now)) },
    undecided: counts.find(({ departmentId }) => departmentId === 'undecided')?.waiting ?? 0,
    unanswered: counts.reduce((sum, { waiting, snoozed }) => sum + waiting + snoozed, undecidedMentions),
    stale: accounts.rows
      .filter(({ state }) => state === 'stale')
      .map(({ id, name, channel, url, lastPostAt, staleAt, everyDays, openMentions, owner }) => ({
        id,
        name,
        channel,
        url,
        lastPostAt,
        staleAt,
        everyDays,
        openMentions: openMentions?.count ?? 0,
        ownerName: owner?.name ?? null,
      })),
    unowned: accounts.rows.filter(({ owner }) => owner === null).length,
    deadLetters: dead,
    heard: {
      sources: asked.length,
      heard: heard.length,
      lastCheckedAt: checks.length === 0 ? null : new Date(Math.max(...checks)).toISOString(),
      silent: silent.map((s) => ({
        id: s.id,
        name: s.name,
        since: (s.lastSuccessAt ?? s.failingSince)?.toISOString() ?? null,
        problemCode: s.lastProblemCode,
        problem: s.lastProblem,
      })),
      warnings: asked.flatMap((source) => {
        const warning = sourceWarning(source, now)
        return warning === null
          ? []
          : [{ id: source.id, name: source.name, code: warning.code, since: warning.since.toISOString() }]
      }),
      itemsToday: found.items,
      mentionsToday: found.mentions,
    },
  }
}
