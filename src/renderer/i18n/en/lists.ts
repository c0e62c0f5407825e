/** The words of what every list has. */
export const lists = {
  views: {
    title: 'Views',
    save: 'Save this view',
    remove: 'Delete “{{name}}”',
    name: 'Name',
    hint: 'Filters, order and columns are kept under it, for you alone, at every desk.',
    send: 'Save view',
  },
} as const;

declare module '../texts' {
  interface Texts {
    lists: typeof lists;
  }
}
