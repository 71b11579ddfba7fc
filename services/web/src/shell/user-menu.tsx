import { languages, may } from '@echolot/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useMe, useStatus } from '../api/session.ts'
import { endPresence } from '../api/use-present.ts'
import { useTeam } from '../api/use-team.ts'
import { language, speak } from '../texts/i18n.ts'
import { chooseTheme, chosenTheme, themes } from '../theme.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from '../ui/menu.tsx'
import { forgetAllDrafts } from '../ui/use-draft.ts'

const languageNames = { de: 'Deutsch', en: 'English' } as const

export function UserMenu({ onHelp, onAbsence }: { onHelp: () => void; onAbsence: () => void }) {
  const team = useTeam()
  const { t } = useTranslation(['shell', 'absences'])
  const me = useMe()
  const demo = useStatus()?.organisation?.demo ?? false
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [theme, setTheme] = useState(chosenTheme)
  const storeLanguage = useMutation(api.session.setLanguage.mutationOptions())
  const signOut = useMutation(
    api.session.signOut.mutationOptions({
      onSuccess: async () => {
        endPresence()
        await navigate({ to: '/sign-in', ignoreBlocker: true })
        forgetAllDrafts()
        queryClient.clear()
      },
    }),
  )
  if (me === undefined) return null
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('userMenu', { name: me.name })}
          className="flex min-h-9 items-center gap-1.5 rounded-md px-2 hover:bg-accent-soft"
        >
          <Icon name="person" className="size-[1.125rem]" />
          <span className="hidden max-w-36 truncate lg:inline">{me.name}</span>
          <Icon name="down" className="size-3.5 text-quiet" />
        </button>
      }
    >
      <MenuLabel>
        {me.name}
        <br />
        {me.email}
      </MenuLabel>
      <MenuLine />
      <MenuChoice
        label={t('language')}
        value={language()}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChoose={(chosen) => {
          void speak(chosen)
          storeLanguage.mutate({ language: chosen })
        }}
      />
      <MenuLine />
      <MenuChoice
        label={t('theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
        onChoose={(chosen) => {
          chooseTheme(chosen)
          setTheme(chosen)
        }}
      />
      <MenuLine />
      {team && may(me.role, 'work_tickets') ? (
        <MenuItem icon="snooze" onSelect={onAbsence}>
          {t('absences:menu')}
        </MenuItem>
      ) : null}
      {may(me.role, 'contribute') ? (
        <MenuItem icon="plus" onSelect={() => void navigate({ to: '/contribute' })}>
          {t('contributions')}
        </MenuItem>
      ) : null}
      {may(me.role, 'contribute') ? (
        <MenuItem icon="note" onSelect={() => void navigate({ to: '/content' })}>
          {t('content')}
        </MenuItem>
      ) : null}
      {may(me.role, 'work_tickets') || may(me.role, 'read_work') ? (
        <MenuItem icon="clock" onSelect={() => void navigate({ to: '/effort' })}>
          {t('effort')}
        </MenuItem>
      ) : null}
      {may(me.role, 'read_reports') ? (
        <>
          <MenuItem icon="department" onSelect={() => void navigate({ to: '/staffing' })}>
            {t('staffing')}
          </MenuItem>
          <MenuItem icon="reports" onSelect={() => void navigate({ to: '/wallboard' })}>
            {t('wallboard')}
          </MenuItem>
        </>
      ) : null}
      {may(me.role, 'read_tickets') ? (
        <MenuItem icon="search" hint="w" onSelect={() => void navigate({ to: '/why' })}>
          {t('why')}
        </MenuItem>
      ) : null}
      <MenuItem icon="question" hint="?" onSelect={onHelp}>
        {t('keys')}
      </MenuItem>
      {demo ? null : (
        <MenuItem icon="key" onSelect={() => void navigate({ to: '/access' })}>
          {t('access')}
        </MenuItem>
      )}
      <MenuItem icon="signOut" onSelect={() => signOut.mutate(undefined)}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}
