export const palette = {
  title: 'Find a page, a ticket or an action',
  hint: 'Type to find, arrows to choose, Enter to do it',
  results: 'Pages, tickets and actions',
  none: 'Nothing found.',
  ticket: 'Open ticket #{{id}}',
  search: 'Search tickets for “{{text}}”',
  view: 'View {{name}}',
}
