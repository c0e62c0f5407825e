import type { untold as english } from '../en/untold';
import type { Translated } from '../translated';

export const untold: Translated<typeof english> = {
  title: 'आपने पहले जो भेजा उसके बारे में',
  kinds: {
    'cash-credit': '{{amount}} जमा करना',
    'cash-debit': '{{amount}} निकालना',
    float: '{{amount}} का फ़्लोट',
    transfer: 'खाता {{to}} को {{amount}} का अंतरण',
    'transfer-out': 'खाता {{to}} को {{amount}} का अंतरण',
    fee: 'खाता {{account}} पर {{amount}} का शुल्क',
    'opening-balance': 'खाता {{account}} की {{amount}} की लाई गई राशि',
    adjustment: 'खाता {{account}} में {{amount}} का समायोजन',
    reversal: 'वापसी',
    hold: 'खाता {{account}} पर {{amount}} की रोक',
    'hold-post': 'रोकी हुई राशि में से {{amount}} का भुगतान',
    'hold-void': 'रोक हटाना',
    'account-freeze-changed': 'खाता {{account}} के लेन-देन पर रोक बदलना',
    'account-reactivated': 'खाता {{account}} फिर सक्रिय करना',
    'account-closed': 'खाता {{account}} बंद करना',
    other: 'आपका अनुरोध',
  },
  posted: '{{what}}: {{time}} को पूरा हुआ। यह एक ही बार हुआ। संदर्भ {{reference}}।',
  refused: '{{what}}: नहीं हुआ। कुछ भी नहीं बदला।',
  confirming: '{{what}}: अभी पुष्टि हो रही है। यह एक ही बार होगा या बिल्कुल नहीं।',
  understood: 'समझ गए',
};
