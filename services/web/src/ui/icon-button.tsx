import type { ButtonHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'title'> & {
  icon: IconName
  /** What the button does: read aloud, and shown on hover. */
  label: string
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({ icon, label, className, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={classNames(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-md text-quiet hover:bg-accent-soft hover:text-ink disabled:opacity-55',
        className,
      )}
    >
      <Icon name={icon} className="size-[1.125rem]" />
    </button>
  )
}
