import type { Macro } from './macros.ts'
import { clubSport, jobAds, policeReports, stockTickers, voucherPages } from './noise-lists.ts'

/** A list that Echolot brings, with what it is called in a sentence. */
type ShippedMacro = Macro & { readonly about: { readonly de: string; readonly en: string } }

/** By their names without the sign. A changed list is a new version: mentions say by which they were judged. */
export const shippedMacros: ReadonlyMap<string, ShippedMacro> = new Map([
  ['noise.jobs', { version: 2, query: anyOf(jobAds), about: { de: 'Stellenanzeigen', en: 'job advertisements' } }],
  ['noise.stocks', { version: 1, query: anyOf(stockTickers), about: { de: 'Börsenmeldungen', en: 'stock reports' } }],
  [
    'noise.vouchers',
    { version: 1, query: anyOf(voucherPages), about: { de: 'Gutscheine und Schnäppchen', en: 'vouchers and deals' } },
  ],
  [
    'noise.police',
    { version: 1, query: anyOf(policeReports), about: { de: 'Polizeimeldungen', en: 'police reports' } },
  ],
  ['noise.sport', { version: 1, query: anyOf(clubSport), about: { de: 'Vereinssport', en: 'club sport' } }],
])

function anyOf(list: string): string {
  return list
    .split(',')
    .map((term) => term.trim().replace(/\s+/g, ' '))
    .filter((term) => term !== '')
    .map((term) => (/^#?[\p{L}\p{N}]+$/u.test(term) ? term : `"${term}"`))
    .join(' OR ')
}
