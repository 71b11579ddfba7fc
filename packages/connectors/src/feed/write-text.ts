/** Quotes in quotes are marked so deep; a stranger may nest them without end. */
const deepestQuote = 5

/** Gathers words and lines; a line break or a space is owed until the next word. */
export class TextWriter {
  verbatim = 0
  readonly #parts: string[] = []
  #owed: '' | ' ' | '\n' = ''
  #quoted = ''

  write(text: string) {
    if (this.verbatim > 0) {
      if (text !== '') this.#push(this.#quoted === '' ? text : text.replaceAll('\n', `\n${this.#quoted}`))
      return
    }
    const spaced = /[\t\n\f\r\u00a0]| {2}/.test(text) ? text.replace(/[\t\n\f\r \u00a0]+/g, ' ') : text
    if (spaced === '') return
    if (spaced.startsWith(' ')) this.space()
    const words = spaced.trim()
    if (words === '') return
    this.#push(words)
    if (spaced.endsWith(' ')) this.space()
  }

  space() {
    if (this.#owed === '') this.#owed = ' '
  }

  breakLine() {
    this.#owed = '\n'
  }

  /** What follows stands in so many quotes: each of its lines begins with `> ` for each, as in mails. */
  quote(depth: number) {
    this.breakLine()
    this.#quoted = '> '.repeat(Math.min(depth, deepestQuote))
  }

  read(): string {
    return this.#parts.join('').trim()
  }

  #push(text: string) {
    if (this.#parts.length > 0 && this.#owed !== '') this.#parts.push(this.#owed)
    if (this.#quoted !== '' && (this.#parts.length === 0 || this.#owed === '\n')) this.#parts.push(this.#quoted)
    this.#owed = ''
    this.#parts.push(text)
  }
}
