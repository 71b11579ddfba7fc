import { createHash } from 'node:crypto'
import {
  emit,
  getSetupFile,
  inChunks,
  insertRecordEntry,
  keepSetupFile,
  loadSetup,
  lockSetupFile,
  type Tx,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { renewHeartbeatsOfAll } from '../accounts/renew-heartbeats.ts'
import type { Ctx } from '../context.ts'
import { takeUpWaiting } from '../setup/take-up-waiting.ts'
import { moveDueTimesOf } from '../time/move-due-times.ts'
import { checkSetup } from './check-setup.ts'
import { putAccounts } from './put-accounts.ts'
import { putBrandsAndWatches, putSources } from './put-listening.ts'
import { leaveMacros } from './put-macros.ts'
import { bringShippedRules, putRules } from './put-rules.ts'
import { leaveDepartments, putCalendars, putDepartments, putOrganisation } from './put-time.ts'
import { readSetupFile, type SetupFile } from './read-setup-file.ts'
import { recordedNews } from './recorded-news.ts'
import { pathText } from './setup-problem.ts'
import type { SetupRun } from './setup-run.ts'

/**
 * Applies a setup file, all of it or nothing, in one transaction and one process at a time. What the file says already
 * holds is not written again. What is no longer in it goes or is switched off and belongs to the pages from then on;
 * what was made in the pages stays untouched. While the demo runs nothing is applied.
 * @throws Refusal `invalid` with every problem, a line each: path, line, value and what would be right.
 */
export async function applySetupFile(
  ctx: Pick<Ctx, 'db' | 'now' | 'log' | 'seal' | 'outbound' | 'connectors'>,
  { name, text }: { name: string; text: string },
): Promise<void> {
  const { db, now, log } = ctx
  const file = readSetupFile(text)
  const news = await db.inTransaction(async (tx) => {
    await lockSetupFile(tx)
    const rows = await loadSetup(tx)
    if (rows.organisation?.demoEpoch != null) return null
    const checked = checkSetup(file, rows, ctx)
    refuse(name, file)
    const run: SetupRun = {
      tx,
      ctx,
      file,
      checked,
      rows,
      news: [],
      moved: new Set(),
      changedSources: new Set(),
      changedAccounts: new Set(),
    }
    await putAll(run)
    const digest = createHash('sha256').update(text).digest()
    const before = await getSetupFile(tx)
    if (before?.name !== name || !before.digest.equals(digest))
      await keepSetupFile(tx, { name, digest, appliedAt: now })
    await announce(tx, run)
    if (run.news.length > 0)
      await insertRecordEntry(tx, {
        ...{ at: now, kind: 'change', via: 'command', deed: 'setupFile.apply', subject: name },
        ...{ succeeded: true, personId: null, said: { changes: recordedNews(run.news) } },
      })
    return run.news
  })
  if (news === null) {
    log.warn({ file: name }, 'setup file left alone while the demo runs')
    return
  }
  const count = (what: string) => news.filter((one) => one.what === what).length
  for (const one of news)
    if (one.what === 'left')
      log.warn({ kind: one.kind, name: one.name, became: one.became }, 'no longer in the setup file')
  log.info(
    {
      file: name,
      added: count('added'),
      changed: count('changed'),
      takenOver: count('taken over'),
      left: count('left'),
    },
    'setup file applied',
  )
}

function refuse(name: string, file: SetupFile): void {
  if (file.problems.length === 0) return
  const lines = file.problems
    .map(({ path, message }) => ({ path, message, line: file.lineOf(path) }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map(({ path, message, line }) =>
      path.length === 0 ? message : `${pathText(path)}${line === null ? '' : ` (line ${line})`}: ${message}`,
    )
  throw new Refusal(
    'invalid',
    `${name} is refused, and nothing of it was applied:\n${[...new Set(lines)].map((line) => `  ${line}`).join('\n')}`,
    { problems: lines },
  )
}

async function putAll(run: SetupRun): Promise<void> {
  await putOrganisation(run)
  const made = await putDepartments(run, await putCalendars(run))
  await putBrandsAndWatches(run)
  await putRules(run, await putSources(run))
  await bringShippedRules(run, made)
  await leaveMacros(run)
  await putAccounts(run)
  await leaveDepartments(run)
  await moveDueTimesOf(run.tx, [...run.moved], run.ctx.now)
  if (run.moved.size > 0) await renewHeartbeatsOfAll(run.tx, run.ctx.now)
  if (run.rows.organisation === undefined) await takeUpWaiting(run.tx, run.ctx.now)
}

/** Tells open pages what they may want to show anew. */
async function announce(tx: Tx, { ctx: { now }, news, changedSources }: SetupRun): Promise<void> {
  const kinds = new Set(news.map(({ kind }) => kind))
  for (const [kind, what] of [
    ['organisation', 'organisation'],
    ['calendar', 'calendars'],
    ['department', 'departments'],
    ['brand', 'brands'],
    ['macro', 'watches'],
    ['watch', 'watches'],
    ['rule', 'rules'],
    ['source', 'sources'],
  ] as const)
    if (kinds.has(kind)) await emit(tx, now, 'settings.changed', { what })
  for (const sourceIds of inChunks([...changedSources])) await emit(tx, now, 'sources.polled', { sourceIds })
}
