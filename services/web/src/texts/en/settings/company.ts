export const company = {
  intro: 'Whose installation this is. Days and times on all pages are told in this time zone.',
  name: 'Name',
  homepage: 'Homepage',
  language: 'Language',
  languageHint: 'Of what Echolot writes by itself. Each reader chooses the language of the pages.',
  zone: 'Time zone',
  state: 'Bundesland',
  stateHint: 'For the public holidays of new calendars.',
  noState: 'none',
  saved: 'The company is saved.',
  demo: 'Demo company',
  demoText:
    'This company is made up. Removing it takes everything away without trace, so that a real one can be set up.',
}
