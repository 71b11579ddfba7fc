/** A name as one column of a line: a setup file may write it over several. */
export function onOneLine(name: string): string {
  return name.replace(/[\s\p{Cc}]+/gu, ' ')
}
