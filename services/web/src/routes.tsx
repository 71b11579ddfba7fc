import { may, type Permission } from '@echolot/domain'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { Suspense } from 'react'
import { api, client } from './api/client.ts'
import { queryClient } from './api/query-client.ts'
import { askStatusFirst, freshStatus, knownMe } from './api/session.ts'
import { accountSearch } from './pages/accounts/account-search.ts'
import { contentSearch } from './pages/content/content-search.ts'
import { contributeSearch } from './pages/contribute/contribute-search.ts'
import { missedSearch } from './pages/missed/missed-search.ts'
import { listOptions } from './pages/queue/list-options.ts'
import { queueSearch } from './pages/queue/queue-search.ts'
import { reportSearch } from './pages/reports/report-search.ts'
import { settingsSearch } from './pages/settings/settings-search.ts'
import { watchSearch } from './pages/settings/watches/watch/watch-search.ts'
import { todaySearch } from './pages/today/today-search.ts'
import { whySearch } from './pages/why/why-search.ts'
import { Crashed } from './shell/crashed.tsx'
import { NotFound } from './shell/not-found.tsx'
import { Shell } from './shell/shell.tsx'
import { type Area, day, language, loadTexts } from './texts/i18n.ts'
import { Toasts } from './ui/toasts.tsx'

const root = createRootRoute({
  component: () => (
    <>
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
      <Toasts />
    </>
  ),
})

/** A visitor of the demo on the machine itself comes in without being asked; everybody else signs in. */
async function enterDemo({ organisation, needsCode }: Awaited<ReturnType<typeof freshStatus>>): Promise<boolean> {
  if (!organisation?.demo || needsCode) return false
  try {
    const visitor = await client.firstRun.startDemo({ language: language() })
    queryClient.setQueryData(api.session.me.queryKey(), visitor)
    return true
  } catch {
    return false // the sign-in page offers the same and shows why it fails
  }
}

/** Whoever is not signed in does so first, and what is not set up is. */
async function requireSession({ location }: { location: { href: string } }) {
  // Without anybody known, somebody may have signed in elsewhere since it was asked last.
  const status =
    knownMe() === undefined ? await freshStatus() : await queryClient.ensureQueryData(api.session.status.queryOptions())
  if (status.phase === 'first_run') throw redirect({ to: '/first-run' })
  if (knownMe() === undefined && !(await enterDemo(status)))
    throw redirect({ to: '/sign-in', search: { back: location.href } })
  if (status.phase === 'setup') throw redirect({ to: '/first-run' })
}

/** A page for those who hold a permission; everybody else is led to their first page. */
const needs = (permission: Permission) => () => {
  if (!may(knownMe()?.role ?? null, permission)) throw redirect({ to: '/' })
}

/** A page that comes when it is first wanted, and with it its texts; a text that is not named here would come after it. */
function page<Module extends Record<string, unknown>, Name extends keyof Module>(
  areas: readonly Area[],
  load: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent(async () => (await Promise.all([load(), loadTexts(areas)]))[0], name)
}

/** Everything that needs somebody signed in and a company set up. */
const inside = createRoute({ id: 'inside', getParentRoute: () => root, beforeLoad: requireSession, component: Shell })

/** For a screen on the wall, which needs the whole of it: without the shell. */
const wallboard = createRoute({
  path: '/wallboard',
  getParentRoute: () => root,
  beforeLoad: requireSession,
  component: page(['wallboard'], () => import('./pages/wallboard/wallboard-page.tsx'), 'WallboardPage'),
})

const today = createRoute({
  path: '/',
  getParentRoute: () => inside,
  validateSearch: todaySearch,
  component: page([...day, 'today'], () => import('./pages/today/today-page.tsx'), 'TodayPage'),
})

const queue = createRoute({
  path: '/queue',
  getParentRoute: () => inside,
  beforeLoad: ({ search, preload }) => {
    needs('read_tickets')()
    // Asked for while the page itself is on its way.
    if (!preload)
      queryClient.ensureInfiniteQueryData(listOptions(search)).catch(() => {
        /* The page tells it. */
      })
  },
  validateSearch: queueSearch,
  component: page(day, () => import('./pages/queue/queue-page.tsx'), 'QueuePage'),
})

