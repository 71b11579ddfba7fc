import { expect, test } from 'vitest'
import { parseFeed } from './parse-feed.ts'

/** A text in an encoding that Node reads and does not write: every sequence of one or two bytes is read once, and looked up. */
function encode(label: string, text: string): Buffer {
  const decoder = new TextDecoder(label)
  const bytesOf = new Map<string, number[]>()
  for (let high = 0xff; high >= 0x80; high--)
    for (let low = 0xff; low >= 0x40; low--) {
      const read = decoder.decode(Uint8Array.of(high, low))
      if ([...read].length === 1) bytesOf.set(read, [high, low])
    }
  for (let byte = 0xff; byte >= 0; byte--) {
    const read = decoder.decode(Uint8Array.of(byte))
    if (read !== '\ufffd') bytesOf.set(read, [byte])
  }
  return Buffer.from([...text].flatMap((letter) => bytesOf.get(letter) ?? [0x3f]))
}

test.each([
  ['euc-jp', 'お客様からのお問い合わせに、まだ返事が来ていません。'],
  ['shift_jis', 'お客様からのお問い合わせに、まだ返事が来ていません。'],
  ['euc-kr', '고객 문의에 아직 답변이 없습니다. 배송이 늦어지고 있습니다.'],
  ['gb18030', '他们说货物还没有到，我们在等回答，这是我的问题。'],
  ['big5', '他們說貨物還沒有到，我們在等回答，這是我的問題。'],
  ['windows-1251', 'Служба поддержки до сих пор не ответила на наше письмо.'],
  ['koi8-r', 'Служба поддержки до сих пор не ответила на наше письмо.'],
  ['windows-1253', 'Η εξυπηρέτηση πελατών δεν έχει απαντήσει ακόμη.'],
  ['windows-1255', 'שירות הלקוחות עדיין לא ענה למכתב שלנו'],
  ['windows-1255', 'הספק הודיע אתמול כי המשלוח יתעכב בשלושה שבועות, ולקוחות רבים מתלוננים שאיש אינו עונה לטלפון'],
  ['windows-874', 'ฝ่ายบริการลูกค้ายังไม่ตอบจดหมายของเรา'],
])('a feed in %s of which nobody says so is read', async (label, text) => {
  const source = `<rss version="2.0"><channel><item><description>Acme: ${text}</description></item></channel></rss>`
  expect((await parseFeed(encode(label, source), null, null)).items[0]?.text).toBe(`Acme: ${text}`)
})

test.each([
  'Größere Änderungen müssen überall möglich sein, außer Öl',
  'L’été dernier, où étaient les élèves ? À Orléans, naturellement.',
  'ÄÖÜ äöü ß',
])('%j stays in the alphabet of Western Europe', async (text) => {
  const source = `<rss version="2.0"><channel><item><description>${text}</description></item></channel></rss>`
  expect((await parseFeed(encode('windows-1252', source), null, null)).items[0]?.text).toBe(text)
})
