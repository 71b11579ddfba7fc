// Whatever a keyboard, a word processor or another country makes of a quote. ' and ’ also live inside words, so they
// open only where a word could begin and close only where one could end.
const doubleQuotes = '"“”„‟＂'
const guillemets = '«»‹›'
const singleQuotes = "'‘’‚‛"

export function isSpace(character: string): boolean {
  return /[\s\p{Default_Ignorable_Code_Point}]/u.test(character)
}

/** Ends where a word could not go on, whatever comes then. */
export function endsWord(sign: string): boolean {
  return doubleQuotes.includes(sign) || guillemets.includes(sign)
}

export function opensQuote(character: string): boolean {
  return character !== '' && (endsWord(character) || singleQuotes.includes(character))
}

/** The place of the sign that closes the quote opened there, or null. */
export function closingQuote(watch: string, opening: number): number | null {
  const character = watch.charAt(opening)
  const family = [doubleQuotes, guillemets, singleQuotes].find((quotes) => quotes.includes(character)) ?? ''
  for (let at = opening + 1; at < watch.length; at++) {
    if (!family.includes(watch.charAt(at))) continue
    const next = watch.charAt(at + 1)
    if (family !== singleQuotes || next === '' || isSpace(next) || /[),@^~]/.test(next)) return at
  }
  return null
}

/** A word ends at a space, a bracket, a double quote, an operator's sign and a comma that is not inside a number. */
export function endOfWord(watch: string, start: number): number {
  const hasScheme = /^https?:\/\//i.test(watch.slice(start, start + 8))
  let at = start + 1
  while (at < watch.length) {
    const character = watch.charAt(at)
    if (character === '(' || character === ')' || endsWord(character) || /\s/.test(character)) break
    if (!hasScheme) {
      if (character === ',' && !(/\d/.test(watch.charAt(at - 1)) && /\d/.test(watch.charAt(at + 1)))) break
      if (character === '|' || character === ';' || (character === '&' && watch[at + 1] === '&')) break
    }
    at++
  }
  return at
}
