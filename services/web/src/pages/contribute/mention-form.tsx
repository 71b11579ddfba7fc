import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'
import type { ContributeSearch } from './contribute-search.ts'
import { GiftForm } from './gift-form.tsx'

const given = (text: string) => (text.trim() === '' ? null : text.trim())

/** Hands in what somebody saw: a link, a text, or both. */
export function MentionForm({ sent, onDone }: { sent: ContributeSearch; onDone: () => void }) {
  const { t } = useTranslation('contribute')
  const [url, setUrl] = useState(sent.url ?? '')
  const [text, setText] = useState(sent.text ?? '')
  const [author, setAuthor] = useState('')
  const [place, setPlace] = useState('')
  const [publishedOn, setPublishedOn] = useState('')
  const saving = useChange(client.submissions.create, {
    said: t('mention.done'),
    stale: [api.submissions.key()],
    onDone,
  })
  const values = { url: given(url), text: given(text), author: given(author), place: given(place) }
  const errorAt = useFieldErrors(saving.error, { ...values, publishedOn })
  return (
    <Card title={t('mention.title')}>
      <GiftForm
        submit={t('mention.submit')}
        busy={saving.isPending}
        error={saving.error}
        onSubmit={() =>
          saving.mutate({
            ...values,
            // What a bookmark sent of the page belongs to its link.
            title: values.url !== null && values.url === sent.url ? (sent.title ?? null) : null,
            publishedOn: given(publishedOn),
          })
        }
        onCancel={onDone}
      >
        <TextField
          label={t('mention.url')}
          hint={t('mention.urlHint')}
          error={errorAt('url')}
          type="url"
          inputMode="url"
          autoCapitalize="none"
          maxLength={2000}
          value={url}
          onChange={setUrl}
        />
        <Field label={t('mention.text')} hint={t('mention.textHint')} error={errorAt('text')} optional>
          {(control) => (
            <Textarea
              {...control}
              rows={5}
              maxLength={20_000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('mention.author')}
            error={errorAt('author')}
            optional
            maxLength={200}
            value={author}
            onChange={setAuthor}
          />
          <TextField
            label={t('mention.publishedOn')}
            error={errorAt('publishedOn')}
            optional
            type="date"
            value={publishedOn}
            onChange={setPublishedOn}
          />
        </div>
        <TextField
          label={t('mention.place')}
          hint={t('mention.placeHint')}
          error={errorAt('place')}
          optional
          maxLength={200}
          value={place}
          onChange={setPlace}
        />
      </GiftForm>
    </Card>
  )
}
