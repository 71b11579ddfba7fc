import type { missed as english } from '../en/missed.ts'
import type { Same } from '../i18n.ts'

export const missed: Same<typeof english> = {
  title: 'Was wir überhören',
  intro:
    'Was niemand gehört hat, kann niemand zählen, aber schätzen lässt es sich. Wo zwei Wege vieles gemeinsam finden, bleibt wenig übrig, das keiner fand; wo sie sich kaum treffen, bleibt viel. Verglichen werden Alerts von Suchdiensten, was Echolot selbst an den Quellen fand, und was Kolleginnen und Kollegen meldeten.',
  period: 'Zuerst gehört',
  nothing: 'In diesem Zeitraum wurde nichts gehört',
  nothingText: 'Was an Ihre eigenen Konten gerichtet ist, zählt hier nicht: Es wird dort gelesen, wo es ankommt.',
  places: { web: 'Nachrichten, Blogs und andere Seiten' },
  heard_one: '{{count}} gehört',
  heard_other: '{{count}} gehört',
  recall: 'Höchstens {{share}} gehört',
  missed_one: 'Mindestens {{count}} Erwähnung hat niemand gehört.',
  missed_other: 'Mindestens {{count}} Erwähnungen hat niemand gehört.',
  noneMissed: 'Es scheint nichts zu fehlen: Was ein Weg hörte, hörte auch ein anderer. Ein Beweis ist das nicht.',
  interval: 'Allein durch Zufall können es auch {{low}} bis {{high}} gehörte und {{few}} bis {{many}} überhörte sein.',
  unknown: 'Das weiß niemand',
  oneWay: {
    alert:
      'Hier hörten nur Alerts etwas. Fragen Sie eine Quelle dieser Art selbst ab oder lassen Sie melden, was andere sehen: Erst ein zweiter Weg zeigt, was dem ersten entgeht.',
    polled:
      'Hier hörte nur die eigene Abfrage etwas. Nehmen Sie einen Alert eines Suchdienstes hinzu oder lassen Sie melden, was andere sehen: Erst ein zweiter Weg zeigt, was dem ersten entgeht.',
    captured:
      'Hier hörten nur Kolleginnen und Kollegen etwas. Nehmen Sie eine Quelle oder einen Alert hinzu: Von selbst wird hier bisher nichts gehört.',
  },
  tooLittle_zero:
    'Keine Erwähnung wurde auf zwei Wegen gehört; {{needed}} braucht es, bevor eine Schätzung etwas sagt.',
  tooLittle_one:
    'Nur {{count}} Erwähnung wurde auf zwei Wegen gehört; {{needed}} braucht es, bevor eine Schätzung etwas sagt.',
  tooLittle_other:
    'Nur {{count}} Erwähnungen wurden auf zwei Wegen gehört; {{needed}} braucht es, bevor eine Schätzung etwas sagt.',
  much: 'Dass es so wenige sind, kann selbst heißen, dass vieles fehlt. Ein längerer Zeitraum hilft vielleicht.',
  caption: 'Wer was gehört hat: {{place}}',
  by: 'Gehört durch',
  count: 'Erwähnungen',
  ways: {
    alert: 'Alerts',
    polled: 'eigene Abfrage',
    captured: 'Meldungen',
    alone: { alert: 'Alerts allein', polled: 'eigene Abfrage allein', captured: 'Meldungen allein' },
    pair: '{{first}} und {{second}}',
    all: 'alle drei',
  },
  showRows: 'Diese zeigen: {{told}}',
  rows: {
    title: '{{place}}, gehört durch {{by}}',
    unseen_one: '{{count}} davon liegt bei einer Abteilung, die Sie nicht sehen.',
    unseen_other: '{{count}} davon liegen bei Abteilungen, die Sie nicht sehen.',
    none: 'Es gibt keine mehr',
    mention: 'Erwähnung',
    source: 'Zuerst gehört durch',
    found: 'Gefunden',
    close: 'Liste schließen',
    previous: 'Zurück',
    next: 'Weiter',
    range: '{{from}} bis {{to}} von {{total}}',
    untitled: 'Ticket #{{id}}',
  },
  explain: {
    title: 'Diese Zahl erklären',
    counts: 'Gezählt werden',
    countsText:
      'Veröffentlichungen, die uns betreffen und im Zeitraum zuerst gehört wurden: ein Beitrag, Artikel oder Kommentar, unter welcher Adresse auch immer er gefunden wurde. Ein Nachdruck anderswo ist eine andere. Nicht gezählt werden Spam, was nicht über uns ist, eigene Beiträge, private Nachrichten und was an eigene Konten gerichtet ist.',
    method: 'Verfahren',
    chapman:
      'Zwei Wege: insgesamt (n₁ + 1)(n₂ + 1) / (m + 1) − 1, wobei n₁ und n₂ sind, was jeder hörte, und m, was beide hörten (Chapman 1951).',
    logLinear_zero:
      'Drei Wege: Von den acht log-linearen Modellen passt das am besten (AIC), das alle drei für unabhängig hält (Fienberg 1972).',
    logLinear_one:
      'Drei Wege: Von den acht log-linearen Modellen passt das am besten (AIC), in dem ein Paar voneinander abhängt (Fienberg 1972).',
    logLinear_other:
      'Drei Wege: Von den acht log-linearen Modellen passt das am besten (AIC), in dem {{count}} Paare voneinander abhängen (Fienberg 1972).',
    pooled: 'Drei Wege, zwei davon zusammengenommen, denn kein Modell aller drei hat eine Schätzung (Chapman 1951).',
    interval: 'Bereich',
    intervalText:
      '95 Prozent, log-normal um das, was fehlt (Chao 1987). Er sagt etwas über den Zufall und über nichts sonst.',
    noInterval: 'Keiner: Wo nichts zu fehlen scheint, hat die Formel keinen, und sicher ist die Zahl nicht.',
    assumptions: 'Gilt, wenn',
  },
  assumptions: {
    title: 'Was vorausgesetzt wird, und warum „höchstens“',
    dependent:
      'Die Wege finden unabhängig voneinander. Ganz stimmt das nicht: Was viel verlinkt ist, finden Alerts und Abfrage, was niemand verlinkt, keiner von beiden. Dann ist zu viel auf beiden Wegen gehört, und die Schätzung fällt zu klein aus. Deshalb heißt es beim Gehörten „höchstens“ und beim Überhörten „mindestens“.',
    alike:
      'Jeder Weg findet jede Erwähnung gleich wahrscheinlich. Was keiner je sehen kann, etwa eine geschlossene Gruppe, ist in keiner Schätzung.',
    same: 'Dieselbe Veröffentlichung wird als dieselbe erkannt: an ihrer Adresse, der Kennung ihres Netzwerks oder der Überschrift auf einer Website. Was nicht erkannt wird, macht die Überschneidung zu klein und die Schätzung zu groß.',
    closed:
      'Alle Wege hörten den ganzen Zeitraum zu. Eine Quelle oder ein Alert, die mittendrin dazukamen, hören weniger, und was in den letzten Tagen gefunden wurde, kann noch einmal gefunden werden.',
    few: 'Unter sieben, die auf zwei Wegen gehört wurden, wird nichts geschätzt: Dort ist die Formel verzerrt (Robson und Regier 1964).',
    places: 'Orte werden nie zusammengezählt: Was für ein Netzwerk gilt, sagt nichts über ein anderes.',
  },
  asOf: 'Stand {{at}}, {{zone}}',
}
