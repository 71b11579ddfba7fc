/** The names that were probably meant, nearest first: those that begin alike or are at most two slips away. At most three. */
export function nearestNames(typed: string, names: Iterable<string>): readonly string[] {
  const wanted = typed.toLowerCase()
  if (wanted.length > 40) return []
  return [...names]
    .map((name) => ({ name, slips: slipsBetween(wanted, name.toLowerCase()) }))
    .filter(
      ({ name, slips }) =>
        slips <= Math.min(2, Math.floor(wanted.length / 2)) ||
        (wanted.length > 1 && name.toLowerCase().startsWith(wanted)),
    )
    .sort((a, b) => a.slips - b.slips)
    .slice(0, 3)
    .map(({ name }) => name)
}

/** Letters left out, added, exchanged or swapped with their neighbour. Names are short: none is longer than a few words. */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
