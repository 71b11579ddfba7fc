export const calendarProblems = {
  unknown_zone: 'This time zone is unknown.',
  unknown_state: 'This federal state is unknown.',
  unknown_place:
    'In this federal state no place of the name “{{place}}” is known. Known are: {{places}}. Empty: the days of the whole federal state.',
  no_places: 'In this federal state the same holidays hold everywhere, so it has no places. Leave it empty.',
  invalid_date: 'There is no such day.',
  invalid_window: 'A time reads like 09:00, from 00:00 to 24:00.',
  equal_times: 'Beginning and end are the same. For the whole day write 00:00 to 24:00.',
  overlapping_windows: 'Two windows overlap here. They may touch, not overlap, also across midnight.',
  no_open_time: 'No day is open, so nothing would ever be due. At least one window is needed.',
}
