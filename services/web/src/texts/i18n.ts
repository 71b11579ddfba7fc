import { type Language, languages } from '@echolot/domain'
import i18next, { type BackendModule, type ResourceKey } from 'i18next'
import { initReactI18next } from 'react-i18next'

/** What is loaded together: each area of texts is one file and one i18next namespace, and most come alone, with their pages. */
type Bundles = {
  core: typeof import('./en/core.ts')
  day: typeof import('./en/day.ts')
  access: typeof import('./en/access.ts')
  accounts: typeof import('./en/accounts.ts')
  contribute: typeof import('./en/contribute.ts')
  effort: typeof import('./en/effort.ts')
  firstRun: typeof import('./en/first-run.ts')
  keptReports: typeof import('./en/kept-reports.ts')
  legs: typeof import('./en/legs.ts')
  missed: typeof import('./en/missed.ts')
  mail: typeof import('./en/mail.ts')
  problems: typeof import('./en/problems.ts')
  rearview: typeof import('./en/rearview.ts')
  refusals: typeof import('./en/refusals.ts')
  reports: typeof import('./en/reports.ts')
  settings: typeof import('./en/settings.ts')
  signIn: typeof import('./en/sign-in.ts')
  staffing: typeof import('./en/staffing.ts')
  today: typeof import('./en/today.ts')
  wallboard: typeof import('./en/wallboard.ts')
  why: typeof import('./en/why.ts')
}
type Texts = Bundles[keyof Bundles] extends infer Each ? Merged<Each> : never
type Merged<Each> = (Each extends unknown ? (one: Each) => void : never) extends (all: infer All) => void ? All : never
export type Area = keyof Texts
/** The same keys with other words: a text that English has and German lacks does not compile. */
export type Same<T> = { [Key in keyof T]: T[Key] extends string ? string : Same<T[Key]> }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: Texts
  }
}

const stored = 'echolot.language'

const load: { [Name in Language]: { [Bundle in keyof Bundles]: () => Promise<Same<Bundles[Bundle]>> } } = {
  en: {
    core: () => import('./en/core.ts'),
    day: () => import('./en/day.ts'),
    access: () => import('./en/access.ts'),
    accounts: () => import('./en/accounts.ts'),
    contribute: () => import('./en/contribute.ts'),
    effort: () => import('./en/effort.ts'),
    firstRun: () => import('./en/first-run.ts'),
    keptReports: () => import('./en/kept-reports.ts'),
    legs: () => import('./en/legs.ts'),
    missed: () => import('./en/missed.ts'),
    mail: () => import('./en/mail.ts'),
    problems: () => import('./en/problems.ts'),
    rearview: () => import('./en/rearview.ts'),
    refusals: () => import('./en/refusals.ts'),
    reports: () => import('./en/reports.ts'),
    settings: () => import('./en/settings.ts'),
    signIn: () => import('./en/sign-in.ts'),
    staffing: () => import('./en/staffing.ts'),
    today: () => import('./en/today.ts'),
    wallboard: () => import('./en/wallboard.ts'),
    why: () => import('./en/why.ts'),
  },
  de: {
    core: () => import('./de/core.ts'),
    day: () => import('./de/day.ts'),
    access: () => import('./de/access.ts'),
    accounts: () => import('./de/accounts.ts'),
    contribute: () => import('./de/contribute.ts'),
    effort: () => import('./de/effort.ts'),
    firstRun: () => import('./de/first-run.ts'),
    keptReports: () => import('./de/kept-reports.ts'),
    legs: () => import('./de/legs.ts'),
    missed: () => import('./de/missed.ts'),
    mail: () => import('./de/mail.ts'),
    problems: () => import('./de/problems.ts'),
    rearview: () => import('./de/rearview.ts'),
    refusals: () => import('./de/refusals.ts'),
    reports: () => import('./de/reports.ts'),
    settings: () => import('./de/settings.ts'),
    signIn: () => import('./de/sign-in.ts'),
    staffing: () => import('./de/staffing.ts'),
    today: () => import('./de/today.ts'),
    wallboard: () => import('./de/wallboard.ts'),
    why: () => import('./de/why.ts'),
  },
}

const core: readonly Area[] = ['shell', 'ui', 'words', 'absences', 'presence']
/** The areas that the queue needs, and every page that shows tickets. */
export const day: readonly Area[] = [
  'queue',
  'filter',
  'bulk',
  'views',
  'ticket',
  'privateMessages',
  'incidents',
  'palette',
  'forms',
]
const alone = (area: Area): area is Area & keyof Bundles => area in load.en
const bundleOf = (area: Area): keyof Bundles => (alone(area) ? area : core.includes(area) ? 'core' : 'day')

/** Fetches the texts of the language in use only, when a page wants them. */
const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(chosen, area, done) {
    // i18next asks for areas and languages that stand above, and for no others.
    load[chosen as Language][bundleOf(area as Area)]().then(
      (texts) => done(null, (texts as Record<string, ResourceKey>)[area] ?? {}),
      (error) => done(error instanceof Error ? error : new Error(String(error)), false),
    )
  },
}

function isLanguage(value: string | null | undefined): value is Language {
  return languages.some((language) => language === value)
}

/** The reader's own choice on this device, else the browser's first language that we speak, else English. */
function preferredLanguage(): Language {
  const chosen = localStorage.getItem(stored)
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
}

const started = Promise.withResolvers<void>()

export async function startTexts() {
  const chosen = preferredLanguage()
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({ lng: chosen, fallbackLng: false, ns: [...core], defaultNS: 'shell', interpolation: { escapeValue: false } })
  document.documentElement.lang = chosen
  started.resolve()
}

/** Fetches these areas in the language in use, so that a page need not wait for them when it stands. */
export async function loadTexts(areas: readonly Area[]) {
  if (!i18next.isInitialized) {
    // On their way already when i18next asks for them; what keeps them from coming it is told then.
    for (const area of areas) load[preferredLanguage()][bundleOf(area)]().catch(() => {})
    await started.promise
  }
  await i18next.loadNamespaces(areas)
}

export function language(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en'
}

/** Speaks this language from now on, on this device. */
export async function speak(chosen: Language) {
  localStorage.setItem(stored, chosen)
  await adopt(chosen)
}

/** Whether the reader chose a language on this device, which outranks the one stored with the person. */
export function hasChosenLanguage(): boolean {
  return isLanguage(localStorage.getItem(stored))
}

async function adopt(chosen: Language) {
  await i18next.changeLanguage(chosen)
  document.documentElement.lang = chosen
}
