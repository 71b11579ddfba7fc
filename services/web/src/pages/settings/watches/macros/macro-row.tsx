import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../api/client.ts'
import { language } from '../../../../texts/i18n.ts'
import { useInstant } from '../../../../time/use-instant.ts'
import { Button } from '../../../../ui/button.tsx'
import { FileBadge } from '../../../../ui/file-badge.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { useRuleName } from '../../rules/use-rule-name.ts'
import type { Macro } from './macros-page.tsx'

type Props = { macro: Macro; mayChange: boolean; onOpen: (what: 'edit' | 'remove' | 'versions') => void }

/** More than this of a query opens on demand. */
const shownAtOnce = 300

/** A macro with its words and what uses it. */
export function MacroRow({ macro, mayChange, onOpen }: Props) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const { about, changedAt, changedBy, from, query, version } = macro
  const name = `$${macro.name}`
  const nameId = useId()
  const words = (
    <code className="block rounded bg-sunken px-2 py-1 font-mono text-sm break-words whitespace-pre-wrap">{query}</code>
  )
  return (
    <li aria-labelledby={nameId} className="flex items-start gap-3 px-4 py-3">
      <div className="flex min-w-0 grow flex-col gap-1.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 id={nameId} className="font-mono font-medium break-words">
            {name}
          </h3>
          {about === null ? null : <span>{about[language()]}</span>}
          <FileBadge of={macro} />
          <span className="text-sm text-quiet">
            {t('watches.version', { number: version })}
            {changedAt === null ? null : ` · ${instant(changedAt, 'near')}`}
            {changedBy === null ? null : ` · ${changedBy.name}`}
          </span>
          {from === 'shipped' || version === 1 ? null : (
            <Button size="small" aria-label={t('macros.versionsOf', { name })} onClick={() => onOpen('versions')}>
              {t('macros.versions')}
            </Button>
          )}
        </div>
        {query.length <= shownAtOnce ? (
          words
        ) : (
          <details>
            <summary className="min-h-6 cursor-pointer">{t('macros.words', { name })}</summary>
            {words}
          </details>
        )}
        <Users macro={macro} />
      </div>
      {mayChange ? (
        <div className="flex max-sm:flex-col">
          <IconButton icon="edit" label={t('forms.editOf', { name })} onClick={() => onOpen('edit')} />
          <IconButton icon="erase" label={t('forms.removeOf', { name })} onClick={() => onOpen('remove')} />
        </div>
      ) : null}
    </li>
  )
}

/** What uses a macro: watches and rules, which lead to their pages, and other macros. */
function Users({ macro: { watchIds, ruleIds, macros } }: { macro: Macro }) {
  const { t } = useTranslation('settings')
  const ruleName = useRuleName()
  const watches = useQuery({ ...api.watches.list.queryOptions(), enabled: watchIds.length > 0 }).data ?? []
  const rules = useQuery({ ...api.rules.list.queryOptions(), enabled: ruleIds.length > 0 }).data ?? []
  const look = 'underline underline-offset-2 hover:text-accent'
  const users: [string, ReactNode][] = [
    ...watches.flatMap(({ id, name }): [string, ReactNode][] =>
      watchIds.includes(id)
        ? [
            [
              `watch ${id}`,
              <Link key={id} to="/settings/watches/$watch" params={{ watch: String(id) }} className={look}>
                {name}
              </Link>,
            ],
          ]
        : [],
    ),
    ...rules.flatMap((rule): [string, ReactNode][] =>
      ruleIds.includes(rule.id)
        ? [
            [
              `rule ${rule.id}`,
              <Link key={rule.id} to="/settings" search={{ section: 'rules' }} className={look}>
                {t('macros.rule', { name: ruleName(rule) })}
              </Link>,
            ],
          ]
        : [],
    ),
    ...macros.map((name): [string, ReactNode] => [`macro ${name}`, `$${name}`]),
  ]
  if (watchIds.length + ruleIds.length + macros.length === 0)
    return <p className="text-sm text-quiet">{t('macros.unused')}</p>
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 text-sm">
      <span className="text-quiet">{t('macros.usedBy')}</span>
      <ul className="contents">
        {users.map(([key, user]) => (
          <li key={key} className="inline-flex min-h-6 items-center wrap-anywhere">
            {user}
          </li>
        ))}
      </ul>
    </div>
  )
}
