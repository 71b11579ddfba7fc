import { lexQuery } from './lex-query.ts'

/** The names of the lists that a watch uses itself, without their sign, each once. */
export function macrosUsed(typed: string): readonly string[] {
  return [...new Set(lexQuery(typed).lexemes.flatMap((lexeme) => (lexeme.kind === 'macro' ? [lexeme.name] : [])))]
}
