import type { ConnectorField, Source } from '@echolot/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { ConnectorFields, type Typed } from '../../../ui/connector-fields.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useConnectors } from '../../../ui/use-connectors.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import { ChannelTerms } from './channel-terms.tsx'

type Props = {
  source: Source
  fields: readonly ConnectorField[]
  /** Whether responses are sent there, too, or it is only asked. */
  responds: boolean
  onClose: () => void
}

/** As whom Echolot is signed in at a source; the source is asked whether it knows them before anything is kept. */
export function ReplyAccessDialog({ source, fields, responds, onClose }: Props) {
  const { t } = useTranslation('settings')
  const info = useConnectors().find(({ id }) => id === source.connector)
  const [typed, setTyped] = useState<Record<string, Typed>>({})
  const access = Object.fromEntries(fields.map(({ key }) => [key, String(typed[key] ?? '')]))
  const options = { stale: [api.sources.key(), api.responding.key()], onDone: onClose }
  const give = useChange(client.sources.giveReplyAccess, { ...options, said: t('forms.saved') })
  const take = useChange(client.sources.takeReplyAccess, {
    ...options,
    said: t('forms.removed'),
    tellsFailure: true,
  })
  const errorAt = useFieldErrors(give.error, { access })
  return (
    <FormDialog
      title={t(responds ? 'replyAccess.title' : 'replyAccess.signInOf', { name: source.name })}
      submit={t('forms.save')}
      busy={give.isPending}
      error={give.error}
      onSubmit={() => give.mutate({ id: source.id, access })}
      onClose={onClose}
    >
      <p className="max-w-prose text-quiet">{t(responds ? 'replyAccess.text' : 'replyAccess.signInText')}</p>
      <ChannelTerms info={info} />
      {source.answersAs === null ? null : (
        <div className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-sunken px-3 py-2">
          <span>{t(responds ? 'replyAccess.present' : 'replyAccess.signedIn', { name: source.answersAs })}</span>
          <Button size="small" busy={take.isPending} onClick={() => take.mutate({ id: source.id })}>
            {t('forms.remove')}
          </Button>
        </div>
      )}
      <ConnectorFields
        fields={fields}
        values={typed}
        set={(key, value) => setTyped({ ...typed, [key]: value })}
        errorAt={(key) => errorAt(`access.${key}`)}
        autoFocus
      />
    </FormDialog>
  )
}
