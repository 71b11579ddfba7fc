import type { TicketDetail } from '@echolot/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

type Picture = NonNullable<TicketDetail['item']>['pictures'][number]

const reasons = {
  gone: 'pictures.gone',
  refused: 'pictures.refused',
  no_picture: 'pictures.noPicture',
  too_large: 'pictures.tooLarge',
} as const

/** The pictures of an item as we keep them; of those that could not be had, why. Nothing is loaded from strangers. */
export function PictureList({ pictures }: { pictures: readonly Picture[] }) {
  const { t } = useTranslation('ticket')
  const [shown, setShown] = useState<Picture | null>(null)
  if (pictures.length === 0) return null
  const nameOf = ({ alt }: Picture, index: number) => alt ?? t('pictures.unnamed', { number: index + 1 })
  return (
    <>
      <ul className="flex flex-wrap gap-3" aria-label={t('pictures.title')}>
        {pictures.map((picture, index) => (
          <li key={picture.id}>
            {picture.state === 'kept' ? (
              <button
                type="button"
                className="block cursor-zoom-in overflow-hidden rounded-lg border border-line bg-surface"
                aria-label={t('pictures.enlarge', { name: nameOf(picture, index) })}
                onClick={() => setShown(picture)}
              >
                <img
                  src={addressOf(picture)}
                  alt=""
                  loading="lazy"
                  width={picture.width ?? undefined}
                  height={picture.height ?? undefined}
                  className="h-36 w-auto max-w-full object-cover"
                />
              </button>
            ) : (
              <p className="flex h-36 w-48 flex-col justify-center gap-1 rounded-lg border border-line border-dashed p-3 text-sm text-quiet">
                <span className="line-clamp-2 font-medium wrap-anywhere">{nameOf(picture, index)}</span>
                <span>{picture.state === 'waiting' ? t('pictures.waiting') : t(reasonFor(picture))}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
      {shown === null ? null : (
        <Dialog
          wide
          title={nameOf(shown, pictures.indexOf(shown))}
          onClose={() => setShown(null)}
          footer={<Button onClick={() => setShown(null)}>{t('pictures.close')}</Button>}
        >
          <img
            src={addressOf(shown)}
            alt={nameOf(shown, pictures.indexOf(shown))}
            width={shown.width ?? undefined}
            height={shown.height ?? undefined}
            className="mx-auto h-auto max-h-[70dvh] w-auto max-w-full"
          />
          <p className="text-sm text-quiet">{t('pictures.kept')}</p>
        </Dialog>
      )}
    </>
  )
}

function addressOf({ id }: Picture): string {
  return `/api/pictures/${id}`
}

function reasonFor({ problem }: Picture) {
  return Object.entries(reasons).find(([code]) => code === problem)?.[1] ?? 'pictures.away'
}
