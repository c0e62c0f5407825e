/** Branches: the picker of every screen, the tree, the panel and its forms. */
export const branches = {
  branch: 'Branch',
  wholeBank: 'Whole bank',
} as const;

declare module '../texts' {
  interface Texts {
    branches: typeof branches;
  }
}
