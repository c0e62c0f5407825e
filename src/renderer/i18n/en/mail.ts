export const mail = {
  title: 'Mail',
  host: 'Server',
  port: 'Port',
  security: 'Connection',
  securities: {
    starttls: 'Encrypted (STARTTLS, usually port 587)',
    tls: 'Encrypted from the start (usually port 465)',
    none: 'Not encrypted, only to a server on this computer',
  },
  sender: 'Sender',
  user: 'User',
  userHint: 'Empty where the server asks for none.',
  password: 'Password',
  passwordHint: 'Kept in the key store of this desk only.',
  passwordKept: 'One is kept on this desk. Leave it empty to keep it.',
  save: 'Save',
  saved: 'Saved.',
  to: 'Address for a test message',
  test: 'Send a test message',
  sent: 'The server took the message over.',
} as const;

declare module '../texts' {
  interface Texts {
    mail: typeof mail;
  }
}
