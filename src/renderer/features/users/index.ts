export { AddUser } from './AddUser';
export { Users } from './Users';
