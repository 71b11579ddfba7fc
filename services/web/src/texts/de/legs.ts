import type { legs as english } from '../en/legs.ts'
import type { Same } from '../i18n.ts'

export const legs: Same<typeof english> = {
  title: 'Übergaben',
  intro:
    'Wie lange Tickets in Arbeitszeit bei jeder Abteilung lagen, wie viele sie weitergab, und wie oft die übergeben waren, deren Wartezeit bei ihr endete. Das sind Arbeitszahlen: Für eine Person gibt es keine, und für wenige auch nicht.',
  forManagers:
    'Wie lange Tickets bei Abteilungen lagen, lesen Leitung und Administratoren, wo genug Menschen dahinter stehen.',
  span: 'Monate',
  months_one: 'Letzter Monat',
  months_other: 'Letzte {{count}} Monate',
  nothing: 'In diesen Monaten endete keine Etappe einer Abteilung.',
  caption: 'Etappen der Abteilungen nach Monaten',
  month: 'Monat',
  department: 'Abteilung',
  together: 'zusammen, einzeln zu klein',
  withheld: 'zurückgehalten: zu wenige aktive Menschen',
  withheldWhy_one: 'Manches ist zurückgehalten: Dahinter steht weniger als {{count}} aktiver Mensch.',
  withheldWhy_other:
    'Manches ist zurückgehalten: Dahinter stehen weniger als {{count}} aktive Menschen, auch zusammen mit den anderen kleinen Abteilungen des Monats.',
  tooFew: 'zu wenige',
  columns: {
    count: 'Etappen',
    median: 'Die Hälfte binnen',
    p90: '9 von 10 binnen',
    handedOn: 'Weitergegeben',
    ended: 'Hier zu Ende',
    never: 'nie übergeben',
    once: 'einmal',
    twice: 'zweimal',
    more: 'öfter',
    cameBack: 'Kam zurück',
  },
  meaning: 'Was gezählt wird',
  defined: {
    leg: {
      name: 'Etappe',
      says: 'Vom Eingang bei einer Abteilung oder der Übergabe an sie, bis sie weitergab, bis geantwortet war, oder bis verworfen wurde, weil keine Antwort nötig war. Spam, Doppeltes und was nicht über uns ist zählt nirgends.',
    },
    length: {
      name: 'Länge',
      says: 'In der Arbeitszeit der Abteilung, ohne Pausen; bei kleinen Abteilungen zusammen in der der Firma. Die Hälfte braucht fünf Etappen, neun von zehn brauchen zwanzig.',
    },
    handOvers: {
      name: 'Übergaben',
      says: 'Von den Wartezeiten, die bei der Abteilung endeten: wie oft jede bis dahin übergeben wurde, von wem auch immer. Der Weg aus der Ablage ist eine.',
    },
    cameBack: {
      name: 'Kam zurück',
      says: 'Von diesen: Eine Abteilung bekam es, die es schon einmal weitergegeben hatte.',
    },
    month: {
      name: 'Monat',
      says: 'Eine Etappe zählt in dem Monat, in dem ihr Ende hier bekannt war. Zu sehen sind nur ganze Monate, jeder für sich: Aus einer Summe, die täglich wächst, ließen sich die Tage ablesen.',
    },
    people: {
      name: 'Aktive Menschen',
      says: 'Wer in einer der Etappen irgendetwas tat. Hinter jeder Zeile stehen mindestens {{count}}; zu kleine Abteilungen stehen zusammen, wo das reicht, sonst gar nicht. Niemand zählt doppelt.',
    },
  },
  toMinimum: 'Wer festlegt, wie viele Menschen das sind',
}
