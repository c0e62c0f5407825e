import type { gallery as english } from '../en/gallery';
import type { Translated } from '../translated';

export const gallery: Translated<typeof english> = {
  title: 'हर स्क्रीन की अवस्थाएँ',
  stories: 'प्रसंग',
};
