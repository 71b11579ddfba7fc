/** The languages whose readers and departments Echolot is made for: they win a near tie. */
const atHome = ['de', 'en'] as const

/** As few words as may be half a brand's name: one of these that sounds foreign says nothing. */
const fewWords = 5

/** eld's small set: as good on short German and English posts as the larger ones, and loaded in a quarter of the time. */
let loading: Promise<typeof import('eld/small')['eld']> | undefined

/** Loads what `detectLanguage` needs: a quarter of a second in which nothing else runs, better spent at the start than at a text. */
export async function loadLanguages(): Promise<void> {
  await ready()
}

function ready() {
  loading ??= import('eld/small').then(({ eld }) => eld)
  return loading
}

/**
 * The ISO 639-1 code of the language a text is written in, or null where nobody could tell: no letters, or a word or
 * two that could be anything. Addresses, handles and tags are not language and are not looked at. The first call loads
 * the n-grams.
 */
export async function detectLanguage(text: string): Promise<string | null> {
  // eld reads 1,000 characters; what is cut off here leaves enough behind for it.
  const prose = text.slice(0, 4000).replace(/https?:\/\/\S+|www\.\S+|\S+@\S+|[@#][\p{L}\p{M}\p{N}_.-]+/gu, ' ')
  if (!/\p{L}/u.test(prose)) return null
  const { detect } = await ready()
  const result = detect(prose)
  if (result.language === '') return null
  if (atHome.some((language) => language === result.language)) return result.language
  if (!result.isReliable()) return null

  const scores = result.getScores()
  const best = scores[result.language] ?? 0
  const [home] = atHome.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const near = home === undefined ? 0 : (scores[home] ?? 0) / best
  // In a few words a brand's name is enough to make German look Danish; a real Danish post wins by far.
  if (home !== undefined && near >= 0.95) return home
  return near >= 0.7 && prose.trim().split(/\s+/).length < fewWords ? null : result.language
}
