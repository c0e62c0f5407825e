import type { people as english } from '../en/people';
import type { Translated } from '../translated';

export const people: Translated<typeof english> = {
  actions: {
    status: 'स्थिति बदलें',
    role: 'भूमिका बदलें',
    details: 'संपादित करें',
    unlock: 'अनलॉक करें',
  },
  role: {
    title: '{{name}} की भूमिका',
    duties: {
      teller: 'काउंटर पर काम करते हैं।',
      supervisor: 'टेलर के अनुरोध मंज़ूर करते हैं और नकद देखते हैं।',
      manager: 'शाखा, उसके शुल्क और समायोजन देखते हैं।',
      auditor: 'जर्नल पढ़ते हैं और बहियों की जाँच करवाते हैं।',
    },
    send: 'भूमिका बदलें',
  },
  details: { title: '{{name}}', send: 'सहेजें' },
  unlock: {
    title: '{{name}} को अनलॉक करें',
    what: 'इस उपयोगकर्ता ID के लिए बहुत बार गलत पासवर्ड लिखा गया। दोबारा कोशिश करने देने से पहले पक्का कर लें कि व्यक्ति वही है।',
    how: 'व्यक्ति की पहचान कैसे हुई',
    send: 'अनलॉक करें',
  },
  locked: '{{time}} तक लॉक',
  dormant: 'निष्क्रिय पड़े',
  dormantOnly: 'केवल निष्क्रिय पड़े',
  activity: 'गतिविधि',
  dormancy: {
    title: 'निष्क्रिय पड़े उपयोगकर्ता',
    months: 'बिना साइन-इन के महीने',
    hint: 'इतने महीनों बाद सूची में उपयोगकर्ता निष्क्रिय पड़ा दिखता है। 1 से 60 तक।',
    send: 'सहेजें',
    done: 'सहेजा गया।',
  },
};
