import { describe, expect, test } from 'vitest'
import { compileWatch } from './compile-watch.ts'
import { macrosUsed } from './macros-used.ts'
import { matchItem } from './match.ts'
import { shippedMacros } from './shipped-macros.ts'

const names = [...shippedMacros.keys()]

test.each(names)('%s reads without an error, and says each word once', (name) => {
  const query = shippedMacros.get(name)?.query ?? ''
  expect(compileWatch(query).problems).toEqual([])
  const terms = query.toLowerCase().split(' or ')
  expect(terms.filter((term, n) => terms.indexOf(term) !== n)).toEqual([])
})

test('names are told without their sign, each once', () => {
  expect(macrosUsed('$brand AND NOT ($noise.jobs OR $brand OR $SAP)')).toEqual(['brand', 'noise.jobs'])
})

/** The lists that would hide it. */
function hiddenBy(text: string): readonly string[] {
  return names.filter((name) => {
    const compiled = compileWatch(`$${name}`)
    return compiled.ok && matchItem(compiled.watch, { text }) !== null
  })
}

describe('noise is told from what somebody wants', () => {
  test.each([
    ['noise.jobs', 'Musterwerk sucht zum nächstmöglichen Zeitpunkt einen Lageristen (m/w/d) in Vollzeit.'],
    ['noise.jobs', 'Musterwerk: Lagerist (M|W|D) in Husum'],
    ['noise.jobs', 'Musterwerk is hiring: warehouse manager, Leeds. Apply now!'],
    ['noise.stocks', 'Musterwerk-Aktie: Analyst hebt Kursziel auf 80 Euro, der MDAX schließt im Plus.'],
    ['noise.stocks', 'Musterwerk shares fell 3% as brokers cut their price target.'],
    ['noise.vouchers', 'Aktuelle Gutscheine für Musterwerk: jetzt Rabatt sichern!'],
    ['noise.vouchers', 'Musterwerk voucher codes: save up to 70% with our verified coupons.'],
    ['noise.police', 'Unfallflucht vor Musterwerk: Die Polizei bittet um Hinweise, Zeugen gesucht.'],
    ['noise.police', 'Police are appealing for witnesses after a break-in at the Musterwerk store.'],
    ['noise.sport', 'SV Musterwerk gewinnt das Heimspiel in der Kreisliga und bleibt Tabellenführer.'],
    ['noise.sport', 'Muster Rovers kept a clean sheet in the away game; the goalkeeper was man of the match.'],
  ])('%s hides: %s', (name, text) => expect(hiddenBy(text)).toContain(name))

  test.each([
    'Mein Gutschein von Musterwerk wird im Warenkorb nicht angenommen. Was soll ich tun?',
    'Der Gutscheincode von Musterwerk funktioniert nicht!',
    'Seit zwei Wochen warte ich auf mein Paket von Musterwerk, die Hotline legt auf.',
    'Ich habe mich bei Musterwerk beworben und nie eine Antwort bekommen.',
    'Als Kundin finde ich die Aktion von Musterwerk einfach dreist.',
    'Die Jacken (m/w) von Musterwerk fallen viel zu klein aus.',
    'Wo sehe ich die Größentabelle bei Musterwerk?',
    'The voucher I bought at Musterwerk is not accepted in the shop.',
    'Musterwerk never answered my job application.',
    'My parcel from Musterwerk never arrived, and nobody answers the phone.',
    'I applied the discount at checkout and Musterwerk still charged me the full price.',
  ])('nothing hides: %s', (text) => expect(hiddenBy(text)).toEqual([]))
})
