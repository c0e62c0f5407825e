export { createMongoProjections } from './store';
