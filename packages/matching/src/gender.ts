import type { Spellings } from './fold.ts'

/**
 * What Kund:innen, Kund*innen, Kund_innen, KundInnen and Kunden/-innen can be read as, folded: the masculine and the
 * form with -in or -innen; also Besucher:innenzentrum. Null where the ending is no such ending.
 * @param written the ending as written; after a hump it must be Innen, for LinkedIn is no woman.
 */
export function genderedForms(stem: Spellings, written: string, hump: boolean): readonly string[] | null {
  const ending = /^in(nen)?(.{3,40})?$/iu.exec(written)
  if (ending === null || (hump && !written.startsWith('Innen'))) return null
  if (ending[1] === undefined && ending[2] !== undefined) return null
  const rest = (ending[2] ?? '').toLowerCase()
  const found = new Set<string>()
  for (const whole of new Set(stem)) {
    if (whole.length < 3) return null
    const bare = whole.replace(/e?n$|e$/, '')
    // Mitarbeiter:innen but Kunden/-innen: the stem may come with the masculine's own ending.
    for (const one of bare.length < 3 ? [whole] : [whole, bare]) {
      for (const masculine of ['', 'e', 'en', 'n']) found.add(one + masculine + rest)
      if (rest === '') found.add(`${one}in`)
      found.add(`${one}innen${rest}`)
    }
  }
  // Ärzt:in is Arzt, Köch:in is Koch.
  const changed = stem[0].replace(/[äöü](?=[^äöü]*$)/u, (vowel) => (vowel === 'ä' ? 'a' : vowel === 'ö' ? 'o' : 'u'))
  found.add(changed + rest)
  return [...found]
}
