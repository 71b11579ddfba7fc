/** What people put right of what Echolot decided. */
export const corrections = {
  intro:
    'Wherever Echolot decides something, a ticket has “Not so”. What people put right there stands here by what had decided it: a rule or watch that errs often wants to be changed.',
  none: 'Nobody has put anything right yet.',
  times_one: '{{count}} ×',
  times_other: '{{count}} ×',
  was: 'decided: {{decided}} – right: {{correct}}',
  kinds: {
    watch: 'Watch',
    story: 'Story',
    language: 'Language',
    department: 'Department',
    priority: 'Priority',
    pin: 'Pinned',
    follow_up: 'What the author wrote afterwards',
    own: 'Seen as our own',
  },
  words: {
    aboutUs: 'about us',
    notAboutUs: 'not about us',
    own: 'our answer',
    notOwn: 'no answer of ours',
    thanks: 'thanks',
    question: 'a question',
    none: 'not pinned',
    copy: 'a copy',
    otherStory: 'another story',
    unknown: 'unknown',
    pinned: 'pinned',
  },
}
