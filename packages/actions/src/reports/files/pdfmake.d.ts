// What is used of pdfmake. Its published types are written for the browser: they bring the DOM into every file of the server.
declare module 'pdfmake' {
  type Style = {
    fontSize?: number
    bold?: boolean
    color?: string
    alignment?: 'left' | 'right'
    margin?: number[]
    font?: string
  }
  type Text = Style & { text: string | (string | Text)[]; style?: string }
  export type TableCell = Text
  export type Content =
    | Text
    | (Style & { svg: string })
    | (Style & {
        table: { headerRows: number; widths: (string | number)[]; body: TableCell[][] }
        layout: 'lightHorizontalLines'
      })
  const pdfmake: {
    setFonts(fonts: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(document: {
      info: { title: string }
      pageSize: 'A4'
      pageMargins: number[]
      content: Content[]
      footer: (page: number, pages: number) => Content
      defaultStyle: Style
      styles: Record<string, Style>
    }): { getBuffer(): Promise<Buffer> }
  }
  export default pdfmake
}
