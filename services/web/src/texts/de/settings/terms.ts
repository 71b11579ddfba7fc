import type { terms as english } from '../../en/settings/terms.ts'
import type { Same } from '../../i18n.ts'

export const terms: Same<typeof english> = {
  title: 'Was der Kanal verlangt',
  whole: 'Seine Bedingungen',
  texts_one:
    'Was andere dort schrieben, wird nach {{count, number}} Stunde entfernt; wann es geschrieben wurde und wie lange die Antwort brauchte, bleibt.',
  texts_other:
    'Was andere dort schrieben, wird nach {{count, number}} Stunden entfernt; wann es geschrieben wurde und wie lange die Antwort brauchte, bleibt.',
  authors_one: 'Wer es schrieb, wird nach {{count, number}} Stunde entfernt.',
  authors_other: 'Wer es schrieb, wird nach {{count, number}} Stunden entfernt.',
  deletedToo: 'Was dort gelöscht wird, wird auch hier gelöscht.',
  daily: 'Höchstens je Tag (US-Cent)',
  dailyHint: 'Danach wird bis zum nächsten Tag nicht mehr gelesen. Leer: keine Grenze.',
  paid: 'Kosten',
  today: 'heute {{cents, number}} US-Cent',
  forecast: 'dieser Monat bisher {{spent}}, voraussichtlich {{forecast}}',
  costs: {
    item: 'Das Lesen kostet {{cents, number}} US-Cent je Meldung.',
    request: 'Das Lesen kostet {{cents, number}} US-Cent je Abfrage.',
  },
}
