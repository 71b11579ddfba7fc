export const signIn = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  code: 'Code',
  codeHint: 'From the app on your phone, or one of your recovery codes.',
  codeWanted: 'The second step: a code.',
  anotherPerson: 'Sign in as somebody else',
  byPasskey: 'Sign in with a passkey',
  submit: 'Sign in',
  ended:
    'Your session has ended, perhaps because it expired. Notes and responses you had begun will be back in their ticket.',
  wrong: 'E-mail and password do not fit together.',
}
