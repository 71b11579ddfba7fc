/** A forum, and what of it an address means. */
export type ForumPlace = {
  /** Where it lies, without a slash at the end: a forum may have a folder of its host to itself. */
  base: string
  /** The topic or the category whose address it is; null where it is the forum's own. */
  topicId: number | null
  categoryId: number | null
}

/** Where paths of Discourse begin. */
const ownPath =
  /\/(?:t|c|u|g|p|tags?|posts|latest|new|unread|top|categories|search|about|faq|login|session|private-posts)(?:\/|\.json|\.rss|$)/

/** The forum of any address of it, as people copy them: its first page, a topic, a post, a category. */
export function placeOf(address: string): ForumPlace {
  const { origin, pathname } = new URL(address)
  const at = ownPath.exec(pathname)?.index ?? pathname.length
  const base = origin + pathname.slice(0, at).replace(/\/+$/, '')
  const path = pathname.slice(at)
  return {
    base,
    topicId: numberIn(/^\/t\/(?:[^/]*[^/\d][^/]*\/)?(\d{1,12})(?:\/|\.|$)/.exec(path)),
    categoryId: categoryIn(path),
  }
}

/** The number of a category, from the number itself or the address of its page; null where it is neither. */
export function categoryIn(written: string): number | null {
  const path = URL.canParse(written) ? new URL(written).pathname : written
  return numberIn(/^\s*(\d{1,9})\s*$/.exec(path) ?? /\/c\/(?:[^/]+\/)*?(\d{1,9})(?:\/|\.|$)/.exec(path))
}

function numberIn(found: RegExpExecArray | null): number | null {
  return found?.[1] === undefined ? null : Number(found[1])
}
