/** What says thanks; without it nothing is a closing word. */
const thanks =
  'danke dank dankeschön dankeschoen dankesehr merci thx ty thanks thank cheers bedanke bedanken tausenddank'

/** What people add to it when they want nothing more. Whatever else somebody says may want an answer. */
const goodbyes = `
  vielen herzlichen lieben besten tausend recht schön sehr nochmal nochmals schonmal auch ganz herzlich
  für die das den der eure euer euren ihre ihren ihr deine deinen dein diese ein eine
  schnelle schnellen rasche raschen prompte prompten nette netten freundliche ausführliche gute guten tolle super prima
  hilfe antwort rückmeldung rueckmeldung info infos information auskunft unterstützung unterstuetzung erklärung mühe tipp tipps service
  hat geholfen geklappt hilft klappt funktioniert geht jetzt alles perfekt top klasse toll ok okay gut passt erledigt bestens geklärt
  wunderbar hervorragend spitze
  schönen schönes schoenen angenehmen tag abend wochenende feierabend sonntag euch ihnen dir sie noch einen ich mich mir wir uns
  liebe viele beste grüße gruesse gruß gruss lg vg mfg tschüss tschuess ciao bis bald servus und ist war so
  you very much so a lot many your yours the quick fast prompt kind great help reply answer response support info explanation tip
  for it works worked now all good fine perfect that helped helps sorted solved got appreciate appreciated
  have nice good day evening weekend bye regards best wishes see later this is was and i we me us really again`

const words = (list: string) => new Set(list.split(/\s+/).filter((word) => word !== ''))
const thanking = words(thanks)
const closing = new Set([...thanking, ...words(goodbyes)])

/** Signs that go with goodwill; any other may turn a sentence round. */
const kindSigns = /👍|🙏|😊|🙂|😀|😃|😄|❤️|❤|🎉|👌|🙌|💪|:-?\)|;-?\)|[\u{1f3fb}-\u{1f3ff}\ufe0f]/gu

const mostWords = 30

/**
 * Whether somebody only says thanks and wants nothing more, in German or English. Conservative: every single word must be one
 * of those that people close with, so a question, a doubt, a number, a link or a "but" is none; who is thanked may be named
 * with an @, and in English by one name behind the thanks. Of what this does not recognise a person decides.
 */
export function isClosingThanks(text: string): boolean {
  const said = text.normalize('NFC').replace(kindSigns, ' ')
  // An unfinished sentence may go on, and quotation marks may mean the opposite.
  if (/[?¿…"„“”»«*#/\d]|\.\.|https?:/u.test(said)) return false
  const tokens = said.split(/[\s,;.!–—()-]+/u).filter((token) => token !== '')
  if (tokens.length === 0 || tokens.length > mostWords) return false
  let thanked = false
  for (const [index, token] of tokens.entries()) {
    if (/^@[\p{L}\p{M}_]+$/u.test(token)) continue
    const word = token.toLowerCase()
    if (thanking.has(word)) thanked = true
    if (closing.has(word)) continue
    // "Thanks Anna!": a name where nothing follows but the end of the sentence. In German every noun begins with a capital.
    const before = tokens[index - 1]?.toLowerCase()
    const isName = (before === 'thanks' || before === 'you') && /^\p{Lu}\p{Ll}+$/u.test(token)
    if (!isName || !endsSentence(said, token)) return false
  }
  return thanked
}

/** Whether a sentence, or a part of it, ends with this word. */
function endsSentence(said: string, token: string): boolean {
  const rest = said.slice(said.indexOf(token) + token.length).trimStart()
  return rest === '' || /^[!.,]/.test(rest)
}
