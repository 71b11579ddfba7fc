import { fileWords } from '../src/reports/files/file-words.ts'
import { marksOf } from '../src/reports/files/tell-notes.ts'
import type { RecountedReport } from '../src/reports/recount/recount-report.ts'
import type { FileData } from '../src/reports/recount/report-file.ts'
import { element } from './element.ts'
import { tellIn } from './tell.ts'

const size = { width: 1000, height: 200, left: 34, bottom: 20, top: 26 }
const layers = ['answered', 'dismissed', 'open'] as const

/** What arrived by day, and what became of it: answered at the ground, dismissed, open on top. */
export function drawDays(days: RecountedReport['byDay'], data: FileData): HTMLElement {
  const tell = tellIn(data)
  const { outcomes } = fileWords[data.language]
  const most = Math.max(1, ...days.map(({ arrived }) => arrived))
  const slot = (size.width - size.left) / Math.max(days.length, 1)
  const y = (value: number) => size.top + (size.height - size.top - size.bottom) * (1 - value / most)
  const total = days.reduce((sum, { arrived }) => sum + arrived, 0)
  const every = Math.max(1, Math.ceil(110 / slot))
  const drawing = svg(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': tell.count(total) },
    ...[0, most].flatMap((value) => [
      svg('line', { x1: size.left, x2: size.width, y1: y(value), y2: y(value) }),
      svg('text', { x: size.left - 6, y: y(value) + 4, 'text-anchor': 'end' }, tell.count(value)),
    ]),
    ...marksOf(data.notes, days).flatMap(({ number, first, last }) => {
      const [from, to] = [size.left + slot * first, size.left + slot * (last + 1)]
      return [
        svg('line', { x1: from + 1, x2: to - 1, y1: 18, y2: 18, class: 'mark' }),
        svg('text', { x: Math.min(from, size.width - 16), y: 12 }, String(number)),
      ]
    }),
    ...days.flatMap((day, index) => {
      let below = 0
      const x = size.left + slot * index
      return [
        ...layers.flatMap((layer) => {
          if (day[layer] === 0) return []
          const bottom = y(below)
          below += day[layer]
          const box = { x: x + slot * 0.1, y: y(below), width: slot * 0.8, height: bottom - y(below), class: layer }
          return [
            svg('rect', box, svg('title', {}, `${tell.day(day.day)}: ${tell.count(day[layer])} ${outcomes[layer]}`)),
          ]
        }),
        ...(index % every === 0 && x + 90 < size.width
          ? [svg('text', { x, y: size.height - 5 }, tell.day(day.day))]
          : []),
      ]
    }),
  )
  const notes = data.notes.map(({ from, to, text, about }) =>
    element(
      'li',
      {},
      [
        from === to ? tell.day(from) : `${tell.day(from)} – ${tell.day(to)}`,
        text,
        ...(about.length === 0 ? [] : [about.join(', ')]),
      ].join(' · '),
    ),
  )
  return element(
    'div',
    {},
    drawing,
    notes.length === 0 ? null : element('ol', {}, ...notes),
    element(
      'ul',
      { class: 'keys' },
      ...layers.map((layer) =>
        element(
          'li',
          {},
          svg('svg', { class: 'key-of', 'aria-hidden': 'true' }, svg('rect', { class: layer })),
          outcomes[layer],
        ),
      ),
    ),
  )
}

function svg(name: string, attributes: Record<string, string | number>, ...children: (Node | string)[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value))
  made.append(...children)
  return made
}
