import { discover, googleNewsSearch, mastodonHashtag } from '@echolot/connectors'
import type { OrganisationValues } from '@echolot/db'
import type { ConnectorId } from '@echolot/domain'
import { compileWatch, writeSimple } from '@echolot/matching'
import type { Ctx } from '../context.ts'
import { checkZone } from '../settings/organisation.ts'
import { shippedPromises } from './shipped-departments.ts'

export type ProposedKind = 'blog' | 'comments' | 'wordpress' | 'news_search' | 'hashtag' | 'alerts'

export type ProposedSource = {
  kind: ProposedKind
  connector: ConnectorId
  name: string
  url: string
  verified: boolean
  items: number | null
  comments: number | null
}

/** Legal forms that stand behind a company's name and that nobody writes in a complaint. */
const legalForms =
  /[\s,]+(?:g?GmbH(?:\s*&\s*Co\.?\s*(?:KG|OHG|KGaA))?|AG(?:\s*&\s*Co\.?\s*KG)?|SE(?:\s*&\s*Co\.?\s*KGaA)?|KGaA|KG|OHG|GbR|UG(?:\s*\(haftungsbeschränkt\))?|e\.?\s?K\.?|e\.?\s?V\.?|eG|mbH|Ltd\.?|Inc\.?|LLC|Corp\.?|plc|B\.?V\.?|S\.?A\.?|Holding|Gruppe|Group)\.?$/i

/** A company's name as people say it. */
export function brandOf(company: string): string {
  let name = company.trim()
  for (
    let shorter = name.replace(legalForms, '');
    shorter !== name && shorter !== '';
    shorter = name.replace(legalForms, '')
  )
    name = shorter
  return name
}

/** The watch that a company begins with: its name, and its domain where there is one. */
function firstWatch(brand: string, homepage: string | null): string {
  const domain = homepage === null ? null : new URL(homepage).hostname.replace(/^www\./, '')
  // In a name these are no wildcards. An address of digits is no name that anybody would mention.
  const names = [brand.replace(/[*?]/g, ' ')]
  if (domain !== null && !/^[\d.:[\]]+$/.test(domain) && domain.includes('.')) names.push(domain)
  return writeSimple({ brand: names, must: [], may: [], mustNot: [] })
}

/**
 * What Echolot proposes for a company, whose homepage may lack its scheme: brand, watch, departments, and sources, of which those on its
 * homepage were asked just now.
 */
export async function proposeSetup(
  { outbound, now, log }: Pick<Ctx, 'outbound' | 'now' | 'log'>,
  company: OrganisationValues,
) {
  checkZone(company.zone)
  const brand = brandOf(company.name)
  const found =
    company.homepage === null
      ? { url: null, candidates: [], problem: null }
      : await discover(company.homepage, outbound, now)
  const query = firstWatch(brand, found.url)
  log.info({ candidates: found.candidates.length }, 'homepage searched')
  const own = found.candidates.map(
    (candidate): ProposedSource => ({
      kind: candidate.kind,
      connector: candidate.connector,
      name: nameOf(candidate, brand, company.language),
      url: candidate.url,
      verified: true,
      items: candidate.items,
      comments: candidate.comments,
    }),
  )
  const words = { de: { news: 'Google News', tag: 'Mastodon' }, en: { news: 'Google News', tag: 'Mastodon' } }[
    company.language
  ]
  const hashtag = mastodonHashtag(brand)
  return {
    homepage: found.url === null ? null : new URL(found.url).href,
    brand,
    watch: {
      query,
      problems: compileWatch(query).problems.map(({ severity, code, message, start, end }) => ({
        severity,
        code,
        message,
        start,
        end,
      })),
    },
    departments: shippedPromises.map((promise) => ({ ...promise })),
    sources: distinctNames([
      ...own,
      {
        kind: 'news_search',
        connector: 'feed',
        name: `${words.news}: ${brand}`,
        // Who names a Bundesland is read about in Germany first, whatever language the pages have.
        url: googleNewsSearch([brand], company.state === null ? company.language : 'de'),
        verified: false,
        items: null,
        comments: null,
      },
      ...(hashtag === null
        ? []
        : [
            {
              kind: 'hashtag' as const,
              connector: 'feed' as const,
              name: `${words.tag}: #${decodeURIComponent(new URL(hashtag).pathname.replace(/^\/tags\/|\.rss$/g, ''))}`,
              url: hashtag,
              verified: false,
              items: null,
              comments: null,
            },
          ]),
    ]),
    homepageProblemCode: found.problem?.code ?? null,
    homepageProblem: found.problem?.message ?? null,
  }
}

function nameOf(
  { kind, title }: { kind: 'blog' | 'comments' | 'wordpress'; title: string | null },
  brand: string,
  language: 'de' | 'en',
): string {
  const what = {
    blog: { de: 'Blog', en: 'Blog' },
    comments: { de: 'Blog-Kommentare', en: 'Blog comments' },
    wordpress: { de: 'Blog mit Kommentaren', en: 'Blog with comments' },
  }[kind][language]
  return `${what}: ${(title ?? brand).slice(0, 120)}`
}

/** A source's name is its own; the second of the same name says so. */
function distinctNames(sources: readonly ProposedSource[]): ProposedSource[] {
  const seen = new Map<string, number>()
  return sources.map((source) => {
    const n = (seen.get(source.name) ?? 0) + 1
    seen.set(source.name, n)
    return n === 1 ? source : { ...source, name: `${source.name} (${n})` }
  })
}
