import { cleanLabels } from '@echolot/domain'
import { decodeReferences } from '../feed/decode-references.ts'
import { type Attribute, scanMarkup } from '../feed/scan-markup.ts'
import { readAddress } from './read-address.ts'
import { readDetails, readName } from './read-details.ts'
import { mostSubscriptions, type Subscription, SubscriptionsError } from './subscription.ts'

/** Folders below this depth are no labels. */
const deepestLabel = 64

type Met = { attributes: ReadonlyMap<string, string>; selfClosing: boolean; at: number } | 'end'

type Folder = { kind: 'folder'; name: string; feeds: Subscription[]; folders: number }

/**
 * The feeds of an OPML file, of any version and however damaged: the folders around a feed and its categories are its labels.
 * What an outline includes from elsewhere is not fetched but told. Linear in the length of the text.
 */
export function readOpml(text: string): Subscription[] {
  const met: Met[] = []
  let [open, closed] = [0, 0]
  scanMarkup(
    // A file that was cut off within an outline has at least what stands there.
    `${text}>`,
    {
      text() {},
      cdata() {},
      open(name, attributes, selfClosing, at = 0) {
        if (localName(name) !== 'outline') return
        met.push({ attributes: known(attributes), selfClosing, at })
        if (!selfClosing) open += 1
      },
      close(name) {
        if (localName(name) !== 'outline') return
        met.push('end')
        closed += 1
      },
    },
    'xml',
  )
  return gather(text, met, open === closed)
}

/**
 * @param whole whether each outline that was opened is closed. Where not, a feed ends where the next outline begins: feeds
 *   hold no others, and what was left open else would swallow the rest of the file.
 */
function gather(text: string, met: readonly Met[], whole: boolean): Subscription[] {
  const found: Subscription[] = []
  const around: (Folder | { kind: 'feed' })[] = []
  const folders: Folder[] = []
  const ours = new Set<Subscription>()
  const lineAt = countLines(text)
  for (const one of met) {
    if (one === 'end') {
      around.pop()
      continue
    }
    if (!whole && around.at(-1)?.kind === 'feed') around.pop()
    const { attributes, selfClosing, at } = one
    const feed = feedOf(attributes, lineAt(at), () =>
      around.slice(0, deepestLabel).filter((outline) => outline.kind === 'folder'),
    )
    const inside = around.at(-1)
    if (feed !== null) {
      if (found.length === mostSubscriptions)
        throw new SubscriptionsError('too_many', `The file names more than ${mostSubscriptions} feeds; split it.`)
      found.push(feed)
      if (attributes.has('echolot:purpose')) ours.add(feed)
      if (inside?.kind === 'folder') inside.feeds.push(feed)
      if (!selfClosing) around.push({ kind: 'feed' })
    } else {
      if (inside?.kind === 'folder') inside.folders += 1
      const folder = { kind: 'folder' as const, name: nameOf(attributes) ?? '', feeds: [], folders: 0 }
      folders.push(folder)
      if (!selfClosing) around.push(folder)
    }
  }
  for (const folder of folders) if (!folder.feeds.some((feed) => ours.has(feed))) dropOwnFolder(folder)
  return found
}

/** Thunderbird gives each feed a folder of its own, which says nothing of it. */
function dropOwnFolder({ name, feeds, folders }: Folder): void {
  const [only] = feeds
  if (only === undefined || feeds.length > 1 || folders > 0 || readName(name) !== only.name) return
  only.labels = only.labels.filter((label) => label !== cleanLabels([name])[0])
}

function feedOf(
  attributes: ReadonlyMap<string, string>,
  line: number,
  parents: () => readonly Folder[],
): Subscription | null {
  const type = attributes.get('type')?.trim().toLowerCase() ?? ''
  const url = attributes.get('url')?.trim() ?? ''
  const including = type === 'include' || (type === 'link' && /\.opml(?:[?#]|$)/i.test(url))
  const isFeed = ['rss', 'rss1', 'rss2', 'atom', 'link'].includes(type)
  const written =
    [attributes.get('xmlurl'), url, isFeed ? attributes.get('htmlurl') : ''].find((value) => value?.trim()) ?? ''
  if (written.trim() === '' && !isFeed && !including) return null
  const shown = written.trim() === '' ? (nameOf(attributes) ?? '') : written.trim()
  return {
    line,
    written: shown.slice(0, 4_000),
    name: nameOf(attributes),
    labels: cleanLabels([...parents().map(({ name }) => name), ...categories(attributes.get('category') ?? '')]),
    ...readDetails({
      interval: attributes.get('echolot:interval'),
      language: attributes.get('language'),
      purpose: attributes.get('echolot:purpose'),
      connector: attributes.get('echolot:connector'),
    }),
    ...(including ? { address: null, problem: 'include' as const } : readAddress(written)),
  }
}

/** `text` is what the reader's owner saw; some write the address there and the name into `title`. */
function nameOf(attributes: ReadonlyMap<string, string>): string | null {
  const [text, title] = [readName(attributes.get('text')), readName(attributes.get('title'))]
  return text === null || (title !== null && /^https?:\/\//i.test(text)) ? title : text
}

/** `/Press/Regional,/Blogs`: several with commas between, each a path of folders. */
function categories(text: string): string[] {
  return text.slice(0, 2_000).split(/[,/]/)
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase()

/** The first of each name counts, whatever its capitals. */
function known(attributes: readonly Attribute[]): Map<string, string> {
  const values = new Map<string, string>()
  for (const { name, value } of attributes) {
    const key = name.toLowerCase()
    if (!values.has(key)) values.set(key, decodeReferences(value))
  }
  return values
}

/** Tells the line of one place after another, each behind the one before. */
function countLines(text: string): (at: number) => number {
  let line = 1
  let next = text.indexOf('\n')
  return (at) => {
    while (next !== -1 && next < at) {
      line += 1
      next = text.indexOf('\n', next + 1)
    }
    return line
  }
}
