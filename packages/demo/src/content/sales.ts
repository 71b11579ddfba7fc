import type { TextTable } from './text-table.ts'

export const sales: TextTable = {
  de: [
    [
      'Angebot für unser Café',
      'Wir eröffnen in {city} ein Café und brauchen {num} Stück. Könnt ihr uns ein Angebot machen? Budget vorhanden, Geduld eher nicht.',
    ],
    [
      'Was kostet das für Firmen?',
      'Was kostet {die} bei Abnahme von {num} Stück? Gibt es Mengenrabatt für Firmenkunden?',
    ],
    [
      'Wann wieder lieferbar?',
      'Wann ist {die} in Petrol wieder lieferbar? Ich möchte kaufen, und zwar bevor mein Mann es merkt.',
    ],
    [
      'Händler in {city}?',
      'Gibt es einen Händler in {city}, bei dem man {die} anfassen kann, bevor man {price} € ausgibt?',
    ],
    [
      'Rabatt für Schulen',
      'Gibt es einen Rabatt für Schulen? Unser Lehrerzimmer möchte {num} Stück kaufen, die Abstimmung war einstimmig und laut.',
    ],
    [
      'Vergleich vor dem Kauf',
      'Ich schwanke zwischen {der} und einem Modell vom Discounter. Wer kann mich vor dem Kauf beraten, was der Aufpreis bringt?',
    ],
    [
      'Leasing möglich?',
      'Sehr geehrte Damen und Herren, bieten Sie für Büroküchen auch Leasing oder Miete an? Wir bräuchten ein Angebot für {num} Standorte.',
    ],
    [
      'Wie hoch ist der Preis wirklich?',
      'Wie hoch ist der Preis von {der} denn nun? Auf dem Schild standen {price} €, an der Kasse mehr, und der Verkäufer sprach von Gefühlen.',
    ],
    [
      'Lieferung in die Schweiz?',
      'Verkauft ihr auch in die Schweiz? Ich würde {die} gern bestellen, aber der Shop kennt nur deutsche Postleitzahlen.',
    ],
    [
      'Gravur als Geschenk',
      'Was kostet eine Gravur auf {der}? Meine Tante wird 80 und trinkt mehr Espresso als wir alle zusammen.',
    ],
    [
      'Vorführgerät',
      'Verkauft ihr Vorführgeräte von der Messe? {Die} mit kleinen Macken für einen kleineren Preis wäre genau mein Ding.',
    ],
    [
      'Wiederverkäufer werden',
      'Wir führen einen Küchenladen in {city} und möchten Wiederverkäufer werden. Wer schickt uns Konditionen und eine Preisliste?',
    ],
    [
      'Passt das auch für Filterkaffee?',
      'Kaufberatung gesucht: Taugt {die} auch für Filterkaffee, oder brauche ich dafür das größere Modell?',
    ],
    [
      'Testen vor dem Kaufen',
      'Kann ich {die} 30 Tage unverbindlich testen? Andere Hersteller bieten das an, und ich bin schwer zu überzeugen.',
    ],
    [
      'Sammelbestellung der Abteilung',
      'Sammelbestellung aus dem Büro: {num} Personen, drei Geschmäcker, kein Plan. Bekommen wir einen Rabatt?',
    ],
    [
      'Black-Friday-Preis?',
      'Ehrliche Frage vor dem Kauf: Wird {die} zum Aktionstag günstiger oder kann ich heute schon bestellen, ohne mich zu ärgern?',
    ],
    [
      'Angebot vom {weekday}',
      'Ihr Angebot vom {weekday} läuft morgen aus, ich hätte vorher noch zwei Fragen zu den Zahlungsbedingungen. Wer ist im Vertrieb zuständig?',
    ],
    ['Ratenzahlung', 'Bietet ihr Ratenzahlung an? {price} € auf einmal für eine Mühle, da guckt mein Konto traurig.'],
  ],
  en: [
    [
      'Quote for a new café',
      'We are opening a café in {city} and need {num} of them. Could someone in sales send us a quote?',
    ],
    ['Bulk discount?', 'What is the price for {num} units of the {product}? Is there a discount for companies?'],
    [
      'Back in stock?',
      'When will the {product} in petrol be back in stock? I would like to buy one before my husband notices.',
    ],
    [
      'Any dealer in {city}?',
      'Is there a dealer in {city} where I can try the {product} before spending {price} euros?',
    ],
    [
      'Shipping to Ireland',
      'Do you sell to Ireland? I want to order the {product}, but the shop only accepts German postcodes.',
    ],
    ['Becoming a reseller', 'We run a kitchen shop and would like to become a reseller. Who can send us a price list?'],
    ['Engraving', 'How much is an engraving on the {product}? My aunt turns 80 and out-espressos all of us.'],
    ['Leasing for offices', 'Do you offer leasing for office kitchens? We need an offer for {num} sites by {weekday}.'],
    [
      'Is it worth the price?',
      'Before I buy the {product} for {price} euros: what do I get for the extra money compared with the discounter model?',
    ],
  ],
}
