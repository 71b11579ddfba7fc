import type { contribute as english } from '../en/contribute.ts'
import type { Same } from '../i18n.ts'

export const contribute: Same<typeof english> = {
  title: 'Was möchten Sie beitragen, {{name}}?',
  choices: 'Was sich beitragen lässt',
  gifts: {
    mention: 'Ein Fundstück',
  },
  giftsWhat: {
    mention: 'Ein Beitrag, Artikel oder eine Bewertung über uns',
  },
  mention: {
    title: 'Ein Fundstück melden',
    url: 'Link',
    urlHint: 'Aus der Adresszeile kopiert oder aus der App geteilt. Ohne Link genügt der Text.',
    text: 'Was dort steht',
    textHint: 'Die Worte, auf die es ankommt. Ist nur ein Link da, lesen wir die Seite selbst.',
    author: 'Wer es geschrieben hat',
    publishedOn: 'Erschienen am',
    place: 'Wo Sie es gesehen haben',
    placeHint: 'Zum Beispiel „Stadtblatt, Seite 3“ oder der Name einer Gruppe.',
    submit: 'Melden',
    done: 'Danke. Es ist auf dem Weg zu der Abteilung, die antworten soll.',
  },
  own: {
    title: 'Was aus meinen Beiträgen wurde',
    none: 'Noch nichts. Was Sie melden, steht hier mit dem, was daraus wird. Andere, die beitragen, sehen es nicht.',
    known: 'Das hatten wir schon gefunden. Was daraus wird, erfahren Sie trotzdem.',
    answeredAt: 'Beantwortet {{at}}',
    answer: 'Antwort lesen',
  },
  states: {
    received: 'Eingegangen',
    decided: 'Liegt bei: {{department}}',
    answered: 'Beantwortet',
    no_response: 'Braucht keine Antwort',
    closed: 'Erledigt',
    erased: 'Auf Wunsch des Verfassers gelöscht',
  },
  ofTicket: {
    title: 'Von Kollegen gemeldet',
    somebody: 'Jemand, der nicht mehr hier ist',
    known: 'war schon gefunden',
    place: 'Gesehen: {{place}}',
  },
}
