import type { TextTable } from './text-table.ts'

export const hr: TextTable = {
  de: [
    [
      'Bewerbung ohne Rückmeldung',
      'Ich habe vor {weeks} Wochen meine Bewerbung als {job} geschickt und nichts gehört. Ist sie angekommen?',
    ],
    [
      'Ausbildung ab August',
      'Bildet ihr nächstes Jahr wieder aus? Meine Tochter hätte gern einen Ausbildungsplatz als {job} und zerlegt schon jetzt jede Mühle im Haus.',
    ],
    [
      'Praktikum in der Entwicklung',
      'Hallo, ich studiere Maschinenbau in {city} und suche ein Praktikum. Nehmen Sie Praktikanten in der Entwicklung?',
    ],
    [
      'Gutes Klima, mageres Gehalt',
      'Tolle Kolleginnen, ehrliche Chefs, aber beim Gehalt ist Luft nach oben. Als Arbeitgeber trotzdem eine Empfehlung.',
    ],
    [
      'Vorstellungsgespräch: top',
      'Mein Vorstellungsgespräch war das netteste seit Jahren. Es gab Kaffee. Natürlich gab es Kaffee. Jetzt warte ich auf die Zusage.',
    ],
    [
      'Homeoffice?',
      'Gibt es bei der Stelle als {job} auch Homeoffice, oder muss ich jeden Tag nach Hamburg? In der Stellenanzeige steht dazu nichts.',
    ],
    [
      'Schichtplan kommt zu spät',
      'Ich arbeite seit {weeks} Monaten in der Montage. Der Schichtplan kommt immer erst am {weekday}, so kann man kein Privatleben planen. Sonst guter Arbeitgeber.',
    ],
    [
      'Absage ohne Begründung',
      'Absage nach {days} Tagen, ein Satz, ohne Begründung. Für eine Bewerbung mit drei Runden finde ich das respektlos.',
    ],
    [
      'Quereinstieg möglich?',
      'Ich bin Barista und würde gern in die Qualitätsprüfung. Nehmt ihr Quereinsteiger oder braucht die Bewerbung ein Diplom?',
    ],
    [
      'Initiativbewerbung',
      'An wen schicke ich eine Initiativbewerbung? Auf der Karriereseite gibt es nur Stellen in der Produktion.',
    ],
    [
      'Kantine: 5 von 5',
      'Als ehemaliger Mitarbeiter: Kantine 5 von 5, Führungskultur 3 von 5, Parkplätze 1 von 5. Arbeitgeber insgesamt solide.',
    ],
    [
      'Überstunden',
      'Überstunden werden im Team {num} gern gesehen, aber ungern bezahlt. Das sollte die Personalabteilung mal erfahren.',
    ],
    ['Duales Studium', 'Bieten Sie ein duales Studium in Mechatronik an und bis wann läuft die Bewerbungsfrist?'],
    [
      'Gehaltsangabe in Stellenanzeigen',
      'Warum steht in euren Stellenanzeigen kein Gehalt? Ich bewerbe mich ungern auf Überraschungseier.',
    ],
    [
      'Onboarding mit Herz',
      'Erster Arbeitstag: Laptop da, Schreibtisch da, Pate da, Kuchen da. So geht Onboarding. Danke ans Personalteam!',
    ],
    [
      'Schülerpraktikum',
      'Unsere neunte Klasse sucht Plätze für das Schülerpraktikum. Hätten Sie im {month} noch zwei frei?',
    ],
    [
      'Wiedereinstieg nach Elternzeit',
      'Ist die Stelle als {job} auch in Teilzeit möglich? Ich plane den Wiedereinstieg nach der Elternzeit.',
    ],
    [
      'Zeugnis steht noch aus',
      'Ich warte seit meinem Austritt vor {weeks} Wochen auf mein Arbeitszeugnis. Wer in der Personalabteilung kann helfen?',
    ],
  ],
  en: [
    [
      'No reply to my application',
      'I sent my job application {weeks} weeks ago and have not heard back. Did it arrive?',
    ],
    [
      'Internship wanted',
      'I study mechanical engineering in {city} and would love an internship in product development. Who should I write to?',
    ],
    [
      'Good employer, modest salary',
      'Great colleagues, honest managers, modest salary. Still a good employer, and the coffee is unbeatable.',
    ],
    [
      'Best job interview in years',
      'That was the nicest job interview I have had in years. There was coffee. Of course there was coffee.',
    ],
    ['Remote work?', 'Does the vacancy for {job} allow remote work? The job ad does not say.'],
    [
      'Rejected in one line',
      'Three interview rounds, then a rejection in one line. As a candidate I would have expected a little more from HR.',
    ],
    [
      'Do you hire career changers?',
      'I am a barista and would like to work in quality testing. Do you hire career changers?',
    ],
    ['Working student', 'Are you hiring working students for the summer? My CV is ready, my grinder is cleaned.'],
    [
      'Shift plans arrive too late',
      'As an employee in assembly: shift plans come too late and overtime is taken for granted. The canteen saves it.',
    ],
  ],
}
