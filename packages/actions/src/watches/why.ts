import { type Article, readArticle } from '@echolot/connectors'
import {
  findStoredItems,
  listDepartments,
  listMuted,
  type StoredAsked,
  listWatches as selectWatches,
} from '@echolot/db'
import { departmentNames, Refusal, seesTicket, shippedDepartments, undecided, type WhyStep } from '@echolot/domain'
import { detectLanguage } from '@echolot/language'
import { compileWatch, type ItemTokens, judge, tokenizeItem } from '@echolot/matching'
import { asSearched, type Searched } from '../as-searched.ts'
import type { Ctx } from '../context.ts'
import { loadRoutingRules, routeMention } from '../route-mention.ts'
import { isDemoAddress } from '../sources/demo-address.ts'
import { digestsOf } from '../sources/item-digests.ts'
import { loadMacros, type Macros } from './macros.ts'
import { missingParts } from './missing-parts.ts'
import { domainOf, mutedBy } from './muting.ts'
import { type InBoth, say } from './why-sentences.ts'

type Asker = Pick<Ctx, 'db' | 'now' | 'sight' | 'log' | 'seal' | 'outbound'>
type Outcome = 'passed' | 'dropped' | 'not_reached'
type Step = { step: WhyStep; outcome: Outcome; say: InBoth }

/** What is asked about, as watches see it. */
type Asked = Searched & { authorId: number | null }

/**
 * Why something is a mention or is none: what every step makes of an address or a text, in the order in which items are worked on,
 * up to the one that drops it. What is stored already is told as it is stored; an address that is not is asked once, and nothing
 * of it is kept.
 * @throws Refusal `not_found` for what is stored and lies out of sight.
 */
export async function askWhy(ctx: Asker, { about: typed }: { about: string }) {
  const { db } = ctx
  const isUrl = /^https?:\/\/\S+$/i.test(typed) && URL.canParse(typed)
  const found = await storedOf(ctx, typed, isUrl)
  const stored = found.filter(
    ({ ticketId, departmentId }) => departmentId === null || seesTicket(ctx.sight, { id: ticketId ?? 0, departmentId }),
  )
  // To ask anew what is known would tell a step that was never taken.
  if (stored.length === 0 && found.length > 0)
    throw new Refusal('not_found', 'It is stored, and lies with a department whose tickets you do not see.', {
      reason: 'out_of_sight',
    })
  const known = stored.find(({ erased, text, title }) => !erased && (text ?? title) !== null) ?? null
  const read =
    known === null && isUrl
      ? await readArticle(typed, ctx.outbound, { now: ctx.now, demo: await isDemoAddress(db, typed) })
      : null
  const steps: Step[] = beginnings(known, read, isUrl)
  const add = (step: WhyStep, outcome: Outcome, words: InBoth) => void steps.push({ step, outcome, say: words })
  const item = known ?? (await itemOf(typed, read, isUrl))
  const answer = { about: isUrl ? ('url' as const) : ('text' as const), stored: stored.map(toStored) }
  if (item === null) return { ...answer, item: null, ...ending(steps), watches: [], route: null }

  add(
    'duplicate',
    'passed',
    known?.copy === true && known.ticketId !== null
      ? say.isCopy(known.ticketId)
      : stored.length === 0
        ? say.isNew()
        : say.isStored(stored.length, stored[0]?.sourceName ?? ''),
  )
  const tokens = tokenizeItem(asSearched(item))
  const watches = (await selectWatches(db, ctx.now)).map((watch) => heldAgainst(watch, tokens))
  const macros = await loadMacros(db)
  const told = watches.map((one) => one(macros))
  const hits = told.filter(({ verdict }) => verdict === 'hit')
  const hidden = told.filter(({ verdict }) => verdict === 'hidden')
  const shown = { title: item.title, text: item.text, url: item.url }
  const dropped = (step: WhyStep, words: InBoth) => {
    add(step, 'dropped', words)
    return { ...answer, item: shown, ...ending(steps), watches: told, route: null }
  }
  if (known?.outcome === 'own') return dropped('match', say.isOurs())
  const addressed = known?.addressed === true
  if (!addressed && hits.length + hidden.length === 0) return dropped('match', say.noWatch(told.length))
  add('match', 'passed', addressed ? say.addressed() : say.watchesHit([...hits, ...hidden].map(({ name }) => name)))
  const captured = known?.ground === 'captured'
  if (!addressed && !captured && hits.length === 0)
    return dropped('hide', say.excluded(hidden.map(({ name, against }) => ({ name, words: against?.text ?? '' }))))
  add('hide', 'passed', captured ? say.broughtBack() : say.notExcluded())
  const mute = captured ? null : mutedBy(item, await listMuted(db))
  if (mute !== null)
    return dropped(
      'mute',
      mute.reason === 'muted_author' ? say.mutedAuthor() : say.mutedDomain(domainOf(item.url) ?? ''),
    )
  add('mute', 'passed', say.notMuted())
  const route = routeMention(
    {
      ...item,
      sourceId: known?.sourceId ?? 0,
      sourceName: item.sourceName ?? '',
      ground: addressed ? 'addressed' : 'watch',
    },
    await loadRoutingRules(db, ctx.log),
  )
  const departmentId = known?.departmentId ?? route.departmentId
  if (known !== null && known.triagedAt !== null && known.ticketId === null)
    return { ...dropped('route', known.outcome === 'mention' ? say.history() : say.notFoundThen()), route }
  const department = await nameOf(db, departmentId)
  add('route', 'passed', known?.ticketId == null ? say.wouldGo(department) : say.lies(known.ticketId, department))
  return { ...answer, item: shown, ...ending(steps), watches: told, route: { ...route, departmentId } }
}

