import type { TextTable } from './text-table.ts'

export const it: TextTable = {
  de: [
    [
      'Login geht nicht',
      'Der Login auf eurer Website geht nicht: Ich werde begrüßt, eingelassen und sofort wieder hinausgeworfen. Wie in meiner Jugend.',
    ],
    [
      'Fehlermeldung {code}',
      'Beim Bezahlen auf der Website kommt die Fehlermeldung {code}. Browser gewechselt, Rechner gewechselt, fast den Kontinent gewechselt.',
    ],
    [
      'Website nicht erreichbar',
      'Eure Website ist gerade nicht erreichbar: Zeitüberschreitung, dann eine Seite auf Latein. Liegt das am Server oder an mir?',
    ],
    [
      'Sicherheitslücke gefunden',
      'Ich habe vermutlich eine Sicherheitslücke in eurem Shop gefunden (fremde Bestellungen sichtbar). An wen in der IT melde ich das vertraulich?',
    ],
    [
      'Phishing in eurem Namen',
      'Achtung, es gehen Phishing-Mails in eurem Namen herum: „Ihr Konto wurde gemahlen“. Der Link führt auf musterwerk-konto.example.',
    ],
    [
      'Passwort auf Postkarte',
      'Ich habe von euch mein Passwort im Klartext per Mail bekommen. 2010 rief an, es will seine Software zurück.',
    ],
    [
      'Formular sendet nicht',
      'Das Kontaktformular auf der Website funktioniert nicht, es dreht sich seit {num} Minuten im Kreis. Mir ist schon schwindelig.',
    ],
    [
      'Nicht barrierefrei',
      'Die Website ist für Screenreader nicht barrierefrei: Die Knöpfe heißen alle „Button“. Auch der, der „Hilfe“ heißen sollte.',
    ],
    [
      'Cookie-Banner klemmt',
      'Der Cookie-Banner auf eurer Website lässt sich nicht schließen, der Knopf zum Ablehnen reagiert nicht. Ein Schelm, wer Absicht vermutet.',
    ],
    [
      'Zertifikat abgelaufen',
      'Mein Browser warnt vor eurer Website: Zertifikat abgelaufen, seit {weekday}. Vielleicht sagt ihr der IT-Abteilung kurz Bescheid?',
    ],
    [
      'Fehler 500 im Shop',
      'Fehler 500 im Onlineshop, jedes Mal im letzten Schritt. Der Warenkorb und ich sind inzwischen alte Freunde.',
    ],
    [
      'Suche findet nichts',
      'Die Suchfunktion auf der Website lädt ewig und findet dann nichts, nicht einmal „Kaffee“. Philosophisch reizvoll, praktisch lästig.',
    ],
    [
      'Server überlastet?',
      'Sind eure Server überlastet? Die Startseite lädt nicht, die Bilder kommen in Streifen wie 1997.',
    ],
    [
      'Toter Link',
      'Auf der Seite mit den Bauplänen ist ein toter Link nach dem anderen, alle enden bei 404. Könnt ihr das dem Webmaster sagen?',
    ],
    [
      'Zwei-Faktor-Anmeldung',
      'Die Zwei-Faktor-Anmeldung im Kundenportal funktioniert nicht: Der Code kommt nach {days} Minuten und gilt fünf. Mathematisch unschön.',
    ],
    [
      'Datenleck?',
      'Ich bekomme Werbung an eine Adresse, die nur ihr kennt. Habt ihr ein Datenleck? Ich hätte dazu gern eine Auskunft der IT.',
    ],
    [
      'Gefälschter Shop',
      'Es gibt einen Fake-Shop, der aussieht wie eurer, nur mit besseren Preisen und schlechterem Deutsch. Wisst ihr davon?',
    ],
  ],
  en: [
    [
      'Cannot log in',
      'I cannot log in on your website since {weekday}: welcomed, let in, thrown out again. Like in my youth.',
    ],
    [
      'Error {code}',
      'Checkout on the website fails with error {code}. Changed browsers, changed computers, nearly changed continents.',
    ],
    ['Website down?', 'Your website is down: a timeout, then a page in Latin. Is it the server or is it me?'],
    [
      'Possible vulnerability',
      "I think I found a security vulnerability in the shop (other people's orders are visible). Whom in IT can I tell in confidence?",
    ],
    [
      'Phishing in your name',
      'Heads-up: phishing mails are going round in your name, "Your account has been ground". The link leads to musterwerk-account.example.',
    ],
    [
      'Contact form broken',
      'The contact form on your website is broken. It has been spinning for {num} minutes and so have I.',
    ],
    [
      'Certificate expired',
      'My browser warns me about your website: certificate expired on {weekday}. You may want to tell the IT department.',
    ],
    [
      'Cookie banner stuck',
      'The cookie banner on your website is stuck, and the reject button does nothing. I am sure that is a coincidence.',
    ],
    [
      'Error 500',
      'Error 500 in the online shop, always at the last step. The shopping cart and I are old friends by now.',
    ],
  ],
}
