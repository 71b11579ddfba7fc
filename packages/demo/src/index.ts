export { anecdotes, questions } from './contributions.ts'
export { pictureAt } from './pictures.ts'
export { createWorld } from './world.ts'
export type { DemoRequestHeaders, DemoResponse, HistoryAct, HistoryItem, HistoryVerdict, World } from './world-shape.ts'
