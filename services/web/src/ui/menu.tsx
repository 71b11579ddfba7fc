import { DropdownMenu } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** A menu under a button. Never modal: the modal one locks scrolling with an injected style sheet. */
export function Menu({ trigger, children }: { trigger: ReactNode; children: ReactNode }) {
  // Known here so that the landmark is looked for when the menu opens, not before the page stands.
  const [open, setOpen] = useState(false)
  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={setOpen}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      {/* Inside the page's landmark, so that nothing stands outside of all. */}
      <DropdownMenu.Portal container={document.getElementById('main')}>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-40 max-h-[80dvh] min-w-52 overflow-y-auto rounded-lg border border-line bg-raised p-1 text-ink shadow-raised"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

const itemClass =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 outline-none select-none data-[disabled]:opacity-55 data-[highlighted]:bg-accent-soft data-[highlighted]:outline-2 data-[highlighted]:-outline-offset-2 data-[highlighted]:outline-accent'

type ItemProps = { icon?: IconName; hint?: string; disabled?: boolean; onSelect: () => void; children: ReactNode }

export function MenuItem({ icon, hint, disabled = false, onSelect, children }: ItemProps) {
  return (
    <DropdownMenu.Item className={itemClass} disabled={disabled} onSelect={onSelect}>
      {icon === undefined ? null : <Icon name={icon} className="size-4 text-quiet" />}
      <span className="grow">{children}</span>
      {hint === undefined ? null : <kbd className="font-mono text-sm text-quiet">{hint}</kbd>}
    </DropdownMenu.Item>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-2 py-1 text-sm text-quiet">{children}</DropdownMenu.Label>
}

export function MenuLine() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />
}

type ChoiceProps<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChoose: (value: Value) => void
}

/** One of several, with a tick at the chosen one. */
export function MenuChoice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <DropdownMenu.RadioGroup value={value} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <DropdownMenu.RadioItem
          key={option.value}
          value={option.value}
          className={itemClass}
          onSelect={() => onChoose(option.value)}
        >
          <span className="size-4">
            <DropdownMenu.ItemIndicator>
              <Icon name="check" />
            </DropdownMenu.ItemIndicator>
          </span>
          {option.label}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}
