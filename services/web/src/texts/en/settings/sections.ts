export const sections = {
  sources: 'Sources',
  watches: 'Brands & watches',
  departments: 'Departments & people',
  rules: 'Rules',
  calendars: 'Calendars',
  promises: 'Promises',
  corrections: 'Corrections',
  canned: 'Canned responses',
  company: 'Company',
  work: 'Figures about work',
  access: 'Access',
  mail: 'Mail',
  problems: 'Problems',
  record: 'Record',
}

export const groups = {
  listening: 'Listening',
  routing: 'Routing',
  responding: 'Responding',
  organisation: 'Organisation',
  operation: 'Operation',
}
