import type { refusals as english } from '../en/refusals.ts'
import type { Same } from '../i18n.ts'

export const refusals: Same<typeof english> = {
  account_known: '{{url}} steht schon im Verzeichnis.',
  address_masked:
    'Wo „…“ steht, ist ein Geheimnis verborgen. Die ganze Adresse eintragen oder sie lassen, wie sie war.',
  answer_before_question: 'Die Antwort vom {{at}} kann nicht vor ihrer Frage vom {{asked}} stehen.',
  answer_in_future: 'Eine Antwort kann nicht in der Zukunft liegen: {{at}}.',
  calendar: 'Der Kalender stimmt nicht.',
  calendar_in_use:
    'Nach diesem Kalender richten sich Abteilungen, oder es gibt ihn nicht mehr. Sie brauchen zuerst einen anderen.',
  database_away: 'Echolot erreicht seine Datenbank gerade nicht. Gleich noch einmal versuchen.',
  demo_needs_collector:
    'Der Teil von Echolot, der diese Seiten liefert, sammelt nicht selbst, und so bliebe die Demo stumm. Sie braucht ein Echolot, das beides in einem Prozess tut, zum Beispiel mit npm run demo.',
  department_has_history: 'Bei dieser Abteilung lagen Tickets, die Berichte zählen, also bleibt sie.',
  department_without_letter: 'Der Name muss mit einem Buchstaben beginnen.',
  email_taken: 'Es gibt schon eine Person mit der Adresse {{email}}.',
  email_wrong: 'Das ist keine E-Mail-Adresse. Sie liest sich wie name@firma.example.',
  held: '{{name}} hat das Ticket schon übernommen.',
  last_administrator: 'Das ist der letzte Administrator. Zuerst jemand anderen dazu machen.',
  letter_unreadable: 'Das stammt aus einer anderen Version von Echolot, und nur die kann es lesen. Es bleibt liegen.',
  list_empty: 'Darin steht kein Feed. Gebraucht wird OPML, CSV oder eine Adresse je Zeile.',
  list_feed: 'Das ist selbst ein Feed und keine Liste von Feeds. Er lässt sich über seine Adresse hinzufügen.',
  list_spreadsheet: 'Das ist eine Arbeitsmappe oder ein Archiv. Die Tabelle als CSV speichern und diese Datei nehmen.',
  list_too_large:
    'Die Liste ist zu groß: höchstens 2 MB. Teilen, oder auf der Kommandozeile mit echolot sources import einlesen.',
  list_too_many: 'Die Liste nennt zu viele Feeds auf einmal. Teilen und nacheinander einlesen.',
  list_unknown_markup: 'Das ist XML, aber kein OPML. Gebraucht wird OPML, CSV oder eine Adresse je Zeile.',
  list_web_page:
    'Das ist eine Webseite und keine Liste von Feeds. Gebraucht wird OPML, CSV oder eine Adresse je Zeile.',
  name_taken: '„{{name}}“ gibt es hier schon.',
  no_demo: 'Das ist keine Demo; eine echte Firma verschwindet nicht mit einem Klick.',
  no_preview: 'Die Vorschau ist nicht mehr gültig. Den Import von vorn beginnen.',
  not_polled: 'Diese Quelle wird gerade nicht gefragt. Vielleicht ist sie pausiert oder fort.',
  own_password: 'Das eigene Passwort wird oben im Menü geändert, wo nach dem jetzigen gefragt wird.',
  password_short: 'Das Passwort braucht mindestens {{minimum}} Zeichen.',
  password_wrong: 'Das jetzige Passwort stimmt nicht.',
  period_backwards: 'Der Zeitraum endet, bevor er beginnt.',
  period_out_of_range: 'Ein Bericht reicht von 1970 bis 2199.',
  period_too_long: 'Ein Zeitraum hat höchstens zehn Jahre.',
  person_gone: 'Diese Person arbeitet nicht mehr hier. Jemand anderen wählen.',
  promise_uncountable: 'Für eine Zusage von {{minutes, number}} Minuten hat der Kalender zu wenig Arbeitszeit.',
  query: 'Die Suchanfrage hat Fehler.',
  reference_gone: 'Worauf sich das bezieht, gibt es nicht mehr. Die Seite neu laden und neu wählen.',
  rule_order_old: 'Die Regeln haben sich inzwischen geändert. Die Seite neu laden und neu ordnen.',
  rule_without_condition:
    'Eine Regel braucht eine Bedingung: Suchanfrage, Kanal, Sprache oder Quelle. Ohne nähme sie alles.',
  same_department: 'Das Ticket liegt schon bei dieser Abteilung. Eine andere wählen.',
  set_up: 'Echolot ist schon eingerichtet. Bitte anmelden.',
  snooze_in_past: 'Zurückgestellt wird bis in die Zukunft, nicht bis {{until}}.',
  snooze_too_far: 'Zurückgestellt wird höchstens für ein Jahr, nicht bis {{until}}.',
  source_known: 'Diese Adresse ist schon eine Quelle.',
  sources_changed: 'Jemand hat im selben Moment Quellen hinzugefügt. Noch einmal importieren.',
  state: 'Ticket {{ticketId}} ist inzwischen {{state}}, damit geht das nicht mehr.',
  tray_stays: 'Die Ablage bleibt: Was keine Regel nimmt, muss irgendwo liegen.',
  zone_unknown: '„{{zone}}“ ist keine Zeitzone.',
}
