/** Our own short names of the vocabularies that feeds are written in; '' is RSS's own, '?' what we do not know. */
const vocabularies = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns', 'atom'],
  ['http://example.com/newformat', 'atom'],
  ['http://example.com/necho', 'atom'],
  ['http://purl.org/echo', 'atom'],
  ['uri/of/echo/namespace', 'atom'],
  ['http://purl.org/rss/1.0', ''],
  ['http://purl.org/net/rss1.1', ''],
  ['http://my.netscape.com/rdf/simple/0.9', ''],
  ['http://channel.netscape.com/rdf/simple/0.9', ''],
  ['http://my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['http://my.netscape.com/publish/formats/rss-0.91', ''],
  ['http://backend.userland.com/rss', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://backend.userland.com/rss091', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://cyber.law.harvard.edu/rss', ''],
  ['http://www.rssboard.org/rss-specification', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/elements/1.0', 'dc'],
  ['http://purl.org/metadata/dublin_core', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://purl.org/rss/1.0/modules/syndication', 'sy'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://tools.search.yahoo.com/mrss', 'media'],
  ['http://video.search.yahoo.com/mrss', 'media'],
  ['http://www.rssboard.org/media-rss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://example.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.google.com/schemas/play-podcasts/1.0', 'googleplay'],
  ['http://www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd', 'googleplay'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://www.pheedo.com/namespace/pheedo', 'pheedo'],
  ['http://purl.org/syndication/thread/1.0', 'thr'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/xml/1998/namespace', 'xml'],
])

/** What a prefix means where the feed forgot to declare it, or declared it as something that nobody else calls so. */
const customaryPrefixes = new Map([
  ['atom', 'atom'],
  ['rss', ''],
  ['rdf', 'rdf'],
  ['dc', 'dc'],
  ['dcterms', 'dcterms'],
  ['content', 'content'],
  ['sy', 'sy'],
  ['media', 'media'],
  ['itunes', 'itunes'],
  ['googleplay', 'googleplay'],
  ['prism', 'prism'],
  ['thr', 'thr'],
  ['feedburner', 'feedburner'],
  ['pheedo', 'pheedo'],
  ['xhtml', 'xhtml'],
  ['xml', 'xml'],
])

/** The prefixes in force at an element, by what their URIs stand for. Each element that declares some has its own. */
export class Namespaces {
  readonly #prefixes: ReadonlyMap<string, string>
  /** Feeds use few names, and each many times. Bounded, because a stranger chooses them. */
  readonly #known = new Map<string, string>()

  constructor(prefixes: ReadonlyMap<string, string> = new Map()) {
    this.#prefixes = prefixes
  }

  with(declarations: readonly { prefix: string; uri: string }[]): Namespaces {
    if (declarations.length === 0) return this
    const prefixes = new Map(this.#prefixes)
    for (const { prefix, uri } of declarations.slice(0, 100)) prefixes.set(prefix.toLowerCase(), vocabularyOf(uri))
    return new Namespaces(prefixes)
  }

  /** `<d:Creator>` as `dc:creator`, `<a:title>` as `atom:title`, `<pubDate>` as `pubdate`. */
  canonical(name: string): string {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const canonical = this.#translate(name)
    if (this.#known.size < 500) this.#known.set(name, canonical)
    return canonical
  }

  #translate(name: string): string {
    const lower = name.toLowerCase()
    const colon = lower.indexOf(':')
    const local = lower.slice(colon + 1)
    if (colon <= 0) {
      const vocabulary = this.#prefixes.get('')
      // A default namespace of somebody's own is a decoration: what it holds is still RSS.
      return vocabulary === undefined || vocabulary === '' || vocabulary === '?' ? local : `${vocabulary}:${local}`
    }
    const prefix = lower.slice(0, colon)
    const declared = this.#prefixes.get(prefix) ?? '?'
    const vocabulary = declared === '?' ? (customaryPrefixes.get(prefix) ?? '?') : declared
    return vocabulary === '' ? local : `${vocabulary}:${local}`
  }
}

/** More than any name of a vocabulary has: what a stranger writes in its place is not looked at. */
const longestUri = 300

function vocabularyOf(uri: string): string {
  if (uri.length > longestUri) return '?'
  const spelled = uri
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#?]+$/, '')
  if (spelled.startsWith('http://prismstandard.org/namespaces/')) return 'prism'
  return vocabularies.get(spelled) ?? '?'
}
