import type { Attribute } from './scan-markup.ts'

/** What forums and Mastodon call the elements in which they show what somebody else said. */
const quoteClasses =
  /(?:^|\s)(?:quote|quote-text|quote-inline|quotecontent|quotetitle|quoteheader|quote_body|bbcode_quote|bbcodeblock--quote|bb-quote|gmail_quote|moz-cite-prefix|yahoo_quoted)(?:\s|$)/i
const mayQuote = new Set(['aside', 'div', 'p', 'section', 'table', 'figure'])
/** Open quotes that are followed; within the last of them everything is one quote. */
const deepest = 20

/** Which words of a page are another's: `blockquote`, and what forums write in its place. */
export class Quotes {
  /** The tags of the quotes that are open, and of what else of their name is open within them. */
  readonly #open: { tag: string; inner: number }[] = []

  get depth(): number {
    return this.#open.length
  }

  /** Returns whether the depth has changed. */
  opens(tag: string, attributes: readonly Attribute[]): boolean {
    const quotes =
      tag === 'blockquote' ||
      (mayQuote.has(tag) && attributes.some(({ name, value }) => /^class$/i.test(name) && quoteClasses.test(value)))
    if (quotes && this.#open.length < deepest) {
      this.#open.push({ tag, inner: 0 })
      return true
    }
    const within = this.#open.at(-1)
    if (within?.tag === tag) within.inner += 1
    return false
  }

  /** Returns whether the depth has changed. */
  closes(tag: string): boolean {
    if (this.#open.length === 0) return false
    const at = this.#open.findLastIndex((quote) => quote.tag === tag)
    const quote = this.#open[at]
    if (quote === undefined) return false
    if (quote.inner > 0) {
      quote.inner -= 1
      return false
    }
    // A quote within, whose end is missing, ends here too.
    this.#open.length = at
    return true
  }
}
