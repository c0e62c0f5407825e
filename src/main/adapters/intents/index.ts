export { openIntentFile } from './file';
