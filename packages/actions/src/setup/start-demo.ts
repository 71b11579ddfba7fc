import {
  emit,
  findCredentials,
  getOrganisation,
  insertEffortSums,
  insertPerson,
  putEffortBudgets,
  setMemberships,
  setSourcePast,
  type Tx,
  tellPastHours,
} from '@echolot/db'
import { createWorld, type World } from '@echolot/demo'
import { type Language, Refusal } from '@echolot/domain'
import { putAccount } from '../accounts/accounts.ts'
import type { Ctx } from '../context.ts'
import { refuseIfSomebodyExists } from '../sessions/people.ts'
import { beginSession } from '../sessions/session.ts'
import { putSource } from '../sources/sources.ts'
import { demoAddress, demoSeed } from './demo-world.ts'
import { putCompany } from './put-company.ts'
import { putContributions } from './put-contributions.ts'
import { putDemoIncident } from './put-demo-incident.ts'
import { replayHistory } from './replay-history.ts'

/**
 * Sets up the made-up company with ninety days behind it, and signs the visitor in as its administrator. Everything goes
 * the way of real items: stored, matched, routed, answered, with the times at which it would have happened.
 * @param origin where this Echolot reaches itself; the world's sources lie there.
 * @throws Refusal `conflict` where somebody is set up.
 */
export async function startDemo(
  ctx: Pick<Ctx, 'db' | 'now' | 'seal' | 'log'>,
  { language, origin }: { language: Language; origin: string },
): Promise<{ token: string; personId: number }> {
  const { db, now, seal, log } = ctx
  const began = performance.now()
  const world = createWorld({ seed: demoSeed, epoch: now })
  const base = demoAddress(seal, origin, now)
  const visitor = await db.inTransaction(async (tx) => {
    await refuseIfSomebodyExists(tx)
    await putCompany(
      tx,
      {
        company: { ...world.company, homepage: `${base}${world.company.homepage}` },
        demoEpoch: now,
        watchedSince: new Date(now.getTime() - 90 * 86_400_000),
        calendar: { name: language === 'de' ? 'Arbeitszeit' : 'Working hours', definition: world.calendar },
        departments: world.departments,
        brands: world.brands,
        watches: world.watches,
      },
      now,
    )
    const people = await putPeople(tx, world, language, now)
    const sources = await putSources(tx, ctx, world, base, people)
    await replayHistory(tx, ctx, { world, base, people, sources })
    await putDemoIncident(tx, { leadId: people.get(world.people[0]?.email ?? '') ?? 0, language, now })
    await putContributions(tx, { now, language, homepage: `${base}${world.company.homepage}`, people })
    await putEffortBudgets(tx, world.effort.plans)
    // Nobody of them works in two departments.
    await insertEffortSums(
      tx,
      world.effort.sums.map((sum) => ({ ...sum, peopleOnlyHere: sum.people })),
    )
    await emit(tx, now, 'settings.changed', { what: 'organisation' })
    const personId = people.get(visitorEmail)
    if (personId === undefined) throw new Error('The demo has no visitor.')
    return { personId, token: await beginSession(tx, personId, now, null) }
  })
  log.info({ ms: Math.round(performance.now() - began) }, 'demo set up')
  return visitor
}

const visitorEmail = 'demo@musterwerk.example'

/** Lets a visitor into the demo that runs already, under its made-up administrator. @throws Refusal `conflict` where there is none. */
export async function enterDemo({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<{ token: string; personId: number }> {
  return db.inTransaction(async (tx) => {
    const visitor = await findCredentials(tx, visitorEmail)
    if ((await getOrganisation(tx))?.demoEpoch == null || visitor === undefined)
      throw new Refusal('conflict', 'There is no demo to enter.', { reason: 'no_demo' })
    return { personId: visitor.id, token: await beginSession(tx, visitor.id, now, null) }
  })
}

/** The colleagues, and the visitor who looks around. Nobody of them has a password. @returns ids by e-mail address. */
async function putPeople(tx: Tx, world: World, language: Language, now: Date): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  const visitor = {
    // One name in both languages: the visitor may change theirs.
    name: 'Demo',
    email: visitorEmail,
    role: 'administrator' as const,
    departmentIds: [],
  }
  for (const person of [visitor, ...world.people]) {
    const made = await insertPerson(tx, {
      email: person.email,
      name: person.name,
      role: person.role,
      passwordHash: null,
      language: person === visitor ? language : null,
      demo: true,
      createdAt: now,
    })
    if (made === undefined) throw new Error(`Somebody has the demo's address ${person.email}.`)
    await setMemberships(tx, made.id, person.departmentIds)
    ids.set(person.email, made.id)
  }
  return ids
}

/** Accounts with their feeds, then all other sources. @returns source ids by the world's keys. */
async function putSources(
  tx: Tx,
  ctx: Pick<Ctx, 'seal' | 'now'>,
  world: World,
  base: string,
  people: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const accounts = new Map<string, number>()
  for (const account of world.accounts) {
    const ownerId = account.ownerEmail === null ? null : (people.get(account.ownerEmail) ?? null)
    accounts.set(
      account.key,
      await putAccount(tx, ctx, {
        channel: account.channel,
        name: account.name,
        url: `${base}${account.url}`,
        ownerId,
        everyDays: account.everyDays,
        goal: account.goal,
        departmentId: null,
        feedUrl: null,
      }),
    )
  }
  const ids = new Map<string, number>()
  for (const source of world.sources) {
    const accountId = source.accountKey === null ? null : (accounts.get(source.accountKey) ?? null)
    const id = await putSource(tx, ctx, {
      name: source.name,
      connector: source.connector,
      url: `${base}${source.path}`,
      purpose: source.purpose,
      settings: { ownUsers: [...source.settings.ownUsers], tier: source.settings.tier },
      intervalSeconds: source.intervalSeconds,
      channel: source.channel,
      language: source.language,
      accountId,
    })
    await setSourcePast(tx, id, {
      until: ctx.now,
      failingSince: source.failingSince,
      problem: 'The server answered 503: it is not available.',
    })
    await tellPastHours(tx, id, { until: ctx.now, failingSince: source.failingSince })
    ids.set(source.key, id)
  }
  return ids
}
