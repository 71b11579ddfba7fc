import type { Sender } from '../sender.ts'
import { facebook } from './facebook.ts'
import { glassdoor } from './glassdoor.ts'
import { googleAlerts } from './google-alerts.ts'
import { googleBusiness } from './google-business.ts'
import { instagram } from './instagram.ts'
import { kununu } from './kununu.ts'
import { linkedin } from './linkedin.ts'
import { xing } from './xing.ts'

/** Whose mails are known. A new one is a file beside these, and a line here. */
export const senders: readonly Sender[] = [
  googleAlerts,
  googleBusiness,
  facebook,
  instagram,
  linkedin,
  xing,
  kununu,
  glassdoor,
]
