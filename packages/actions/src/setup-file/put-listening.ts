import { connectorOf, connectors } from '@echolot/connectors'
import {
  deleteBrand,
  type ExampleValues,
  insertBrand,
  insertWatch,
  parkSourceAddresses,
  putExamples,
  setSourceState,
  updateBrand,
  updateSource,
  updateWatch,
} from '@echolot/db'
import { firstPollAt } from '../sources/first-poll.ts'
import { startingSeconds } from '../sources/plan-poll.ts'
import { rereadWhereOther } from '../sources/reread-where-other.ts'
import { addressColumns } from '../sources/source-address.ts'
import { rereads } from '../sources/source-settings.ts'
import { putSource } from '../sources/sources.ts'
import { loadMacros, versionsUsed } from '../watches/macros.ts'
import { renewUsers } from '../watches/renew-users.ts'
import { needsBrand, putMacros } from './put-macros.ts'
import type { EntryOf } from './setup-entries.ts'
import { byName, nameKey } from './setup-problem.ts'
import { canonical, differs, keep, leave, type SetupRun } from './setup-run.ts'
import { fullSettings, keepSealed, type SourceRow, type WantedSource } from './setup-sources.ts'

/** Brands come with the macros that are made of them, beside the file's own, so watches that use one get a new version where it changes. */
export async function putBrandsAndWatches(run: SetupRun): Promise<void> {
  await renewUsers(run.tx, { now: run.ctx.now, personId: null }, () => putBoth(run))
}

async function putBoth(run: SetupRun): Promise<void> {
  const { tx, file, rows, ctx } = run
  const [brandRows, watchRows] = [byName(rows.brands), byName(rows.watches)]
  const brands = new Map(rows.brands.map(({ name, id }) => [nameKey(name), id]))
  const brandNames = new Set(file.entries.brands.map(({ value }) => nameKey(value.name)))
  const watchNames = new Set(file.entries.watches.map(({ value }) => nameKey(value.name)))
  await putMacros(run)
  for (const { value } of file.entries.brands) {
    const row = brandRows.get(nameKey(value.name))
    const changed = row !== undefined && row.kind !== value.kind
    if (row !== undefined && changed) await updateBrand(tx, row.id, { name: row.name, kind: value.kind })
    const id = row?.id ?? (await insertBrand(tx, { ...value, createdAt: ctx.now })).id
    brands.set(nameKey(value.name), id)
    await keep(run, 'brand', { id, name: value.name, fromFile: row?.fromFile ?? null, changed })
  }
  const macros = await loadMacros(tx)
  for (const { value } of file.entries.watches) {
    const { name, brand, query, enabled } = value
    const brandId = brands.get(nameKey(brand))
    if (brandId === undefined) throw new Error(`Brand "${brand}" was checked and is not there.`)
    const row = watchRows.get(nameKey(name))
    const changed = row !== undefined && differs(row, { brandId, query, enabled })
    const values = { brandId, query, enabled, updatedAt: ctx.now }
    const by = { personId: null, origin: 'setup_file' as const, macros: versionsUsed(query, macros) }
    if (row !== undefined && changed) await updateWatch(tx, row.id, { ...values, name: row.name }, by)
    const id = row?.id ?? (await insertWatch(tx, { ...values, name, createdAt: ctx.now }, by)).id
    const examples = examplesOf(value)
    const held = rows.examples
      .filter(({ watchId }) => watchId === id)
      .map(({ must, title, text }) => ({ must, title, text }))
    const exampled = examples !== null && canonical(examples) !== canonical(held)
    if (exampled) await putExamples(tx, id, examples)
    await keep(run, 'watch', { id, name, fromFile: row?.fromFile ?? null, changed: changed || exampled })
  }
  for (const row of rows.watches) {
    if (!row.fromFile || watchNames.has(nameKey(row.name))) continue
    const { id, name, brandId, query } = row
    const off = { brandId, name, query, enabled: false, updatedAt: ctx.now }
    if (row.enabled) await updateWatch(tx, id, off, { personId: null, origin: 'setup_file' })
    await leave(run, 'watch', { id, name, became: 'off' })
  }
  const watched = new Set([
    ...rows.watches.map(({ brandId }) => brandId),
    ...file.entries.watches.map(({ value }) => brands.get(nameKey(value.brand))),
  ])
  for (const { id, name, kind, fromFile } of rows.brands) {
    if (!fromFile || brandNames.has(nameKey(name))) continue
    if (!watched.has(id) && !(await needsBrand(run, { id, kind }))) {
      await deleteBrand(tx, id)
      run.news.push({ kind: 'brand', name, what: 'left', became: 'removed' })
    } else await leave(run, 'brand', { id, name, became: 'kept' })
  }
}

