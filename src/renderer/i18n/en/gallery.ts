export const gallery = {
  title: 'States of every screen',
  stories: 'Stories',
} as const;

declare module '../texts' {
  interface Texts {
    gallery: typeof gallery;
  }
}
