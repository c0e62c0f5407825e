export { Untold } from './Untold';
