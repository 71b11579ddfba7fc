/**
 * What the own mail server found out about a mail's sender: `proved` by DMARC, or by DKIM or SPF for the domain of the sender; `refuted`
 * where DMARC failed; `unknown` where it says nothing of it.
 * @param proofs the Authentication-Results of the mail, the last server's first (RFC 8601).
 * @param by the name under which the own server writes them; null: whose they are is not known, and only a refutation counts.
 */
export function senderProof(
  proofs: readonly string[],
  { from, by }: { from: string; by: string | null },
): 'proved' | 'refuted' | 'unknown' {
  const plain = proofs.map((value) => withoutComments(value).toLowerCase())
  // The own server's stands above what the mail brought along, and it takes away what bears its name there.
  const own = by === null ? plain[0] : plain.find((value) => idOf(value) === by.toLowerCase())
  if (own === undefined) return 'unknown'
  const domain = from.slice(from.lastIndexOf('@') + 1).toLowerCase()
  const methods = own
    .split(';')
    .slice(1)
    .map((part) => part.trim())
  const found = (method: string, result: string) =>
    methods.filter((part) => new RegExp(`^${method}(?:/\\d+)?\\s*=\\s*${result}\\b`).test(part))
  if (found('dmarc', 'fail').length > 0) return 'refuted'
  if (by === null) return 'unknown'
  if (found('dmarc', 'pass').length > 0) return 'proved'
  const isAligned = (part: string, property: RegExp) => {
    const named = property.exec(part)?.[1]?.replace(/^["<]+|[">]+$/g, '')
    const of = named?.slice(named.lastIndexOf('@') + 1)
    return of !== undefined && of !== '' && (of === domain || domain.endsWith(`.${of}`) || of.endsWith(`.${domain}`))
  }
  const byDkim = found('dkim', 'pass').some((part) => isAligned(part, /\bheader\.[di]\s*=\s*(\S+)/))
  const bySpf = found('spf', 'pass').some((part) => isAligned(part, /\bsmtp\.mailfrom\s*=\s*(\S+)/))
  return byDkim || bySpf ? 'proved' : 'unknown'
}

const idOf = (value: string) => value.split(';')[0]?.trim().split(/\s/)[0]

/** Comments in brackets may nest, and may hold what looks like a result. */
function withoutComments(value: string): string {
  let depth = 0
  let plain = ''
  for (const sign of value.slice(0, 4_000)) {
    if (sign === '(') depth += 1
    else if (sign === ')' && depth > 0) depth -= 1
    else if (depth === 0) plain += sign
  }
  return plain
}
