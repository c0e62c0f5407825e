import type { stepUp as english } from '../en/stepUp';
import type { Translated } from '../translated';

export const stepUp: Translated<typeof english> = {
  title: 'क्या यह आप ही हैं?',
  lead: 'जो आप करने जा रहे हैं, वह मामूली काम नहीं है। पुष्टि करें कि आप {{name}} हैं; फिर काम अपने-आप आगे बढ़ेगा।',
  password: 'पासवर्ड',
  code: 'कोड',
  codeHint: 'प्रमाणक ऐप का, या कोई पुनर्प्राप्ति कोड',
  wrong: 'पासवर्ड या कोड सही नहीं है',
  button: 'पुष्टि करें',
  sending: 'जाँच हो रही है…',
};
