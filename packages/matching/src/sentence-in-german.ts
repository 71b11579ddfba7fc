import type { FactField, TextField } from './query.ts'
import type { TermLook, Tongue } from './sentence-of.ts'

const fields: Record<TextField, string> = {
  title: 'in deren Titel',
  lead: 'in deren Vorspann',
  text: 'in deren Text',
  author: 'in deren Autorenname',
  handle: 'in deren Benutzername',
  bio: 'in deren Profilbeschreibung',
  parent: 'in deren beantwortetem Beitrag',
  link: 'in deren Links',
  url: 'in deren Adresse',
}

const looks: Record<TermLook, (body: string) => string> = {
  word: (body) => `„${body}“`,
  capitals: (body) => `„${body}“ in Großbuchstaben`,
  begins: (body) => `ein Wort mit dem Anfang „${body}“`,
  ends: (body) => `ein Wort mit dem Ende „${body}“`,
  contains: (body) => `ein Wort mit „${body}“ darin`,
  pattern: (body) => `ein Wort nach dem Muster „${body}“`,
  exact: (body) => `„${body}“ in genau dieser Schreibweise`,
  raw: (body) => `die Zeichenfolge „${body}“`,
  compound: (body) => `„${body}“ (auch in zusammengesetzten Wörtern)`,
  tag: (body) => `das Schlagwort #${body}`,
  handle: (body) => `das Profil @${body}`,
  cash: (body) => `das Börsenkürzel $${body}`,
}

/** What a fact is called, and "another one" in its gender. */
const facts: Record<Exclude<FactField, 'site' | 'tag'>, readonly [string, string]> = {
  source: ['Quelle', 'eine andere'],
  channel: ['Kanal', 'ein anderer'],
  lang: ['Sprache', 'eine andere'],
  country: ['Land', 'ein anderes'],
  type: ['Art', 'eine andere'],
  rating: ['Bewertung', 'eine andere'],
  followers: ['Followerzahl', 'eine andere'],
  reach: ['Reichweite', 'eine andere'],
}

const languages = new Intl.DisplayNames(['de'], { type: 'language' })
const regions = new Intl.DisplayNames(['de'], { type: 'region' })

function list(nouns: readonly string[], word: 'and' | 'or'): string {
  const last = nouns.at(-1) ?? ''
  return nouns.length < 2 ? last : `${nouns.slice(0, -1).join(', ')} ${word === 'and' ? 'und' : 'oder'} ${last}`
}

const apart = (words: number) => `höchstens ${words} ${words === 1 ? 'Wort' : 'Wörter'}`
const others = (words: number) =>
  words === 0
    ? 'ohne ein anderes Wort dazwischen'
    : `mit höchstens ${words} ${words === 1 ? 'anderen Wort' : 'anderen Wörtern'} dazwischen`

