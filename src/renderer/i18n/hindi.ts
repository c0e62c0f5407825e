import { type AllTexts, textsOf } from './texts';

/** All Hindi texts, loaded only when someone reads them. */
export const hindi = textsOf('hi', import.meta.glob<Partial<AllTexts>>('./hi/*.ts', { eager: true }));
