import { readFilter, type TicketExpression, writeFilter } from '@echolot/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { ConditionRow } from './condition-row.tsx'
import { type DraftGroup, type DraftPart, newCondition, newGroup, toDraft, toExpression } from './draft.ts'
import { useFilterWords } from './use-filter-words.ts'

type Props = { filter: string | undefined; onApply: (filter: string | undefined) => void; onClose: () => void }

/** As deep as the page offers; a deeper one from an address is shown all the same. */
const deepestOffered = 2

/** Conditions in groups, all or one of which must hold. The address keeps what is applied. */
export function FilterBuilder({ filter, onApply, onClose }: Props) {
  const { t } = useTranslation('filter')
  const words = useFilterWords()
  const [root, setRoot] = useState<DraftGroup>(() => {
    const draft = toDraft(readable(filter))
    return draft.parts.length > 0 ? draft : newGroup('all', [newCondition('state')])
  })
  const written = writeFilter(toExpression(root))
  return (
    <FormDialog
      title={t('title')}
      submit={t('apply')}
      wide
      busy={false}
      error={null}
      unsaved={written !== (filter ?? '') && written !== ''}
      onClose={onClose}
      onSubmit={() => onApply(written === '' ? undefined : written)}
    >
      <Group
        group={root}
        depth={0}
        words={words}
        onChange={(next) => {
          if (next !== null) setRoot(next)
        }}
      />
      <p aria-live="polite" className="rounded-md bg-sunken p-2 wrap-anywhere">
        {written === '' ? t('empty') : words.tell(toExpression(root))}
      </p>
    </FormDialog>
  )
}

/** An address that cannot be read begins anew; the list says what was wrong with it. */
function readable(filter: string | undefined): TicketExpression {
  try {
    return readFilter(filter ?? '')
  } catch {
    return { all: [] }
  }
}

type GroupProps = {
  group: DraftGroup
  depth: number
  words: ReturnType<typeof useFilterWords>
  /** Null takes it away. */
  onChange: (group: DraftGroup | null) => void
}

function Group({ group, depth, words, onChange }: GroupProps) {
  const { t } = useTranslation('filter')
  const put = (key: number, part: DraftPart | null) =>
    onChange({ ...group, parts: group.parts.flatMap((one) => (one.key === key ? (part ?? []) : one)) })
  const add = (part: DraftPart) => onChange({ ...group, parts: [...group.parts, part] })
  return (
    <fieldset
      aria-label={t('group')}
      className={depth === 0 ? 'flex flex-col gap-3' : 'flex flex-col gap-3 border-l-3 border-accent pl-3'}
    >
      <div className="flex flex-wrap items-center gap-2">
        <Select
          aria-label={t('groupBy')}
          className="!w-auto"
          value={`${group.not ? 'not ' : ''}${group.by}`}
          onChange={({ target }) => onChange({ ...group, not: false, by: target.value === 'any' ? 'any' : 'all' })}
        >
          <option value="all">{t('all')}</option>
          <option value="any">{t('any')}</option>
          {group.not ? <option value={`not ${group.by}`}>{t('not', { text: t(group.by) })}</option> : null}
        </Select>
        {depth === 0 ? null : (
          <Button look="quiet" size="small" icon="close" onClick={() => onChange(null)}>
            {t('removeGroup')}
          </Button>
        )}
      </div>
      {group.parts.map((part) =>
        part.kind === 'condition' ? (
          <ConditionRow
            key={part.key}
            row={part}
            words={words}
            onChange={(row) => put(part.key, row)}
            onRemove={() => put(part.key, null)}
          />
        ) : (
          <Group key={part.key} group={part} depth={depth + 1} words={words} onChange={(next) => put(part.key, next)} />
        ),
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="small" icon="plus" onClick={() => add(newCondition('channel'))}>
          {t('addCondition')}
        </Button>
        {depth < deepestOffered ? (
          <Button
            size="small"
            icon="plus"
            onClick={() => add(newGroup(group.by === 'all' ? 'any' : 'all', [newCondition('channel')]))}
          >
            {t('addGroup')}
          </Button>
        ) : null}
      </div>
    </fieldset>
  )
}
