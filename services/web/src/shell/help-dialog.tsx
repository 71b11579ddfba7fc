import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTeam } from '../api/use-team.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Switch } from '../ui/switch.tsx'
import { keysAreOn, switchKeys } from './key-switch.ts'

const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['Esc', 'back'],
  ['c', 'claim'],
  ['b', 'release'],
  ['a', 'respond'],
  ['d', 'dismiss'],
  ['1 – 4', 'dismissReason'],
  ['h', 'handOver'],
  ['1 – 9', 'route'],
  ['s', 'snooze'],
  ['e', 'pause'],
  ['p', 'prioritise'],
  ['l', 'label'],
  ['f', 'close'],
  ['n', 'note'],
  ['m', 'merge'],
  ['t', 'pin'],
  ['u', 'undo'],
  ['z', 'undoStory'],
  ['x', 'choose'],
  ['Shift x', 'chooseRange'],
  ['r', 'refresh'],
  ['/', 'search'],
  ['g 1 – 9', 'view'],
  ['g t', 'goToday'],
  ['g q', 'goQueue'],
  ['g u', 'goUnanswered'],
  ['g a', 'goAccounts'],
  ['g r', 'goReports'],
  ['g e', 'goSettings'],
  ['w', 'why'],
  ['Ctrl k', 'palette'],
  ['?', 'help'],
] as const

/** What only means something where there is somebody else. */
const amongColleagues: readonly string[] = ['claim', 'release']

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  const [on, setOn] = useState(keysAreOn)
  const team = useTeam()
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <p className="text-quiet">{t('help.intro')}</p>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5 sm:grid-cols-[auto_1fr_auto_1fr]">
        {keys
          .filter(([, name]) => team || !amongColleagues.includes(name))
          .map(([key, name]) => (
            <div key={name} className="contents">
              <dt>
                <kbd className="inline-block min-w-7 rounded border border-edge bg-sunken px-1.5 text-center font-mono text-sm">
                  {key}
                </kbd>
              </dt>
              <dd>{t(`help.${name}`)}</dd>
            </div>
          ))}
      </dl>
      <Switch
        label={t('help.switch')}
        checked={on}
        onChange={({ target }) => {
          switchKeys(target.checked)
          setOn(target.checked)
        }}
      />
    </Dialog>
  )
}
