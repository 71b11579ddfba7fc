import { Link, type LinkProps } from '@tanstack/react-router'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

type Props = { icon: 'tray' | 'late' | 'reply'; text: string; label: string; link: Pick<LinkProps, 'to' | 'search'> }

/** Something that lies somewhere until a person looks at it, with the way there. */
export function AttentionNote({ icon, text, label, link }: Props) {
  return (
    <section
      aria-label={label}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line bg-surface px-4 py-2.5"
    >
      <Icon name={icon} className={icon === 'late' ? 'size-5 text-late' : 'size-5 text-quiet'} />
      <p className="min-w-0 grow basis-48">{text}</p>
      <Link {...link} className={buttonClass('plain', 'small')}>
        {label}
        <Icon name="arrow" />
      </Link>
    </section>
  )
}
