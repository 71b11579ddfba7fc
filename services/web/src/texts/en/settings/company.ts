export const company = {
  intro: 'Whose installation this is. Days and times on all pages are told in this time zone.',
  fromFile: 'This comes from echolot.yaml and is changed there.',
  name: 'Name',
  homepage: 'Homepage',
  language: 'Language',
  languageHint: 'Of what Echolot writes by itself. Each reader chooses the language of the pages.',
  zone: 'Time zone',
  state: 'Federal state',
  stateHint: 'For the public holidays of new calendars.',
  noState: 'none',
  unsaved: 'Changes to the company have not been saved yet.',
  saved: 'The company is saved.',
  demo: 'Demo company',
  demoText:
    'This company is made up. Removing it takes everything away without trace, so that a real one can be set up.',
}
