/** What the texts of a script are full of; where an encoding is the right one, these are most of what is not ASCII. */
const scripts: readonly { label: string; usual: RegExp; least: number }[] = [
  { label: 'euc-jp', usual: /[\u3041-\u30fe]/g, least: 0.25 },
  { label: 'shift_jis', usual: /[\u3041-\u30fe]/g, least: 0.25 },
  { label: 'euc-kr', usual: /[\uac00-\ud7a3]/g, least: 0.7 },
  {
    label: 'gb18030',
    usual:
      /[的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里，。]/g,
    least: 0.15,
  },
  {
    label: 'big5',
    usual:
      /[的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡文本成很，。]/g,
    least: 0.15,
  },
  // The two have the small letters where the other has the capitals, and Hebrew stands where the small letters of the first do.
  { label: 'windows-1251', usual: /[аеиоя]/g, least: 0.28 },
  { label: 'koi8-r', usual: /[аеиоя]/g, least: 0.28 },
  // Where it has its small letters, Hebrew stands: only what Greek has most of tells the two apart.
  { label: 'windows-1253', usual: /[αειονστάέήίόύώ]/g, least: 0.45 },
  { label: 'windows-1255', usual: /[יוהל]/g, least: 0.25 },
  { label: 'windows-1256', usual: /[الي]/g, least: 0.22 },
  { label: 'windows-874', usual: /[ก-๎]/g, least: 0.7 },
]
const sampleBytes = 50_000
/** A handful of letters is no evidence. */
const fewest = 12

/**
 * The encoding of bytes that are no UTF-8 and of which nobody says what they are, where their script gives it away: letters of
 * it stand in words, while those of Western Europe stand alone between ASCII. Null where nothing speaks for another script.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleBytes)
  let best: { label: string; share: number } | null = null
  for (const { label, usual, least } of scripts) {
    const text = new TextDecoder(label).decode(sample)
    const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0
    const inWords = text.match(/[^\0-\x7f]{2,}/g)?.join('').length ?? 0
    const broken = text.match(/[\ufffd\ue000-\uf8ff\uff61-\uff9f]/g)?.length ?? 0
    if (foreign < fewest || inWords < foreign * 0.8 || broken > foreign * 0.02) continue
    const share = (text.match(usual)?.length ?? 0) / foreign
    // What is far above its own measure is more certain than what barely reaches it.
    if (share >= least && share / least > (best?.share ?? 0)) best = { label, share: share / least }
  }
  return best?.label ?? null
}
