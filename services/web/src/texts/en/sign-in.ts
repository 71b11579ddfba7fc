export const signIn = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  code: 'Code',
  codeHint: 'From the app on your phone, or one of your recovery codes.',
  codeWanted: 'The second step: a code.',
  anotherPerson: 'Sign in as somebody else',
  byPasskey: 'Sign in with a passkey',
  forgotten: 'Password forgotten?',
  forgottenText: 'You get a link by mail, by which you choose a new one.',
  forgottenSubmit: 'Send the link',
  forgottenSent:
    'Where somebody here has the address {{email}}, a link is on its way there. Look into the spam folder too.',
  submit: 'Sign in',
  ended:
    'Your session has ended, perhaps because it expired. Notes and responses you had begun will be back in their ticket.',
  wrong: 'E-mail and password do not fit together.',
}
