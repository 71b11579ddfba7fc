import type { Fix, Place } from './query.ts'

type Label = Fix['label']

/** What a correction turns the watch into, said to whoever is about to click it. */
export const labels = {
  phrase: { de: 'Als Wortgruppe, genau so hintereinander', en: 'As a phrase, exactly in this order' },
  all: { de: 'Alle davon, irgendwo im Beitrag', en: 'All of them, anywhere in the item' },
  any: { de: 'Eines davon genügt', en: 'Any of them is enough' },
  without: { de: 'Das erste ohne das zweite', en: 'The first without the second' },
  not: { de: 'Ohne das, was folgt', en: 'Without what follows' },
  capitals: { de: 'Als Verknüpfung, in Großbuchstaben', en: 'As an operator, in capital letters' },
  quoted: { de: 'Die Zeichen selbst suchen', en: 'Look for the characters themselves' },
  andFirst: { de: 'Erst AND, dann OR', en: 'AND first, then OR' },
  orFirst: { de: 'Erst OR, dann AND', en: 'OR first, then AND' },
  leaveOut: { de: 'Weglassen', en: 'Leave it out' },
  close: { de: 'Am Ende schließen', en: 'Close it at the end' },
  unquote: { de: 'Anführungszeichen weglassen', en: 'Leave out the quote' },
  look: { de: 'Danach suchen, statt es auszuschließen', en: 'Look for it instead of excluding it' },
  raw: { de: 'Genau diese Zeichen', en: 'Exactly these characters' },
  inside: { de: 'Auch in zusammengesetzten Wörtern', en: 'Inside compound words as well' },
  joined: { de: 'Ohne Leerzeichen nach dem Doppelpunkt', en: 'Without the space after the colon' },
} as const satisfies Record<string, Label>

export function fix(start: number, end: number, text: string, label: Label): Fix {
  return { start, end, text, label }
}

/** Leaves out a stretch together with the spaces before it; at the beginning of the watch, those behind it. */
export function leaveOut(watch: string, { start, end }: Place, label: Label = labels.leaveOut): Fix {
  let from = start
  while (from > 0 && watch[from - 1] === ' ') from--
  let to = end
  while (from === 0 && watch[to] === ' ') to++
  // What stood on both sides must not grow together.
  const joins = from > 0 && to < watch.length && !/[\s(]/.test(watch[from - 1] ?? '') && !/[\s)]/.test(watch[to] ?? '')
  return fix(from, to, joins ? ' ' : '', label)
}

const operator = '(?:AND|UND|OR|ODER|NOT|NICHT|SENTENCE|SATZ|PARAGRAPH|ABSATZ|O?NEAR/\\d{1,4}|NAHE/\\d{1,4})'
const operatorsBefore = new RegExp(`(?:^|[\\s(])(${operator}(?:\\s+${operator}){0,4})\\s*$`)
const operatorBehind = /^\s*(?:AND|UND|OR|ODER)(?=[\s(])/

/** Leaves out what cannot be looked for, with the operator that joins it to the rest. */
export function leaveOutJoined(watch: string, { start, end }: Place): Fix {
  const before = operatorsBefore.exec(watch.slice(Math.max(0, start - 80), start))
  if (before !== null) {
    const written = before[0].length - (before[1] === undefined ? 0 : before[0].indexOf(before[1]))
    return leaveOut(watch, { start: start - written, end })
  }
  return leaveOut(watch, { start, end: end + (operatorBehind.exec(watch.slice(end, end + 40))?.[0].length ?? 0) })
}

export function asWritten(name: string): Label {
  return { de: `${name} schreiben`, en: `Write ${name}` }
}

export function wordsBetween(words: number, ordered: boolean): Label {
  const de = words === 0 ? 'Direkt nebeneinander' : `Höchstens ${words} ${words === 1 ? 'Wort' : 'Wörter'} dazwischen`
  const en = words === 0 ? 'Next to each other' : `At most ${words} ${words === 1 ? 'word' : 'words'} between`
  return ordered ? { de: `${de}, in dieser Reihenfolge`, en: `${en}, in this order` } : { de, en }
}

/** As much of a text as a message holds. */
export function cut(text: string, most = 120): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}

/** The text in quotes that it cannot close itself. */
export function inQuotes(text: string): string {
  return `"${text.replace(/["“”„‟＂]/g, ' ').trim()}"`
}
