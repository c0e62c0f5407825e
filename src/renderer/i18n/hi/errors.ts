import type { errors as english } from '../en/errors';
import type { Translated } from '../translated';

const nothingChanged = 'कुछ भी नहीं बदला।';
const nothingPosted = 'कोई पैसा इधर-उधर नहीं हुआ।';
const typedKept = 'आप जो लिख रहे थे, वह सँभाल कर रखा है।';
const inTheBooks = 'यहाँ जो दर्ज हुआ, वह बहियों में है।';
const smallerAmount = 'कम राशि लिखें।';

export const errors: Translated<typeof english> = {
  codes: {
    INTERNAL: {
      what: 'Branchbook में कुछ गड़बड़ हुई',
      safe: 'बहियाँ सुरक्षित हैं: कोई प्रविष्टि या तो पूरी है या है ही नहीं।',
      next: 'फिर कोशिश करें। दोबारा हो तो नीचे का ID सहायता को बताएँ।',
    },
    INVALID_INPUT: {
      what: 'फ़ॉर्म में कुछ अभी ठीक नहीं है',
      safe: nothingChanged,
      next: 'चिह्नित खाने देखें।',
    },
    NOT_SIGNED_IN: { what: 'आप अब साइन इन नहीं हैं', safe: typedKept, next: 'फिर साइन इन करें।' },
    SESSION_LOCKED: { what: 'सत्र लॉक है', safe: typedKept, next: 'अपने पासवर्ड से खोलें।' },
    NOT_PERMITTED: {
      what: 'यह आपके लिए खुला नहीं है',
      safe: nothingChanged,
      next: 'काम के लिए चाहिए तो किसी प्रशासक से कहें।',
    },
    NOT_FOUND: { what: 'यह नहीं मिला', safe: nothingChanged, next: 'सूची पर लौटकर फिर खोलें।' },
    SIGN_IN_REFUSED: {
      what: 'उपयोगकर्ता ID और पासवर्ड मेल नहीं खाते',
      safe: '',
      next: 'दोनों जाँचें। कई कोशिशों के बाद बीच में थोड़ा रुकना पड़ता है।',
    },
    WRONG_DESK: {
      what: 'यह डेस्क आपके लिए नहीं है',
      safe: '',
      next: 'ग्राहक कियोस्क पर और कर्मचारी अपने डेस्क पर साइन इन करते हैं।',
    },
    PASSWORD_RUN_OUT: {
      what: 'एक बार काम आने वाले इस पासवर्ड की अवधि समाप्त हो गई',
      safe: '',
      next: 'शाखा से दूसरा माँगें। उसे एक सप्ताह के भीतर काम में लेना होगा।',
    },
    PASSWORD_CHANGE_REQUIRED: {
      what: 'सबसे पहले अपना पहला पासवर्ड बदलना होगा',
      safe: '',
      next: 'अपना एक पासवर्ड चुनें।',
    },
    PASSWORD_WRONG: { what: 'पासवर्ड सही नहीं है', safe: nothingChanged, next: 'फिर से लिखें।' },
    TOO_SOON: {
      what: 'बहुत बार ग़लत लिखा गया',
      safe: nothingChanged,
      next: '{{seconds}} सेकंड रुकें, फिर कोशिश करें। हर ग़लत कोशिश के बाद रुकना बढ़ता है।',
    },
    SECOND_FACTOR_NEEDED: {
      what: 'एक कोड भी चाहिए',
      safe: nothingChanged,
      next: 'अपने प्रमाणक ऐप में अभी दिख रहे छह अंक, या कोई पुनर्प्राप्ति कोड लिखें।',
    },
    SECOND_FACTOR_REQUIRED: {
      what: 'आपके काम के लिए पासवर्ड के साथ एक दूसरा प्रमाण ज़रूरी है',
      safe: nothingChanged,
      next: 'प्रमाणक ऐप जोड़ें।',
    },
    STEP_UP_NEEDED: {
      what: 'Branchbook को पक्का करना है कि यह आप ही हैं',
      safe: nothingChanged,
      next: 'फिर से भेजें और अपने पासवर्ड से पुष्टि करें।',
    },
    ALREADY_SET_UP: {
      what: 'यह डेस्क पहले ही तैयार है',
      safe: nothingChanged,
      next: 'Branchbook बंद करके फिर खोलें।',
    },
    NOT_SET_UP: {
      what: 'यह डेस्क अभी तैयार नहीं है',
      safe: nothingChanged,
      next: 'शुरू करने के लिए Branchbook बंद करके फिर खोलें।',
    },
    BANK_BEING_MADE: {
      what: 'वहाँ अभी एक बैंक बनाया जा रहा है',
      safe: 'वह बैंक ज्यों का त्यों बनता रहेगा; इस प्रयास का वहाँ कुछ नहीं बचा।',
      next: 'उसके तैयार होने तक रुकें। यदि उसे कोई दूसरा डेस्क बना रहा है, तो फिर उससे जुड़ें: “बहियाँ कहाँ रहें” पर लौटकर कनेक्शन जाँचें। यदि वह डेस्क बीच में बंद हो गया हो, तो एक मिनट बाद फिर कोशिश करें।',
    },
    BANK_EXISTS: {
      what: 'इस सर्वर पर पहले से एक बैंक है',
      safe: nothingChanged,
      next: 'इस डेस्क को उससे जोड़ने के लिए “बहियाँ कहाँ रहें” पर लौटकर कनेक्शन जाँचें।',
    },
    RECOVERY_CODE_WRONG: {
      what: 'यह पुनर्प्राप्ति कोडों में से नहीं है',
      safe: nothingChanged,
      next: 'छपे हुए पन्ने से कोई एक कोड वैसा ही लिखें।',
    },
    RESET_REFUSED: {
      what: 'जो लिखा गया वह इस उपयोगकर्ता ID को नहीं खोलता',
      safe: 'कुछ नहीं बदला।',
      next: 'कोड और उपयोगकर्ता ID जाँचें। पाँच कोशिशों, दस मिनट या नए अनुरोध के बाद कोड बेकार हो जाता है: नया माँगें।',
    },
    WITNESS_REFUSED: {
      what: 'किसी अधिकृत व्यक्ति को आपकी पहचान की पुष्टि करनी होगी',
      safe: 'कुछ नहीं बदला।',
      next: 'पर्यवेक्षक अपनी उपयोगकर्ता ID और पासवर्ड लिखें। वह कोई दूसरा अधिकृत व्यक्ति होना चाहिए।',
    },
    MAIL_NOT_SET_UP: {
      what: 'यह डेस्क मेल नहीं भेज सकता',
      safe: 'कुछ नहीं भेजा गया।',
      next: 'पहले इस डेस्क पर सर्वर और उसका पासवर्ड सहेजें।',
    },
    MAIL_NOT_SENT: {
      what: 'मेल सर्वर ने संदेश नहीं लिया',
      safe: 'कुछ नहीं भेजा गया।',
      next: 'सर्वर, उसका पोर्ट और सुरक्षा, उपयोगकर्ता और पासवर्ड जाँचें।',
    },
    ENROLMENT_REFUSED: {
      what: 'प्रवेश-पत्र स्वीकार नहीं हुआ',
      safe: nothingChanged,
      next: 'यह एक ही बार और थोड़े समय चलता है। प्रशासक से नया माँगें।',
    },
    SERVER_REFUSED: {
      what: 'यह सर्वर काम में नहीं लिया जा सकता',
      safe: nothingChanged,
      next: 'कारण देखें और सर्वर सँभालने वालों से पूछें।',
    },
    DATABASE_UNAVAILABLE: {
      what: 'डेटाबेस उत्तर नहीं दे रहा',
      safe: 'आपका लिखा कुछ भी नहीं खोया।',
      next: 'Branchbook कोशिश करता रहता है। आप भी कभी भी फिर कोशिश कर सकते हैं।',
    },
    CONFIRMING: {
      what: 'उत्तर अभी आ रहा है',
      safe: 'यह एक बार होगा या बिल्कुल नहीं, दो बार कभी नहीं।',
      next: 'यहीं रुकें या फिर पूछें: वही अनुरोध पूछा जाता है, दूसरा नहीं।',
    },
    INSUFFICIENT_FUNDS: {
      what: 'शेष राशि पर्याप्त नहीं है',
      safe: nothingPosted,
      next: 'उपलब्ध {{available}} है। कम राशि लिखें।',
    },
    DESK_CASH_SHORT: {
      what: 'इस डेस्क में इतना नकद नहीं है',
      safe: nothingPosted,
      next: 'यह {{available}} दे सकता है। कम राशि लिखें या कर्मचारियों से पूछें।',
    },
    ACCOUNT_CLOSED: { what: 'खाता बंद है', safe: nothingPosted, next: 'कर्मचारियों से पूछें।' },
    ACCOUNT_FROZEN: {
      what: 'खाते पर रोक लगी है',
      safe: nothingPosted,
      next: 'शाखा से कारण पूछें। रोक हटने पर फिर दर्ज किया जा सकता है।',
    },
    ACCOUNT_DORMANT: {
      what: 'खाता निष्क्रिय है',
      safe: nothingPosted,
      next: 'पैसा जमा हो सकता है। निकालने के लिए शाखा से खाता फिर सक्रिय कराएँ।',
    },
    ACCOUNT_ACTIVE: {
      what: 'इस बीच खाते का उपयोग हुआ',
      safe: nothingChanged,
      next: 'खाता सक्रिय रहता है। कुछ करना नहीं है।',
    },
    ACCOUNT_NOT_EMPTY: {
      what: 'खाता खाली नहीं है',
      safe: nothingChanged,
      next: 'शेष राशि चुकाएँ और रोकी गई राशि छोड़ें, फिर खाता बंद करें।',
    },
    TERMS_OUTDATED: {
      what: 'खाते पर नई शर्तें पहले से लागू हैं',
      safe: nothingChanged,
      next: 'शर्तें जैसी अब हैं, वैसी देखें।',
    },
    CHANGED_MEANWHILE: {
      what: 'किसी और ने इसे अभी-अभी बदला है',
      safe: nothingChanged,
      next: 'इसे जैसा अब है वैसा देखें, फिर बदलें।',
    },
    ACCOUNT_DAMAGED: {
      what: 'बहियों की जाँच के लिए खाता रोका गया है',
      safe: nothingPosted,
      next: 'कर्मचारियों को बताएँ। जाँच होने तक इसमें कुछ दर्ज नहीं हो सकता।',
    },
    AMOUNT_TOO_LARGE: {
      what: 'राशि एक प्रविष्टि की सीमा से बड़ी है',
      safe: nothingPosted,
      next: smallerAmount,
    },
    HOLD_FINISHED: {
      what: 'यह रोकी गई राशि निपट चुकी है',
      safe: nothingPosted,
      next: 'खाते के इतिहास में देखें कि उसका क्या हुआ।',
    },
    HOLD_EXPIRED: {
      what: 'रोकी गई राशि का समय बीत गया है',
      safe: nothingPosted,
      next: 'राशि फिर रोकें या उसे अंतरित करें।',
    },
    HOLD_NOT_DUE: {
      what: 'रोकी गई राशि का समय अभी नहीं बीता',
      safe: nothingChanged,
      next: 'समय बीतने तक रुकें या राशि छोड़ दें।',
    },
    HOLD_EXCEEDED: {
      what: 'इतनी राशि रोकी हुई नहीं है',
      safe: nothingPosted,
      next: 'अभी {{available}} रोकी हुई है। कम राशि लिखें।',
    },
    NOT_REVERSIBLE: {
      what: 'यह लेन-देन पलटा नहीं जा सकता',
      safe: nothingPosted,
      next: 'पैसा वापस भेजें या समायोजन के लिए कहें।',
    },
    ALREADY_REVERSED: {
      what: 'यह लेन-देन पहले ही पलटा जा चुका है',
      safe: nothingPosted,
      next: 'खाते के इतिहास में देखें कि कब पलटा गया।',
    },
    ANOTHER_PERSON_NEEDED: {
      what: 'यह किसी और को करना होगा',
      safe: nothingPosted,
      next: 'आपने जो किसी पहले दिन दर्ज किया, उसे अनुमति वाला कोई दूसरा व्यक्ति वापस करता है।',
    },
    LAST_SUPER_ADMIN: {
      what: 'साइन-इन कर सकने वाले यही एक सुपर एडमिन हैं',
      safe: nothingChanged,
      next: 'इन्हें बदलने से पहले एक और सुपर एडमिन जोड़ें और उन्हें एक बार साइन-इन करने दें।',
    },
    BRANCH_IN_USE: {
      what: 'इस शाखा में अब भी कोई या कुछ बाकी है',
      safe: nothingChanged,
      next: 'उपयोगकर्ता: {{users}}। खुले खाते: {{accounts}}। डेस्क: {{desks}}। पहले उन्हें दूसरी शाखा में भेजें या बंद करें।',
    },
    DAY_CLOSED: {
      what: 'कार्य दिवस बंद है',
      safe: nothingPosted,
      next: 'अगला दिन खुलने पर दर्ज करें।',
    },
    DESK_REVOKED: {
      what: 'इस डेस्क की अनुमति वापस ले ली गई है',
      safe: inTheBooks,
      next: 'प्रशासक से डेस्क फिर जोड़ने को कहें।',
    },
    DESK_SUPERSEDED: {
      what: 'इसी डेस्क के रूप में दूसरा Branchbook चल रहा है',
      safe: inTheBooks,
      next: 'इसे बंद करें। यदि किसी ने दूसरा नहीं खोला, तो प्रशासक को बताएँ।',
    },
    IDEMPOTENCY_CONFLICT: {
      what: 'यह फ़ॉर्म पहले दूसरे आँकड़ों के साथ भेजा जा चुका है',
      safe: 'पहला भेजना ही मान्य है; इस बार कुछ नहीं हुआ।',
      next: 'फिर भेजने से पहले सबसे नए लेन-देन देखें।',
    },
    FILE_READ_ONLY: {
      what: 'इस फ़ोल्डर में लिखा नहीं जा सकता',
      safe: 'कुछ सहेजा नहीं गया।',
      next: 'दूसरा फ़ोल्डर चुनें।',
    },
    DISK_FULL: {
      what: 'डिस्क भर गई है',
      safe: 'कुछ सहेजा नहीं गया और कोई अधूरी फ़ाइल नहीं बची।',
      next: 'जगह बनाएँ या दूसरी डिस्क चुनें।',
    },
    FILE_NOT_WRITTEN: {
      what: 'फ़ाइल लिखी नहीं जा सकी',
      safe: 'कुछ सहेजा नहीं गया और कोई अधूरी फ़ाइल नहीं बची।',
      next: 'फिर कोशिश करें या दूसरा फ़ोल्डर चुनें।',
    },
    FILE_NOT_OPENED: {
      what: 'इस कंप्यूटर पर PDF दिखाने वाला कोई प्रोग्राम नहीं है',
      safe: 'विवरण बन गया है; बहियों में कोई गड़बड़ी नहीं है।',
      next: 'उसे PDF के रूप में सहेजकर दूसरे कंप्यूटर पर छापें, या ऐसा प्रोग्राम लगवाएँ।',
    },
    FILE_NOT_READ: {
      what: 'फ़ाइल पढ़ी नहीं जा सकी',
      safe: nothingPosted,
      next: 'यदि वह कहीं और खुली है तो बंद करें, या इस कंप्यूटर पर कॉपी करके फिर चुनें।',
    },
    BULK_HEAD: {
      what: 'फ़ाइल की पहली पंक्ति में स्तंभों के नाम नहीं हैं',
      safe: nothingPosted,
      next: 'उसमें “खाता संख्या” और “राशि” एक-एक बार होने चाहिए; “विवरण” हो सकता है।',
    },
    BULK_EMPTY: {
      what: 'फ़ाइल में कोई पंक्ति नहीं है',
      safe: nothingPosted,
      next: 'वह फ़ाइल चुनें जिसमें स्तंभों के नामों के नीचे पंक्तियाँ हैं।',
    },
    BULK_TOO_LONG: {
      what: 'फ़ाइल में 10,00,000 से अधिक पंक्तियाँ हैं',
      safe: nothingPosted,
      next: 'उसे बाँटें और हिस्सों को एक के बाद एक दर्ज करें।',
    },
    BULK_NOT_CHECKED: {
      what: 'फ़ाइल जाँची नहीं गई, या ठीक नहीं है',
      safe: nothingPosted,
      next: 'उसे एक बार और जाँचें।',
    },
    BULK_POSTED_BEFORE: {
      what: 'ठीक यही फ़ाइल पहले दर्ज हो चुकी है',
      safe: nothingPosted,
      next: 'उसे एक बार और जाँचें: आपको बताया जाएगा कि कब, और पूछा जाएगा कि क्या फिर दर्ज करनी है।',
    },
    BULK_FILE_MISSING: {
      what: 'इस बैच की फ़ाइल इस डेस्क पर नहीं रखी है',
      safe: 'इसका जो दर्ज हुआ वह बना है, हर पंक्ति एक बार।',
      next: 'वही फ़ाइल चुनें जो जाँची गई थी; काम वहीं से आगे बढ़ेगा।',
    },
    BULK_FILE_CHANGED: {
      what: 'यह वह फ़ाइल नहीं है जो जाँची गई थी',
      safe: 'सही फ़ाइल का जो दर्ज हुआ वह बना है, हर पंक्ति एक बार। इस फ़ाइल से कुछ दर्ज नहीं हुआ।',
      next: 'फ़ाइल ठीक वैसी ही चुनें जैसी जाँची गई थी।',
    },
    IMPORT_HEAD: {
      what: 'पहली पंक्ति में व्यक्ति के ज़रूरी स्तंभ नहीं हैं',
      safe: 'कोई नहीं जोड़ा गया।',
      next: 'उसमें First name, Last name, E-mail, Phone, Birth date, Gender, State और City एक-एक बार होने चाहिए; Street, Role और Branch हो सकते हैं।',
    },
    IMPORT_EMPTY: {
      what: 'फ़ाइल में कोई नहीं है',
      safe: 'कोई नहीं जोड़ा गया।',
      next: 'वह फ़ाइल चुनें जिसमें स्तंभों के नामों के नीचे लोग हैं।',
    },
    IMPORT_TOO_LONG: {
      what: 'फ़ाइल में 5,000 से अधिक लोग हैं',
      safe: 'कोई नहीं जोड़ा गया।',
      next: 'इसे बाँटें और हिस्सों को एक-एक करके जोड़ें।',
    },
    IMPORT_NOT_CHECKED: {
      what: 'फ़ाइल के लोग जाँचे नहीं गए, या सब ठीक नहीं हैं',
      safe: 'कोई नहीं जोड़ा गया।',
      next: 'इसे एक बार फिर जाँचें।',
    },
    CANCELLED: { what: 'रोक दिया गया', safe: nothingChanged, next: '' },
  },
  fields: {
    required: 'यह ज़रूरी है।',
    invalid: 'यह सही ढंग से नहीं लिखा है।',
    tooShort: 'यह बहुत छोटा है।',
    tooLong: 'यह बहुत लंबा है।',
    tooSmall: 'यह बहुत कम है। कम से कम ₹1.00।',
    tooLarge: 'यह बहुत अधिक है।',
    taken: 'यह किसी और के पास पहले से है।',
    unknown: 'इस संख्या का कोई नहीं है।',
    mismatch: 'दोनों एक जैसे नहीं हैं।',
    notAllowed: 'यह विकल्पों में से नहीं है।',
    decimals: 'दशमलव के बाद अधिक से अधिक दो अंक।',
    inFuture: 'यह दिन अभी नहीं आया।',
    endsBeforeStart: 'यह पहले दिन से पहले का है।',
    tooYoung: 'व्यक्ति की उम्र बहुत कम है।',
    breached: 'यह पासवर्ड लीक हो चुके पासवर्डों में है। दूसरा चुनें।',
    personal: 'यह किसी नाम, ID या बैंक से बहुत मिलता है। दूसरा चुनें।',
    guessable: 'इसका अनुमान जल्दी लग जाता है। लंबा या कम प्रचलित पासवर्ड चुनें।',
  },
};
