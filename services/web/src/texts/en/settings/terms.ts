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
  costs: {
    item: 'Reading costs {{cents, number}} US cents an item.',
    request: 'Reading costs {{cents, number}} US cents a request.',
  },
}
