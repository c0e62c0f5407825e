import type { password as english } from '../en/password';
import type { Translated } from '../translated';

export const password: Translated<typeof english> = {
  titleFirst: 'अपना पासवर्ड चुनें',
  title: 'पासवर्ड बदलें',
  leadFirst: 'जो पासवर्ड आपको दिया गया, वह एक ही बार काम करता है। अब से आपका पासवर्ड केवल आप जानते हैं।',
  current: 'वर्तमान पासवर्ड',
  currentFirst: 'आपको दिया गया पासवर्ड',
  next: 'नया पासवर्ड',
  again: 'नया पासवर्ड फिर से',
  rules: {
    title: 'अच्छा पासवर्ड',
    length: 'कम से कम {{count}} अक्षर। एक वाक्य याद रखना पहेली से आसान है।',
    least: 'कम से कम {{count}} अक्षर',
    personal: 'आपका नाम, जन्मतिथि, फ़ोन नंबर या बैंक का नाम नहीं।',
    common: 'ऐसा नहीं जो बहुत से लोग रखते हैं।',
    free: 'ख़ाली जगह, कोई भी लिपि और कोई भी मेल चलेगा; और कुछ नहीं माँगा जाता, और यह कभी पुराना नहीं होता।',
  },
  progress_one: '{{count}} अक्षर और',
  progress_other: '{{count}} अक्षर और',
  tooLong: 'अधिक से अधिक {{count}} अक्षर',
  strength: {
    judging: 'लंबाई काफ़ी है। देखा जा रहा है कि अनुमान कितनी जल्दी लगेगा…',
    guessable: 'अनुमान लगाना बहुत आसान। लंबा करें, या ऐसे शब्द लें जो साथ नहीं आते।',
    fair: 'अच्छा',
    strong: 'बहुत अच्छा',
  },
  same: 'नया पासवर्ड वर्तमान पासवर्ड से अलग होना चाहिए।',
  wrong: 'वर्तमान पासवर्ड सही नहीं है।',
  button: 'पासवर्ड बदलें',
  sending: 'बदला जा रहा है…',
  done: 'पासवर्ड बदल गया।',
  signOut: 'साइन आउट',
};
