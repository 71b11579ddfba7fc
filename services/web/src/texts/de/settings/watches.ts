import type { watches as english, queryLanguage as englishLanguage } from '../../en/settings/watches.ts'
import type { Same } from '../../i18n.ts'

export const watches: Same<typeof english> = {
  intro:
    'Eine Marke ist ein Name, auf den wir achten; ihre Beobachtungen sagen, mit welchen Wörtern sie gefunden wird.',
  addBrand: 'Marke hinzufügen',
  addWatch: 'Beobachtung hinzufügen',
  addWatchTo: 'Beobachtung hinzufügen: {{name}}',
  none: 'Noch keine Marken',
  noneText: 'Der Name der Firma ist die erste Marke. Eine Beobachtung findet dann, was darüber geschrieben wird.',
  noWatches: 'Keine Beobachtung sucht diese Marke, also wird nichts gefunden.',
  kinds: { own: 'Eigene Marke', product: 'Produkt', person: 'Person', competitor: 'Wettbewerber' },
  kind: 'Art',
  brandName: 'Name',
  brandTitle: 'Marke hinzufügen',
  brandEditTitle: 'Marke bearbeiten',
  watchTitle: 'Beobachtung hinzufügen',
  watchEditTitle: 'Beobachtung bearbeiten',
  watchName: 'Name der Beobachtung',
  watchNameHint: 'So steht sie in der Begründung eines Tickets.',
  brand: 'Marke',
  fromNowOn:
    'Was sie gefunden hätte, wird hier nur gezeigt. Erwähnungen und Tickets entstehen aus Einträgen, die ab jetzt gefunden werden.',
  query: 'Suchanfrage',
  enabled: 'Diese Beobachtung sucht nach Erwähnungen',
  off: 'Aus',
  version: 'Fassung {{number}}',
  mentions_one: '{{count, number}} Erwähnung in 30 Tagen',
  mentions_other: '{{count, number}} Erwähnungen in 30 Tagen',
  removeBrand: 'Diese Marke entfernen?',
  removeBrandText: '„{{name}}“ geht mitsamt ihren Beobachtungen. Tickets, die sie fanden, bleiben.',
  removeWatch: 'Diese Beobachtung entfernen?',
  removeWatchText: 'Von jetzt an findet „{{name}}“ nichts mehr. Tickets, die sie fand, bleiben.',
}

export const queryLanguage: Same<typeof englishLanguage> = {
  label: 'Was an der Suchanfrage nicht stimmt und was sie findet',
  error: 'Fehler',
  warning: 'Hinweis',
  show: '{{range}}: die Stelle in der Suchanfrage zeigen, {{part}}',
  fine: 'Die Suchanfrage ist in Ordnung.',
  trying: 'Wird ausprobiert …',
  hits_one: '{{count, number}} von {{searched, number}} Einträgen der letzten 30 Tage wird gefunden',
  hits_other: '{{count, number}} von {{searched, number}} Einträgen der letzten 30 Tage werden gefunden',
  noHits: 'Von {{searched, number}} Einträgen der letzten 30 Tage wird keiner gefunden.',
  nothingSearched: 'Es gibt noch keine Einträge der letzten 30 Tage zum Ausprobieren.',
  sample: 'Die neuesten davon',
  help: 'Wie man eine Suchanfrage schreibt',
  helpRows: {
    word: 'Ein Wort. Groß und klein ist gleich, Umlaute werden gefaltet: Müller, Mueller, MÜLLER sind eins.',
    phrase:
      'Eine Wortgruppe: diese Wörter in dieser Reihenfolge. Leerzeichen, Bindestrich und zusammengeschrieben sind eins.',
    and: 'Beides muss vorkommen, irgendwo in Titel und Text.',
    or: 'Eines davon genügt.',
    not: 'Das erste ohne das zweite. NOT braucht daneben etwas, das gesucht wird.',
    brackets: 'Klammern sagen, was zusammengehört. AND bindet stärker als OR.',
    prefix: 'Wörter, die so beginnen. Mindestens drei Buchstaben vor dem Stern.',
    tag: 'Nur das Schlagwort; nur der Benutzername.',
  },
  helpGerman:
    'UND, ODER, NICHT bedeuten dasselbe. Verknüpfungen stehen in Großbuchstaben; zwei Wörter nebeneinander ohne eine sind ein Fehler, weil unklar wäre, was gemeint ist.',
  problems: {
    empty_watch: 'Die Suchanfrage ist leer. Ein Wort genügt, etwa der Name der Marke.',
    watch_too_long: 'Die Suchanfrage ist zu lang. Besser in mehrere teilen.',
    too_deep: 'Die Klammern liegen zu tief. Die weglassen, die nichts ändern.',
    missing_operator:
      'In „{{part}}“ fehlt eine Verknüpfung: Anführungszeichen um alles für die Wortgruppe, AND zwischen den Wörtern für alle, OR für eines davon.',
    operator_not_capital:
      'Verknüpfungen stehen in Großbuchstaben: {{upper}}. Ist das Wort gemeint, gehört die Wortgruppe in Anführungszeichen.',
    missing_term: 'Neben „{{part}}“ fehlt ein Wort.',
    mixed_operators:
      'AND und OR sind ohne Klammern gemischt. AND bindet stärker; Klammern machen klar, was gemeint ist.',
    implied_and: 'NOT folgt ohne Verknüpfung. Es wird als AND NOT gelesen.',
    empty_brackets: 'Diese Klammern sind leer.',
    bracket_not_closed: 'Diese Klammer wird nicht geschlossen.',
    bracket_not_opened: 'Diese Klammer wurde nie geöffnet.',
    quote_not_closed: 'Dieses Anführungszeichen wird nicht geschlossen.',
    no_word: '„{{part}}“ enthält weder Buchstaben noch Ziffern und kann nie gefunden werden.',
    term_too_long: 'Diese Wortgruppe hat zu viele Wörter.',
    prefix_too_short: '„{{part}}“ würde zu viel finden. Vor dem Stern braucht es mehr Buchstaben.',
    unexpected_character: '„{{part}}“ bedeutet hier nichts. Weglassen oder das Ganze in Anführungszeichen setzen.',
    operator_unavailable:
      '„{{part}}“ gibt es hier nicht. Sind die Zeichen als Wörter gemeint, gehören sie in Anführungszeichen.',
    unknown_operator: '„{{part}}“ ist keine Verknüpfung. Es heißt AND, OR oder AND NOT.',
    matches_everything:
      '„{{part}}“ würde alles finden, dem die Wörter fehlen. Es braucht auch etwas, das gesucht wird, etwa Musterwerk AND NOT Mann.',
  },
}
