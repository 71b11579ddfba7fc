/** So much of a beginning shows that a summary was cut from its text, whatever stands behind the cut ("[…] appeared first on …"). */
const beginning = 60
/** A summary of more words is a text of its own. Each of them is looked for, at so many places where it could stand. */
const mostWords = 300
const mostPlaces = 100

/** Whether a text says what a shorter one does: it holds its beginning, or each of its words. */
export function isToldIn(said: string, text: string): boolean {
  const start = onOneLine(said).slice(0, beginning)
  const whole = onOneLine(text)
  if (whole.includes(start)) return true
  const told = whole.toLowerCase()
  const words = new Set(said.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  return words.size <= mostWords && [...words].every((word) => holdsWord(told, word))
}

/** Whether a text holds the first longer run of plain text of some markup. */
export function beginsIn(markup: string, text: string): boolean {
  const run = /[^<>&\n]{60}/.exec(markup.slice(0, 400))?.[0]
  return run !== undefined && text.includes(run)
}

function holdsWord(text: string, word: string): boolean {
  let at = text.indexOf(word)
  for (let place = 0; at !== -1 && place < mostPlaces; place++) {
    if (!isOfWord(text[at - 1]) && !isOfWord(text[at + word.length])) return true
    at = text.indexOf(word, at + word.length)
  }
  return false
}

const isOfWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)

const onOneLine = (text: string) => text.replaceAll('\n', ' ')
