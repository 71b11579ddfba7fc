import { wordsOf } from './words.ts'

/** Kickers that come and go with an update, at the beginning of a headline. */
const kickers =
  /^\s*(?:\+{2,3}\s*|(?:eil|eilmeldung|breaking|breaking news|live|liveticker|update|video|bilder|exklusiv|exclusive|ots|dpa|roundup|gesamt|watch)\s*[:|+–-]+\s*)+/iu

/** What stands behind the last of these can be the outlet's name. */
const separators = /\s+[-–—|·•»:]{1,2}\s+(?=[^-–—|·•»]*$)/u

/** Parts of a site, which stand there as the outlet does and tell nothing. */
const sections = new Set(
  `nachrichten news aktuelles aktuell startseite home wirtschaft politik panorama lokales regional unternehmen verbraucher
  business economy money local companies uk world`.split(/\s+/),
)

/**
 * A headline as its copies share it: its words alone, without kickers, and without the outlet's name behind a dash or a stroke
 * where that is the outlet's indeed, by its own name or by its host.
 */
export function normalTitle(title: string, { outlet, host }: { outlet: string | null; host: string | null }): string {
  const plain = title.replace(kickers, '')
  const at = separators.exec(plain)
  if (at === null || at.index === 0) return wordsOf(plain).join(' ')
  const last = plain.slice(at.index + at[0].length)
  const isAside = isOutlet(last, outlet, host) || sections.has(wordsOf(last).join(' '))
  return wordsOf(isAside ? plain.slice(0, at.index) : plain).join(' ')
}

/** Whether a name is that of an outlet, by what it is called or by its host. */
export function isOutlet(name: string, outlet: string | null, host: string | null): boolean {
  const words = wordsOf(name)
  if (words.length === 0 || words.length > 6) return false
  const plain = words.join('')
  if (outlet !== null && wordsOf(outlet).join('') === plain) return true
  const label = wordsOf(host?.split('.').at(-2) ?? '').join('')
  return label.length >= 3 && (plain.includes(label) || (plain.length >= 3 && label.includes(plain)))
}

/** Whether a headline tells one story from another: "Pressemitteilung" and "Der Tag" do not. */
export const isTelling = (normalised: string): boolean => normalised.split(' ').length >= 4
