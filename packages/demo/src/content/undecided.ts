import type { TextTable } from './text-table.ts'

/** What no keyword settles and a person has to read. */
export const undecided: TextTable = {
  de: [
    ['Kurze Frage', 'Seid ihr eigentlich noch dieselben wie früher?'],
    ['Na dann', 'Aha. So ist das also. Interessant.'],
    ['Das mit dem Elch', 'Können wir bitte noch mal über das mit dem Elch sprechen?'],
    ['Grüße', 'Schöne Grüße aus {city}, ihr wisst schon, von wem.'],
    ['Erinnerung', 'Mein Großvater hat immer von euch erzählt. Ich glaube, er schaut heute stolz zu. Oder verwirrt.'],
    ['Ernst gemeint?', 'Meint ihr das ernst?'],
    ['Nummer {num}', 'Nummer {num} lebt.'],
    ['Danke für gar nichts', 'Danke für gar nichts. Und danke für alles. Ihr wisst, wie ich es meine.'],
    ['Treffen am {weekday}', 'Bleibt es bei {weekday}? Ich bringe die Leiter mit.'],
    ['Ein Gedicht', 'Die Bohne fällt, die Stunde rinnt, wer weiß, wo Mühlen morgen sind.'],
    [
      'Fundstück',
      'Auf dem Dachboden meiner Eltern lag ein Messingschild von euch, Jahreszahl {oldyear}. Was macht man mit so etwas?',
    ],
    ['Nachbarn', 'Das Licht auf eurem Hof leuchtet jede Nacht. Ich sage nur: Ich sehe alles.'],
    ['Hut', 'Wem gehört der Hut?'],
    ['Hmm', 'Hmm. Früher hätte es das nicht gegeben. Wobei, doch.'],
    ['Zufall?', 'Drei Mal an einem Tag über euch gestolpert. Zufall? Ich glaube ja.'],
    ['Klassentreffen', 'Wir waren {oldyear} bei euch auf Klassenfahrt. Steht die große Uhr noch?'],
    ['Taube', 'In eurer Halle wohnt jetzt eine Taube. Sie heißt Renate. Bitte nett sein.'],
  ],
  en: [
    ['Well then', 'So that is how it is. Interesting.'],
    ['The moose', 'Can we please talk about the moose again?'],
    ['Are you serious?', 'Are you serious?'],
    ['Number {num}', 'Number {num} is alive.'],
    [
      'A find',
      "There was a brass plate of yours in my parents' attic, dated {oldyear}. What does one do with such a thing?",
    ],
    ['Regards', 'Kind regards from {city}, you know from whom.'],
    ['The hat', 'Whose hat is it?'],
    ['See you {weekday}', 'Still on for {weekday}? I am bringing the ladder.'],
    ['The pigeon', 'A pigeon lives in your hall now. Her name is Renate. Be kind.'],
  ],
}
