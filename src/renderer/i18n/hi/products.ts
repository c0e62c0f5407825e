import type { products as english } from '../en/products';
import type { Translated } from '../translated';

export const products: Translated<typeof english> = {
  names: { savings: 'बचत खाते', current: 'चालू खाते' },
  interest: 'ब्याज',
  rate: '{{month}} से {{rate}} % सालाना',
  noInterest: 'कोई नहीं',
  dormant: 'निष्क्रिय',
  days_one: 'बिना उपयोग के {{shown}} दिन बाद',
  days_other: 'बिना उपयोग के {{shown}} दिन बाद',
  never: 'कभी नहीं',
  change: 'बदलें',
  changeTitle: '{{name}} बदलें',
  interestField: 'सालाना ब्याज, प्रतिशत में',
  interestHint: 'हर दिन की शेष राशि पर, महीना पूरा होने पर दिया जाता है। 0 यानी कोई नहीं।',
  dormantField: 'इतने दिनों बाद निष्क्रिय',
  dormantHint: 'जब ग्राहक ने कुछ न किया हो। 0 यानी कभी नहीं।',
  reason: 'कारण',
  reasonHint: 'आपके नाम के साथ जर्नल में रखा जाता है।',
  send: 'बदलें',
};
