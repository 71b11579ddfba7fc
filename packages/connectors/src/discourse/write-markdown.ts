/**
 * Text as Markdown that shows it as it was written: what would be markup is escaped, lists stay lists, and addresses are left
 * alone, so that they become links.
 */
export function writeMarkdown(text: string): string {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join('')
}

function escaped(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/[\\*`[\]~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
      .replace(/^([ \t]{0,3})(#{1,6}(?=\s)|>|(?:=+|-{2,})[ \t]*$)/gm, '$1\\$2')
      // Four blanks would begin a piece of code.
      .replace(/^[ \t]{4,}/gm, '   ')
  )
}
