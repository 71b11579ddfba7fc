import type { Same, Texts } from '../i18n.ts'
import { absences } from './absences.ts'
import { access } from './access.ts'
import { accounts } from './accounts.ts'
import { bulk } from './bulk.ts'
import { contribute } from './contribute.ts'
import { effort } from './effort.ts'
import { filter } from './filter.ts'
import { firstRun } from './first-run.ts'
import { incidents } from './incidents.ts'
import { keptReports } from './kept-reports.ts'
import { legs } from './legs.ts'
import { mail } from './mail.ts'
import { palette } from './palette.ts'
import { presence } from './presence.ts'
import { privateMessages } from './private-messages.ts'
import { problems } from './problems.ts'
import { queue } from './queue.ts'
import { refusals } from './refusals.ts'
import { reports } from './reports.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { staffing } from './staffing.ts'
import { ticket } from './ticket.ts'
import { today } from './today.ts'
import { ui } from './ui.ts'
import { views } from './views.ts'
import { wallboard } from './wallboard.ts'
import { why } from './why.ts'
import { words } from './words.ts'

export const german: Same<Texts> = {
  shell,
  ui,
  words,
  signIn,
  firstRun,
  today,
  queue,
  filter,
  bulk,
  palette,
  views,
  ticket,
  absences,
  presence,
  access,
  accounts,
  mail,
  privateMessages,
  incidents,
  contribute,
  problems,
  refusals,
  reports,
  effort,
  keptReports,
  legs,
  settings,
  staffing,
  wallboard,
  why,
}
