export { Statement } from './Statement';
