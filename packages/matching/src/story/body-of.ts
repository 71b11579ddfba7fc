import { sentencesOf, wordsOf } from './words.ts'

const agencies =
  'dpa|afp|reuters|rtr|apa|sid|kna|epd|ap|ots|dpa-afx|dpa-infocom|dts|pa|ansa|sda|keystone-sda|awp|bloomberg|dow jones|dow jones newswires|pr newswire|businesswire|business wire|globe newswire|globenewswire|presseportal|pressetext|mti|upi|aap|cp|tass|xinhua|kyodo|efe|belga|ntb|tt'
/** `FRANKFURT/MAIN (dpa/lhe) – `, at the beginning of a text. */
const dateline = new RegExp(
  `^\\s*(?:\\p{Lu}[\\p{L}/. -]{1,40},?\\s*(?:\\d{1,2}\\.?\\s?\\p{L}{3,9}\\.?(?:\\s\\d{4})?\\s*)?)?\\((?:${agencies})(?:[-/][\\p{L}\\d/-]{1,20})?\\)\\s*[-–—:]*\\s*`,
  'iu',
)
const bareDateline = /^\s*\p{Lu}[\p{Lu}/. -]{2,40}(?:,\s[^-–—\n]{1,30})?\s[-–—]+\s/u
const marks = new RegExp(`\\((?:${agencies})(?:[-/][\\p{L}\\d/-]{1,20})?\\)`, 'giu')
const creditLine = new RegExp(
  `^(?:(?:quelle|source|text|foto|photo|bild|von|by|mit material von|with material from|copyright|©|\\(c\\))[\\s:]*)*(?:\\d{4}\\s)?(?:(?:${agencies})(?:[-/ ,]*(?:${agencies}|[a-z]{2,4}))*)(?:,?\\s*dpa:[\\d-]+/\\d+)?[\\s./]*(?:alle rechte vorbehalten|all rights reserved)?[\\s.]*$`,
  'iu',
)

/** Lines with which what belongs to no story begins: who the firm is, whom to ring, what else to read. All behind them goes. */
const endings =
  /^(?:(?:über|about|zum unternehmen|unternehmensprofil|boilerplate|company profile|kurzprofil)\b.{0,60}$|(?:über|about)\s(?:(?:die|den|das|der|the)\s)?[\p{Lu}\d][^:]{0,50}:|(?:presse-?kontakt|pressekontakt|ansprechpartner|rückfragehinweis|rückfragen|medienkontakt|kontakt|contact|media contact|press contact|contacts|media enquiries|notes to editors|hinweis an die redaktionen)\b.{0,80}$|(?:original-content von|orginal-content von|view original content|source version|weitere (?:nachrichten|meldungen|artikel|themen)|mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch interessieren|read more|read also|weiterlesen|jetzt weiterlesen|(?:hier |jetzt )?(?:den )?(?:ganzen|vollständigen) (?:artikel|beitrag|text)|(?:dieser|diesen) (?:artikel|beitrag) (?:ist (?:kostenpflichtig|nur)|exklusiv)|sie haben (?:bereits|schon) ein|already a subscriber|continue reading|keep reading|to continue reading|read the full|related (?:articles|stories|topics)|more on this|jetzt abonnieren|newsletter abonnieren|sign up|subscribe|folgen sie uns|follow us|dieser (?:artikel|beitrag|text) (?:erschien|ist)|this (?:article|story|post) (?:was|first|originally)|the post .{1,120} (?:appeared first|first appeared)|der beitrag .{1,120} erschien|© \d{4}|copyright \d{4}|alle rechte vorbehalten|all rights reserved)\b)/iu

/**
 * What a text tells by itself, sentence by sentence: without agency marks and credits, and without what stands behind a line
 * such as "Über die Muster AG" or "Pressekontakt", which a firm's stories share.
 */
export function bodyOf(text: string): string[] {
  const lines = text.replace(dateline, '').replace(bareDateline, '').replace(marks, ' ').split('\n')
  const told = lines.map((line) => line.trim()).filter((line) => line !== '' && !creditLine.test(line))
  const sentences = told.flatMap((line) => sentencesOf(line))
  // The first lines are the story, whatever they begin with.
  const end = sentences.findIndex((sentence, at) => at > 0 && endings.test(sentence))
  const kept = end === -1 ? sentences : sentences.slice(0, end)
  return kept.flatMap((sentence) => (creditLine.test(sentence) || wordsOf(sentence).length === 0 ? [] : [sentence]))
}
