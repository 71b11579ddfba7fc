import type { ImportLine } from '@echolot/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../../api/client.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { HistoryField, usualHistoryDays } from '../../../../ui/history-field.tsx'
import { useChange } from '../../../../ui/use-change.ts'
import { useFieldErrors } from '../../../../ui/use-field-errors.ts'
import { useRefusalText } from '../../../../ui/use-refusal-text.ts'
import { base64Of } from './base64-of.ts'
import { ImportInput } from './import-input.tsx'
import { ImportLines, verdicts } from './import-lines.tsx'
import { useAddressCheck } from './use-address-check.ts'

const largest = 2_000_000

/** Imports a list of sources in three steps: give it, see what would become of each line, and see what became of it. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings')
  const [given, setGiven] = useState<{ file: File | null; text: string }>({ file: null, text: '' })
  const [tooLarge, setTooLarge] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [historyDays, setHistoryDays] = useState<number | null>(usualHistoryDays)
  const check = useAddressCheck()
  const preview = useMutation({
    mutationFn: async (blob: Blob) => {
      const content = await base64Of(blob)
      return { content, ...(await client.sourceLists.preview({ content })) }
    },
    onSuccess: ({ lines }) => setChosen(new Set(newOnes(lines).map(({ key }) => key))),
  })
  const take = useChange(client.sourceLists.import, { stale: [api.sources.key(), api.today.key()] })
  const errorAt = useFieldErrors(preview.error)
  const tellRefusal = useRefusalText()
  const lines = preview.data?.lines ?? null

  const give = (next: typeof given) => {
    setGiven(next)
    setTooLarge(false)
    preview.reset()
  }
  const look = () => {
    const blob = given.file ?? new Blob([given.text])
    setTooLarge(blob.size > largest)
    if (blob.size <= largest) preview.mutate(blob)
  }
  const back = () => {
    check.reset()
    take.reset()
    preview.reset()
  }
  const choose = (key: number, taken: boolean) => {
    const next = new Set(chosen)
    if (taken) next.add(key)
    else next.delete(key)
    setChosen(next)
  }
  const ask = () =>
    void check.start(
      newOnes(lines ?? []).filter(({ key }) => chosen.has(key)),
      (answers) => {
        const out = answers.filter(({ outcome }) => outcome === 'refused' || outcome === 'known')
        setChosen((before) => new Set([...before].filter((key) => !out.some((one) => one.key === key))))
      },
    )
  const submit = () => {
    if (preview.data === undefined) return
    const wanted = [...chosen].map((key) => {
      const instead = check.checked.get(key)?.sealed
      return instead ? { key, instead } : { key }
    })
    take.mutate({ content: preview.data.content, chosen: wanted, historyDays })
  }
  const close = () => {
    check.stop()
    onClose()
  }

  if (take.data !== undefined)
    return (
      <Dialog
        title={t('sourceLists.title')}
        wide
        onClose={close}
        footer={
          <Button look="primary" ref={(button) => button?.focus()} onClick={close}>
            {t('sourceLists.close')}
          </Button>
        }
      >
        <p role="status">{t('sourceLists.done', { count: take.data.added })}</p>
        {take.data.left.length === 0 ? null : (
          <>
            <p>{t('sourceLists.left', { count: take.data.left.length })}</p>
            <ImportLines lines={take.data.left} checked={new Map()} chosen={null} />
          </>
        )}
      </Dialog>
    )
  if (lines === null)
    return (
      <Dialog
        title={t('sourceLists.title')}
        wide
        onClose={close}
        footer={
          <Button
            look="primary"
            busy={preview.isPending}
            disabled={given.file === null && given.text.trim() === ''}
            onClick={look}
          >
            {t('sourceLists.look')}
          </Button>
        }
      >
        <ImportInput
          given={given}
          error={tooLarge ? tellRefusal({ reason: 'list_too_large' }) : errorAt('content')}
          onGive={give}
        />
        {errorAt('content') === null ? <ErrorNote error={preview.error} /> : null}
      </Dialog>
    )
  const fresh = newOnes(lines)
  return (
    <Dialog
      title={t('sourceLists.title')}
      wide
      onClose={close}
      footer={
        <>
          <Button ref={focusOnce} onClick={back}>
            {t('sourceLists.back')}
          </Button>
          <Button
            look="primary"
            busy={take.isPending}
            disabled={chosen.size === 0 || check.running !== null}
            onClick={submit}
          >
            {chosen.size === 0 ? t('sourceLists.nothing') : t('sourceLists.submit', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <p role="status" className="flex flex-wrap gap-2">
        {verdicts.map((verdict) => {
          const count = lines.filter((line) => line.verdict === verdict).length
          return count === 0 ? null : (
            <Badge key={verdict} tone={verdict === 'refused' ? 'late' : verdict === 'new' ? 'accent' : 'plain'}>
              {t(`sourceLists.summary.${verdict}`, { count })}
            </Badge>
          )
        })}
      </p>
      {fresh.length === 0 ? null : (
        <>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            {check.running === null ? (
              <Button icon="heard" disabled={chosen.size === 0} onClick={ask}>
                {t('sourceLists.check')}
              </Button>
            ) : (
              <Button onClick={check.stop}>{t('sourceLists.stop')}</Button>
            )}
            <p role="status" className="min-w-0 grow basis-64 text-sm text-quiet">
              {check.running !== null
                ? t('sourceLists.checking', check.running)
                : check.checked.size > 0
                  ? t('sourceLists.checked', { count: check.checked.size })
                  : t('sourceLists.checkHint')}
            </p>
          </div>
          <ErrorNote error={check.error} />
          <Checkbox
            label={t('sourceLists.all')}
            checked={fresh.every(({ key }) => chosen.has(key))}
            onChange={(event) => setChosen(new Set(event.target.checked ? fresh.map(({ key }) => key) : []))}
          />
        </>
      )}
      <ImportLines lines={lines} checked={check.checked} chosen={chosen} onChoose={choose} />
      {fresh.length === 0 ? null : <HistoryField days={historyDays} onChange={setHistoryDays} />}
      <ErrorNote error={take.error} />
    </Dialog>
  )
}

function newOnes(lines: readonly ImportLine[]): ImportLine[] {
  return lines.filter(({ verdict }) => verdict === 'new')
}

/** The step before took its button with it, and the focus. */
function focusOnce(button: HTMLButtonElement | null) {
  if (document.activeElement === document.body) button?.focus()
}
