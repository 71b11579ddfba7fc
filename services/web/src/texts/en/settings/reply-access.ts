/** As whom Echolot answers at a source. */
export const replyAccess = {
  open: 'Answering …',
  openOf: 'Answering through {{name}}',
  title: 'Answering through “{{name}}”',
  text: 'With this access Echolot asks the source, and sends responses from the ticket there. Nothing is published without somebody sending it.',
  present: 'Echolot answers as “{{name}}”.',
  signIn: 'Sign in …',
  signInOf: 'Signing in at “{{name}}”',
  signInText: 'With this access Echolot asks the source. Nothing is changed there and nothing sent.',
  signedIn: 'Echolot is signed in as “{{name}}”.',
}
