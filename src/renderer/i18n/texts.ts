import type { ActionId } from '@shared/actions';
import { actionTexts } from './actionTexts';

/** All texts of a language by namespace. Each file of en/ adds its own; the other languages have the same shape. */
export interface Texts {
  actions: Readonly<Record<ActionId, string>>;
}

/** The same as a value: a type alias, which unlike an interface fits where any tree of texts is taken. */
export type AllTexts = { readonly [Namespace in keyof Texts]: Texts[Namespace] };

/** @param files the namespaces of one language, as the files of its folder export them */
export const textsOf = (
  language: 'en' | 'hi',
  files: Readonly<Record<string, Partial<AllTexts>>>,
): AllTexts => Object.assign({ actions: actionTexts(language) }, ...Object.values(files)) as AllTexts;
