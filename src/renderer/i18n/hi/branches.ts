import type { branches as english } from '../en/branches';
import type { Translated } from '../translated';

export const branches: Translated<typeof english> = {
  branch: 'शाखा',
  wholeBank: 'पूरा बैंक',
};
