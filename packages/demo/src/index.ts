export { createWorld } from './world.ts'
export type { Deed, DemoRequestHeaders, DemoResponse, HistoryAct, HistoryItem, World } from './world-shape.ts'