/** What a department is called: by the name given to it, else as it is shipped; null where it is the sorting tray. */
async function nameOf(db: Asker['db'], id: string): Promise<InBoth | null> {
  if (id === undecided) return null
  const given = (await listDepartments(db)).find((department) => department.id === id)?.name
  const shipped = shippedDepartments.find((known) => known === id)
  return shipped === undefined || given != null ? { de: given ?? id, en: given ?? id } : departmentNames[shipped]
}

/** Where it is stored: what has this link, whatever its scheme, `www.` and tracking; or says exactly this. */
async function storedOf(
  { db, seal }: Pick<Asker, 'db' | 'seal'>,
  typed: string,
  isUrl: boolean,
): Promise<StoredAsked[]> {
  if (!isUrl) return findStoredItems(db, { text: typed })
  const { linkDigest } = digestsOf(seal, { externalId: typed, url: typed, title: null, text: null })
  if (linkDigest === null) return []
  const host = (url: string) => new URL(url).host.replace(/^(?:www|m|amp)\./, '')
  return (await findStoredItems(db, { linkDigest })).filter(
    ({ url }) => url === null || !URL.canParse(url) || host(url) === host(typed),
  )
}

function toStored({ itemId, sourceName, foundAt, erased, triagedAt, outcome, hidden, ticketId }: StoredAsked) {
  return {
    ...{ itemId, sourceName, ticketId },
    foundAt: foundAt.toISOString(),
    outcome: erased
      ? ('erased' as const)
      : triagedAt === null || outcome === null
        ? ('waiting' as const)
        : hidden && outcome === 'no_hit'
          ? ('hidden' as const)
          : outcome,
  }
}

/** What fetching and reading came to. */
function beginnings(known: StoredAsked | null, read: Article | null, isUrl: boolean): Step[] {
  const step = (name: 'fetch' | 'parse', outcome: Outcome, words: InBoth): Step => ({ step: name, outcome, say: words })
  if (known !== null)
    return [
      step('fetch', 'passed', say.brought(known.sourceName, known.foundAt)),
      step('parse', 'passed', say.readThen()),
    ]
  if (!isUrl || read === null) return [step('fetch', 'passed', say.typed()), step('parse', 'passed', say.asTyped())]
  if (read.kind === 'failed')
    return read.step === 'fetch'
      ? [step('fetch', 'dropped', say.notFetched(read.message))]
      : [step('fetch', 'passed', say.fetched()), step('parse', 'dropped', say.unreadable(read.message))]
  if (read.kind === 'feed')
    return [step('fetch', 'passed', say.fetched()), step('parse', 'dropped', say.isFeed(read.items))]
  return [step('fetch', 'passed', say.fetched()), step('parse', 'passed', say.read(read.title, read.text.length))]
}

async function itemOf(typed: string, read: Article | null, isUrl: boolean): Promise<Asked | null> {
  const nobody = {
    authorId: null,
    authorName: null,
    authorHandle: null,
    sourceName: null,
    facts: null,
    parentText: null,
    channel: 'web',
  }
  if (!isUrl) {
    return { ...nobody, title: null, text: typed, url: null, language: await detectLanguage(typed) }
  }
  if (read?.kind !== 'page') return null
  const { title, text, url } = read
  return { ...nobody, title, text, url, language: await detectLanguage(`${title ?? ''}\n${text}`) }
}

type WatchRow = Awaited<ReturnType<typeof selectWatches>>[number]

/** What a watch makes of an item, told. */
function heldAgainst({ id, name, query, version, enabled }: WatchRow, tokens: ItemTokens) {
  return (macros: Macros) => {
    const nothing = { ...{ id, name, query, version }, spans: [], deciding: null, against: null }
    const part = ({ start, end }: { start: number; end: number }) => ({ start, end, text: query.slice(start, end) })
    const compiled = compileWatch(query, { macros })
    if (!compiled.ok) return { ...nothing, verdict: 'unreadable' as const, say: say.unreadableWatch() }
    const verdict = judge(compiled.watch, tokens)
    const spans = (verdict?.spans ?? []).map(({ field, start, end, term, form }) => ({ field, start, end, term, form }))
    if (!enabled)
      return { ...nothing, spans, verdict: 'switched_off' as const, say: say.switchedOff(verdict?.kind === 'hit') }
    if (verdict === null)
      return { ...nothing, verdict: 'no_hit' as const, say: say.missing(missingParts(query, macros, tokens)) }
    if (verdict.kind === 'hidden') {
      const against = part(verdict.by.place)
      return { ...nothing, spans, verdict: 'hidden' as const, against, say: say.hiddenBy(against.text) }
    }
    const words = [...new Set(spans.map(({ term }) => term))]
    return {
      ...nothing,
      spans,
      verdict: 'hit' as const,
      deciding: part(verdict.deciding),
      against: verdict.against === null ? null : part(verdict.against.place),
      say: say.hit(words),
    }
  }
}

const order: readonly WhyStep[] = ['fetch', 'parse', 'duplicate', 'match', 'hide', 'mute', 'route']

/** The steps taken, with those that it never came to. */
function ending(steps: readonly Step[]): { steps: Step[]; droppedBy: WhyStep | null } {
  const rest = order.filter((name) => !steps.some(({ step }) => step === name))
  return {
    steps: [...steps, ...rest.map((step): Step => ({ step, outcome: 'not_reached', say: say.notReached() }))],
    droppedBy: steps.find(({ outcome }) => outcome === 'dropped')?.step ?? null,
  }
}
