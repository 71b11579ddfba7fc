/** As whom Echolot answers at a source. */
export const replyAccess = {
  open: 'Answering …',
  openOf: 'Answering through {{name}}',
  title: 'Answering through “{{name}}”',
  text: 'With a user of the blog and an application password, responses are sent from the ticket. Nothing is published without somebody sending it.',
  present: 'Echolot answers as “{{name}}”.',
}
