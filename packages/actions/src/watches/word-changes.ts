export type WordChange = { kind: 'same' | 'added' | 'removed'; text: string }

/** As many words as are compared one by one; of longer watches the middle that changed is told as a whole. */
const comparedAtMost = 2_000

/** What became of a watch, word by word and sign by sign; its pieces put together give both texts again. */
export function wordChanges(before: string, after: string): WordChange[] {
  const [a, b] = [pieces(before), pieces(after)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1
  const [removed, added] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const same = (from: readonly string[]) => from.map((text): WordChange => ({ kind: 'same', text }))
  const middle: WordChange[] =
    Math.max(removed.length, added.length) > comparedAtMost
      ? [
          { kind: 'removed', text: removed.join('') },
          { kind: 'added', text: added.join('') },
        ]
      : aligned(removed, added)
  return joined([...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))])
}

/** Words, runs of white space, and every other sign alone. */
const pieces = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []

/** The longest common sequence of both, with what is left between. */
function aligned(a: readonly string[], b: readonly string[]): WordChange[] {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const changes: WordChange[] = []
  let [i, j] = [0, 0]
  for (;;) {
    const [mine, theirs] = [a[i], b[j]]
    if (mine === undefined && theirs === undefined) return changes
    if (mine !== undefined && mine === theirs) {
      changes.push({ kind: 'same', text: mine })
      i += 1
      j += 1
    } else if (mine !== undefined && (theirs === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'removed', text: mine })
      i += 1
    } else if (theirs !== undefined) {
      changes.push({ kind: 'added', text: theirs })
      j += 1
    }
  }
}

function joined(changes: readonly WordChange[]): WordChange[] {
  const whole: WordChange[] = []
  for (const { kind, text } of changes) {
    const last = whole.at(-1)
    if (last?.kind === kind) last.text += text
    else if (text !== '') whole.push({ kind, text })
  }
  return whole
}
