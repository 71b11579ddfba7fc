export { type Missed, missedBy, neededInTwo } from './missed-by.ts'
