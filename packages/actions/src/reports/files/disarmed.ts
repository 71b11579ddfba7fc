/**
 * A German Excel splits a file of commas at its semicolons, and takes what then stands at a cell's beginning for a formula.
 * The beginning of the whole is disarmed by `escape_formulas`.
 */
export function disarmed(text: string): string {
  return text.replace(formula, "$1'")
}

// A quotation mark is no shelter: doubled in the file, it opens and closes an empty piece of text before what is run. A cell
// that is a number and no more keeps its sign.
const number = /\s*\d[\d.,]*\s*%?\s*(?:[,;\t\r\n]|$)/
const formula = new RegExp(`([,;\\t\\r\\n])(?=["\\s]*(?:[=@＝＠]|[+＋-](?!${number.source})))`, 'g')
