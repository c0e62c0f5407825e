import type { lock as english } from '../en/lock';
import type { Translated } from '../translated';

export const lock: Translated<typeof english> = {
  title: 'लॉक है',
  text: 'जब तक {{name}} इसे न खोलें, कुछ भी पढ़ा नहीं जा सकता। आप जो लिख रहे थे, वह सँभाल कर रखा है।',
  password: 'पासवर्ड',
  person: '{{name}}, यूज़र आईडी {{userId}}',
  unlock: 'खोलें',
  unlocking: 'खुल रहा है…',
  signOut: 'इसके बदले साइन आउट करें',
};
