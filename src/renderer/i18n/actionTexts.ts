import { type ActionId, actionIds, actions } from '@shared/actions';

/** The titles of the action registry as a namespace of the texts, so that screens and palette read them alike. */
export function actionTexts(language: 'en' | 'hi'): Readonly<Record<ActionId, string>> {
  const titles = actionIds.map((id) => [id, actions[id].title[language]]);
  return Object.fromEntries(titles) as Record<ActionId, string>;
}
