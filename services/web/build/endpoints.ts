import { contract } from '@echolot/contract'
import { isContractProcedure } from '@orpc/contract'
import type { Plugin } from 'vite'

const name = 'echolot:endpoints'

/**
 * The contract as the browser needs it: the method and address of each endpoint. What each takes and gives the server checks, and
 * the types of the client come from the contract itself; the shapes, and zod with them, stay out of the app.
 */
export function endpoints(): Plugin {
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? `${procedure}\nexport const endpoints = ${addressesOf(contract)}` : null),
  }
}

const procedure = "const at = (method, path) => ({ '~orpc': { errorMap: {}, meta: {}, route: { method, path } } })"

function addressesOf(part: unknown): string {
  if (isContractProcedure(part)) {
    const { method, path, inputStructure, outputStructure } = part['~orpc'].route
    if (method === undefined || path === undefined || inputStructure !== 'compact' || outputStructure !== 'compact')
      throw new Error(
        `The endpoint ${method} ${path} says more than a method and a path, which is all that the app knows.`,
      )
    return `at(${JSON.stringify(method)},${JSON.stringify(path)})`
  }
  const parts = Object.entries(part as object).map(([key, value]) => `${JSON.stringify(key)}:${addressesOf(value)}`)
  return `{${parts.join()}}`
}
