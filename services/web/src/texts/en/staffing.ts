export const staffing = {
  title: 'Staffing',
  intro:
    'How many people at the same time would hold a department’s promise, hour by hour, by what arrived in the weeks before today.',
  department: 'Department',
  weeks: 'Weeks looked at',
  weeksOf_one: 'last {{count}} week',
  weeksOf_other: 'last {{count}} weeks',
  handling: 'Minutes per mention',
  handlingHint: 'What one mention takes one person, as you know or estimate it. Nothing is measured.',
  share: 'To be answered in time',
  wrong: 'From 1 to 600 minutes.',
  told: '{{arrived, number}} arrived from {{from}} to {{to}}. The promise is {{promise}} of working time. Most are needed on {{weekday}} at {{hour}}: {{people, number}}.',
  toldNone:
    '{{arrived, number}} arrived from {{from}} to {{to}}. The promise is {{promise}} of working time. Nobody is needed for nothing.',
  partPromised: '{{time}} for {{share}}',
  outOfReach: 'In some hours no number of people would do: handling alone takes too long for this promise.',
  caption: 'People needed, by weekday and hour',
  hour: 'Hour',
  closed: 'closed',
  never: '∞',
  cell: '{{weekday}} {{hour}}: {{people}}; {{arrivals, number(maximumFractionDigits: 2)}} arrive on average, {{met, number(maximumFractionDigits: 2)}} are met with those from closed hours',
  model: 'The model and what it assumes',
  assumptions: {
    model:
      'Erlang C, the queue M/M/c: mentions arrive at random at an even rate within the hour, and handling times vary exponentially about their mean.',
    order: 'Whoever is free takes the one that came first, all work equally fast, and nobody outside gives up waiting.',
    only: 'Those people do nothing else in that hour: no breaks, no other work. Real work is burstier, so this is the least that is needed.',
    promises:
      'Each mention counts with what would be promised to it today, by department, priority and channel. What is promised by the wall clock counts like working time, and what is urgent is taken in its turn, too.',
    night:
      'What comes while the department is closed is met at the next opening, spread over as many working hours as the promise lasts.',
    zone: 'Hours are those of the clocks in {{zone}}; means are over how often each hour really came, clock changes included. An hour counts as worked in when the calendar was open for half of it in most of these weeks.',
  },
}
