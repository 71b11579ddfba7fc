import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { freshStatus } from '../../api/session.ts'
import { language } from '../../texts/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { CodeField } from './code-field.tsx'

/** Into the demo with one click: it is made where there is none yet, and entered where there is. */
export function DemoForm({ needsCode, running = false }: { needsCode: boolean; running?: boolean }) {
  const { t } = useTranslation('firstRun')
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const [sent, setSent] = useState(false)
  const demo = useMutation(
    api.firstRun.startDemo.mutationOptions({
      onSuccess: async (me) => {
        queryClient.setQueryData(api.session.me.queryKey(), me)
        await freshStatus()
        await navigate({ to: '/' })
      },
    }),
  )
  const noCode = needsCode && code.trim() === ''
  const start = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (!noCode && !demo.isPending) demo.mutate({ language: language(), ...(needsCode ? { code: code.trim() } : {}) })
  }
  return (
    <form onSubmit={start} noValidate className="flex flex-col gap-4">
      {needsCode ? <CodeField value={code} missing={sent && noCode} onChange={setCode} /> : null}
      <ErrorNote error={demo.error} />
      <div role="status" className="empty:hidden">
        {demo.isPending && !running ? <p className="text-sm text-quiet">{t('demoStarting')}</p> : null}
      </div>
      <Button type="submit" look={running ? 'primary' : 'plain'} busy={demo.isPending}>
        {t('demoStart')}
      </Button>
    </form>
  )
}
