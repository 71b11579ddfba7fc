import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileWatch, type Watch } from './compile-watch.ts'
import { judge, type Verdict } from './judge.ts'
import { matchItem } from './match.ts'
import { type MatchableItem, tokenizeItem } from './tokenize.ts'
import { watchSet } from './watch-set.ts'

type Case = {
  readonly line: string
  readonly watch: string
  readonly item: MatchableItem
  readonly marks: readonly string[] | null
}

const fields = ['title', 'lead', 'text', 'author', 'handle', 'bio', 'parent', 'link', 'url']

const sections = readFileSync(new URL('../test/cases.txt', import.meta.url), 'utf8')
  .split('\n## ')
  .slice(1)
  .map((section) => {
    const [heading = '', ...lines] = section.split('\n')
    return { heading, cases: lines.filter((line) => line.includes(' => ')).map(caseOf) }
  })

test('there are at least four hundred cases, and no two the same', () => {
  const lines = sections.flatMap(({ cases }) => cases.map(({ line }) => line))
  expect(lines.length).toBeGreaterThanOrEqual(400)
  expect(new Set(lines).size).toBe(lines.length)
})

test('asked all at once, the watches say of each text what each says alone', () => {
  const all = sections.flatMap(({ cases }) => cases)
  const watches = new Map<string, Watch>()
  for (const { watch } of all) {
    const compiled = compileWatch(watch)
    if (compiled.ok) watches.set(watch, compiled.watch)
  }
  const set = watchSet<string>()
  for (const [name, watch] of watches) set.put(name, watch)
  for (const { line, item } of all.filter((_, n) => n % 4 === 0)) {
    const alone = new Map<string, Verdict>()
    const tokens = tokenizeItem(item)
    for (const [name, watch] of watches) {
      const verdict = judge(watch, tokens)
      if (verdict !== null) alone.set(name, verdict)
    }
    const together = new Map(set.judge(tokenizeItem(item)).map(({ id, verdict }) => [id, verdict]))
    expect(together, line).toEqual(alone)
  }
})

describe.each(sections)('$heading', ({ cases }) => {
  test.each(cases)('$line', ({ watch, item, marks }) => {
    const compiled = compileWatch(watch)
    if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join(' '))
    const spans = matchItem(compiled.watch, item)
    const found = spans && [...new Set(spans.map(({ field, start, end }) => `${field} ${start}-${end}`))].sort()
    expect(found).toEqual(marks)
  })
})

/** `Muster => {title} bei ⟦Muster⟧ {lang=de}` as a watch, an item, and where it must be found. */
function caseOf(line: string): Case {
  const at = line.indexOf(' => ')
  const watch = unescaped(line.slice(0, at))
  const item: Record<string, unknown> = {}
  const marks: string[] = []
  let hit = false
  let field = 'text'
  for (const piece of line.slice(at + 4).split(/(\{[a-z]+(?:=[^}]*)?\})/)) {
    const [, name = '', value] = /^\{([a-z]+)(?:=([^}]*))?\}$/.exec(piece) ?? []
    if (name === 'hit') hit = true
    else if (name !== '' && value === undefined) field = name
    else if (name !== '') Object.assign(item, fact(name, value ?? ''))
    else if (piece.trim() !== '') {
      const { text, places } = marked(unescaped(piece.trim()))
      if (field === 'link') item.links = [text]
      else item[field] = text
      for (const { start, end } of places) marks.push(`${field} ${start}-${end}`)
    }
  }
  expect(fields).toContain(field)
  return { line, watch, item, marks: marks.length > 0 ? marks.sort() : hit ? [] : null }
}

function fact(name: string, value: string): Record<string, unknown> {
  if (name === 'lang') return { language: value }
  if (name === 'tags') return { tags: value.split(',') }
  return { [name]: ['rating', 'followers', 'reach'].includes(name) ? Number(value) : value }
}

function marked(written: string): { text: string; places: { start: number; end: number }[] } {
  let text = ''
  const open: number[] = []
  const places: { start: number; end: number }[] = []
  for (const unit of written) {
    if (unit === '⟦') open.push(text.length)
    else if (unit === '⟧') places.push({ start: open.pop() ?? 0, end: text.length })
    else text += unit
  }
  return { text, places }
}

function unescaped(written: string): string {
  return written.replace(/\\(u[0-9a-f]{4}|[n0~-])/g, (_, code: string) => {
    if (code === 'n') return '\n'
    if (code === '-') return '\u00ad'
    if (code === '0') return '\u200b'
    return code === '~' ? '\u00a0' : String.fromCharCode(Number.parseInt(code.slice(1), 16))
  })
}
