import type { staffing as english } from '../en/staffing.ts'
import type { Same } from '../i18n.ts'

export const staffing: Same<typeof english> = {
  title: 'Besetzung',
  intro:
    'Wie viele Menschen gleichzeitig die Zusage einer Abteilung hielten, Stunde für Stunde, nach dem, was in den Wochen vor heute einging.',
  department: 'Abteilung',
  weeks: 'Betrachtete Wochen',
  weeksOf_one: 'letzte {{count}} Woche',
  weeksOf_other: 'letzte {{count}} Wochen',
  handling: 'Minuten je Erwähnung',
  handlingHint: 'Was eine Erwähnung einen Menschen kostet, gewusst oder geschätzt. Gemessen wird nichts.',
  share: 'Rechtzeitig beantwortet',
  wrong: 'Von 1 bis 600 Minuten.',
  told: '{{arrived, number}} gingen vom {{from}} bis {{to}} ein. Die Zusage ist {{promise}} Arbeitszeit. Die meisten braucht es am {{weekday}} um {{hour}}: {{people, number}}.',
  toldNone:
    '{{arrived, number}} gingen vom {{from}} bis {{to}} ein. Die Zusage ist {{promise}} Arbeitszeit. Für nichts braucht es niemanden.',
  partPromised: '{{time}} für {{share}}',
  outOfReach:
    'In manchen Stunden reicht keine Zahl von Menschen: Schon das Bearbeiten dauert für diese Zusage zu lange.',
  caption: 'Gebrauchte Menschen nach Wochentag und Stunde',
  hour: 'Stunde',
  closed: 'zu',
  never: '∞',
  cell: '{{weekday}} {{hour}}: {{people}}; im Mittel gehen {{arrivals, number(maximumFractionDigits: 2)}} ein, mit denen aus geschlossenen Stunden sind es {{met, number(maximumFractionDigits: 2)}}',
  model: 'Das Modell und was es annimmt',
  assumptions: {
    model:
      'Erlang C, die Warteschlange M/M/c: Erwähnungen kommen innerhalb der Stunde zufällig und gleichmäßig, und die Bearbeitungszeiten streuen exponentiell um ihr Mittel.',
    order: 'Wer frei ist, nimmt die früheste, alle arbeiten gleich schnell, und niemand draußen gibt das Warten auf.',
    only: 'Diese Menschen tun in der Stunde nichts anderes: keine Pausen, keine andere Arbeit. Wirkliche Arbeit kommt stoßweise, dies ist also das Wenigste.',
    promises:
      'Jede Erwähnung zählt mit dem, was ihr nach Abteilung, Dringlichkeit und Kanal heute zugesagt wäre. Was nach der Wanduhr zugesagt ist, zählt wie Arbeitszeit, und auch Eiliges kommt dran, wann es an der Reihe ist.',
    night:
      'Was kommt, während die Abteilung geschlossen ist, trifft sie bei der nächsten Öffnung, verteilt auf so viele Arbeitsstunden, wie die Zusage dauert.',
    zone: 'Stunden sind die der Uhren in {{zone}}; gemittelt wird darüber, wie oft jede Stunde wirklich kam, Zeitumstellungen eingeschlossen. Als Arbeitsstunde zählt, wenn der Kalender in den meisten dieser Wochen die halbe Stunde offen war.',
  },
}
