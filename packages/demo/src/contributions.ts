import { readFileSync } from 'node:fs'
import type { ConsentWay, Language } from '@echolot/domain'
import type { Theme } from './world-shape.ts'

type InBoth = Record<Language, string>

/** Who contributes and works on no tickets. */
const givers = ['kerstin.albers@musterwerk.example', 'paul.reimers@musterwerk.example'] as const

/** What colleagues were asked: how often on which of the last days, today being 0. */
export type DemoQuestion = {
  departmentId: Theme
  text: InBoth
  /** Whether everybody can read the answer at the company's homepage. */
  answered: boolean
  asked: Readonly<Record<number, number>>
}

export type DemoAnecdote = {
  by: string
  text: InBoth
  picture: { bytes: Buffer; width: number; height: number } | null
  consent: { who: string; how: ConsentWay; daysAgo: number } | null
  daysAgo: number
}

export const questions: readonly DemoQuestion[] = [
  {
    departmentId: 'service',
    text: { de: 'Wie entkalke ich die Maschine?', en: 'How do I descale the machine?' },
    answered: true,
    asked: { 0: 1, 1: 3, 2: 2, 5: 4, 8: 3, 15: 6, 30: 5 },
  },
  {
    departmentId: 'service',
    text: { de: 'Passen die alten Dichtungen ins neue Modell?', en: 'Do the old seals fit the new model?' },
    answered: false,
    asked: { 0: 2, 1: 4, 3: 5, 6: 3, 9: 4, 20: 2 },
  },
  {
    departmentId: 'service',
    text: { de: 'Kann ich das Gerät im Laden abgeben?', en: 'Can I hand the machine in at the shop?' },
    answered: false,
    asked: { 1: 1, 4: 2, 11: 1 },
  },
  {
    departmentId: 'sales',
    text: { de: 'Gibt es die Mühle auch in Rot?', en: 'Is there a red grinder?' },
    answered: false,
    asked: { 0: 1, 2: 2, 7: 4, 12: 3 },
  },
  {
    departmentId: 'hr',
    text: { de: 'Nehmen Sie noch Auszubildende für den Herbst?', en: 'Do you still take trainees for the autumn?' },
    answered: true,
    asked: { 3: 2, 10: 1 },
  },
]

export const anecdotes: readonly DemoAnecdote[] = [
  {
    by: givers[0],
    text: {
      de: 'Die Werkstatt am ersten Schneemorgen: Die Lichter brannten schon um sechs, weil die Lieferung für Kiel hinaus musste.',
      en: 'The workshop on the first morning of snow: the lights were on at six, because the delivery for Kiel had to go out.',
    },
    picture: { bytes: readFileSync(new URL('../pictures/workshop.webp', import.meta.url)), width: 1200, height: 800 },
    consent: null,
    daysAgo: 12,
  },
  {
    by: givers[1],
    text: {
      de: 'Herr Okafor repariert bei uns seit dreißig Jahren Mühlen. Seine älteste Kundin bringt jedes Frühjahr dieselbe vorbei.',
      en: 'Mr Okafor has been repairing grinders here for thirty years. His oldest customer brings the same one in every spring.',
    },
    picture: null,
    consent: { who: 'Daniel Okafor', how: 'written', daysAgo: 6 },
    daysAgo: 5,
  },
  {
    by: givers[1],
    text: {
      de: 'Aus den Pappresten der Verpackung baut der Kindergarten nebenan gerade eine Ritterburg.',
      en: 'The kindergarten next door is building a castle of the cardboard that our packaging leaves over.',
    },
    picture: null,
    consent: null,
    daysAgo: 2,
  },
]
