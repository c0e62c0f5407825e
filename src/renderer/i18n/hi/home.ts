import type { home as english } from '../en/home';
import type { Translated } from '../translated';

export const home: Translated<typeof english> = {
  title: 'मुखपृष्ठ',
  greeting: '{{name}}, {{role}}',
  lastSignIn: 'आपका पिछला साइन-इन {{time}} पर {{desk}} से हुआ। यदि वह आप नहीं थे, तो प्रशासक को बताएँ।',
  firstSignIn: 'यह आपका पहला साइन-इन है।',
  next: 'यहाँ आप क्या कर सकते हैं',
  search: 'किसी व्यक्ति को खोजें',
  searchHint: 'नाम, उपयोगकर्ता ID या ई-मेल; फिर उसके साथ जो भी किया जा सकता है।',
  users: 'आपकी शाखा या बैंक के ग्राहक और कर्मचारी, उनके खातों सहित।',
  addUser: 'ग्राहक के साथ ही उसका खाता खुलता है; पहला पासवर्ड एक ही बार दिखता है।',
  desks: 'यहाँ प्रविष्टि करने वाले कंप्यूटर, उनका नकद, और कौन जुड़ सकता है।',
  settings: 'भाषा, हल्की या गहरी थीम, राशियाँ छिपी या दिखती हुई।',
  desk: 'यह डेस्क',
  deskName: 'डेस्क',
  branch: 'शाखा',
  businessDate: 'कार्य दिवस',
  version: 'संस्करण',
  staffDesk: 'कर्मचारी डेस्क',
  kioskDesk: 'कियोस्क',
};
