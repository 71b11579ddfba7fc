import type { Language } from '@echolot/domain'
import type { PublicKey } from '../sources.ts'

/** How one paper prints what an agency reported. */
type Print = {
  sourceKey: PublicKey
  outlet: string
  /** The first part of the host that its page lies at. */
  host: string
  /** Minutes before the epoch. */
  minutesAgo: number
  title: string
  text: string
}

const headline = 'Musterwerk verlängert Garantie auf Kaffeemühlen auf zehn Jahre'
const lead =
  'Der Hamburger Mühlenhersteller Musterwerk verlängert die Garantie auf seine Kaffeemühlen rückwirkend auf zehn Jahre. Das gilt nach Angaben des Unternehmens für alle Geräte, die seit Januar 2022 verkauft wurden.'
const middle =
  '„Wer eine Mühle baut, die man reparieren kann, muss auch dafür geradestehen“, sagte Geschäftsführerin Friederike Harmsen der Nachrichtenagentur Nordfunk. Ersatzteile sollen künftig binnen drei Werktagen verschickt werden.'
const end =
  'Verbraucherschützer begrüßten den Schritt, verwiesen aber auf offene Fragen zur Elektronik: Für die Software des Brühwerk One gilt die Zusage nicht. Der Branchenverband sprach von einem Signal, dem nicht alle Mitbewerber gern folgen werden.'

/** One report of an agency, as four papers printed it within hours: one cut it, one gave it a headline of its own. */
export const agencyReport: { language: Language; prints: readonly Print[] } = {
  language: 'de',
  prints: [
    {
      sourceKey: 'news',
      outlet: 'Hafenblatt',
      host: 'hafenblatt',
      minutesAgo: 170,
      title: headline,
      text: `${lead} ${middle} ${end}`,
    },
    {
      sourceKey: 'press',
      outlet: 'Elbkurier Wirtschaft',
      host: 'elbkurier',
      minutesAgo: 131,
      title: headline,
      text: `${lead} ${middle}`,
    },
    {
      sourceKey: 'alerts',
      outlet: 'Mittelstandsmagazin Nord',
      host: 'mittelstand-nord',
      minutesAgo: 84,
      title: 'Zehn Jahre Garantie: Ein Hamburger Familienbetrieb legt sich fest',
      text: `${lead} ${middle} ${end}`,
    },
    {
      sourceKey: 'news',
      outlet: 'Tagesbote am Sund',
      host: 'tagesbote',
      minutesAgo: 37,
      title: headline,
      text: `${lead} ${middle} ${end} Die Aktion läuft ohne Anmeldung; der Kaufbeleg genügt.`,
    },
  ],
}
