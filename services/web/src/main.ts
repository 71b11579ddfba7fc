import './jitless.ts'

// Imported in time, not in order: in a bundle the modules of other chunks run before the first line of this one.
await import('./start.tsx')
