export { createMongoJournal } from './journal';
