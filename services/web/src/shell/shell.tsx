import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe, useStatus } from '../api/session.ts'
import { hasChosenLanguage, speak } from '../texts/i18n.ts'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/icon.tsx'
import { lazily } from '../ui/lazily.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { FactorBanner } from './factor-banner.tsx'
import { Logo } from './logo.tsx'
import { Navigation } from './navigation.tsx'
import { NoticeBanner } from './notice-banner.tsx'
import { useKeys } from './use-keys.ts'
import { useLive } from './use-live.ts'
import { useViewKeys } from './use-view-keys.ts'
import { UserMenu } from './user-menu.tsx'

const HelpDialog = lazily(async () => (await import('./help-dialog.tsx')).HelpDialog)

const AbsenceDialog = lazily(async () => (await import('../pages/absences/absence-dialog.tsx')).AbsenceDialog)

const CommandPalette = lazily(async () => (await import('./command-palette.tsx')).CommandPalette)

/** What stands around every page: the way in, the five entries, the demo's mark and whether we are connected. */
export function Shell() {
  const { t } = useTranslation('shell')
  const connected = useLive()
  const company = useStatus()?.organisation?.name
  const [helping, setHelping] = useState(false)
  const [absent, setAbsent] = useState(false)
  const [finding, setFinding] = useState(false)
  const navigate = useNavigate()
  useKeys({
    '?': () => setHelping(true),
    w: () => void navigate({ to: '/why' }),
    'g t': () => void navigate({ to: '/' }),
    'g q': () => void navigate({ to: '/queue' }),
    'g u': () => void navigate({ to: '/queue', search: { view: 'unanswered' } }),
    'g a': () => void navigate({ to: '/accounts' }),
    'g r': () => void navigate({ to: '/reports' }),
    'g e': () => void navigate({ to: '/settings' }),
    ...useViewKeys(),
  })
  usePaletteKey(() => setFinding(true))
  useOwnLanguage()
  const main = useFocusOnNewPage()
  return (
    <div className="flex h-dvh flex-col print:block print:h-auto">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skip')}
      </a>
      <header className="z-20 shrink-0 border-b border-line bg-surface print:hidden">
        <div className="flex min-h-12 items-center gap-3 px-3 sm:px-4">
          <Link to="/" className="flex min-h-8 items-center gap-2 font-semibold">
            <Logo />
            <span>Echolot</span>
          </Link>
          {company ? (
            <span
              className={classNames(
                'min-w-0 truncate text-quiet md:hidden xl:inline',
                connected ? null : 'max-md:hidden xl:max-w-56',
              )}
            >
              {company}
            </span>
          ) : null}
          <Navigation place="top" />
          {/* In a place that is kept for it: the page below does not move. */}
          <div role="status" className="flex min-w-0 grow justify-end xl:shrink-0">
            {connected ? null : (
              <p
                title={t('offlineMeans')}
                className="flex min-w-0 items-center gap-1.5 rounded-md bg-late-soft px-2 py-1 text-late"
              >
                <Icon name="offline" />
                <span className="truncate md:max-lg:sr-only">
                  {t('offline')}
                  <span className="sr-only"> {t('offlineMeans')}</span>
                </span>
              </p>
            )}
          </div>
          <UserMenu onHelp={() => setHelping(true)} onAbsence={() => setAbsent(true)} />
        </div>
        <DemoBanner />
        <FactorBanner />
        <NoticeBanner />
      </header>
      {/* What scrolls is also what hidden labels are placed in: else they stretch the page below its end.
          What gets the focus comes to lie above a bar at the page's foot, not under it. */}
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className="relative flex min-h-0 grow flex-col overflow-y-auto outline-none print:overflow-visible has-data-foot-bar:scroll-pb-20"
      >
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </main>
      <Navigation place="bottom" />
      {finding ? <CommandPalette onClose={() => setFinding(false)} onHelp={() => setHelping(true)} /> : null}
      {absent ? <AbsenceDialog onClose={() => setAbsent(false)} /> : null}
      {helping ? <HelpDialog onClose={() => setHelping(false)} /> : null}
    </div>
  )
}

/** Ctrl-K, or Cmd-K, opens the palette from anywhere but another dialog; it needs no single keys. */
function usePaletteKey(open: () => void) {
  const current = useRef(open)
  useEffect(() => {
    current.current = open
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      if (document.querySelector('dialog[open]') === null) current.current()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

/** A new page starts reading and tabbing at its content; a changed filter on the same page moves nothing. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}

/** Somebody who chose a language elsewhere and none on this device is spoken to in it; the demo's person is nobody. */
function useOwnLanguage() {
  const own = useMe()?.language
  const demo = useStatus()?.organisation?.demo ?? true
  useEffect(() => {
    if (own && !demo && !hasChosenLanguage()) void speak(own)
  }, [own, demo])
}
