/** What a channel asks of whoever listens to it. */
export const terms = {
  title: 'What the channel asks for',
  whole: 'Its terms',
  texts_one:
    'What others wrote there is removed after {{count, number}} hour; when it was written and how long the answer took stay.',
  texts_other:
    'What others wrote there is removed after {{count, number}} hours; when it was written and how long the answer took stay.',
  authors_one: 'Who wrote it is removed after {{count, number}} hour.',
  authors_other: 'Who wrote it is removed after {{count, number}} hours.',
  deletedToo: 'What is deleted there is deleted here, too.',
  daily: 'At most a day (US cents)',
  dailyHint: 'After that nothing is read until the next day. Empty: no limit.',
  paid: 'Costs',
  today: '{{cents, number}} US cents today',
  forecast: 'this month {{spent}} so far, {{forecast}} by its end as it goes',
  costs: {
    item: 'Reading costs {{cents, number}} US cents an item.',
    request: 'Reading costs {{cents, number}} US cents a request.',
  },
}
