/** Made when the app is built: `build/endpoints.ts`. */
declare module 'echolot:endpoints' {
  import type { contract } from '@echolot/contract'
  export const endpoints: typeof contract
}
