import type Holidays from 'date-holidays'

/**
 * In a browser the calendars come with their holidays laid out, see `layOutHolidays`; the holidays of all countries stay at home.
 * @public under the condition "browser" of `#holiday-book`
 */
export function loadHolidayBook(): typeof Holidays {
  throw new TypeError('Holidays are looked up where they are laid out, not in a browser.')
}
