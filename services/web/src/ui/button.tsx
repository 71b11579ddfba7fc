import type { ButtonHTMLAttributes, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

const looks = {
  primary: 'bg-accent text-on-accent border-transparent hover:bg-accent-strong',
  plain: 'bg-surface text-ink border-edge hover:bg-accent-soft',
  quiet: 'bg-transparent text-ink border-transparent hover:bg-accent-soft',
  danger: 'bg-surface text-late border-late hover:bg-late-soft',
} as const

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: keyof typeof looks
  size?: 'small' | 'normal'
  icon?: IconName
  /** Something is under way: the button stays, says so and takes no second press. */
  busy?: boolean
  ref?: Ref<HTMLButtonElement>
}

export const buttonClass = (look: keyof typeof looks, size: 'small' | 'normal' = 'normal') =>
  classNames(
    'inline-flex items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none',
    'disabled:opacity-55 aria-disabled:opacity-55',
    size === 'small' ? 'min-h-7 px-2 text-sm' : 'min-h-9 px-3',
    looks[look],
  )

export function Button({
  look = 'plain',
  size = 'normal',
  icon,
  busy = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  const { t } = useTranslation('ui')
  const over = busy && icon === undefined
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      // Not `disabled`: the focus would fall out of the dialog or list it stands in.
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={classNames(buttonClass(look, size), over && 'relative', className)}
    >
      {busy ? <Spinner over={over} /> : icon === undefined ? null : <Icon name={icon} />}
      {over ? <span className="inline-flex items-center gap-1.5 opacity-0">{children}</span> : children}
      {busy ? <span className="sr-only">{t('loading')}</span> : null}
    </button>
  )
}

/** Stands where the icon stood, or over the words: the button keeps its width, and what stands around it its place. */
function Spinner({ over }: { over: boolean }) {
  return (
    <span aria-hidden="true" className={classNames('inline-flex size-4 shrink-0 p-0.5', over && 'absolute')}>
      <span className="grow animate-spin rounded-full border-2 border-current border-r-transparent" />
    </span>
  )
}
