import type { SavedView } from '@shared/contract/views';

/** What people named of lists, by person and list. */
export type ListViewStore = {
  readonly of: (userId: string, list: string) => Promise<readonly SavedView[]>;
  readonly put: (userId: string, list: string, views: readonly SavedView[]) => Promise<void>;
};
