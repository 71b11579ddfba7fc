import { languages } from '@echolot/domain'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { language, speak } from '../texts/i18n.ts'
import { Button } from '../ui/button.tsx'
import { Logo } from './logo.tsx'

const names = { de: 'Deutsch', en: 'English' } as const

/** What stands around the pages before anybody is signed in. */
export function Outside({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shell')
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex min-h-12 items-center justify-between gap-4 px-4">
        <span className="flex items-center gap-2 font-semibold">
          <Logo />
          Echolot
        </span>
        <fieldset className="flex gap-1">
          <legend className="sr-only">{t('language')}</legend>
          {languages.map((code) => (
            <Button
              key={code}
              size="small"
              look="quiet"
              lang={code}
              aria-pressed={language() === code}
              className={language() === code ? 'underline underline-offset-4' : 'text-quiet'}
              onClick={() => void speak(code)}
            >
              {names[code]}
            </Button>
          ))}
        </fieldset>
      </header>
      <main className="flex grow flex-col px-4 pb-12">{children}</main>
    </div>
  )
}
