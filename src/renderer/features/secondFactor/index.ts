export { EnrolFirst } from './EnrolFirst';
