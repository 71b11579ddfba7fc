// A cell that begins like a formula is run by spreadsheets; so is a piece of one, where a program splits the file at the other
// separator. Quotation marks and blanks before it are no shelter.
const begins = `["\\s]*[=+\\-@＝＋－＠]`
const bare = new RegExp(`(^|[,;])(?='*${begins})`, 'g')
const guarded = new RegExp(`(^|[,;])'(?='*${begins})`, 'g')

/** A cell of one line as a spreadsheet may open it: what it would run has an apostrophe before it. */
export function guardCell(text: string): string {
  return text.replace(bare, "$1'")
}

/** The cell that was guarded so. */
export function unguardCell(text: string): string {
  return text.replace(guarded, '$1')
}
