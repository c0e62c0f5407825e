import type { shortcuts as english } from '../en/shortcuts';
import type { Translated } from '../translated';

export const shortcuts: Translated<typeof english> = {
  title: 'कीबोर्ड शॉर्टकट',
  menus: {
    file: 'Branchbook',
    go: 'जाएँ',
    people: 'लोग और डेस्क',
    money: 'पैसा',
    view: 'दृश्य',
    help: 'सहायता',
  },
  inTables: 'सूचियों में',
  inForms: 'फ़ॉर्म में',
  move: 'पंक्तियों में चलें',
  ends: 'पहली और आख़िरी पंक्ति',
  open: 'पंक्ति खोलें',
  select: 'पंक्ति चुनें',
  extend: 'कई पंक्तियाँ चुनें',
  all: 'सभी पंक्तियाँ चुनें',
  leave: 'पैनल बंद करें',
  next: 'अगले खाने पर जाएँ',
  send: 'फ़ॉर्म भेजें',
};
