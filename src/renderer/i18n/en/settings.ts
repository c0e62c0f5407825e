export const settings = {
  title: 'Settings',
  language: 'Language',
  languages: { en: 'English', hi: 'हिन्दी', 'en-XA': 'Test language (en-XA)' },
  theme: 'Light or dark',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  hideAmounts: 'Hide amounts',
  hideAmountsHint: 'Covers every amount on the screen until you show it again (Ctrl .).',
  railFolded: 'Fold the rail',
  railFoldedHint: 'Leaves more room for tables.',
  fixed: 'Fixed by your organisation',
  kept: 'Changes take effect at once and stay on this desk.',
  password: 'Password',
  changePassword: 'Change password',
} as const;

declare module '../texts' {
  interface Texts {
    settings: typeof settings;
  }
}
