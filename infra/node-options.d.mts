export const compileCache: string
export function nodeOptions(command: string | undefined): string[]
