export const legs = {
  title: 'Hand-overs',
  intro:
    'How long tickets lay with each department in working time, how many it handed on, and how often those whose wait ended there had been handed over. These are figures about work: there is none for a person, and none for a few.',
  forManagers:
    'How long tickets lay with departments is for managers and administrators to read, where enough people stand behind it.',
  span: 'Months',
  months_one: 'Last {{count}} month',
  months_other: 'Last {{count}} months',
  nothing: 'In these months no leg of a department ended.',
  caption: 'Legs of departments by month',
  month: 'Month',
  department: 'Department',
  together: 'together, too small each',
  withheld: 'withheld: too few active people',
  withheldWhy_one: 'Some figures are withheld: fewer than {{count}} active person stands behind them.',
  withheldWhy_other:
    'Some figures are withheld: fewer than {{count}} active people stand behind them, also with the other small departments of the month.',
  tooFew: 'too few',
  columns: {
    count: 'Legs',
    median: 'Half within',
    p90: '9 of 10 within',
    handedOn: 'Handed on',
    ended: 'Waits ended here',
    never: 'never handed over',
    once: 'once',
    twice: 'twice',
    more: 'more often',
    cameBack: 'Came back',
  },
  meaning: 'What is counted',
  defined: {
    leg: {
      name: 'Leg',
      says: 'From when a ticket arrived at a department, or was handed over to it, until it was handed on, answered, or dismissed because no response was needed. What was spam, a duplicate or not about us counts nowhere.',
    },
    length: {
      name: 'Length',
      says: 'In the working time of the department, without pauses; of small departments together in that of the company. A median needs five legs, nine of ten twenty.',
    },
    handOvers: {
      name: 'Hand-overs',
      says: 'Of the waits that ended with the department: how often each was handed over until then, by whomever. Leaving the sorting tray is one.',
    },
    cameBack: {
      name: 'Came back',
      says: 'Of those: a department got it that had handed it on before.',
    },
    month: {
      name: 'Month',
      says: 'A leg counts in the month in which its end was known here. Only finished months are shown, each by itself: from a sum that grows every day one could tell the days apart.',
    },
    people: {
      name: 'Active people',
      says: 'Whoever did anything in one of the legs. There are at least {{count}} behind each row; departments that are too small are told together where these are enough, else not at all. Nobody counts twice.',
    },
  },
  toMinimum: 'Who sets how many people that are',
} as const
