import { type AllTexts, textsOf } from './texts';

/** All English texts: what the files of en/ export, each a namespace of its own. */
export const english = textsOf('en', import.meta.glob<Partial<AllTexts>>('./en/*.ts', { eager: true }));
