/** What the bytes 64 to 255 mean in the encodings of IBM's mainframes; below are control characters. */
const pages = new Map([
  [
    'ibm037',
    ' \u00a0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤µ~stuvwxyz¡¿ÐÝÞ®^£¥·©§¶¼½¾[]¯¨´×{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f',
  ],
  [
    'ibm273',
    ' \u00a0â{àáãåçñÄ.<(+!&éêëèíîïì~Ü$*);^-/Â[ÀÁÃÅÇÑö,%_>?øÉÊËÈÍÎÏÌ`:#§\'="Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤µßstuvwxyz¡¿ÐÝÞ®¢£¥·©@¶¼½¾¬|‾¨´×äABCDEFGHI\u00adô¦òóõüJKLMNOPQR¹û}ùúÿÖ÷STUVWXYZ²Ô\\ÒÓÕ0123456789³Û]ÙÚ\u009f',
  ],
  [
    'ibm424',
    ' אבגדהוזחט¢.<(+|&יךכלםמןנס!$*);¬-/עףפץצקרש¦,%_>?\ufffdת\ufffd\ufffd\u00a0\ufffd\ufffd\ufffd‗`:#@\'="\ufffdabcdefghi«»\ufffd\ufffd\ufffd±°jklmnopqr\ufffd\ufffd\ufffd¸\ufffd¤µ~stuvwxyz\ufffd\ufffd\ufffd\ufffd\ufffd®^£¥·©§¶¼½¾[]¯¨´×{ABCDEFGHI\u00ad\ufffd\ufffd\ufffd\ufffd\ufffd}JKLMNOPQR¹\ufffd\ufffd\ufffd\ufffd\ufffd\\÷STUVWXYZ²\ufffd\ufffd\ufffd\ufffd\ufffd0123456789³\ufffd\ufffd\ufffd\ufffd\u009f',
  ],
  [
    'ibm500',
    ' \u00a0âäàáãåçñ[.<(+!&éêëèíîïìß]$*);^-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤µ~stuvwxyz¡¿ÐÝÞ®¢£¥·©§¶¼½¾¬|¯¨´×{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f',
  ],
  [
    'ibm875',
    ' ΑΒΓΔΕΖΗΘΙ[.<(+!&ΚΛΜΝΞΟΠΡΣ]$*);^-/ΤΥΦΧΨΩΪΫ|,%_>?¨ΆΈΉ\u00a0ΊΌΎΏ`:#@\'="΅abcdefghiαβγδεζ°jklmnopqrηθικλμ´~stuvwxyzνξοπρσ£άέήϊίόύϋώςτυφχψ{ABCDEFGHI\u00adωΐΰ‘―}JKLMNOPQR±½\u001a·’¦\\\u001aSTUVWXYZ²§\u001a\u001a«¬0123456789³©\u001a\u001a»\u009f',
  ],
  [
    'ibm1026',
    ' \u00a0âäàáãå{ñÇ.<(+!&éêëèíîïìßĞİ*);^-/ÂÄÀÁÃÅ[Ñş,%_>?øÉÊËÈÍÎÏÌı:ÖŞ\'=ÜØabcdefghi«»}`¦±°jklmnopqrªºæ¸Æ¤µöstuvwxyz¡¿]$@®¢£¥·©§¶¼½¾¬|¯¨´×çABCDEFGHI\u00adô~òóõğJKLMNOPQR¹û\\ùúÿü÷STUVWXYZ²Ô#ÒÓÕ0123456789³Û"ÙÚ\u009f',
  ],
  [
    'ibm1140',
    ' \u00a0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ€µ~stuvwxyz¡¿ÐÝÞ®^£¥·©§¶¼½¾[]¯¨´×{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f',
  ],
])

/** What registries call the same; all others are as `ibm037` in what a declaration is written with. */
const otherNames = new Map([
  ['be', 'ibm500'],
  ['ch', 'ibm500'],
  ['he', 'ibm424'],
  ['gr', 'ibm875'],
])

/** Whether bytes begin as an XML declaration does in EBCDIC (https://www.w3.org/TR/xml/#sec-guessing). */
export function isEbcdic([a, b, c, d]: Uint8Array): boolean {
  return a === 0x4c && b === 0x6f && c === 0xa7 && d === 0x94
}

/** The text of bytes in EBCDIC, and the page that their declaration names; U+FFFD where a byte is no character. */
export function decodeEbcdic(bytes: Uint8Array): { text: string; encoding: string } {
  // Quotes are not everywhere the same.
  const declared = /encoding\s*=\s*\S([\w.-]{1,40})/i.exec(decodeBy('ibm037', bytes.subarray(0, 200)))?.[1] ?? ''
  const language = /^(?:cs)?(?:ibm)?(?:ebcdic)?-?cp-?([a-z]{2})$/i.exec(declared)?.[1]?.toLowerCase() ?? ''
  const page = `ibm${/\d{3,5}/.exec(declared)?.[0].replace(/^0+(?=\d{3})/, '')}`
  const encoding = otherNames.get(language) ?? (pages.has(page) ? page : 'ibm037')
  return { text: decodeBy(encoding, bytes), encoding }
}

function decodeBy(encoding: string, bytes: Uint8Array): string {
  const upper = pages.get(encoding) ?? ''
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[^\r]/g, (byte) => {
      const code = byte.charCodeAt(0)
      if (code >= 0x40) return upper[code - 0x40] ?? '\ufffd'
      return code === 0x05 ? '\t' : code === 0x15 || code === 0x25 ? '\n' : ' '
    })
}
