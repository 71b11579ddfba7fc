export { createWorld } from './world.ts'
export type { DemoRequestHeaders, DemoResponse, HistoryAct, HistoryItem, World } from './world-shape.ts'