/** The examples that the file gives; null where it says nothing of them, and those made in the pages stay. */
function examplesOf({ mustMatch, mustNotMatch }: EntryOf<'watches'>): ExampleValues[] | null {
  if (mustMatch === undefined && mustNotMatch === undefined) return null
  const asExamples = (must: ExampleValues['must'], texts: readonly string[] = []) =>
    texts.map((text) => ({ must, title: null, text }))
  return [...asExamples('match', mustMatch), ...asExamples('not_match', mustNotMatch)]
}

/** @returns the ids of all sources by the keys of their names. */
export async function putSources(run: SetupRun): Promise<Map<string, number>> {
  const { tx, rows, ctx, checked } = run
  const ids = new Map(rows.sources.map(({ name, id }) => [nameKey(name), id]))
  const moving = checked.sources.flatMap(({ row, wanted }) => (row !== null && moves(row, wanted) ? [row.id] : []))
  await parkSourceAddresses(tx, moving)
  const fresh = checked.sources.filter(({ row }) => row === null).length
  let added = 0
  for (const { wanted, row } of checked.sources) {
    const id = row?.id ?? (await addSource(run, wanted, firstPollAt(added++, fresh, ctx.now)))
    const changed = row !== null && (await changeSource(run, row, wanted))
    if (row === null || changed) run.changedSources.add(id)
    if (row !== null && nameKey(row.name) !== nameKey(wanted.name)) ids.delete(nameKey(row.name))
    ids.set(nameKey(wanted.name), id)
    await keep(run, 'source', { id, name: wanted.name, fromFile: row?.fromFile ?? null, changed })
  }
  const named = new Set(checked.sources.flatMap(({ row }) => (row === null ? [] : [row.id])))
  for (const { id, name, fromFile } of rows.sources) {
    if (!fromFile || named.has(id)) continue
    await setSourceState(tx, id, 'paused', ctx.now)
    run.changedSources.add(id)
    await leave(run, 'source', { id, name, became: 'paused' })
  }
  return ids
}

const moves = (row: SourceRow, wanted: WantedSource) => !row.addressDigest.equals(wanted.digest)

async function addSource({ tx, ctx }: SetupRun, wanted: WantedSource, firstPollAt: Date): Promise<number> {
  const { name, connector, address, purpose, channel, language, labels, intervalSeconds, paused } = wanted
  const id = await putSource(tx, ctx, {
    name,
    connector,
    url: address,
    purpose,
    settings: wanted.settings,
    intervalSeconds,
    firstPollAt,
    channel,
    language,
    labels,
  })
  await keepSealed(tx, id, connector, wanted, ctx.seal)
  if (paused) await setSourceState(tx, id, 'paused', ctx.now)
  return id
}

/** Brings a source to what the file says of it. A source that is gone at its publisher's stays so until its address changes. */
async function changeSource({ tx, ctx }: SetupRun, row: SourceRow, wanted: WantedSource): Promise<boolean> {
  const { name, connector, purpose, channel, language, labels, intervalSeconds } = wanted
  const { settings } = wanted
  const moved = moves(row, wanted)
  const renamed = nameKey(row.name) !== nameKey(name)
  const receivesOnly = connectorOf(connectors, connector).poll === null
  const plain = { connector, purpose, channel, language }
  const changed =
    moved ||
    renamed ||
    differs(row, { ...plain, intervalSeconds }) ||
    canonical(row.labels) !== canonical(labels) ||
    canonical(fullSettings(row.settings)) !== canonical(settings)
  const address = moved
    ? { address: { ...addressColumns(ctx.seal, connector, wanted.address), identityHost: null } }
    : {}
  const called = renamed ? name : row.name
  const values = {
    ...plain,
    receivesOnly,
    labels,
    intervalSeconds,
    startingSeconds,
    rereads: rereads(connector),
    name: called,
    settings,
    ...address,
  }
  if (changed) await updateSource(tx, row.id, values, ctx.now)
  if (!moved && connector === row.connector) await rereadWhereOther(tx, row, settings, ctx.now)
  const state = moved ? 'active' : row.state
  if (wanted.paused === (state === 'paused')) return changed
  await setSourceState(tx, row.id, wanted.paused ? 'paused' : 'active', ctx.now)
  return true
}
