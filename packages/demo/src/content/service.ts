import type { TextTable } from './text-table.ts'

export const service: TextTable = {
  de: [
    [
      'Wo bleibt mein Paket?',
      'Wo bleibt mein Paket? Bestellung {order}, seit {days} Tagen „in Zustellung“. Langsam mache ich mir Sorgen um den Fahrer.',
    ],
    [
      'Lieferung seit {weeks} Wochen überfällig',
      'Bestellt vor {weeks} Wochen, Lieferung „in 2 bis 3 Werktagen“. Ich trinke seitdem Tee. TEE!',
    ],
    [
      'Nach drei Monaten kaputt',
      '{Meine} ist nach drei Monaten kaputt: erst ein Knirschen, dann ein Geräusch wie ein sterbender Wal. Wie läuft das mit der Garantie?',
    ],
    [
      'Reklamation ohne Antwort',
      'Meine Reklamation vom {weekday} (Vorgang {order}) ist bis heute unbeantwortet. Ich bitte um Rückmeldung bis Ende der Woche.',
    ],
    [
      'Rückgabe verweigert?',
      'Der Händler in {city} nimmt {die} nicht zurück, obwohl die 14 Tage noch nicht um sind. Darf der die Rückgabe einfach verweigern?',
    ],
    [
      'Falsches Teil geliefert',
      'Ich habe eine {part} bestellt und zwei linke Gummifüße bekommen. Die Füße sind hübsch, aber bitte tauscht das um.',
    ],
    [
      'Ersatzteil gesucht',
      'Wo bekomme ich als Ersatzteil eine {part} für {die}? Im Shop finde ich nur das komplette Gerät, und das wäre ja schade um den Rest.',
    ],
    [
      'Hotline: {num} Minuten Warteschleife',
      'Eure Hotline: {num} Minuten Warteschleife, dann aufgelegt. Die Panflötenversion kann ich jetzt mitsingen. Hilft mir bitte jemand beim Kundendienst?',
    ],
    [
      'Defekt angekommen',
      'Paket offen, Gehäuse gesprungen, {part} fehlt: {die} kam defekt an. Fotos habe ich. Wohin damit?',
    ],
    [
      'Geld zurück, bitte',
      'Storniert am {weekday}, bestätigt am selben Tag, und meine {price} € Rückerstattung? Weg. Ich hätte gern mein Geld zurück.',
    ],
    [
      'Undicht',
      'Guten Tag, {ihre} ist unten undicht, jeden Morgen steht ein kleiner See auf der Arbeitsplatte. Ist das ein Garantiefall? Mit freundlichen Grüßen',
    ],
    [
      'Großes Lob an den Kundendienst',
      'Muss auch mal gesagt werden: Euer Kundendienst hat mir {die} in {days} Tagen repariert, kostenlos, mit handgeschriebener Karte. Mehr davon!',
    ],
    [
      'Reparatur dauert ewig',
      '{Meine} ist seit {weeks} Wochen zur Reparatur bei euch. Mein Mann nennt den leeren Platz inzwischen „die Gedenkstätte“. Wie ist der Stand?',
    ],
    [
      'Bedienungsanleitung fehlt',
      'In meinem Karton lag die Bedienungsanleitung auf Finnisch. Ich lerne gern dazu, aber zum Entkalken hätte ich sie lieber auf Deutsch.',
    ],
    [
      'Sendungsnummer führt ins Leere',
      'Die Sendungsnummer zu {order} gibt es laut Paketdienst nicht. Wurde das Paket überhaupt verschickt oder nur die Mail?',
    ],
    [
      'Riecht verbrannt!',
      'Beim Mahlen riecht {die} verbrannt, gestern kam sogar etwas Rauch. Ich habe den Stecker gezogen. Ist das gefährlich? Bitte dringend melden!',
    ],
    [
      'Garantie abgelehnt',
      'Garantie abgelehnt wegen „unsachgemäßer Bohnen“. Was bitte sind unsachgemäße Bohnen?! Das ist eine Frechheit.',
    ],
    [
      'Umtausch nach Weihnachten',
      'Ich habe {die} doppelt geschenkt bekommen (gute Freunde!). Ist ein Umtausch gegen Bohnen möglich, einen Kassenbon gibt es nur einmal?',
    ],
    [
      'Der Schalter klemmt',
      'Der Schalter an {der} klemmt, man braucht Daumen wie ein Kletterer. Gibt es dafür eine Reparatur oder muss ich alles einschicken?',
    ],
    [
      'Rechnung stimmt nicht',
      'Auf meiner Rechnung zu {order} stehen {num} Dichtungen statt einer. So viel Wasser habe ich gar nicht. Bitte korrigieren.',
    ],
    [
      'Zwei Mal abgebucht',
      'Ihr habt mir {price} € zwei Mal abgebucht. Bei Kaffee nehme ich gern doppelt, bei Rechnungen nicht. Bitte um Erstattung.',
    ],
    [
      'Retourenlabel kommt nicht',
      'Seit {days} Tagen warte ich auf das Retourenlabel. Der Karton steht im Flur, die Katze ist eingezogen. Beeilt euch bitte mit der Retoure.',
    ],
    [
      'Mahlwerk blockiert',
      'Mahlwerk blockiert, {die} geht nicht mehr, und morgen kommt meine Schwiegermutter. Das ist KEIN Witz. Wer hilft mir mit {der}?',
    ],
    [
      'Antwort nur vom Automaten',
      'Dritte Mail an den Support, dritte automatische Antwort. Ich hätte gern einen Menschen, es geht um meine Lieferung {order}.',
    ],
    [
      'Kratzer ab Werk',
      '{Die} hat ab Werk einen Kratzer über die ganze Front. Für {price} € erwarte ich ein Gerät ohne Tätowierung. Ich möchte reklamieren.',
    ],
    [
      'App stürzt ab',
      'Seit dem Update stürzt die App beim Start ab. Vorher konnte ich morgens vom Bett aus Kaffee machen, jetzt muss ich aufstehen. Menschenunwürdig.',
    ],
    [
      'WLAN-Kopplung',
      '{Meine} findet mein WLAN nicht mehr. In der App steht nur „Bitte versuchen Sie es mit einem anderen Leben“, oder so ähnlich.',
    ],
    [
      'Firmware-Update hängt',
      'Firmware-Update hängt bei {num} Prozent. Darf ich den Stecker ziehen oder explodiert dann das Internet?',
    ],
    [
      'Konto löschen',
      'Wie kann ich mein Kundenkonto löschen? In der App fehlt der Menüpunkt, und telefonisch hieß es, ich solle in die App schauen.',
    ],
    [
      'Bester Espresso meines Lebens',
      'Seit {weeks} Wochen in Betrieb, kein Tag ohne. Der beste Espresso meines Lebens, und mein Kundenkonto sagt: gekauft bei euch. Danke!',
    ],
    [
      'Top Beratung',
      'Top Beratung am Telefon: Die Kollegin im Kundendienst hat {num} Minuten lang mit mir nach dem Fehler gesucht und ihn gefunden. Es war ich.',
    ],
    [
      'Mit Herz repariert',
      'Reparatur nach {days} Tagen zurück, funktioniert wie neu, und im Karton lag ein Keks. Mit Herz repariert, fünf Sterne.',
    ],
    [
      'Lieferung: beste Verpackung',
      'Lieferung schnell, Verpackung beste Pappkunst. Meine Kinder wohnen jetzt in dem Karton.',
    ],
    [
      'Fünf Sterne, eine Träne',
      'Funktioniert tadellos, nur die Bedienungsanleitung hat mich zum Weinen gebracht. Seite {num}: „Siehe Seite {num}.“',
    ],
    [
      'Lautstärke',
      'Laut ist {die} schon, aber der Nachbar und ich reden seitdem wieder miteinander. Gibt es ein Ersatzteil, das die Sache leiser macht?',
    ],
    [
      'Paket beim Nachbarn',
      'Laut Sendungsverfolgung wurde mein Paket „beim Nachbarn“ abgegeben. Ich wohne auf einem Leuchtturm. Bitte prüft die Lieferung {order}.',
    ],
    [
      'Lieferung am Feiertag',
      'Lieferung angekündigt, Urlaub verschoben, niemand kam. Zum zweiten Mal. Was ist mit der Bestellung {order} los?',
    ],
    [
      'Dichtung schon wieder',
      'Die {part} ist zum dritten Mal undicht. Ich kenne den Techniker inzwischen mit Vornamen und seine Kinder auch. Geht das auf Garantie?',
    ],
    [
      'Abbuchung ohne Bestellung',
      'Mir wurden {price} € abgebucht, obwohl ich nichts bestellt habe. Oder mein Unterbewusstsein trinkt mit. Bitte prüfen.',
    ],
    [
      'Ersatzteil passt nicht',
      'Das Ersatzteil ({part}) passt nicht, obwohl die Nummer stimmt. Zwei Millimeter Welten. Kann ich umtauschen?',
    ],
    [
      'Ratlos mit dem Siebträger',
      'Siebträger klemmt, Anleitung schweigt, Schwager hat schon die Zange geholt. Bitte helft, bevor er anfängt: Wie bekomme ich ihn heraus?',
    ],
    [
      'Lieferadresse ändern',
      'Ich ziehe am {weekday} um, und die Bestellung {order} noch nicht. Kann ich die Lieferadresse ändern?',
    ],
    [
      'Mahnung trotz Zahlung',
      'Mahnung für {order}, obwohl ich am {weekday} überwiesen habe. Der Kontoauszug liegt bei, meine Laune auch.',
    ],
    [
      'Leise gestorben',
      '{Meine} startet nicht mehr. Kein Knall, kein Rauch, einfach leise gegangen. Ist das ein Garantiefall?',
    ],
    [
      'Inventur der Lieferung',
      'In der Lieferung fehlten: {part}, Messlöffel, Freude. Vorhanden: drei Kataloge. Bitte nachsenden.',
    ],
    [
      'Zwei Jahre und ein Tag',
      'Zwei Jahre und ein Tag alt, und heute kaputt. Ich bewundere die Präzision. Gibt es Kulanz bei der Reparatur?',
    ],
    [
      'Versprochener Rückruf',
      'Der Kundenservice wollte am {weekday} anrufen. Ich sitze seitdem neben dem Telefon und habe stricken gelernt. Wann kommt der Rückruf zu meiner Reklamation?',
    ],
  ],
  en: [
    [
      'App crashes',
      'Since the update the app crashes on start. I used to make coffee from bed. Now I have to get up. Inhumane.',
    ],
    [
      'Firmware stuck',
      'The firmware update of my {product} is stuck at {num} per cent. May I pull the plug, or does the internet explode?',
    ],
    [
      'Where is my parcel?',
      'Where is my parcel? Order {order} has been "out for delivery" for {days} days. The courier and I should probably be on first-name terms by now.',
    ],
    [
      'Broke after three months',
      'My {product} broke after three months. It now makes a noise like a goose being tuned. How do I claim the warranty?',
    ],
    [
      'Refund still missing',
      'Cancelled on {weekday}, confirmed the same day, and still no refund of {price} euros. Please sort this out.',
    ],
    [
      'Arrived damaged',
      'The box was open, the housing cracked and the {part} missing. My {product} arrived damaged, and I would like a replacement please.',
    ],
    [
      '{num} minutes on hold',
      '{num} minutes on hold with customer service, then the line dropped. I now know the pan flute version by heart.',
    ],
    [
      'Spare part wanted',
      'Does anyone know where to get a {part} as a spare part for the {product}? I would rather repair it than bin it.',
    ],
    [
      'Wrong item delivered',
      'I ordered one {product} and received eleven rubber feet. Lovely feet. Wrong item. Can I return them?',
    ],
    [
      'Brilliant support',
      'Credit where it is due: customer service repaired my {product} within {days} days, free of charge, with a handwritten card. Hats off.',
    ],
    [
      'Smells of burning',
      'My {product} smells of burning when it runs, and there was a bit of smoke this morning. Unplugged it. Is this dangerous? Please reply soon!',
    ],
    [
      'Complaint ignored',
      'Third e-mail about my complaint, third automatic reply. I would love to talk to a human about order {order}.',
    ],
    [
      'It leaks',
      'Good morning, my {product} is leaking, and there is a small lake on the worktop every day. Is that covered by the guarantee?',
    ],
    [
      'Best purchase of the year',
      'In use for {weeks} weeks and not one bad cup. Best thing I bought this year, and the delivery was quick too.',
    ],
    [
      'Brilliant repair',
      'Sent in for repair, back within {days} days, and there was a biscuit in the box. Brilliant. The biscuit was broken, the machine is not.',
    ],
    [
      'Delivered to a neighbour',
      'Tracking says my parcel was left "with a neighbour". I live in a lighthouse. Please check order {order}.',
    ],
    ['Charged twice', 'I was charged twice for order {order}. I like a double espresso, not a double invoice.'],
    [
      'Spare part does not fit',
      'The spare part I ordered ({part}) does not fit, although the number matches. Two millimetres, worlds apart. Can I exchange it?',
    ],
    [
      'Two years and a day',
      'Two years and a day old, and broken this morning. I admire the precision. Any goodwill on the repair?',
    ],
    [
      'It will not start',
      'My {product} stopped working. No bang, no smoke, it just left quietly. Is that a warranty case?',
    ],
    ['Change of address', 'I am moving on {weekday}, my order {order} is not. Can I change the delivery address?'],
    [
      'Return label missing',
      'Still waiting for the return label after {days} days. The cat has moved into the box. Please hurry.',
    ],
    [
      'Manual in Finnish',
      'The instruction manual in my box is in Finnish. I like learning, but not while descaling. Could I have it in English?',
    ],
  ],
}
