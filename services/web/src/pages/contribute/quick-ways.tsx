import { type RefCallback, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { bookmarkAddress } from './bookmark.ts'

/**
 * Makes a link of the bookmark. React refuses such an address, rightly: here it is ours, is dragged away, and a click on it does
 * nothing on this page.
 */
const asBookmark: RefCallback<HTMLAnchorElement> = (link) => {
  const stay = (event: Event) => event.preventDefault()
  link?.setAttribute('href', bookmarkAddress(location.origin))
  link?.addEventListener('click', stay)
  return () => link?.removeEventListener('click', stay)
}

/** How to hand in from any page or app: the bookmark, and the app on the home screen. */
export function QuickWays() {
  const { t } = useTranslation('contribute')
  const hintId = useId()
  return (
    <Card title={t('quick.title')}>
      <div className="flex flex-col gap-4 p-4">
        <section className="flex flex-col items-start gap-2">
          <h3 className="font-medium">{t('quick.bookmark')}</h3>
          <p className="max-w-prose text-quiet">{t('quick.bookmarkText')}</p>
          <a
            href="/contribute"
            ref={asBookmark}
            aria-describedby={hintId}
            className={`${buttonClass('plain')} cursor-grab`}
          >
            <Icon name="heard" />
            {t('quick.bookmarkName')}
          </a>
          <p id={hintId} className="text-sm text-quiet">
            {t('quick.bookmarkClick')}
          </p>
          <details className="w-full">
            <summary className="min-h-6 cursor-pointer text-accent">{t('quick.byHand')}</summary>
            <code className="mt-2 block rounded-md bg-sunken px-3 py-2 text-sm break-all select-all">
              {bookmarkAddress(location.origin)}
            </code>
          </details>
        </section>
        <section className="flex flex-col gap-2">
          <h3 className="font-medium">{t('quick.app')}</h3>
          <p className="max-w-prose text-quiet">{t('quick.appText')}</p>
          {window.isSecureContext ? null : <p className="text-late">{t('quick.appUnsafe')}</p>}
        </section>
      </div>
    </Card>
  )
}
