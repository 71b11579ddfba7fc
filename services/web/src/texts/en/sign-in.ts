export const signIn = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  ended:
    'Your session has ended, perhaps because it expired. Notes and responses you had begun will be back in their ticket.',
  wrong: 'E-mail and password do not fit together.',
}
