import type { Same, Texts } from '../i18n.ts'
import { accounts } from './accounts.ts'
import { firstRun } from './first-run.ts'
import { problems } from './problems.ts'
import { queue } from './queue.ts'
import { refusals } from './refusals.ts'
import { reports } from './reports.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { ticket } from './ticket.ts'
import { today } from './today.ts'
import { ui } from './ui.ts'
import { words } from './words.ts'

export const german: Same<Texts> = {
  shell,
  ui,
  words,
  signIn,
  firstRun,
  today,
  queue,
  ticket,
  accounts,
  problems,
  refusals,
  reports,
  settings,
}
