export { Desks } from './Desks';
