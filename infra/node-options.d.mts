export function nodeOptions(command: string | undefined): string[]
