export { useSaying } from './saying';
