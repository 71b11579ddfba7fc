import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Content, TableCell } from 'pdfmake'

/** Columns with a head that is repeated on each page. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: (string | number)[],
): Content {
  const cells = (texts: readonly string[], style: string): TableCell[] => texts.map((text) => ({ text, style }))
  return {
    table: { headerRows: 1, widths, body: [cells(head, 'head'), ...rows.map((row) => cells(row, 'cell'))] },
    layout: 'lightHorizontalLines',
    margin: [0, 2, 0, 4],
  }
}

/** What the font has no picture of would stand there as an empty box. */
export function printable(text: string): string {
  return text.replace(/[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\p{Zs}€$£%+=<>|~^°©®]/gu, '')
}

/** A file of paper: what is given, in the order given, with the styles that are named here. */
export async function printPdf(content: Content[], title: string): Promise<Uint8Array<ArrayBuffer>> {
  // Only who wants a PDF pays for what prints it.
  const { default: pdfmake } = await import('pdfmake')
  const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto')
  const font = (name: string) => join(fonts, `Roboto-${name}.ttf`)
  pdfmake.setFonts({
    Roboto: {
      normal: font('Regular'),
      bold: font('Medium'),
      italics: font('Italic'),
      bolditalics: font('MediumItalic'),
    },
  })
  // Whatever a text says, a PDF is made of what is given here and of these fonts alone.
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts))
  const printed = await pdfmake
    .createPdf({
      info: { title },
      pageSize: 'A4',
      pageMargins: [40, 40, 40, 40],
      content,
      footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'right', margin: [40, 10], fontSize: 8 }),
      defaultStyle: { font: 'Roboto', fontSize: 9, color: '#162026' },
      styles: {
        title: { fontSize: 16, bold: true },
        quiet: { fontSize: 8, color: '#4c5b65', margin: [0, 2] },
        first: { fontSize: 12, bold: true, margin: [0, 8, 0, 3] },
        sentence: { fontSize: 10, margin: [0, 1] },
        heading: { fontSize: 11, bold: true, margin: [0, 10, 0, 2] },
        head: { fontSize: 7.5, color: '#4c5b65' },
        cell: { fontSize: 8 },
      },
    })
    .getBuffer()
  return new Uint8Array(printed)
}
