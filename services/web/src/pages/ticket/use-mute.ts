import type { MuteKind } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { toast } from '../../ui/toast-store.ts'
import { useChange } from '../../ui/use-change.ts'

/** Mutes an item's author or the domain of its link, and offers to take that back at once. */
export function useMute() {
  const { t } = useTranslation('ticket')
  const stale = [api.mutes.key(), api.hidden.key(), api.tickets.key()]
  const undo = useChange(client.mutes.remove, { said: t('mute.undone'), stale, tellsFailure: true })
  const mute = useChange(client.mutes.create, {
    stale,
    tellsFailure: true,
    onDone: ({ id, kind, name }) =>
      toast(t(`mute.done.${kind}`, { name: name ?? t('item.unknownAuthor') }), {
        tone: 'good',
        action: { label: t('mute.undo'), act: () => undo.mutate({ id, bringBack: true }) },
      }),
  })
  return { busy: mute.isPending, mute: (itemId: number, kind: MuteKind) => mute.mutate({ itemId, kind }) }
}
