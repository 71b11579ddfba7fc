export { parseAllowedNetwork } from './allowed-network.ts'
export type { Connection } from './connect-guarded.ts'
export {
  createOutbound,
  type Outbound,
  type OutboundAnswer,
  type OutboundOptions,
  type OutboundRequest,
} from './create-outbound.ts'
export type { Lookup } from './guarded-connector.ts'
export { OutboundError } from './outbound-error.ts'
export { isMetadata, parseAddress } from './public-address.ts'
