import { escapeHtml } from './read-html.ts'
import type { XmlElement, XmlNode } from './read-xml.ts'

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i

/** The children of an element as HTML, in their order; its text is escaped again, its CDATA is markup already. */
export function writeMarkup(element: XmlElement): string {
  const parts: string[] = []
  write(element.children, parts)
  return parts.join('')
}

function write(nodes: readonly XmlNode[], parts: string[]) {
  for (const node of nodes) {
    if (typeof node === 'string') parts.push(escapeHtml(node).replaceAll('&quot;', '"'))
    else if ('cdata' in node) parts.push(node.cdata)
    else {
      const attributes = Object.entries(node.attributes).filter(([name]) => !name.startsWith('xml'))
      parts.push(`<${node.local}${attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('')}>`)
      write(node.children, parts)
      if (!voids.test(node.local)) parts.push(`</${node.local}>`)
    }
  }
}

/** The text of an element and of all in it. */
export function textContent(element: XmlElement): string {
  const [only, second] = element.children
  if (second === undefined && typeof only === 'string') return only
  const parts: string[] = []
  const gather = (nodes: readonly XmlNode[]) => {
    for (const node of nodes) {
      if (typeof node === 'string') parts.push(node)
      else if ('cdata' in node) parts.push(node.cdata)
      else gather(node.children)
    }
  }
  gather(element.children)
  return parts.join('')
}
