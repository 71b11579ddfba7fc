import { Tabs as RadixTabs } from 'radix-ui'
import type { ReactNode } from 'react'

type Props<Value extends string> = {
  label: string
  value: Value
  tabs: readonly { value: Value; label: ReactNode; panel: ReactNode }[]
  onChoose: (value: Value) => void
}

/** Two or more ways to see the same thing, of which one shows; the arrow keys go from tab to tab. */
export function Tabs<Value extends string>({ label, value, tabs, onChoose }: Props<Value>) {
  return (
    <RadixTabs.Root
      value={value}
      onValueChange={(chosen) => {
        const tab = tabs.find((known) => known.value === chosen)
        if (tab !== undefined) onChoose(tab.value)
      }}
      className="flex flex-col gap-4"
    >
      <RadixTabs.List aria-label={label} className="flex flex-wrap gap-1 rounded-lg bg-sunken p-1">
        {tabs.map((tab) => (
          <RadixTabs.Trigger
            key={tab.value}
            value={tab.value}
            className="min-h-8 grow rounded-md px-3 font-medium text-quiet hover:text-ink data-[state=active]:bg-surface data-[state=active]:text-ink data-[state=active]:shadow-raised"
          >
            {tab.label}
          </RadixTabs.Trigger>
        ))}
      </RadixTabs.List>
      {tabs.map((tab) => (
        <RadixTabs.Content key={tab.value} value={tab.value}>
          {tab.panel}
        </RadixTabs.Content>
      ))}
    </RadixTabs.Root>
  )
}
