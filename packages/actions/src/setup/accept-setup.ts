import { emit, type OrganisationValues, type Tx } from '@echolot/db'
import { type ConnectorId, Refusal, undecided } from '@echolot/domain'
import { putAccount } from '../accounts/accounts.ts'
import type { Ctx } from '../context.ts'
import { putSource } from '../sources/sources.ts'
import { checkQuery } from '../watches/check-query.ts'
import type { ProposedKind } from './propose-setup.ts'
import { putCompany } from './put-company.ts'
import { calendarName, firstCalendar, shippedPromises } from './shipped-departments.ts'
import { takeUpWaiting } from './take-up-waiting.ts'

export type AcceptedSetup = {
  company: OrganisationValues
  brand: string
  watchQuery: string
  departments: readonly { id: string; firstResponseMinutes: number }[]
  sources: readonly {
    kind: ProposedKind
    connector: ConnectorId
    name: string
    url: string
    ownUsers: readonly string[]
    historyDays: number | null
  }[]
}

/** Sets the company up with what was ticked off, all or nothing. @throws Refusal `invalid` or `conflict`. */
export async function acceptSetup(
  ctx: Pick<Ctx, 'db' | 'now' | 'seal' | 'log'>,
  accepted: AcceptedSetup,
): Promise<void> {
  const { db, now } = ctx
  const { company, brand, watchQuery } = accepted
  checkQuery(watchQuery)
  const tray = shippedPromises.filter(({ id }) => id === undecided)
  const departments = accepted.departments.some(({ id }) => id === undecided)
    ? accepted.departments
    : [...accepted.departments, ...tray]
  const unknown = departments.find(({ id }) => !shippedPromises.some((shipped) => shipped.id === id))
  if (unknown !== undefined)
    throw new Refusal(
      'invalid',
      `"${unknown.id}" is none of the shipped departments; add others in the settings afterwards.`,
      { reason: 'reference_gone' },
    )
  await db.inTransaction(async (tx) => {
    await putCompany(
      tx,
      {
        company,
        demoEpoch: null,
        watchedSince: now,
        departments,
        calendar: { name: calendarName[company.language], definition: firstCalendar(company.zone, company.state) },
        brands: [{ name: brand, kind: 'own' }],
        watches: [{ name: brand, brand, query: watchQuery }],
      },
      now,
    )
    const registered = new Set<string>()
    for (const source of accepted.sources)
      await putAccepted(tx, ctx, source, company.homepage, registered).catch(namingSource(source.name))
    await takeUpWaiting(tx, now)
    await emit(tx, now, 'settings.changed', { what: 'organisation' })
  })
  ctx.log.info({ sources: accepted.sources.length, departments: departments.length }, 'company set up')
}

/** @param registered the addresses of the accounts made so far; the one made here is added. */
async function putAccepted(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'seal'>,
  source: AcceptedSetup['sources'][number],
  homepage: string | null,
  registered: Set<string>,
): Promise<void> {
  if (source.kind === 'blog') {
    // A homepage may name several feeds of its own. The first stands for it, each other for itself.
    const url = homepage === null || registered.has(homepage) ? source.url : homepage
    registered.add(url)
    // Our own posts are no mentions: the blog is an account of ours whose rhythm is watched.
    await putAccount(tx, ctx, {
      channel: 'blog',
      name: source.name,
      url,
      ownerId: null,
      everyDays: 20,
      departmentId: null,
      feedUrl: source.url,
    })
    return
  }
  const own = source.kind === 'comments' || source.kind === 'wordpress'
  await putSource(tx, ctx, {
    name: source.name,
    connector: source.connector,
    url: source.url,
    purpose: own ? 'own_channel' : 'mentions',
    settings: { ownUsers: [...source.ownUsers], historyDays: source.historyDays },
    intervalSeconds: null,
    ...(source.kind === 'alerts' || source.kind === 'news_search' ? { channel: 'news' } : {}),
  })
}

/** Many are ticked off in one go, so a refusal says which of them it means. */
function namingSource(name: string) {
  return (error: unknown): never => {
    if (error instanceof Refusal)
      throw new Refusal(error.code, `${name}: ${error.message}`, { ...error.data, source: name }, { cause: error })
    throw error
  }
}
