import { Button } from '../../ui/button.tsx'

type Choice<Name> = { name: Name; label: string; chosen?: boolean }
type Props<Name> = { choices: readonly Choice<Name>[]; onChoose: (name: Name) => void }

/** A few ways to go on, each one key or one press away. */
export function ChoiceList<Name extends string | null>({ choices, onChoose }: Props<Name>) {
  const first = choices.find(({ chosen }) => chosen) ?? choices[0]
  return (
    <ol
      className="flex flex-col gap-2"
      onKeyDown={(event) => {
        const choice = choices[Number(event.key) - 1]
        if (choice !== undefined) onChoose(choice.name)
      }}
    >
      {choices.map((choice, index) => (
        <li key={choice.name}>
          <Button
            className="w-full !justify-start"
            onClick={() => onChoose(choice.name)}
            {...(choice.chosen === undefined ? {} : { 'aria-pressed': choice.chosen })}
            {...(choice === first ? { 'data-autofocus': true } : {})}
          >
            <kbd className="min-w-6 rounded border border-edge bg-sunken text-center font-mono text-sm">
              {index + 1}
            </kbd>
            {choice.label}
          </Button>
        </li>
      ))}
    </ol>
  )
}
