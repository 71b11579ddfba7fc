export function ensureAtproto(): Promise<{ found: string } | { missing: string }>
