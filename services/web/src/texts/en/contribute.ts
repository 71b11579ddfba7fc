export const contribute = {
  title: 'What would you like to give, {{name}}?',
  choices: 'What can be given',
  gifts: {
    mention: 'Something I saw',
  },
  giftsWhat: {
    mention: 'A post, article or review about us',
  },
  mention: {
    title: 'Something I saw',
    url: 'Link',
    urlHint: 'Copied from the address bar, or shared from the app. Without a link, the text is enough.',
    text: 'What it says',
    textHint: 'The words that matter. With a link alone we read the page ourselves.',
    author: 'Who wrote it',
    publishedOn: 'Published on',
    place: 'Where you saw it',
    placeHint: 'Such as “Town gazette, page 3” or the name of a group.',
    submit: 'Hand in',
    done: 'Thank you. It is on its way to the department that should answer.',
  },
  own: {
    title: 'What became of what I gave',
    none: 'Nothing yet. What you hand in appears here with what became of it; nobody else of those who contribute sees it.',
    known: 'We had found this already. You are told all the same what becomes of it.',
    answeredAt: 'Answered {{at}}',
    answer: 'Read the answer',
  },
  states: {
    received: 'Received',
    decided: 'With {{department}}',
    answered: 'Answered',
    no_response: 'Needs no answer',
    closed: 'Done',
    erased: 'Erased at its author’s request',
  },
  ofTicket: {
    title: 'Handed in by colleagues',
    somebody: 'A former colleague',
    known: 'had been found before',
    place: 'Seen: {{place}}',
  },
}
