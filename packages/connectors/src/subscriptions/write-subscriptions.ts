import { type ConnectorId, type Purpose, writeLabels } from '@echolot/domain'
import { guardCell } from './harmless-cell.ts'

/** A source as a list of feeds says it. */
export type WrittenSource = {
  name: string
  address: string
  connector: ConnectorId
  labels: readonly string[]
  intervalSeconds: number | null
  language: string | null
  purpose: Exclude<Purpose, 'account'>
}

/** Where our own attributes are explained; OPML 2.0 wants a namespace for what it does not know. */
const namespace = 'urn:echolot:opml'

/**
 * OPML 2.0 with a folder for each label; a source with several stands in each. What OPML has no word for (interval, purpose,
 * connector) stands in attributes of our own.
 * @param masked whether secrets were left out, which the file then says.
 */
export function writeOpml(sources: readonly WrittenSource[], { at, masked }: { at: Date; masked: boolean }): string {
  const folders = new Map<string, WrittenSource[]>()
  for (const source of sources)
    for (const label of source.labels) {
      const inside = folders.get(label)
      if (inside === undefined) folders.set(label, [source])
      else inside.push(source)
    }
  const body = [
    ...[...folders]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([label, inside]) => [
        `    <outline text="${quoted(label)}" title="${quoted(label)}">`,
        ...inside.map((source) => `      ${outline(source)}`),
        '    </outline>',
      ]),
    ...sources.filter(({ labels }) => labels.length === 0).map((source) => `    ${outline(source)}`),
  ]
  const note = masked
    ? '  <!-- Secret parts of addresses are left out and marked with "…": such a source cannot be imported from this file. -->\n'
    : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:echolot="${namespace}">
  <head>
    <title>Echolot</title>
    <dateCreated>${at.toUTCString()}</dateCreated>
  </head>
${note}  <body>
${body.join('\n')}
  </body>
</opml>
`
}

function outline({ name, address, connector, intervalSeconds, language, purpose }: WrittenSource): string {
  const attributes = {
    type: connector === 'feed' ? 'rss' : 'link',
    text: name,
    title: name,
    [connector === 'feed' ? 'xmlUrl' : 'url']: address,
    ...(language === null ? {} : { language }),
    ...(intervalSeconds === null ? {} : { 'echolot:interval': String(intervalSeconds) }),
    'echolot:purpose': purpose,
    'echolot:connector': connector,
  }
  return `<outline ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${quoted(value)}"`)
    .join(' ')}/>`
}

const quoted = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // What XML cannot say has no place in it.
    .replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ')

/** The rows of a table, each cell made harmless for spreadsheets; reading them back takes that off again. */
export function csvRows(sources: readonly WrittenSource[]): Record<string, string>[] {
  return sources.map(({ name, address, connector, labels, intervalSeconds, language, purpose }) => ({
    name: guardCell(name),
    url: guardCell(address),
    labels: guardCell(writeLabels(labels)),
    interval: intervalSeconds === null ? '' : String(intervalSeconds),
    language: guardCell(language ?? ''),
    purpose,
    connector,
  }))
}
