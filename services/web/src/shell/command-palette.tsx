import { may } from '@echolot/domain'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../api/session.ts'
import { useTeam } from '../api/use-team.ts'
import { useDepartmentsInSight } from '../pages/queue/use-departments-in-sight.ts'
import { searchOf } from '../pages/queue/views/view-values.ts'
import { useSections } from '../pages/settings/use-sections.ts'
import { paletteWords as germanWords } from '../texts/de/palette-words.ts'
import { groups as germanGroups, sections as germanSections } from '../texts/de/settings/sections.ts'
import { paletteWords as englishWords } from '../texts/en/palette-words.ts'
import { groups as englishGroups, sections as englishSections } from '../texts/en/settings/sections.ts'
import { language } from '../texts/i18n.ts'
import { classNames } from '../ui/class-names.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Input } from '../ui/input.tsx'
import { type Command, useDeedCommands } from './use-deed-commands.ts'
import { useKeptViews } from './use-view-keys.ts'

const pages = [
  { key: 'today', to: '/', hint: 'g t', for: 'signed_in' },
  { key: 'queue', to: '/queue', hint: 'g q', for: 'read_tickets' },
  { key: 'incidents', to: '/incidents', hint: '', for: 'read_tickets' },
  { key: 'accounts', to: '/accounts', hint: 'g a', for: 'read_settings' },
  { key: 'reports', to: '/reports', hint: 'g r', for: 'read_reports' },
  { key: 'settings', to: '/settings', hint: 'g e', for: 'read_settings' },
] as const
const lists = ['unanswered', 'late', 'mine', 'tray'] as const

/**
 * What can be done now to the ticket and the rows at hand, every page, part of the settings and kept view by its name in either language, any ticket by
 * its number, and a search for whatever else was typed.
 */
export function CommandPalette({ onClose, onHelp }: { onClose: () => void; onHelp: () => void }) {
  const { t } = useTranslation(['palette', 'shell', 'queue'])
  const navigate = useNavigate()
  const role = useMe()?.role ?? null
  const readsTickets = may(role, 'read_tickets')
  const deeds = useDeedCommands()
  const views = useKeptViews()
  const sections = useSections()
  const inSight = useDepartmentsInSight()
  const team = useTeam()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const wanted = folded(typed)
  const both = (key: keyof typeof englishWords) => `${englishWords[key]} ${germanWords[key]}`
  const names = language() === 'de' ? germanSections : englishSections
  const settings = sections.flatMap(({ group, sections: those }) =>
    those.map((section) => ({
      key: `settings ${section}`,
      words: `${both('settings')} ${englishGroups[group]} ${germanGroups[group]} ${englishSections[section]} ${germanSections[section]}`,
      label: `${t('shell:settings')}: ${names[section]}`,
      act: () => void navigate({ to: '/settings', search: { section } }),
    })),
  )
  const known: Command[] = [
    ...deeds,
    ...pages
      .filter((page) => may(role, page.for))
      .map(({ key, to, hint }) => ({
        ...{ key, words: both(key), label: t(`shell:${key}`) },
        ...(hint === '' ? {} : { hint }),
        act: () => void navigate({ to }),
      })),
    // Fourteen at once would hide the rest; each is a word away.
    ...(wanted === '' ? [] : settings),
    ...lists
      .filter((view) => readsTickets && (view !== 'mine' || team))
      .map((view) => ({
        ...{ key: view, words: both(view), label: `${t('queue:title')}: ${t(`queue:views.${view}`)}` },
        act: () => void navigate({ to: '/queue', search: { view } }),
      })),
    ...(wanted === '' ? [] : inSight).map(({ id, name }) => ({
      ...{ key: `department ${id}`, words: both('queue'), label: `${t('queue:title')}: ${name}` },
      act: () => void navigate({ to: '/queue', search: { department: id } }),
    })),
    ...views.map((view, index) => ({
      ...{ key: `view ${view.id}`, words: view.name, label: t('palette:view', { name: view.name }) },
      ...(index < 9 ? { hint: `g ${index + 1}` } : {}),
      act: () => void navigate({ to: '/queue', search: searchOf(view) }),
    })),
    ...(may(role, 'contribute')
      ? [
          {
            ...{ key: 'contribute', words: both('contribute'), label: t('shell:contributions') },
            act: () => void navigate({ to: '/contribute' }),
          },
          {
            ...{ key: 'content', words: both('content'), label: t('shell:content') },
            act: () => void navigate({ to: '/content' }),
          },
        ]
      : []),
    ...(readsTickets
      ? [
          {
            ...{ key: 'why', words: both('why'), label: t('shell:help.why'), hint: 'w' },
            act: () => void navigate({ to: '/why' }),
          },
        ]
      : []),
    { key: 'help', words: both('help'), label: t('shell:help.title'), hint: '?', act: onHelp },
  ]
  const number = /^#?([1-9]\d{0,14})$/.exec(typed.trim())?.[1]
  const fits = known.filter(({ label, words }) =>
    wanted.split(' ').every((word) => folded(`${label} ${words}`).includes(word)),
  )
  const commands: Command[] = [
    ...(number === undefined || !readsTickets
      ? []
      : [
          {
            key: 'ticket',
            words: '',
            label: t('palette:ticket', { id: number }),
            act: () => void navigate({ to: '/queue', search: { view: 'all', ticket: Number(number) } }),
          },
        ]),
    ...fits,
    ...(wanted === '' || !readsTickets
      ? []
      : [
          {
            key: 'search',
            words: '',
            label: t('palette:search', { text: typed.trim() }),
            act: () => void navigate({ to: '/queue', search: { view: 'all', search: typed.trim() } }),
          },
        ]),
  ]
  const active = Math.min(at, commands.length - 1)
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, active])
  const run = (command: Command | undefined) => {
    if (command === undefined) return
    onClose()
    command.act()
  }
  return (
    <Dialog title={t('palette:title')} onClose={onClose}>
      <div className="sticky -top-4 z-10 -mx-4 -mt-4 -mb-2 bg-raised px-4 pt-4 pb-2">
        <Input
          data-autofocus
          role="combobox"
          aria-label={t('palette:title')}
          aria-expanded={commands.length > 0}
          aria-controls={listId}
          aria-activedescendant={commands[active] === undefined ? undefined : `${listId}-${active}`}
          placeholder={t('palette:hint')}
          maxLength={200}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
            if (by !== 0 && commands.length > 0) {
              event.preventDefault()
              setAt((active + by + commands.length) % commands.length)
            }
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              event.preventDefault()
              run(commands[active])
            }
          }}
        />
      </div>
      {commands.length === 0 ? <p role="status">{t('palette:none')}</p> : null}
      <div id={listId} role="listbox" aria-label={t('palette:results')} className="flex flex-col empty:hidden">
        {commands.map((command, index) => (
          // The field above keeps the focus and has the keys; a press is the pointer's way.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={command.key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onClick={() => run(command)}
            className={classNames(
              'flex min-h-9 scroll-mt-16 cursor-pointer items-center gap-2 rounded-md px-2',
              index === active ? 'bg-accent-soft outline-2 -outline-offset-2 outline-accent' : 'hover:bg-accent-soft',
            )}
          >
            <span className="min-w-0 grow truncate">{command.label}</span>
            {command.hint === undefined ? null : <kbd className="font-mono text-sm text-quiet">{command.hint}</kbd>}
          </div>
        ))}
      </div>
    </Dialog>
  )
}

const folded = (text: string) =>
  text.trim().toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss')
