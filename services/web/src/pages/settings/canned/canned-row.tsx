import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useInstant } from '../../../time/use-instant.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useLanguageName } from '../../ticket/use-language-name.ts'
import type { Canned } from './canned-responses.tsx'

type Props = { canned: Canned; mayChange: boolean; onOpen: (what: 'edit' | 'remove' | 'versions') => void }

/** A canned response with its text, for whom it is, and who wrote it last. */
export function CannedRow({ canned, mayChange, onOpen }: Props) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const departmentName = useDepartmentName()
  const languageName = useLanguageName()
  const nameId = useId()
  const { name, departmentId, language, text, version, changedAt, changedBy } = canned
  return (
    <li aria-labelledby={nameId} className="flex items-start gap-3 px-4 py-3">
      <div className="flex min-w-0 grow flex-col gap-1.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 id={nameId} className="font-semibold wrap-anywhere">
            {name}
          </h2>
          <Badge>{departmentId === null ? t('canned.everywhere') : departmentName(departmentId)}</Badge>
          <Badge>{languageName(language)}</Badge>
          <span className="text-sm text-quiet">
            {t('watches.version', { number: version })} · {instant(changedAt, 'near')}
            {changedBy === null ? null : ` · ${changedBy.name}`}
          </span>
          {version === 1 ? null : (
            <Button size="small" aria-label={t('canned.versionsOf', { name })} onClick={() => onOpen('versions')}>
              {t('canned.versions')}
            </Button>
          )}
        </div>
        <p className="max-w-prose wrap-anywhere whitespace-pre-line">{text}</p>
      </div>
      {mayChange ? (
        <div className="flex max-sm:flex-col">
          <IconButton icon="edit" label={t('forms.editOf', { name })} onClick={() => onOpen('edit')} />
          <IconButton icon="erase" label={t('forms.removeOf', { name })} onClick={() => onOpen('remove')} />
        </div>
      ) : null}
    </li>
  )
}
