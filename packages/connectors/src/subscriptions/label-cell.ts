/** Labels in one cell, with commas between; one that holds a separator itself stands in quotation marks. */
export function writeLabels(labels: readonly string[]): string {
  return labels.map((label) => (/[,;|"]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label)).join(', ')
}

/** Reads such a cell, also with semicolons or bars between. */
export function readLabels(cell: string): string[] {
  const pieces = cell.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*(?=[,;|]|$)|([^,;|]*))(?:[,;|]|$)/g)
  return Array.from(pieces, ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '').filter(
    (label) => label.trim() !== '',
  )
}
