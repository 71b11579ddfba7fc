import { decodeReferences } from '../decode-references.ts'
import type { XmlElement } from '../read-xml.ts'
import { childrenOf } from './elements.ts'
import { isOfGoogle, pathOf } from './hosts.ts'
import type { Provider } from './provider.ts'

/**
 * Google Alerts: Atom whose titles are HTML in XML, whose links lead over google.com, and whose dates are those of the
 * discovery. " - Outlet" behind a title stays, as nothing tells where the title ends. Its ids are of 64 bits, and texts.
 */
export const googleAlerts: Provider = {
  name: 'google-alerts',
  channel: 'news',
  recognises: ({ id, items, url }) =>
    /^tag:google\.com,2005:reader\/user\/\d+\/state\/com\.google\/alerts\//.test(id) ||
    items[0]?.id?.startsWith('tag:google.com,2013:googlealerts/feed:') === true ||
    isAtGoogleAlerts(url),
  adapt: (item, element) => ({
    ...item,
    title: item.title === null ? null : decodedOnceMore(item.title),
    language: item.language ?? localeOf(element),
  }),
}

export const isAtGoogleAlerts = (url: string | null) => isOfGoogle(url) && pathOf(url).startsWith('/alerts/feeds/')

function decodedOnceMore(title: string): string {
  return /&(?:#\d{1,6}|#x[\da-f]{1,6}|amp|quot|apos|nbsp|lt|gt);/i.test(title) ? decodeReferences(title).trim() : title
}

/** Where and in which language the alert looks, as its links say it in base64: `hash:top level domain:language:country`. */
function localeOf(element: XmlElement): string | null {
  const href = childrenOf(element, 'atom:link', 'link')[0]?.attributes.href
  const cd = href === undefined ? null : URL.parse(href)?.searchParams.get('cd')
  if (!cd || cd.length > 500) return null
  const said = Buffer.from(cd, 'base64').toString('latin1')
  const [, language, country] = /[0-9a-f]{16}:[a-z.]{2,6}:([a-z]{2,3}(?:-[A-Za-z]{2,4})?):([A-Z]{2})/.exec(said) ?? []
  return language === undefined || country === undefined ? null : `${language.split('-')[0]}-${country}`
}
