/** A stretch of words that stayed, went or came; `cut` says that words of a long stretch that stayed are left out there. */
export type WordPart = { kind: 'same' | 'gone' | 'new' | 'cut'; text: string }

/** Above so many pairs of words the middle is told as a whole, for nobody waits seconds for a page. */
const pairsAtMost = 1_000_000
/** So many words around a change tell where it is. */
const around = 12

/** What became of a text, word by word; long stretches that stayed are cut down to what stands around the changes. */
export function diffWords(before: string, after: string): WordPart[] {
  // Each word with the space before it, the first one too, so that no two grow together.
  const old = wordsOf(` ${before}`)
  const now = wordsOf(` ${after}`)
  let head = 0
  while (head < old.length && head < now.length && alike(old[head], now[head])) head += 1
  let tail = 0
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    alike(old[old.length - 1 - tail], now[now.length - 1 - tail])
  )
    tail += 1
  const parts: WordPart[] = [
    ...now.slice(0, head).map(same),
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...now.slice(now.length - tail).map(same),
  ]
  return shorten(joined(parts)).map((part, place) => (place === 0 ? { ...part, text: part.text.trimStart() } : part))
}

const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+/g) ?? []

/** Line breaks that were moved are no change of words. */
const alike = (one: string | undefined, other: string | undefined) => one?.trim() === other?.trim()

const same = (text: string): WordPart => ({ kind: 'same', text })
const gone = (text: string): WordPart => ({ kind: 'gone', text })
const added = (text: string): WordPart => ({ kind: 'new', text })

/** By the longest common sequence of words. */
function middle(old: readonly string[], now: readonly string[]): WordPart[] {
  if (old.length * now.length > pairsAtMost) return [...old.map(gone), ...now.map(added)]
  const width = now.length + 1
  const common = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] = alike(old[i], now[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const parts: WordPart[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]]
    if (was !== undefined && is !== undefined && alike(was, is)) {
      parts.push(same(is))
      i += 1
      j += 1
    } else if (is === undefined || (was !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      parts.push(gone(was ?? ''))
      i += 1
    } else {
      parts.push(added(is))
      j += 1
    }
  }
  return parts
}

/** One part a stretch; what went stands before what came in its place. */
function joined(parts: readonly WordPart[]): WordPart[] {
  const stretches: { same: string; gone: string; new: string }[] = [{ same: '', gone: '', new: '' }]
  for (const { kind, text } of parts) {
    const last = stretches.at(-1)
    if (kind === 'cut' || last === undefined) continue
    if (kind === 'same' && last.gone + last.new !== '') stretches.push({ same: text, gone: '', new: '' })
    else last[kind] += text
  }
  return stretches
    .flatMap((stretch) => [same(stretch.same), gone(stretch.gone), added(stretch.new)])
    .filter(({ text }) => text !== '')
}

function shorten(parts: readonly WordPart[]): WordPart[] {
  return parts.flatMap((part, place): WordPart[] => {
    const words = wordsOf(part.text)
    if (part.kind !== 'same' || words.length <= 3 * around) return [part]
    const [first, last] = [place === 0, place === parts.length - 1]
    return [
      ...(first ? [] : [same(words.slice(0, around).join(''))]),
      { kind: 'cut' as const, text: '' },
      ...(last ? [] : [same(words.slice(-around).join(''))]),
    ]
  })
}
