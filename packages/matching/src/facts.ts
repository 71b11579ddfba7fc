import type { FactField, Test } from './query.ts'
import type { MatchableItem } from './tokenize.ts'

/** What an item says of a fact; empty where it does not know. An item without tags knows that it has none. */
export type Fact = { readonly known: boolean; readonly values: readonly (string | number)[] }

const unknown: Fact = { known: false, values: [] }

export function factOf(field: FactField, item: MatchableItem): Fact {
  switch (field) {
    case 'tag':
      return item.tags === undefined || item.tags === null ? unknown : { known: true, values: item.tags.map(tagOf) }
    case 'site':
      return single(item.site ? hostOf(item.site) : hostOf(item.url ?? ''))
    case 'lang':
      return single(item.language)
    default:
      return single(item[field])
  }
}

/** A fact that is unknown meets nothing but a test that says so. */
export function isMet(test: Test, field: FactField, fact: Fact): boolean {
  if (!fact.known) return test.kind === 'oneOf' && test.unknown
  if (test.kind === 'oneOf') {
    return fact.values.some((value) =>
      test.values.some((wanted) => isSame(String(value).toLowerCase(), wanted.toLowerCase(), field)),
    )
  }
  return fact.values.some((value) => {
    const number = typeof value === 'number' ? value : Number(value)
    if (Number.isNaN(number)) return false
    if (test.from !== null && (test.fromIncluded ? number < test.from : number <= test.from)) return false
    return test.to === null || (test.toIncluded ? number <= test.to : number < test.to)
  })
}

/** de is met by de-AT, and muster.de by shop.muster.de. */
function isSame(value: string, wanted: string, field: FactField): boolean {
  if (value === wanted) return true
  if (field === 'lang') return value.startsWith(`${wanted}-`) || value.startsWith(`${wanted}_`)
  if (field === 'site') {
    const [host, site] = [asciiHost(value), asciiHost(wanted)]
    return host === site || host.endsWith(`.${site}`)
  }
  return false
}

function single(value: string | number | null | undefined): Fact {
  return value === undefined || value === null || value === '' ? unknown : { known: true, values: [value] }
}

function tagOf(tag: string): string {
  return tag.replace(/^#/, '')
}

/** müller.de is xn--mller-kva.de in every address that a program wrote. */
function asciiHost(host: string): string {
  return /[^\x20-\x7e]/.test(host) ? (URL.parse(`http://${host}`)?.hostname ?? host) : host
}

function hostOf(site: string): string | null {
  const host = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?(?:[^/?#@\s]*@)?([^/?#:\s]+)/i.exec(site)?.[1]
  return host === undefined
    ? null
    : host
        .toLowerCase()
        .replace(/^www\./, '')
        .replace(/\.$/, '')
}