export const german: Tongue = {
  about: 'de',
  where: (field) => (field === null ? 'in denen' : fields[field]),
  term: (look, body) => looks[look](body),
  times: (noun, atLeast) => `mindestens ${atLeast}-mal ${noun}`,
  oneOfMany: (count, first) => `einer von ${count} Begriffen (${first.join(', ')} …)`,
  noneOfMany: (count, first) => `keiner von ${count} Begriffen (${first.join(', ')} …)`,
  nearNoun: (nouns, { words, ordered }) =>
    `(${list(nouns, 'and')} ${ordered ? 'in dieser Reihenfolge, ' : ''}${others(words)})`,
  togetherNoun: (nouns, unit) => `(${list(nouns, 'and')} im selben ${unit === 'sentence' ? 'Satz' : 'Absatz'})`,
  listNoun: (name) => `ein Begriff der Liste $${name}`,
  list,
  occurs: (where, noun) => `${where} ${noun} vorkommt`,
  allOccur: (where, nouns) => `${where} ${list(nouns, 'and')} vorkommen`,
  absent: (where, noun) => (noun.startsWith('ein ') ? `${where} k${noun} vorkommt` : `${where} ${noun} nicht vorkommt`),
  seldom: (where, noun, atLeast) => `${where} ${noun} seltener als ${atLeast}-mal vorkommt`,
  neither: (where, nouns) => `${where} weder ${nouns.join(' noch ')} vorkommt`,
  notAll: (where, nouns) => `${where} nicht zugleich ${list(nouns, 'and')} vorkommen`,
  near(where, nouns, { words, ordered }, negated) {
    const [a = '', b = '', ...more] = nouns
    if (more.length > 0) {
      const order = ordered ? ' in dieser Reihenfolge' : ''
      return `${where} ${list(nouns, 'and')}${negated ? ' nicht' : ''}${order} beieinander stehen, ${others(words)}`
    }
    if (negated && words === 0) return `${where} ${a} nicht direkt ${ordered ? 'vor' : 'neben'} ${b} steht`
    if (negated)
      return `${where} ${a} nicht ${apart(words)} ${ordered ? `vor ${b} steht` : `von ${b} entfernt vorkommt`}`
    if (words === 0) return `${where} ${a} vorkommt und direkt ${ordered ? 'danach' : 'daneben'} ${b}`
    return `${where} ${a} vorkommt und ${apart(words)} ${ordered ? 'danach' : 'davon entfernt'} ${b}`
  },
  together: (where, nouns, unit, negated) =>
    `${where} ${list(nouns, 'and')}${negated ? ' nicht' : ''} im selben ${unit === 'sentence' ? 'Satz' : 'Absatz'} vorkommen`,
  looksLike: (about, name, negated) => `die ${negated ? 'nicht ' : ''}nach ${dative(about)} aussehen ($${name})`,
  fits: (name, negated) => `auf die die Liste $${name} ${negated ? 'nicht ' : ''}zutrifft`,
  fact({ field, test }, negated) {
    if (test.kind === 'range') {
      const [name] = facts[field === 'site' || field === 'tag' ? 'reach' : field]
      const { from, to, fromIncluded, toIncluded } = test
      const bound =
        from !== null && from === to
          ? `bei genau ${from}`
          : to === null
            ? `${fromIncluded ? 'bei mindestens' : 'über'} ${from}`
            : from === null
              ? `${toIncluded ? 'bei höchstens' : 'unter'} ${to}`
              : `zwischen ${from} und ${to}`
      return negated ? `deren ${name} unbekannt ist oder nicht ${bound} liegt` : `deren ${name} ${bound} liegt`
    }
    const values = test.values.map((value) =>
      field === 'lang'
        ? (languages.of(value) ?? value)
        : field === 'country'
          ? (regions.of(value.toUpperCase()) ?? value)
          : field === 'site' || !Number.isNaN(Number(value))
            ? value
            : `„${value}“`,
    )
    const any = list(values, 'or')
    if (field === 'site') {
      if (values.length === 0) return negated ? 'deren Herkunft bekannt ist' : 'deren Herkunft unbekannt ist'
      const whence = test.unknown ? `${any} oder unbekannter Seite` : any
      return `die ${negated ? 'nicht ' : ''}von ${whence} stammen`
    }
    if (field === 'tag') return `die ${negated ? 'nicht ' : ''}die Kennzeichnung ${any || 'unbekannt'} tragen`
    const [name, other] = facts[field]
    if (values.length === 0) return `deren ${name} ${negated ? 'bekannt' : 'unbekannt'} ist`
    if (!negated) return `deren ${name} ${list(test.unknown ? [...values, 'unbekannt'] : values, 'or')} ist`
    return test.unknown
      ? `deren ${name} bekannt und ${other} als ${any} ist`
      : `deren ${name} unbekannt oder ${other} als ${any} ist`
  },
  allOf: (clauses) => joined(clauses, 'und'),
  eitherOf: (clauses) => `(entweder ${clauses.join(' oder ')})`,
  notAllOf: (clauses) => `auf die nicht alles davon zutrifft: (${clauses.join('; ')})`,
  items: (alternatives) => `${alternatives.map((clause) => `Beiträge, ${clause}`).join(', oder ')}.`,
}

/** A comma before the last where what it joins holds an "und" itself. */
function joined(clauses: readonly string[], word: string): string {
  const last = clauses.at(-1) ?? ''
  if (clauses.length < 2) return last
  const before = clauses.slice(0, -1).join(', ')
  return `${before}${/ und /.test(before) ? ',' : ''} ${word} ${last}`
}

/** "nach Gutscheinen": the names of the shipped lists after a preposition. */
function dative(about: string): string {
  const known: ReadonlyMap<string, string> = new Map([['Gutscheine und Schnäppchen', 'Gutscheinen und Schnäppchen']])
  return known.get(about) ?? about
}
