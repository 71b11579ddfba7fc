import type { TextTable } from './text-table.ts'

/** What newspapers, magazines and trade blogs write about the company. Their bodies always name it. */
export const newsroom: TextTable = {
  de: [
    [
      'Musterwerk baut zweite Montagelinie in Hamburg',
      'Die Musterwerk GmbH investiert {num} Millionen Euro in eine zweite Montagelinie. Nach Angaben der Geschäftsführerin Friederike Harmsen entstehen bis zu {num2} Arbeitsplätze.',
    ],
    [
      'Kaffeemühlen im Test: Musterwerk vor dem Discounter',
      'Im Vergleich von acht Mühlen landet die Kaffeemühle M2 von Musterwerk auf Platz zwei. Gelobt wird das Mahlwerk, kritisiert der Preis von {price} Euro.',
    ],
    [
      'Reparieren statt wegwerfen: Wie Musterwerk Ersatzteile druckt',
      'Eine {part} aus dem Drucker: Musterwerk stellt Baupläne für {num} Ersatzteile ins Netz. Verbraucherschützer sprechen von einem Vorbild, die Konkurrenz von einem Experiment.',
    ],
    [
      'Anwohner in {city} beschweren sich über Röstgeruch',
      'Am Standort {city} riecht es nachts nach Kaffee. Musterwerk verweist auf Testläufe, die Nachbarn auf ihre Wäsche. Ein runder Tisch ist für {weekday} geplant.',
    ],
    [
      'Harmsen: „Eine Mühle ist kein Telefon“',
      'Friederike Harmsen, Geschäftsführerin von Musterwerk, spricht im Interview über Geräte, die dreißig Jahre halten sollen, und über Software, die es nicht tut.',
    ],
    [
      'Musterwerks Lieferkette auf dem Prüfstand',
      'Ein Verein wirft Musterwerk Lücken bei den Angaben zur Herkunft von Edelstahl vor. Das Unternehmen kündigt einen Bericht an, nennt aber keinen Termin.',
    ],
    [
      '{city} zeichnet Ausbildungsbetriebe aus',
      'Unter den geehrten Betrieben ist auch die Musterwerk GmbH, die in diesem Jahr {num} junge Leute ausbildet. Gefeiert wurde mit Filterkaffee.',
    ],
    [
      'Brühwerk One: Warum die Maschine aufs Update wartet',
      'Nach dem jüngsten Update klagen Besitzer des Brühwerk One über Abstürze der App. Musterwerk spricht von Einzelfällen und verspricht Abhilfe.',
    ],
    [
      'Musterwerk steigert Umsatz um {num} Prozent',
      'Der Hamburger Gerätehersteller Musterwerk meldet ein Umsatzplus von {num} Prozent. Wachstumstreiber sind Mühlen für Büros. Zum Gewinn macht das Familienunternehmen keine Angaben.',
    ],
    [
      'Kommentar: Was der Mittelstand von Musterwerk lernen kann',
      'Ein Hersteller antwortet auf jede Beschwerde mit Namen und Telefonnummer. Dass das bei Musterwerk als Sensation gilt, sagt viel über alle anderen.',
    ],
    [
      'Kaffeemesse: Musterwerk zeigt leise Mühle',
      'Auf der Kaffeemesse in {city} hat Musterwerk eine Mühle vorgestellt, die leiser sein soll als ein Kühlschrank. Nachgemessen hat das bislang niemand.',
    ],
    [
      'Streit um Werbespot mit Großvater',
      'Der Spot sei „altersfeindlich“, sagt ein Seniorenverband, „ein Kompliment“, sagt Musterwerk. Der Großvater selbst war für eine Stellungnahme nicht zu erreichen.',
    ],
    [
      'Stiftung prüft Mühlen: ein Rückruf, viele Fragen',
      'Nach dem Rückruf eines Mitbewerbers rücken auch die Netzteile von Musterwerk in den Blick. Das Unternehmen erklärt, seine Geräte seien nicht betroffen.',
    ],
    [
      'Hamburgs Hidden Champions, Folge {num}: Musterwerk',
      'Vom Messingschild zur vernetzten Mühle: ein Besuch bei Musterwerk, wo im Pausenraum noch eine Handmühle aus dem Jahr {oldyear} den Ton angibt.',
    ],
    [
      'Onlinehandel: Diese Shops liefern pünktlich',
      'In der Auswertung von {num} Onlineshops schafft es Musterwerk knapp unter die ersten zehn. Abzüge gibt es für die Sendungsverfolgung.',
    ],
    [
      'Musterwerk sucht {num} Fachkräfte und wirbt mit Vier-Tage-Woche',
      'Mit einer Vier-Tage-Woche in der Montage will Musterwerk Personal gewinnen. Die Gewerkschaft ist überrascht, die Konkurrenz verschnupft.',
    ],
    [
      'Start-up aus {city} kooperiert mit Musterwerk',
      'Gemeinsam mit Musterwerk will ein junges Unternehmen Kaffeesatz zu Gehäusen pressen. Der Prototyp riecht, so berichten Augenzeugen, hervorragend.',
    ],
    [
      'Gerüchte um Investoreneinstieg bei Musterwerk',
      'In der Branche kursieren Gerüchte über den Einstieg eines Investors bei Musterwerk. Ein Sprecher wollte sich dazu am {weekday} nicht äußern.',
    ],
  ],
  en: [
    [
      'Musterwerk adds second assembly line in Hamburg',
      'Musterwerk will invest {num} million euros in a second assembly line. Managing director Friederike Harmsen expects up to {num2} new jobs.',
    ],
    [
      'Group test: eight grinders, one surprise',
      'The M2 grinder by Musterwerk comes second in our group test. We loved the burrs and flinched at the price of {price} euros.',
    ],
    [
      'Printing the part you need',
      'Musterwerk has published plans for {num} spare parts, from the {part} to the humble foot. Consumer groups call it a model, rivals call it a stunt.',
    ],
    [
      'Harmsen: "A grinder is not a phone"',
      'Friederike Harmsen of Musterwerk on devices meant to last thirty years and software that is not.',
    ],
    [
      'Brühwerk One owners wait for a fix',
      'After the latest update, owners of the Brühwerk One report crashing apps. Musterwerk speaks of isolated cases and promises a remedy.',
    ],
    [
      'Musterwerk grows by {num} per cent',
      'The Hamburg-based maker Musterwerk reports {num} per cent growth, driven by office grinders. The family firm does not disclose profits.',
    ],
    [
      'Quieter than a fridge?',
      'At the coffee fair in {city}, Musterwerk showed a grinder said to be quieter than a fridge. We brought ears, not instruments.',
    ],
    [
      'Investor rumours around Musterwerk',
      'The trade is humming with rumours about an investor at Musterwerk. A spokesperson declined to comment on {weekday}.',
    ],
    [
      'What the four-day week did to a grinder factory',
      'Musterwerk has run a four-day week in assembly for {weeks} months. Output is up, the queue at the canteen is down.',
    ],
    [
      'Supply chains: the steel question',
      'A campaign group sees gaps in what Musterwerk discloses about the origin of its steel. The company has announced a report, without a date.',
    ],
  ],
}