const incidents = createRoute({
  path: '/incidents',
  getParentRoute: () => inside,
  beforeLoad: needs('read_tickets'),
  component: page(day, () => import('./pages/incidents/incidents-page.tsx'), 'IncidentsPage'),
})
const incident = createRoute({
  path: '/incidents/$incident',
  getParentRoute: () => inside,
  beforeLoad: needs('read_tickets'),
  component: page([...day, 'refusals'], () => import('./pages/incidents/incident-page.tsx'), 'IncidentPage'),
})
const incidentLog = createRoute({
  path: '/incidents/$incident/log',
  getParentRoute: () => inside,
  beforeLoad: needs('read_tickets'),
  component: page(day, () => import('./pages/incidents/log-page.tsx'), 'IncidentLogPage'),
})

const accounts = createRoute({
  path: '/accounts',
  getParentRoute: () => inside,
  beforeLoad: needs('read_settings'),
  validateSearch: accountSearch,
  component: page(
    ['accounts', 'settings', 'missed'],
    () => import('./pages/accounts/accounts-page.tsx'),
    'AccountsPage',
  ),
})

const reports = createRoute({
  path: '/reports',
  getParentRoute: () => inside,
  beforeLoad: needs('read_reports'),
  validateSearch: reportSearch,
  component: page(['reports', 'forms'], () => import('./pages/reports/reports-page.tsx'), 'ReportsPage'),
})
const board = createRoute({
  path: '/reports/board',
  getParentRoute: () => inside,
  beforeLoad: needs('read_reports'),
  validateSearch: reportSearch,
  component: page(['reports'], () => import('./pages/reports/board-page.tsx'), 'BoardPage'),
})

const keptReports = createRoute({
  path: '/reports/kept',
  getParentRoute: () => inside,
  beforeLoad: needs('read_reports'),
  component: page(
    ['reports', 'keptReports'],
    () => import('./pages/kept-reports/kept-reports-page.tsx'),
    'KeptReportsPage',
  ),
})
const keptReport = createRoute({
  path: '/reports/kept/$kept',
  getParentRoute: () => inside,
  beforeLoad: needs('read_reports'),
  component: page(
    ['reports', 'keptReports'],
    () => import('./pages/kept-reports/kept-report-page.tsx'),
    'KeptReportPage',
  ),
})

const legs = createRoute({
  path: '/reports/hand-overs',
  getParentRoute: () => inside,
  beforeLoad: needs('read_reports'),
  component: page(['reports', 'legs'], () => import('./pages/legs/legs-page.tsx'), 'LegsPage'),
})

const missed = createRoute({
  path: '/reports/missed',
  getParentRoute: () => inside,
  beforeLoad: needs('read_reports'),
  validateSearch: missedSearch,
  component: page(['reports', 'missed'], () => import('./pages/missed/missed-page.tsx'), 'MissedPage'),
})

const contribute = createRoute({
  path: '/contribute',
  getParentRoute: () => inside,
  beforeLoad: needs('contribute'),
  validateSearch: contributeSearch,
  component: page(['contribute'], () => import('./pages/contribute/contribute-page.tsx'), 'ContributePage'),
})

const content = createRoute({
  path: '/content',
  getParentRoute: () => inside,
  beforeLoad: needs('contribute'),
  validateSearch: contentSearch,
  component: page(['contribute'], () => import('./pages/content/content-page.tsx'), 'ContentPage'),
})

const effort = createRoute({
  path: '/effort',
  getParentRoute: () => inside,
  component: page(['effort'], () => import('./pages/effort/effort-page.tsx'), 'EffortPage'),
})

const staffing = createRoute({
  path: '/staffing',
  getParentRoute: () => inside,
  beforeLoad: needs('read_reports'),
  component: page(['staffing'], () => import('./pages/staffing/staffing-page.tsx'), 'StaffingPage'),
})

