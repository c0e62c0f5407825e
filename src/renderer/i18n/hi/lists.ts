import type { lists as english } from '../en/lists';
import type { Translated } from '../translated';

export const lists: Translated<typeof english> = {
  views: {
    title: 'दृश्य',
    save: 'यह दृश्य सहेजें',
    remove: '“{{name}}” हटाएँ',
    name: 'नाम',
    hint: 'फ़िल्टर, क्रम और स्तंभ इस नाम से केवल आपके लिए रखे जाते हैं, हर डेस्क पर।',
    send: 'दृश्य सहेजें',
  },
};
