import type { settings as english } from '../en/settings';
import type { Translated } from '../translated';

export const settings: Translated<typeof english> = {
  title: 'सेटिंग',
  language: 'भाषा',
  languages: { en: 'English', hi: 'हिन्दी', 'en-XA': 'परीक्षण भाषा (en-XA)' },
  theme: 'हल्की या गहरी',
  themes: { system: 'सिस्टम जैसी', light: 'हल्की', dark: 'गहरी' },
  hideAmounts: 'राशियाँ छिपाएँ',
  hideAmountsHint: 'स्क्रीन की हर राशि ढक देता है, जब तक आप उसे फिर न दिखाएँ (Ctrl .)।',
  railFolded: 'पट्टी समेटें',
  railFoldedHint: 'तालिकाओं के लिए अधिक जगह छोड़ता है।',
  fixed: 'आपकी संस्था ने तय किया है',
  kept: 'बदलाव तुरंत लागू होते हैं और इसी डेस्क पर रहते हैं।',
  password: 'पासवर्ड',
  changePassword: 'पासवर्ड बदलें',
};
