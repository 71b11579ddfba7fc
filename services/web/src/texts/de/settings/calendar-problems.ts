export const calendarProblems = {
  unknown_zone: 'Diese Zeitzone ist unbekannt.',
  unknown_state: 'Dieses Bundesland ist unbekannt.',
  unknown_place:
    'In diesem Bundesland ist kein Ort namens „{{place}}“ bekannt. Bekannt sind: {{places}}. Leer: die Tage des ganzen Bundeslands.',
  no_places: 'In diesem Bundesland gelten überall dieselben Feiertage, also hat es keine Orte. Leer lassen.',
  invalid_date: 'Diesen Tag gibt es nicht.',
  invalid_window: 'Eine Uhrzeit liest sich wie 09:00, von 00:00 bis 24:00.',
  equal_times: 'Anfang und Ende sind gleich. Der ganze Tag ist 00:00 bis 24:00.',
  overlapping_windows:
    'Hier überschneiden sich zwei Zeiten. Sie dürfen sich berühren, nicht überschneiden, auch nicht über Mitternacht.',
  no_open_time: 'Kein Tag ist offen, also wäre nie etwas fällig. Es braucht mindestens eine Zeit.',
}
