/**
 * Words that stand in so many texts that they tell nothing, and words that stand in many. Counted by nobody: they are the
 * words that German and English cannot do without, and those that companies are written about with. Folded, ä as ae.
 */
const functionWords = wordsIn(`
  der die das den dem des ein eine einen einem einer eines und oder aber denn doch sondern nicht kein keine keinen keiner
  ich du er sie es wir ihr mich dich sich uns euch ihm ihn ihnen mir dir mein meine dein deine sein seine ihre unser unsere
  euer eure ist sind war waren bin bist seid wird werden wurde wurden worden hat habe haben hatte hatten hast habt kann
  koennen konnte muss muessen soll sollen will wollen wollte darf duerfen mag moechte in im an am auf aus bei beim bis durch
  fuer gegen mit nach ohne seit ueber um unter von vom vor zu zum zur zwischen hinter neben als wie wenn weil dass ob damit
  nachdem waehrend obwohl sodass so auch noch nur schon sehr mehr mal da dann hier dort jetzt nun immer nie wieder heute
  gestern morgen was wer wo wann warum welche welcher welches wen wem dies diese dieser dieses diesem diesen jene jeder jede
  jedes alle alles allem allen man etwas nichts viel viele wenig beide ganz gar eben halt ja nein bitte danke ab hin her
  wohl zwar etwa je los weg zurueck zusammen weiter ueberhaupt selbst bereits sowie bzw usw dabei dazu davon darauf daran
  darin damals dafuer dagegen darum deshalb trotzdem jedoch also naja
  the a an and or but nor not no of to in on at by for with from into onto over under after before between about as than
  then that this these those there here it its he she him her his hers they them their we us our you your i me my is are
  was were be been being has have had do does did will would can could shall should may might must if when while because
  so such very more most much many some any each every all both few other another one two out up down off again also just
  only own same too now how what which who whom whose why where through during until against per via`)

const commonWords = wordsIn(`
  kunde kunden produkt produkte preis preise firma unternehmen service lieferung bestellung paket geld euro jahr jahre tag
  tage woche zeit leute menschen mann frau kind kinder haus stadt land deutschland welt arbeit leben frage problem ende
  anfang seite artikel bericht nachricht neu neue neuen neuer gut gute guten gross grosse grossen klein alt besser erste
  ersten zweite drei vier fuenf zehn prozent million millionen machen macht gemacht gehen geht kommen kommt gekommen sagen
  sagt gesagt sehen gesehen geben gibt nehmen finden findet stehen steht lassen bleibt bleiben weiss wissen glaube heisst
  liegt team app shop online markt chef mitarbeiter seit letzte letzten naechste wochen monat monate uhr minuten stunden
  customer customers product products price company service delivery order orders money year years day days week time people
  man woman child house city country world work life question problem end start page article report news new good great big
  small old better first last next make makes made go goes going get got come comes came say says said see seen give take
  find know think want need use used like really thing things way back still even never always today yesterday tomorrow`)

function wordsIn(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** @param form folded, ä as ae. */
export function isFunctionWord(form: string): boolean {
  return functionWords.has(form)
}

/** How many of a thousand texts a word may stand in, guessed from lists and its length. */
export function commonnessOf(form: string): number {
  if (isFunctionWord(form)) return 900
  if (commonWords.has(form)) return 150
  return form.length <= 2 ? 200 : form.length <= 4 ? 20 : form.length <= 7 ? 5 : 2
}

/** Whether a word in small letters is one that sentences begin with, so that its capital there is no proof of a name. */
export function beginsSentences(form: string): boolean {
  return isFunctionWord(form) || commonWords.has(form) || homographs.has(form)
}

/** German adjectives and verbs that are names as well. */
const homographs = wordsIn(`
  lahm kraft total fit jung klug kurz lang laut leise stark schwach schnell langsam schwarz weiss rot gruen blau gelb braun
  grau bunt hell dunkel warm kalt heiss frisch fromm froh gluecklich reich arm hoch tief breit schmal dick duenn schwer leicht
  hart weich rund eckig spitz stumpf wild zahm sanft grob fein rein sauber schmutzig nass trocken voll leer frei sicher
  gerecht ehrlich treu edel stolz kuehn tapfer faul fleissig gesund krank muede wach still ruhig nah fern frueh spaet weit
  eng steil flach sauer suess bitter salzig scharf mild billig teuer einfach schoen huebsch prima super toll spontan aktiv
  kaufe kaufen koche koche laufe laufen lerne lernen liebe lieben singe spiele spielen suche suchen teile teilen zeige`)
