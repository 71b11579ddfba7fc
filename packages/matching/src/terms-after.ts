import { factFields, fieldNames, textFields } from './fields.ts'
import { lexQuery } from './lex-query.ts'
import { type Macros, macroNames } from './macros.ts'
import { shippedMacros } from './shipped-macros.ts'

/** What the installation knows: its lists, and for a field the values that its items have. */
export type Known = {
  readonly macros?: Macros | undefined
  readonly values?: ReadonlyMap<string, readonly string[]>
}

/** What may go on at the caret: `[start, end)` of the watch becomes the text of the option that is chosen. */
export type Completion = {
  readonly start: number
  readonly end: number
  readonly options: readonly {
    readonly text: string
    readonly kind: 'operator' | 'field' | 'macro' | 'value'
    readonly about: { readonly de: string; readonly en: string } | null
  }[]
}

type Option = Completion['options'][number]

const mostOptions = 12

/** In the order of use. The last few are offered only once their first letter is typed. */
const operators: readonly (readonly [string, boolean, string, string])[] = [
  ['AND', true, 'beides, irgendwo im Beitrag', 'both, anywhere in the item'],
  ['OR', true, 'eines davon genügt', 'any of them is enough'],
  ['AND NOT', true, 'ohne das, was folgt', 'without what follows'],
  ['NEAR/5', true, 'höchstens 5 Wörter dazwischen', 'at most 5 words between'],
  ['ONEAR/5', false, 'höchstens 5 Wörter danach', 'at most 5 words after'],
  ['SENTENCE', false, 'im selben Satz', 'in the same sentence'],
  ['PARAGRAPH', false, 'im selben Absatz', 'in the same paragraph'],
  ['UND', false, 'beides, irgendwo im Beitrag', 'both, anywhere in the item'],
  ['ODER', false, 'eines davon genügt', 'any of them is enough'],
  ['UND NICHT', false, 'ohne das, was folgt', 'without what follows'],
  ['NAHE/5', false, 'höchstens 5 Wörter dazwischen', 'at most 5 words between'],
  ['SATZ', false, 'im selben Satz', 'in the same sentence'],
  ['ABSATZ', false, 'im selben Absatz', 'in the same paragraph'],
]

const fields: ReadonlyMap<string, { de: string; en: string }> = new Map([
  ['title', { de: 'im Titel', en: 'in the title' }],
  ['lead', { de: 'im Vorspann', en: 'in the lead' }],
  ['body', { de: 'im Text', en: 'in the text' }],
  ['author', { de: 'im Namen des Verfassers', en: "in the author's name" }],
  ['handle', { de: 'im Benutzernamen', en: 'in the handle' }],
  ['bio', { de: 'in der Profilbeschreibung', en: "in the author's profile" }],
  ['parent', { de: 'im beantworteten Beitrag', en: 'in the post that is answered' }],
  ['link', { de: 'in den Links', en: 'in the links' }],
  ['url', { de: 'in der Adresse des Beitrags', en: "in the item's address" }],
  ['site', { de: 'von dieser Seite', en: 'from this site' }],
  ['source', { de: 'aus dieser Quelle', en: 'from this source' }],
  ['channel', { de: 'von diesem Kanal', en: 'from this channel' }],
  ['lang', { de: 'in dieser Sprache', en: 'in this language' }],
  ['country', { de: 'aus diesem Land', en: 'from this country' }],
  ['rating', { de: 'Bewertung in Sternen', en: 'rating in stars' }],
  ['followers', { de: 'Follower des Verfassers', en: 'followers of the author' }],
  ['reach', { de: 'Reichweite', en: 'reach' }],
  ['type', { de: 'Art des Beitrags', en: 'type of the item' }],
  ['tag', { de: 'Kennzeichnung', en: 'label' }],
])

const shippedValues: ReadonlyMap<string, readonly string[]> = new Map([
  ['lang', ['de', 'en', 'de?', 'en?']],
  ['country', ['de', 'at', 'ch', 'gb', 'us']],
  ['rating', ['<3', '>3', '[1 TO 2]']],
  ['followers', ['>1000', '>10000']],
  ['reach', ['>10000', '>100000']],
])

/** What could be typed at the caret: operators behind a term, otherwise fields and lists, and behind `field:` its values. */
export function termsAfter(typed: string, caret: number, { macros, values }: Known = {}): Completion {
  const end = Math.min(Math.max(0, caret), typed.length)
  const before = typed.slice(0, end)
  const { lexemes, problems } = lexQuery(before)
  const nothing = { start: end, end, options: [] }
  if (problems.some(({ code }) => code === 'quote_not_closed')) return nothing

  const [part = ''] = /[^\s()"“”„‟＂«»‹›,]*$/.exec(before.slice(-80)) ?? []
  const start = end - part.length
  const answer = (from: number, options: readonly Option[]) => ({
    start: from,
    end,
    options: options.slice(0, mostOptions),
  })

  const [, list] = /(\p{L}+):\([^()]{0,60}$/u.exec(before.slice(-80)) ?? []
  const [, named, begun = ''] = /^(\p{L}+):(.*)$/su.exec(part) ?? []
  const field = (named ?? list)?.toLowerCase()
  if (field !== undefined && factFields.has(field)) {
    const typedValue = named === undefined ? part : begun
    const known = [...(values?.get(field) ?? []), ...(shippedValues.get(field) ?? [])]
    const options = [...new Set(known)].filter((value) => startsLike(value, typedValue)).map(valueOption)
    return answer(end - typedValue.length, options)
  }
  if (named !== undefined && textFields.has(named.toLowerCase()))
    return begun.startsWith('$') ? answer(end - begun.length, listOptions(begun, macros)) : nothing
  if (part.startsWith('$')) return answer(start, listOptions(part, macros))

  const earlier = lexemes.filter((lexeme) => lexeme.end <= start).at(-1)
  const followsTerm = earlier !== undefined && /^(term|close|fact|macro)$/.test(earlier.kind)
  // Right behind a term without a space the term itself goes on.
  if (followsTerm && start > 0 && /\s/.test(before.charAt(start - 1))) return answer(start, operatorOptions(part))
  if (part === '') return answer(start, listOptions('$', macros).slice(0, 4))
  const matching = fieldNames.filter((name) => startsLike(name, part))
  return answer(
    start,
    matching.map((name) => ({ text: `${name}:`, kind: 'field', about: fields.get(name) ?? null })),
  )
}

function operatorOptions(part: string): Option[] {
  return operators
    .filter(([name, isUsual]) =>
      part === '' ? isUsual : startsLike(name, part) || startsLike(name.replace(/^(AND|UND) /, ''), part),
    )
    .map(([name, , de, en]) => ({ text: name, kind: 'operator', about: { de, en } }))
}

function listOptions(part: string, macros: Macros | undefined): Option[] {
  return macroNames(macros)
    .filter((name) => startsLike(`$${name}`, part))
    .map((name) => ({ text: `$${name}`, kind: 'macro', about: shippedMacros.get(name)?.about ?? null }))
}

function valueOption(value: string): Option {
  const isPlain = /^[\p{L}\p{N}.?_-]+$/u.test(value) || /^[<>[]/.test(value)
  return { text: isPlain ? value : `"${value.replaceAll('"', ' ')}"`, kind: 'value', about: null }
}

function startsLike(whole: string, part: string): boolean {
  return whole.toLowerCase().startsWith(part.toLowerCase())
}
