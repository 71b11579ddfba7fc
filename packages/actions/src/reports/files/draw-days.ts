import { marksOf, type Note } from './tell-notes.ts'

type Day = { day: string; answered: number; dismissed: number; open: number }

const size = { width: 515, height: 150, left: 30, bottom: 18, top: 16 }
const layers = [
  { part: 'answered', colour: '#0d5a66' },
  { part: 'dismissed', colour: '#9aa8b1' },
  { part: 'open', colour: '#d9912b' },
] as const

/**
 * The days of a report as stacked bars: answered at the ground, dismissed, open on top; notes stand above their days by their
 * numbers. An SVG for paper, without patterns.
 */
export function drawDays(
  days: readonly Day[],
  tellDay: (day: string) => string,
  notes: readonly Pick<Note, 'from' | 'to'>[],
): string {
  const most = Math.max(1, ...days.map(({ answered, dismissed, open }) => answered + dismissed + open))
  const room = { width: size.width - size.left, height: size.height - size.top - size.bottom }
  const slot = room.width / Math.max(days.length, 1)
  const y = (value: number) => size.top + room.height * (1 - value / most)
  const bars = days.flatMap((day, index) => {
    let below = 0
    return layers.flatMap(({ part, colour }) => {
      if (day[part] === 0) return []
      const bottom = y(below)
      below += day[part]
      const [x, width] = [size.left + slot * index + slot * 0.1, slot * 0.8]
      return [
        `<rect x="${round(x)}" y="${round(y(below))}" width="${round(width)}" height="${round(bottom - y(below))}" fill="${colour}"/>`,
      ]
    })
  })
  const every = Math.max(1, Math.ceil(70 / slot))
  const labels = days.flatMap(({ day }, index) =>
    index % every === 0 && size.left + slot * index + 60 < size.width
      ? [
          `<text x="${round(size.left + slot * index)}" y="${size.height - 4}" font-size="8" fill="#4c5b65">${tellDay(day)}</text>`,
        ]
      : [],
  )
  const marks = marksOf(notes, days).map(({ number, first, last }) => {
    const [from, to] = [size.left + slot * first, size.left + slot * (last + 1)]
    return `<line x1="${round(from + 1)}" x2="${round(to - 1)}" y1="12" y2="12" stroke="#a8201a" stroke-width="2"/><text x="${round(Math.min(from, size.width - 12))}" y="8" font-size="8" fill="#a8201a">${number}</text>`
  })
  const scale = [0, most].map(
    (value) =>
      `<line x1="${size.left}" x2="${size.width}" y1="${round(y(value))}" y2="${round(y(value))}" stroke="#d8dfe3"/><text x="0" y="${round(y(value) + 3)}" font-size="8" fill="#4c5b65">${value}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="Roboto">${scale.join('')}${bars.join('')}${labels.join('')}${marks.join('')}</svg>`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
