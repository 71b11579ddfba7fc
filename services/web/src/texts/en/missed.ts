export const missed = {
  title: 'What we miss',
  intro:
    'Nobody can count what nobody heard, but it can be estimated. Where two ways of hearing find much of the same, little is left that neither found; where they hardly meet, much is. Compared are alerts of search services, what Echolot found at the sources itself, and what colleagues handed in.',
  period: 'First heard in',
  nothing: 'Nothing was heard in this period',
  nothingText: 'What is said to your own accounts does not count here: it is read where it arrives.',
  places: { web: 'News, blogs and other pages' },
  heard_one: '{{count}} heard',
  heard_other: '{{count}} heard',
  recall: 'At most {{share}} heard',
  missed_one: 'At least {{count}} mention was heard by nobody.',
  missed_other: 'At least {{count}} mentions were heard by nobody.',
  noneMissed: 'Nothing seems to be missing: whatever one way heard was heard by another, too. That is no proof.',
  interval: 'By chance alone it may also be {{low}} to {{high}} heard, and {{few}} to {{many}} missed.',
  unknown: 'Nobody can tell',
  oneWay: {
    alert:
      'Only alerts heard anything here. Poll a source of this kind yourself, or have colleagues hand in what they see: only a second way shows what the first one misses.',
    polled:
      'Only your own polling heard anything here. Add an alert of a search service, or have colleagues hand in what they see: only a second way shows what the first one misses.',
    captured:
      'Only colleagues heard anything here. Add a source or an alert that hears this place: so far nothing of it is heard by itself.',
  },
  tooLittle_zero: 'No mention was heard in two ways; {{needed}} are needed before an estimate means anything.',
  tooLittle_one:
    'Only {{count}} mention was heard in two ways; {{needed}} are needed before an estimate means anything.',
  tooLittle_other:
    'Only {{count}} mentions were heard in two ways; {{needed}} are needed before an estimate means anything.',
  much: 'That it is so few may itself mean that much is missed. A longer period may tell.',
  caption: 'Who heard what: {{place}}',
  by: 'Heard by',
  count: 'Mentions',
  ways: {
    alert: 'alerts',
    polled: 'own polling',
    captured: 'colleagues',
    alone: { alert: 'alerts alone', polled: 'own polling alone', captured: 'colleagues alone' },
    pair: '{{first}} and {{second}}',
    all: 'all three',
  },
  showRows: 'Show these: {{told}}',
  rows: {
    title: '{{place}}, heard by {{by}}',
    unseen_one: '{{count}} of them lies with a department that you do not see.',
    unseen_other: '{{count}} of them lie with departments that you do not see.',
    none: 'There are none any more',
    mention: 'Mention',
    source: 'First heard by',
    found: 'Found',
    close: 'Close the list',
    previous: 'Previous',
    next: 'Next',
    range: '{{from}} to {{to}} of {{total}}',
    untitled: 'Ticket #{{id}}',
  },
  explain: {
    title: 'Explain this number',
    counts: 'Counts',
    countsText:
      'Publications that concern us and were first heard in the period: one post, article or comment, by whichever address it was found. A reprint elsewhere is another one. Not counted are spam, what is not about us, our own posts, private messages, and what was said to our own accounts.',
    method: 'Method',
    chapman:
      'Two ways: (n₁ + 1)(n₂ + 1) / (m + 1) − 1 in all, where n₁ and n₂ are what each heard and m what both did (Chapman 1951).',
    logLinear_zero:
      'Three ways: of the eight log-linear models the one that fits best (AIC) takes the three for independent (Fienberg 1972).',
    logLinear_one:
      'Three ways: of the eight log-linear models the one that fits best (AIC) lets one pair of them depend on each other (Fienberg 1972).',
    logLinear_other:
      'Three ways: of the eight log-linear models the one that fits best (AIC) lets {{count}} pairs of them depend on each other (Fienberg 1972).',
    pooled: 'Three ways, two of them taken together, for no model of all three has an estimate (Chapman 1951).',
    interval: 'Interval',
    intervalText: '95 percent, log-normal about what is missing (Chao 1987). It tells of chance, and of nothing else.',
    noInterval: 'None: where nothing seems to be missing the formula has no interval, and the number is not certain.',
    assumptions: 'Holds if',
  },
  assumptions: {
    title: 'What it assumes, and why it says “at most”',
    dependent:
      'The ways find independently of each other. They do not quite: what is well linked is found by alerts and by polling alike, and what nobody links by neither. Then too much is heard in both ways and the estimate comes out too small. So the share heard is “at most”, and what is missed “at least”.',
    alike:
      'Each way finds any mention as likely as any other. What none of them can ever see, such as a closed group, is in no estimate.',
    same: 'The same publication is recognised as the same: by its address, its network’s id, or its headline at one host. What is not makes the overlap too small and the estimate too large.',
    closed:
      'All ways listened for the whole period. A source or alert that was added in the middle hears less, and what was found in the last days may still be found again.',
    few: 'Below seven that were heard in two ways nothing is estimated: the formula is biased there (Robson and Regier 1964).',
    places: 'Places are never added up: what is true of one network says nothing of another.',
  },
  asOf: 'As of {{at}}, {{zone}}',
} as const
