export const deadLetters = {
  intro:
    'What could not be worked on is kept here with its reason. The rest went on. Once the cause is gone, try it again.',
  none: 'No problems',
  noneText: 'Everything that arrived was worked on.',
  caption: 'What could not be worked on',
  at: 'When',
  what: 'What',
  reason: 'Reason',
  attempts: 'Attempts',
  state: 'State',
  waiting: 'lies here',
  replayedAt: 'tried again {{at}}',
  actions: 'Actions',
  replay: 'Try again',
  replayOf: 'Try again: {{topic}} {{id}}',
  replayed: 'It is being tried again.',
}
