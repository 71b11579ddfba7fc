export type Mark = { start: number; end: number }
export type Part = { from: number; text: string; hit: boolean }

/**
 * Cuts a text at its hits. Offsets are UTF-16, as JavaScript counts; marks may overlap, come in any order or reach
 * beyond the text, and the parts always add up to the text.
 */
export function splitMarks(text: string, marks: readonly Mark[]): Part[] {
  const parts: Part[] = []
  let end = 0
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, end)
    const stop = Math.min(mark.end, text.length)
    if (stop <= start) continue
    if (start > end) parts.push({ from: end, text: text.slice(end, start), hit: false })
    parts.push({ from: start, text: text.slice(start, stop), hit: true })
    end = stop
  }
  if (end < text.length) parts.push({ from: end, text: text.slice(end), hit: false })
  return parts
}
