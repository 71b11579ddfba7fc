/** As whom Echolot answers at a source. */
export const replyAccess = {
  open: 'Answering …',
  openOf: 'Answering through {{name}}',
  title: 'Answering through “{{name}}”',
  text: 'With this access Echolot asks the source, and sends responses from the ticket there. Nothing is published without somebody sending it.',
  present: 'Echolot answers as “{{name}}”.',
}
