import type { XmlElement, XmlNode } from '../read-xml.ts'
import { textContent } from '../write-markup.ts'

/** The child elements of one of these canonical names (`atom:id`, `id`, `?:rank` for a vocabulary that is not ours), in their order. */
export function childrenOf({ children }: XmlElement, ...names: string[]): XmlElement[] {
  return children.filter((node): node is XmlElement => isElement(node) && names.includes(node.name))
}

/** The trimmed text of the first child of that name, or an empty one. */
export function childText(element: XmlElement, ...names: string[]): string {
  const [first] = childrenOf(element, ...names)
  return first === undefined ? '' : textContent(first).trim()
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node === 'object' && 'name' in node
}
