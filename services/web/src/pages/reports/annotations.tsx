import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { RemoveDialog } from '../../ui/remove-dialog.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { AnnotationDialog } from './annotation-dialog.tsx'
import type { Annotation } from './use-annotations.ts'
import { useDayName } from './use-day-name.ts'

/** What people noted about the days of the chart, by their numbers on it; whoever works with tickets adds, changes and removes notes. */
export function Annotations({ annotations }: { annotations: readonly Annotation[] }) {
  const { t } = useTranslation('reports')
  const day = useDayName()
  const nameOf = useDepartmentName()
  const channelName = useChannelName()
  const mayWrite = useMay('keep_reports')
  const [editing, setEditing] = useState<Annotation | 'new' | null>(null)
  const [removing, setRemoving] = useState<Annotation | null>(null)
  return (
    <div className="flex flex-col gap-2">
      {annotations.length === 0 ? null : (
        <ol aria-label={t('notes.title')} className="flex flex-col gap-1">
          {annotations.map((annotation, index) => {
            const { id, from, to, text, departmentId, channel, author } = annotation
            return (
              <li key={id} className="flex items-start gap-2">
                <span className="mt-1 inline-flex size-5 shrink-0 items-center justify-center rounded-full bg-late-soft text-sm font-semibold text-late tabular-nums">
                  {index + 1}
                </span>
                <span className="min-w-0 grow pt-1 break-words">
                  <span className="font-medium">{text}</span>
                  <span className="text-quiet">
                    {' '}
                    {[
                      from === to ? day(from) : `${day(from)} – ${day(to)}`,
                      ...(departmentId === null ? [] : [nameOf(departmentId)]),
                      ...(channel === null ? [] : [channelName(channel)]),
                      ...(author === null ? [] : [t('notes.by', { name: author.name })]),
                    ].join(' · ')}
                  </span>
                </span>
                {mayWrite ? (
                  <span className="flex print:hidden">
                    <IconButton icon="edit" label={t('notes.edit', { text })} onClick={() => setEditing(annotation)} />
                    <IconButton
                      icon="erase"
                      label={t('notes.remove', { text })}
                      onClick={() => setRemoving(annotation)}
                    />
                  </span>
                ) : null}
              </li>
            )
          })}
        </ol>
      )}
      {mayWrite ? (
        <Button size="small" icon="note" className="self-start print:hidden" onClick={() => setEditing('new')}>
          {t('notes.add')}
        </Button>
      ) : null}
      {editing === null ? null : (
        <AnnotationDialog annotation={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {removing === null ? null : (
        <RemoveDialog
          title={t('notes.removeTitle')}
          text={t('notes.removeText', { text: removing.text })}
          act={() => client.annotations.remove({ id: removing.id })}
          stale={[api.annotations.key()]}
          onClose={() => setRemoving(null)}
        />
      )}
    </div>
  )
}
