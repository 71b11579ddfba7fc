export type { HostAndPort } from './admission.ts'
export { type AllowedNetwork, parseAllowedNetwork } from './allowed-network.ts'
export {
  createOutbound,
  type Hop,
  type Outbound,
  type OutboundAnswer,
  type OutboundOptions,
  type OutboundRequest,
} from './create-outbound.ts'
export type { Lookup } from './guarded-connector.ts'
export { OutboundError, type OutboundErrorCode } from './outbound-error.ts'
