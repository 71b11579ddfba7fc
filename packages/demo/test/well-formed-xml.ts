/**
 * Holds a document against XML's rules for tags, attributes, references and characters.
 * @throws Error naming what is wrong.
 */
export function wellFormedXml(document: string): void {
  const body = document.replace(/^<\?xml[^>]*\?>\s*/, '')
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(body))
    throw new Error('A character that XML forbids.')
  const open: string[] = []
  let roots = 0
  for (const [token] of body.matchAll(/<[^>]*>|[^<]+|</g)) {
    if (!token.startsWith('<')) {
      if (open.length === 0 && token.trim() !== '') throw new Error(`Text outside the root: ${token}`)
      checkReferences(token)
      continue
    }
    const tag = /^<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>$/.exec(token)
    if (!tag) throw new Error(`Not a tag: ${token}`)
    const [, closing, name = '', attributes = '', empty] = tag
    checkReferences(attributes)
    if (closing) {
      if (open.pop() !== name) throw new Error(`Closed out of order: ${token}`)
      continue
    }
    if (open.length === 0) roots += 1
    if (!empty) open.push(name)
  }
  if (open.length > 0 || roots !== 1) throw new Error(`Left open: ${open.join(', ')}; roots: ${roots}`)
}

function checkReferences(text: string): void {
  const bad = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)\S*/i.exec(text)
  if (bad) throw new Error(`Not a reference: ${bad[0]}`)
}
