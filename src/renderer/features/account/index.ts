export { AccountActions } from './AccountActions';
export { EntryDialog } from './EntryDialog';
