import type { Language } from '@echolot/domain'
import { type Chance, draw } from './chance.ts'
import { otherNews, smallTalk } from './content/elsewhere.ts'
import { hr } from './content/hr.ts'
import { it } from './content/it.ts'
import { marketing } from './content/marketing.ts'
import { newsroom } from './content/newsroom.ts'
import { pr } from './content/pr.ts'
import { sales } from './content/sales.ts'
import { service } from './content/service.ts'
import { addresses, emojis } from './content/slots.ts'
import type { TextTable } from './content/text-table.ts'
import { undecided } from './content/undecided.ts'
import { fillSlots } from './fill-slots.ts'
import type { Register } from './sources.ts'
import type { Theme } from './world-shape.ts'

export const themeTexts: Readonly<Record<Theme, TextTable>> = { service, sales, hr, pr, marketing, it, undecided }

type Wanted = { register: Register; theme: Theme | null; language: Language; serial: number; seed: number }
type WrittenText = { title: string | null; text: string }

/** What a stranger writes at such a place. Neighbouring serials draw different texts from the same table. */
export function writeText({ register, theme, language, serial, seed }: Wanted, dice: Chance): WrittenText {
  const { name, table } = tableFor(register, theme)
  const template = draw(table[language], serial, seed, 'text', name, language)
  const electric = theme === 'service' || theme === 'it' || theme === 'pr'
  const filled = fillSlots(template, language, electric, dice)
  if (register === 'newsroom') return { title: filled.title, text: filled.body }

  const spoken = register === 'review' ? filled.body : inOnesOwnWords(filled.body, theme, dice)
  const text = theme === null ? spoken : addressed(spoken, register, language, dice)
  const headed = register === 'review' || register === 'forum'
  return { title: headed ? filled.title : null, text }
}

function tableFor(register: Register, theme: Theme | null): { name: string; table: TextTable } {
  if (register === 'newsroom')
    return theme === null ? { name: 'other-news', table: otherNews } : { name: 'newsroom', table: newsroom }
  return theme === null ? { name: 'small-talk', table: smallTalk } : { name: theme, table: themeTexts[theme] }
}

/** Where nobody knows whom one means, one says so; under the company's own posts and in its reviews one need not. */
function addressed(body: string, register: Register, language: Language, dice: Chance): string {
  if (register !== 'social' && register !== 'forum') return body
  // A product's full name is found by a watch of its own, so some leave it at that.
  const named = /Kaffeemühle M2|M2 grinder|Brühwerk One/.test(body)
  if (named && dice.happens(0.4)) return body
  return dice.pick(addresses[register][language]).replace('{x}', () => body)
}

/** People on the net: some shout, some never press shift, some slip, some add a face. */
function inOnesOwnWords(body: string, theme: Theme | null, dice: Chance): string {
  const whim = dice.next()
  if (whim < 0.07) return body.toLowerCase()
  if (whim < 0.11) return withSlip(body, dice)
  if (whim < 0.15 && theme !== 'undecided') return `${body.replace(/[.!]$/, '')}!!!`
  if (whim < 0.31) return `${body} ${dice.pick(emojis[theme ?? 'none'])}`
  return body
}

/** Two neighbouring letters of one long word change places, as when fingers are faster than the head. */
function withSlip(body: string, dice: Chance): string {
  const words = body.split(' ')
  const long = words.flatMap((word, index) => (/^[a-zäöü]{7,}$/.test(word) ? [index] : []))
  if (long.length === 0) return body
  const index = dice.pick(long)
  const word = words[index] ?? ''
  const place = dice.int(2, word.length - 3)
  words[index] = word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2)
  return words.join(' ')
}
