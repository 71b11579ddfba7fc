import { asObject, InputError, textOrNull } from '@echolot/matching'
import { compileAsAsked } from './compile-rules.ts'
import { defaultRules } from './default-rules.ts'
import { detectLanguage } from './detect-language.ts'
import { route } from './route.ts'

type TriedRoute = {
  readonly department: string
  readonly because: readonly { readonly kind: string; readonly text: string }[]
}

const rules = compileAsAsked(defaultRules)
const asksForLanguage = defaultRules.some(({ when }) => (when.language ?? null) !== null)

/**
 * Answers one line of `echolot try route` with the shipped rules: `{title, text, channel, language, source}`, each a
 * string, null or absent. A language that is not given is found out, if a rule asks for one. Input of another shape
 * throws an InputError.
 */
export async function tryRoute(input: unknown): Promise<TriedRoute> {
  const line = asObject(input, 'The line')
  const title = textOrNull(line.title, 'title')
  const text = textOrNull(line.text, 'text')
  const channel = textOrNull(line.channel, 'channel')
  const source = textOrNull(line.source, 'source')
  const given = textOrNull(line.language, 'language')
  if (line.title === undefined && line.text === undefined) {
    throw new InputError('nothing_to_route', 'title and text are both missing. Give at least one of them.')
  }

  // Loading the detector takes longer than everything else together.
  const language = given ?? (asksForLanguage ? await detectLanguage(`${title ?? ''}\n${text ?? ''}`) : null)
  const decision = route({ title, text, channel, language, source }, rules)
  return {
    department: decision.kind === 'decided' ? decision.department : 'undecided',
    because: decision.because.map(({ kind, text }) => ({ kind, text })),
  }
}