const settings = createRoute({
  path: '/settings',
  getParentRoute: () => inside,
  beforeLoad: needs('read_settings'),
  validateSearch: settingsSearch,
  component: page(['settings', 'rearview'], () => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
})

const rearview = createRoute({
  path: '/rearview/$source',
  getParentRoute: () => inside,
  beforeLoad: needs('read_reports'),
  component: page(['rearview', 'reports'], () => import('./pages/rearview/rearview-page.tsx'), 'RearviewPage'),
})

const watchTray = createRoute({
  path: '/settings/watches/tray',
  getParentRoute: () => inside,
  beforeLoad: needs('read_tickets'),
  component: page(['settings'], () => import('./pages/settings/watches/tray/tray-page.tsx'), 'TrayPage'),
})

const macros = createRoute({
  path: '/settings/watches/macros',
  getParentRoute: () => inside,
  beforeLoad: needs('read_settings'),
  component: page(['settings'], () => import('./pages/settings/watches/macros/macros-page.tsx'), 'MacrosPage'),
})

const watch = createRoute({
  path: '/settings/watches/$watch',
  getParentRoute: () => inside,
  beforeLoad: needs('read_settings'),
  validateSearch: watchSearch,
  component: page(['settings'], () => import('./pages/settings/watches/watch/watch-page.tsx'), 'WatchPage'),
})

const why = createRoute({
  path: '/why',
  getParentRoute: () => inside,
  beforeLoad: needs('read_tickets'),
  validateSearch: whySearch,
  component: page(['why'], () => import('./pages/why/why-page.tsx'), 'WhyPage'),
})

const access = createRoute({
  path: '/access',
  getParentRoute: () => inside,
  component: page(['access', 'mail'], () => import('./pages/access/access-page.tsx'), 'AccessPage'),
})

const anywhereElse = createRoute({ path: '$', getParentRoute: () => inside, component: NotFound })

const signIn = createRoute({
  path: '/sign-in',
  getParentRoute: () => root,
  // Only addresses of our own: whoever sends a link must not choose where a sign-in leads. What is refused is named, since the
  // router keeps what the address says of all that is not.
  validateSearch: ({
    back,
    ended,
  }: {
    back?: unknown
    ended?: unknown
  }): { back?: string | undefined; ended?: true | undefined } => ({
    back: typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : undefined,
    ended: ended === true ? ended : undefined,
  }),
  beforeLoad: async () => {
    const status = await freshStatus()
    if (status.phase === 'first_run') throw redirect({ to: '/first-run' })
  },
  component: page(['signIn'], () => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const join = createRoute({
  path: '/join',
  getParentRoute: () => root,
  component: page(['access'], () => import('./pages/join/join-page.tsx'), 'JoinPage'),
})

const firstRun = createRoute({
  path: '/first-run',
  getParentRoute: () => root,
  beforeLoad: async () => {
    const status = await freshStatus()
    if (status.phase === 'ready') throw redirect({ to: '/' })
    if (status.phase === 'setup' && knownMe() === undefined)
      throw redirect({ to: '/sign-in', search: { back: '/first-run' } })
  },
  component: page(['firstRun', 'settings'], () => import('./pages/first-run/first-run-page.tsx'), 'FirstRunPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    inside.addChildren([
      today,
      queue,
      incidents,
      incident,
      incidentLog,
      accounts,
      reports,
      board,
      keptReports,
      keptReport,
      legs,
      missed,
      contribute,
      content,
      effort,
      staffing,
      settings,
      rearview,
      watchTray,
      macros,
      watch,
      why,
      access,
      anywhereElse,
    ]),
    wallboard,
    signIn,
    join,
    firstRun,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: Crashed,
  scrollRestoration: true,
})

/** Fetches what the page at this address is made of, and who is there, before the router has come to it. */
export function fetchPage(pathname: string) {
  const [routes] = router.getMatchedRoutes(pathname)
  for (const { options } of routes) {
    void options.component?.preload?.()
    if (options.beforeLoad !== undefined) askStatusFirst()
  }
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
