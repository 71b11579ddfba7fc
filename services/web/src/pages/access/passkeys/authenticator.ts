import { client } from '../../../api/client.ts'

type Library = typeof import('@simplewebauthn/browser')
type CreationOptions = Parameters<Library['startRegistration']>[0]['optionsJSON']
type RequestOptions = Parameters<Library['startAuthentication']>[0]['optionsJSON']
type Answer = Parameters<typeof client.passkeys.signIn>[0]['answer']

/** Somebody closed the browser's own dialog, or waited too long: no error, nothing happened. */
export class PasskeyGivenUp extends Error {
  override readonly name = 'PasskeyGivenUp'
}

/** Makes a passkey by the browser's own dialog and keeps it. @throws PasskeyGivenUp */
export async function makePasskey({ name, password }: { name: string; password: string }) {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const options = await client.passkeys.begin({ password })
  const answer = await startRegistration({ optionsJSON: asOptions<CreationOptions>(options) }).catch(giveUp)
  return client.passkeys.add({ name, answer: asAnswer(answer) })
}

/** Signs in by whichever passkey the browser offers. @throws PasskeyGivenUp */
export async function signInByPasskey() {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const options = await client.passkeys.ask()
  const answer = await startAuthentication({ optionsJSON: asOptions<RequestOptions>(options) }).catch(giveUp)
  return client.passkeys.signIn({ answer: asAnswer(answer) })
}

/** The server makes them by the same makers' library, for this function of the browser and no other. */
const asOptions = <Options>(options: Record<string, unknown>) => options as unknown as Options

/** The library's types name every member; the contract passes them through as they are. */
const asAnswer = (answer: { id: string; response: object }) => answer as unknown as Answer

function giveUp(cause: unknown): never {
  // The browser tells no more than this, on purpose, whatever the reason was.
  if (cause instanceof Error && (cause.name === 'NotAllowedError' || cause.name === 'AbortError'))
    throw new PasskeyGivenUp('The browser made no passkey.', { cause })
  throw cause
}
