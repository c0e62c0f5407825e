import { applicationRole } from '@main/adapters/mongo/roles/applicationRole';
import type { Collection } from '@main/adapters/mongo/schema/collection';
import type { Document } from 'mongodb';

/** Commands by which somebody who holds a desk's database user might change what the rules guard, or read around them. */

const pipeline = (name: string, ...stages: Document[]): Document => ({
  aggregate: name,
  pipeline: stages,
  cursor: {},
});

/** Documents that no validator takes, so that what the role lets through changes nothing. */
const nothing = { _id: 'x', nonsense: true };

/** Commands by the right they need: these are what a desk's own work is made of. */
export const ordinary: Readonly<Record<string, (name: string) => Document>> = {
  find: (name) => ({ find: name }),
  count: (name) => pipeline(name, { $count: 'n' }),
  insert: (name) => ({ insert: name, documents: [nothing] }),
  update: (name) => ({ update: name, updates: [{ q: { _id: 'absent' }, u: { $set: { nonsense: 1 } } }] }),
  findAndModify: (name) => ({ findAndModify: name, query: { _id: 'absent' }, update: { $set: { a: 1 } } }),
  upsert: (name) => ({
    update: name,
    updates: [{ q: { _id: 'absent' }, u: { $set: { nonsense: 1 } }, upsert: true }],
  }),
  updateByPipeline: (name) => ({
    update: name,
    updates: [{ q: { _id: 'absent' }, u: [{ $set: { nonsense: 1 } }], multi: true }],
  }),
  findAndReplace: (name) => ({
    findAndModify: name,
    query: { _id: 'absent' },
    update: nothing,
    upsert: true,
  }),
  lookUp: (name) => pipeline('bank', { $lookup: { from: name, pipeline: [], as: 'all' } }),
  unionWith: (name) => pipeline('bank', { $unionWith: name }),
  distinct: (name) => ({ distinct: name, key: '_id' }),
  // It writes one document after the other, each past the validator like any insert and update.
  mergeInto: (name) => pipeline('bank', { $merge: { into: name, whenMatched: 'replace' } }),
};

export const rightsFor: Readonly<Record<string, Collection['rights']>> = {
  find: ['find'],
  count: ['find'],
  insert: ['insert'],
  update: ['update'],
  findAndModify: ['find', 'update'],
  upsert: ['insert', 'update'],
  updateByPipeline: ['update'],
  findAndReplace: ['find', 'insert', 'update'],
  lookUp: ['find'],
  unionWith: ['find'],
  distinct: ['find'],
  mergeInto: ['insert', 'update'],
};

/** Commands that nobody but the database's administrator may give, whatever the collection. */
export const forbidden: Readonly<Record<string, (name: string) => Document>> = {
  remove: (name) => ({ delete: name, deletes: [{ q: {}, limit: 0 }] }),
  findAndRemove: (name) => ({ findAndModify: name, query: {}, remove: true }),
  drop: (name) => ({ drop: name }),
  collMod: (name) => ({ collMod: name, validationLevel: 'off' }),
  dropValidator: (name) => ({ collMod: name, validator: {} }),
  hideIndex: (name) => ({ collMod: name, index: { name: '_id_', hidden: true } }),
  mapReduceInto: (name) => ({
    mapReduce: 'bank',
    map: 'function(){}',
    reduce: 'function(){}',
    out: { replace: name },
  }),
  setIndexCommitQuorum: (name) => ({ setIndexCommitQuorum: name, indexNames: ['a'], commitQuorum: 1 }),
  createIndexes: (name) => ({ createIndexes: name, indexes: [{ key: { a: 1 }, name: 'a' }] }),
  dropIndexes: (name) => ({ dropIndexes: name, index: '*' }),
  reIndex: (name) => ({ reIndex: name }),
  compact: (name) => ({ compact: name }),
  convertToCapped: (name) => ({ convertToCapped: name, size: 4096 }),
  cloneCollectionAsCapped: (name) => ({ cloneCollectionAsCapped: name, toCollection: 'y', size: 4096 }),
  createView: (name) => ({ create: 'view', viewOn: name, pipeline: [] }),
  collStats: (name) => pipeline(name, { $collStats: { storageStats: {} } }),
  indexStats: (name) => pipeline(name, { $indexStats: {} }),
  outInto: (name) => pipeline('bank', { $out: name }),
  outOf: (name) => pipeline(name, { $out: 'stolen' }),
  insertUnchecked: (name) => ({ insert: name, documents: [nothing], bypassDocumentValidation: true }),
  updateUnchecked: (name) => ({
    update: name,
    updates: [{ q: {}, u: { $set: { a: 1 } } }],
    bypassDocumentValidation: true,
  }),
  validate: (name) => ({ validate: name }),
  planCacheClear: (name) => ({ planCacheClear: name }),
};

/** Of the database as a whole. */
export const ofDatabase: Readonly<Record<string, Document>> = {
  dropDatabase: { dropDatabase: 1 },
  create: { create: 'mine' },
  createUser: { createUser: 'mallory', pwd: 'x', roles: [] },
  updateOther: { updateUser: 'desk-DESK0002', pwd: 'x' },
  grantOwnRole: { grantRolesToUser: 'desk-DESK0001', roles: ['dbOwner'] },
  raiseSelf: { updateUser: 'desk-DESK0001', roles: ['dbOwner'] },
  dropUser: { dropUser: 'desk-DESK0001' },
  createRole: { createRole: 'r', privileges: [], roles: [] },
  updateRole: { updateRole: applicationRole, privileges: [], roles: ['dbOwner'] },
  dropRole: { dropRole: applicationRole },
  usersInfo: { usersInfo: 1 },
  systemUsers: { find: 'system.users' },
  systemViews: { insert: 'system.views', documents: [{ _id: 'x', viewOn: 'journal', pipeline: [] }] },
  listCollections: { listCollections: 1 },
  profile: { profile: 2 },
  dbStats: { dbStats: 1 },
  undeclared: { insert: 'undeclared', documents: [{}] },
};

/** Of the server. */
export const ofServer: Readonly<Record<string, Document>> = {
  rename: { renameCollection: 'test.journal', to: 'test.gone' },
  shutdown: { shutdown: 1 },
  stepDown: { replSetStepDown: 1 },
  reconfigure: { replSetReconfig: {}, force: true },
  setParameter: { setParameter: 1, notablescan: true },
  compatibility: { setFeatureCompatibilityVersion: '6.0', confirm: true },
  blockWrites: { setUserWriteBlockMode: 1, global: true },
  killOp: { killOp: 1, op: 1 },
  currentOp: { currentOp: 1, $all: true },
  maintenance: { replSetMaintenance: true },
  freeze: { replSetFreeze: 60 },
  syncFrom: { replSetSyncFrom: 'localhost:1' },
  logRotate: { logRotate: 1 },
  forgetUsers: { invalidateUserCache: 1 },
  dropConnections: { dropConnections: 1, hostAndPort: [] },
  grantRights: {
    grantPrivilegesToRole: 'r',
    privileges: [{ resource: { anyResource: true }, actions: ['anyAction'] }],
  },
  users: { find: 'system.users' },
  log: { getLog: 'global' },
  options: { getCmdLineOpts: 1 },
  fsync: { fsync: 1, lock: true },
  applyOps: { applyOps: [] },
  killAll: { killAllSessions: [] },
  defaultConcern: { setDefaultRWConcern: 1, defaultWriteConcern: { w: 0 } },
};
