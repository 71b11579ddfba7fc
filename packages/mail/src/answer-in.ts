/** Lines that mail programs write above what they quote, each alone on its line. */
const originals =
  /^[-_=*\s]{2,}\s*(?:original message|original-?nachricht|urspr(?:ü|ue)ngliche nachricht|original ?nachricht|weitergeleitete nachricht|forwarded message|anfang der weitergeleiteten nachricht|reply above this line|antwort oberhalb dieser zeile)\s*[-_=*\s]{2,}$/i

/** A line of the head that Outlook and others repeat above a quote. */
const headLine =
  /^[*_\s]*(von|from|gesendet|sent|datum|date|an|to|cc|kopie|betreff|subject|antwort an|reply-to|priorität|importance|wichtigkeit)[*_\s]*:[*_\s]*(?:\s|$)/i
const begins = /^(?:von|from|gesendet|sent|datum|date)$/i
const sender = /^(?:von|from)$/i

/** `Am 2. März 2026 um 10:00 schrieb Echolot <…>:` and its like. */
const attributions = [
  /^(?:am|den|on|il|le|el|op)\s[\s\S]{4,300}\b(?:schrieb|wrote)\b[\s\S]{0,200}:$/i,
  /^[\s\S]{3,200}\b(?:schrieb am|wrote on|hat am|schrieb(?:en)? folgendes)\b[\s\S]{0,200}:$/i,
  /^\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}[\s\S]{0,100}<[^<>\s]+@[^<>\s]+>:$/i,
  /^(?:am|on)\s[\s\S]{4,200}<[^<>\s]+@[^<>\s]+>\s?:$/i,
]

/** What telephones put under a mail by themselves. */
const byTelephone =
  /^(?:von meinem .{2,40} (?:gesendet|aus gesendet)|gesendet (?:von|mit|aus) .{2,60}|diese nachricht wurde von meinem .{2,80} gesendet\.?|sent (?:from|with|via) .{2,60}|get outlook for .{2,60}|holen sie sich outlook für .{2,60}|outlook für (?:android|ios) .{0,60})(?:<https?:\S+>)?\.?$/i

const closings =
  /^(?:mit (?:freundlichen|besten|herzlichen|vielen|lieben) gr(?:ü|ue)(?:ß|ss)en|(?:freundliche|viele|beste|liebe|herzliche|schöne) gr(?:ü|ue)(?:ß|ss)e?|gr(?:u|ü|ue)(?:ß|ss)e?|mfg|vg|lg|bg|hochachtungsvoll|(?:best|kind|warm|with kind|with best) (?:regards|wishes)|regards|yours (?:sincerely|faithfully)|sincerely|cheers)(?:\s+(?:aus|von|from)\s.{2,30})?[,.!]*$/i

/** What stands in signatures and seldom elsewhere. */
const contact =
  /@|\bwww\.|https?:|\btel(?:\.|efon|ephone)?\b|\bphone\b|\bfax\b|\bmobil|\+\d{2}[\s\d/()-]{5,}|\b(?:gmbh|ag|kg|ohg|e\.v\.|ltd|inc)\b|\b\d{5}\s+\p{Lu}|\bhrb?\s*\d|abteilung|geschäftsführ/iu

/**
 * What somebody answers in a mail, without what they quote and how they sign: what stands above a quote, between and below quoted lines. Of
 * what stands above the first quote nothing is taken away but a signature at its end.
 */
export function answerIn(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
  const kept: string[] = []
  /** One run of lines without a quote between them; each can have a signature of its own. */
  let run: string[] = []
  const endRun = () => {
    kept.push(...withoutSignature(run), '')
    run = []
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isQuoted(line)) {
      endRun()
      continue
    }
    if ((line.length < 200 && originals.test(line.trim())) || beginsHead(lines, at)) break
    const length = attributionAt(lines, at)
    if (length > 0) {
      // Followed by marked lines it goes with them, and what comes below is an answer; else all that follows is the quote.
      const next = lines[nextSaid(lines, at + length)]
      if (next !== undefined && !isQuoted(next)) break
      endRun()
      at += length - 1
      continue
    }
    run.push(line)
  }
  endRun()
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const isQuoted = (line: string) => /^\s{0,3}>/.test(line)

/** Whether the head of a quoted mail begins here: three of its lines, one of them naming a sender. A ruler may stand above it. */
function beginsHead(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  const first = /^[_\-=]{5,}$/.test(line.trim()) ? nextSaid(lines, at + 1) : at
  if (!begins.test(headIn(lines[first]))) return false
  const names: string[] = []
  // A long list of recipients goes on in lines of its own.
  for (const one of lines.slice(first, first + 14)) {
    const name = headIn(one)
    if (name !== '') names.push(name.toLowerCase())
    else if (one === '' && names.length >= 3) break
  }
  return new Set(names).size >= 3 && names.some((name) => sender.test(name))
}

const headIn = (line = '') => headLine.exec(line.slice(0, 200))?.[1] ?? ''

/** The next line that is not empty; the end where there is none. */
function nextSaid(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length && lines[at] === '') at += 1
  return at
}

/** How many lines say here who wrote what follows; 0 where none does. Long ones are broken into up to four. */
function attributionAt(lines: readonly string[], at: number): number {
  if ((lines[at] ?? '') === '') return 0
  for (let length = 1; length <= 4; length++) {
    const part = lines.slice(at, at + length)
    const last = part.at(-1) ?? ''
    if (last === '' || isQuoted(last)) return 0
    if (!last.endsWith(':')) continue
    const whole = part.join(' ').trim()
    if (whole.length > 500 || !/\d/.test(whole)) return 0
    return attributions.some((one) => one.test(whole)) ? length : 0
  }
  return 0
}

/** Lines without a signature at their end. */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const delimiter = lines.findIndex((line) => line === '--' || line === '-- ')
  let left = delimiter === -1 ? [...lines] : lines.slice(0, delimiter)
  const trim = () => {
    while (left.length > 0 && (left.at(-1) ?? '').trim() === '') left = left.slice(0, -1)
  }
  trim()
  while (left.length > 0 && byTelephone.test((left.at(-1) ?? '').trim())) {
    left = left.slice(0, -1)
    trim()
  }
  const closing = left.findLastIndex((line) => closings.test(line.trim()))
  if (closing === -1) return left
  const below = left.slice(closing + 1).filter((line) => line.trim() !== '')
  const isName = below.length <= 3 && below.every((line) => line.trim().length <= 40 && !/[.?!:]$/.test(line.trim()))
  const isContact = below.length <= 25 && below.filter((line) => contact.test(line)).length >= 2
  return isName || isContact ? left.slice(0, closing) : left
}
