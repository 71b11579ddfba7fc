import { macroName } from '@echolot/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { api, client } from '../../../../api/client.ts'
import { problemOf } from '../../../../api/problem.ts'
import { FormDialog } from '../../../../ui/form-dialog.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { useChange } from '../../../../ui/use-change.ts'
import { useFieldErrors } from '../../../../ui/use-field-errors.ts'
import { QueryEditor } from '../../query/query-editor.tsx'
import { BrokenExamples } from '../watch/broken-examples.tsx'
import { example } from '../watch/use-watch-draft.ts'
import { MacroEffects } from './macro-effects.tsx'
import type { Macro } from './macros-page.tsx'

/** Writes a new macro, or another version of one. Its name stays: what uses it says it. */
export function MacroDialog({ macro, onClose }: { macro: Macro | null; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const [name, setName] = useState(macro?.name ?? '')
  const [query, setQuery] = useState(macro?.query ?? '')
  const options = { said: t('forms.saved'), stale: [api.macros.key(), api.watches.key()], onDone: onClose }
  const create = useChange(client.macros.create, options)
  const update = useChange(client.macros.update, options)
  const saving = macro === null ? create : update
  const errorAt = useFieldErrors(saving.error, { name, query })
  const broken = z.array(example).safeParse(problemOf(saving.error).data.broken).data ?? []
  const misnamed = name !== '' && !macroName.safeParse(name).success
  return (
    <FormDialog
      title={t(macro === null ? 'macros.add' : 'macros.editTitle', { name: `$${name}` })}
      submit={t(broken.length > 0 ? 'watch.save.anyway' : macro === null ? 'forms.add' : 'forms.save')}
      busy={saving.isPending}
      error={saving.error}
      wide
      onSubmit={() => {
        if (misnamed) return
        if (macro === null) create.mutate({ name, query })
        else update.mutate({ name, query, confirmed: broken.length > 0 })
      }}
      onClose={onClose}
    >
      {macro === null ? (
        <TextField
          label={t('macros.name')}
          hint={t('macros.nameHint')}
          error={misnamed ? t('macros.nameWrong') : errorAt('name')}
          required
          data-autofocus
          autoCapitalize="none"
          spellCheck={false}
          value={name}
          onChange={(typed) => setName(typed.trim().replace(/^\$/, ''))}
        />
      ) : (
        <p className="max-w-prose text-quiet">{t('macros.editText')}</p>
      )}
      <BrokenExamples examples={broken} />
      <QueryEditor
        label={t('watches.query')}
        query={query}
        macro={macro === null && misnamed ? '' : name}
        error={errorAt('query')}
        onChange={setQuery}
      />
      {macro === null ? null : <MacroEffects macro={macro} query={query} />}
    </FormDialog>
  )
}
