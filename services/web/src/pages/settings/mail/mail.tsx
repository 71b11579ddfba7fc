import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Instant } from '../../../ui/instant.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Table, Td, Th } from '../../../ui/table.tsx'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { MailForm, type Server } from './mail-form.tsx'

const tones = {
  waiting: 'soon',
  sending: 'accent',
  sent: 'good',
  refused: 'late',
  unknown: 'soon',
  dropped: 'plain',
} as const satisfies Record<string, Tone>

/** Through which server people are told by mail, and what became of the last mails. */
export function Mail() {
  const { t } = useTranslation('mail')
  const departmentName = useDepartmentName()
  const mail = useQuery(api.mail.get.queryOptions())
  if (mail.data === undefined)
    return mail.isPending ? (
      <Skeleton lines={6} />
    ) : (
      <ErrorNote error={mail.error} onRetry={() => void mail.refetch()} />
    )
  const { server, linksLeadTo, messages } = mail.data
  return (
    <>
      <p className="max-w-prose text-quiet">
        {t('intro')} {t('linksLeadTo', { origin: linksLeadTo })}
      </p>
      {server?.fromEnvironment ? (
        <SetServer server={server} />
      ) : (
        <MailForm key={server === null ? 'none' : 'set'} server={server} />
      )}
      {messages.length === 0 ? null : (
        <section className="flex flex-col gap-2">
          <h2 className="text-lg font-semibold">{t('messages')}</h2>
          <Table caption={t('messages')}>
            <thead>
              <tr>
                <Th>{t('to')}</Th>
                <Th>{t('what')}</Th>
                <Th>{t('state')}</Th>
                <Th>{t('answer')}</Th>
              </tr>
            </thead>
            <tbody>
              {messages.map(({ id, to, toDepartmentId, kind, state, answer, createdAt, nextAt }) => (
                <tr key={id}>
                  <Td>{to?.name ?? (toDepartmentId === null ? '–' : departmentName(toDepartmentId))}</Td>
                  <Td>
                    {t(`kinds.${kind}`)}
                    <span className="block text-sm text-quiet">
                      <Instant at={createdAt} />
                    </span>
                  </Td>
                  <Td>
                    <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
                    {nextAt === null || answer === null ? null : (
                      <span className="block text-sm text-quiet">
                        {t('nextAt')} <Instant at={nextAt} />
                      </span>
                    )}
                  </Td>
                  <Td className="max-w-md break-words">{answer}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </section>
      )}
    </>
  )
}

/** A server that the environment names: shown, and changed elsewhere. */
function SetServer({ server: { host, port, security, user, from, answers, proofsBy } }: { server: Server }) {
  const { t } = useTranslation('mail')
  const facts = [
    [t('host'), `${host}:${port}`],
    [t('security'), t(`securities.${security}`)],
    [t('user'), user],
    [t('from'), from],
    [t('answers'), answers],
    [t('proofsBy'), proofsBy],
  ] as const
  return (
    <section className="flex max-w-xl flex-col gap-2">
      <p className="rounded-md bg-sunken px-3 py-2">{t('fromEnvironment')}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name} className="contents">
              <dt className="text-quiet">{name}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}
