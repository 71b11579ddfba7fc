import {
  deleteBrand,
  insertBrand,
  insertWatch,
  parkSourceAddresses,
  setSourceState,
  updateBrand,
  updateSource,
  updateWatch,
} from '@echolot/db'
import { firstPollAt } from '../sources/first-poll.ts'
import { addressColumns } from '../sources/source-address.ts'
import { intervalColumns, putSource } from '../sources/sources.ts'
import { byName, nameKey } from './setup-problem.ts'
import { canonical, differs, keep, leave, type SetupRun } from './setup-run.ts'
import { fullSettings, keepSealed, type SourceRow, type WantedSource } from './setup-sources.ts'

export async function putBrandsAndWatches(run: SetupRun): Promise<void> {
  const { tx, file, rows, ctx } = run
  const [brandRows, watchRows] = [byName(rows.brands), byName(rows.watches)]
  const brands = new Map(rows.brands.map(({ name, id }) => [nameKey(name), id]))
  const brandNames = new Set(file.entries.brands.map(({ value }) => nameKey(value.name)))
  const watchNames = new Set(file.entries.watches.map(({ value }) => nameKey(value.name)))
  for (const { value } of file.entries.brands) {
    const row = brandRows.get(nameKey(value.name))
    const changed = row !== undefined && row.kind !== value.kind
    if (row !== undefined && changed) await updateBrand(tx, row.id, { name: row.name, kind: value.kind })
    const id = row?.id ?? (await insertBrand(tx, { ...value, createdAt: ctx.now })).id
    brands.set(nameKey(value.name), id)
    await keep(run, 'brand', { id, name: value.name, fromFile: row?.fromFile ?? null, changed })
  }
  for (const { value } of file.entries.watches) {
    const { name, brand, query, enabled } = value
    const brandId = brands.get(nameKey(brand))
    if (brandId === undefined) throw new Error(`Brand "${brand}" was checked and is not there.`)
    const row = watchRows.get(nameKey(name))
    const changed = row !== undefined && differs(row, { brandId, query, enabled })
    const values = { brandId, query, enabled, updatedAt: ctx.now }
    if (row !== undefined && changed) await updateWatch(tx, row.id, { ...values, name: row.name })
    const id = row?.id ?? (await insertWatch(tx, { ...values, name, createdAt: ctx.now })).id
    await keep(run, 'watch', { id, name, fromFile: row?.fromFile ?? null, changed })
  }
  for (const row of rows.watches) {
    if (!row.fromFile || watchNames.has(nameKey(row.name))) continue
    const { id, name, brandId, query } = row
    if (row.enabled) await updateWatch(tx, id, { brandId, name, query, enabled: false, updatedAt: ctx.now })
    await leave(run, 'watch', { id, name, became: 'off' })
  }
  const watched = new Set([
    ...rows.watches.map(({ brandId }) => brandId),
    ...file.entries.watches.map(({ value }) => brands.get(nameKey(value.brand))),
  ])
  for (const { id, name, fromFile } of rows.brands) {
    if (!fromFile || brandNames.has(nameKey(name))) continue
    if (!watched.has(id)) {
      await deleteBrand(tx, id)
      run.news.push({ kind: 'brand', name, what: 'left', became: 'removed' })
    } else await leave(run, 'brand', { id, name, became: 'kept' })
  }
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
    // The connector's own schema has read them; what the pages know of them is a part.
    settings: wanted.settings as { ownUsers: string[] },
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
  const settings = wanted.settings as Record<string, unknown>
  const moved = moves(row, wanted)
  const renamed = nameKey(row.name) !== nameKey(name)
  const plain = { connector, purpose, channel, language }
  const changed =
    moved ||
    renamed ||
    differs(row, { ...plain, intervalSeconds }) ||
    canonical(row.labels) !== canonical(labels) ||
    canonical(fullSettings(row.settings)) !== canonical(settings)
  if (changed)
    await updateSource(tx, row.id, {
      ...plain,
      labels,
      ...intervalColumns(intervalSeconds),
      name: renamed ? name : row.name,
      settings,
      nextPollAt: ctx.now,
      ...(moved ? { address: { ...addressColumns(ctx.seal, connector, wanted.address), identityHost: null } } : {}),
    })
  const state = moved ? 'active' : row.state
  if (wanted.paused === (state === 'paused')) return changed
  await setSourceState(tx, row.id, wanted.paused ? 'paused' : 'active', ctx.now)
  return true
}
