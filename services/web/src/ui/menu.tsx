import type { DropdownMenu } from 'radix-ui'
import { cloneElement, createContext, type ReactElement, type ReactNode, use, useEffect, useState } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Parts = typeof DropdownMenu
type TriggerProps = {
  'aria-haspopup'?: 'menu'
  'aria-expanded'?: boolean
  onPointerEnter?: () => void
  onClick?: (event: { detail: number }) => void
}

/** What menus are made of, fetched when a first one is about to open: a tenth of what the queue weighs. */
const fetchParts = async (): Promise<Parts> => (await import('./menu-parts.ts')).DropdownMenu
const PartsOfMenu = createContext<Parts | null>(null)
function useParts(): Parts {
  const parts = use(PartsOfMenu)
  if (parts === null) throw new Error('An entry of a menu stands outside of a Menu.')
  return parts
}

/** A menu under a button. Never modal: the modal one locks scrolling with an injected style sheet. */
export function Menu({ trigger, children }: { trigger: ReactElement<TriggerProps>; children: ReactNode }) {
  const [parts, setParts] = useState<Parts | null>(null)
  // Known here so that the landmark is looked for when the menu opens, not before the page stands.
  const [open, setOpen] = useState(false)
  const [byKey, setByKey] = useState(false)
  useEffect(() => {
    // The parts came after the key that opened it, and know nothing of it.
    if (byKey) document.querySelector<HTMLElement>('[role=menu] [role^=menuitem]')?.focus()
    setByKey(false)
  }, [byKey])
  if (parts === null)
    return cloneElement(trigger, {
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      onPointerEnter: () => void fetchParts(),
      onClick: async ({ detail }) => {
        const fetched = await fetchParts()
        setParts(fetched)
        setOpen(true)
        setByKey(detail === 0)
      },
    })
  return (
    <PartsOfMenu value={parts}>
      <parts.Root modal={false} open={open} onOpenChange={setOpen}>
        <parts.Trigger asChild>{trigger}</parts.Trigger>
        {/* Inside the page's landmark, so that nothing stands outside of all. */}
        <parts.Portal container={document.getElementById('main')}>
          <parts.Content
            align="end"
            sideOffset={4}
            collisionPadding={8}
            className="z-40 max-h-[80dvh] min-w-52 overflow-y-auto rounded-lg border border-line bg-raised p-1 text-ink shadow-raised"
          >
            {children}
          </parts.Content>
        </parts.Portal>
      </parts.Root>
    </PartsOfMenu>
  )
}

const itemClass =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 outline-none select-none data-[disabled]:opacity-55 data-[highlighted]:bg-accent-soft data-[highlighted]:outline-2 data-[highlighted]:-outline-offset-2 data-[highlighted]:outline-accent'

type ItemProps = { icon?: IconName; hint?: string; disabled?: boolean; onSelect: () => void; children: ReactNode }

export function MenuItem({ icon, hint, disabled = false, onSelect, children }: ItemProps) {
  const Parts = useParts()
  return (
    <Parts.Item className={itemClass} disabled={disabled} onSelect={onSelect}>
      {icon === undefined ? null : <Icon name={icon} className="size-4 text-quiet" />}
      <span className="grow">{children}</span>
      {hint === undefined ? null : <kbd className="font-mono text-sm text-quiet">{hint}</kbd>}
    </Parts.Item>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  const Parts = useParts()
  return <Parts.Label className="px-2 py-1 text-sm text-quiet">{children}</Parts.Label>
}

export function MenuLine() {
  const Parts = useParts()
  return <Parts.Separator className="my-1 h-px bg-line" />
}

type ChoiceProps<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChoose: (value: Value) => void
}

/** One of several, with a tick at the chosen one. */
export function MenuChoice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  const Parts = useParts()
  return (
    <Parts.RadioGroup value={value} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <Parts.RadioItem
          key={option.value}
          value={option.value}
          className={itemClass}
          onSelect={() => onChoose(option.value)}
        >
          <span className="size-4">
            <Parts.ItemIndicator>
              <Icon name="check" />
            </Parts.ItemIndicator>
          </span>
          {option.label}
        </Parts.RadioItem>
      ))}
    </Parts.RadioGroup>
  )
}
