/** What colleagues write on tickets: notes for each other and reasons why an answer was given outside. */
export const notes = [
  'Habe ich telefonisch vorgeklärt, Antwort folgt heute.',
  'Bitte freundlich bleiben, ist Stammkundschaft.',
  'Rückfrage beim Lager läuft.',
  'Wortlaut mit Tjark abgestimmt.',
  'Gleicher Fall wie letzte Woche, Textbaustein passt nicht.',
  'Wartet auf die Freigabe aus der Technik.',
  'Achtung, der Ton ist schärfer, als die Sache ist.',
  'Chefin möchte die Antwort vorher lesen.',
  'Waiting for the carrier to confirm.',
  'Die Fotos sind per Mail gekommen.',
] as const

export const outsideReasons = [
  'Telefonisch geklärt',
  'Per E-Mail beantwortet',
  'Persönlich auf der Messe gesprochen',
  'Im Direktchat gelöst',
  'Rückruf am selben Tag',
] as const
