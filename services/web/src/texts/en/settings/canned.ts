/** The page of canned responses. */
export const canned = {
  intro:
    'Responses that are written once and put into the text of a response by a search. What stands in braces is filled from the ticket; what is not known there stays a gap that has to be filled before anything is sent.',
  add: 'Add a canned response',
  editTitle: 'Edit “{{name}}”',
  none: 'There is no canned response yet.',
  noneText: 'One that answers a frequent question saves the most time.',
  name: 'Name',
  nameHint: 'By it, and by the words of the text, it is found while answering.',
  department: 'Department',
  everywhere: 'all departments',
  language: 'Language',
  text: 'Text',
  textHint: 'Plain text. It can still be changed in every response.',
  variables: 'Put in a variable',
  versions: 'Versions',
  versionsOf: 'Versions of “{{name}}”',
  removeTitle: 'Remove this canned response?',
  removeText: '“{{name}}” is no longer offered. Responses given with it keep the version that they used.',
}
