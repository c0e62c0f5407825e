export const gallery = {
  title: 'States of every screen',
  stories: 'Stories',
} as const;
