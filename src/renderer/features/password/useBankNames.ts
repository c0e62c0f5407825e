import { useAppState } from '@renderer/app/appState';

/** The names of the bank and of the branch, which a password must not be made of; empty until they are known. */
export function useBankNames(): { readonly bankName: string; readonly branchName: string } {
  const state = useAppState();
  return { bankName: state?.bank?.name ?? '', branchName: state?.branch?.name ?? '' };
}
