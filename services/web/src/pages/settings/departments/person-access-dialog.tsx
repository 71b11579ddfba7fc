import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Instant } from '../../../ui/instant.tsx'
import { ShownOnce } from '../../../ui/shown-once.tsx'
import { useChange } from '../../../ui/use-change.ts'
import type { Person } from './people.tsx'

type AccessLink = Awaited<ReturnType<typeof client.personAccess.createLink>>

/** How somebody else comes in: a link to hand over, and an end to their sessions. */
export function PersonAccessDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const ui = useTranslation('ui').t
  const { id, name, email, invited } = person
  const mail = useTranslation('mail').t
  const access = useQuery({
    ...api.personAccess.get.queryOptions({ input: { id } }),
    // A mail that is under way is looked after.
    refetchInterval: ({ state }) => (isUnderWay(state.data?.lastMail?.state) ? 2_000 : false),
  })
  const lastMail = access.data?.lastMail
  const [link, setLink] = useState<AccessLink | null>(null)
  const stale = [api.personAccess.key(), api.people.key()]
  const create = useChange(client.personAccess.createLink, { stale, onDone: setLink })
  const mailLink = useChange(client.personAccess.mailLink, { stale })
  const endSessions = useChange(client.personAccess.endSessions, { said: t('people.sessionsEnded'), stale })
  const reset = useChange(client.personAccess.resetSecondFactor, { said: t('people.secondFactorReset'), stale })
  return (
    <Dialog
      title={t('people.accessOf', { name })}
      onClose={onClose}
      footer={<Button onClick={onClose}>{ui('close')}</Button>}
    >
      <section className="flex flex-col items-start gap-2">
        <h3 className="font-medium">{t(invited ? 'people.invitation' : 'people.newPassword')}</h3>
        <p className="text-quiet">{t(invited ? 'people.invitationText' : 'people.newPasswordText')}</p>
        {link === null ? (
          <>
            {access.data?.linkHoldsUntil ? (
              <p>
                {t('people.linkHolds')} <Instant at={access.data.linkHoldsUntil} />. {t('people.linkAgain')}
              </p>
            ) : null}
            <div className="flex flex-wrap gap-2">
              {access.data?.mailPossible ? (
                <Button look="primary" busy={mailLink.isPending} onClick={() => mailLink.mutate({ id })}>
                  {t('people.mailLink')}
                </Button>
              ) : null}
              <Button icon="key" busy={create.isPending} onClick={() => create.mutate({ id })}>
                {t('people.makeLink')}
              </Button>
            </div>
            {lastMail ? (
              <p className="text-sm text-quiet">
                {t('people.lastMail', { email, state: mail(`states.${lastMail.state}`) })}{' '}
                <Instant at={lastMail.createdAt} />
                {lastMail.answer === null ? null : (
                  <>
                    {': '}
                    <q className="break-words">{lastMail.answer}</q>
                  </>
                )}
              </p>
            ) : null}
          </>
        ) : (
          <>
            <ShownOnce label={t('people.link')} value={`${link.origin ?? location.origin}/join#${link.token}`} />
            <p className="text-sm text-quiet">
              {t('people.linkOnce')} <Instant at={link.expiresAt} />.
            </p>
          </>
        )}
      </section>
      {invited ? null : (
        <section className="flex flex-col items-start gap-2">
          <h3 className="font-medium">{t('people.sessions')}</h3>
          <p className="text-quiet">{t('people.sessionsText')}</p>
          <Button icon="signOut" busy={endSessions.isPending} onClick={() => endSessions.mutate({ id })}>
            {t('people.endSessions')}
          </Button>
        </section>
      )}
      {access.data?.secondFactor || access.data?.passkeys ? (
        <section className="flex flex-col items-start gap-2">
          <h3 className="font-medium">{t('people.secondFactor')}</h3>
          <p className="text-quiet">{t('people.secondFactorText')}</p>
          <Button look="danger" busy={reset.isPending} onClick={() => reset.mutate({ id })}>
            {t('people.resetSecondFactor')}
          </Button>
        </section>
      ) : null}
      <ErrorNote error={access.error ?? create.error ?? mailLink.error ?? endSessions.error ?? reset.error} />
    </Dialog>
  )
}

const isUnderWay = (state: string | undefined) => state === 'waiting' || state === 'sending'
