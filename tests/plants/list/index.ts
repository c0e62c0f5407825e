import { accessPlants } from './access';
import { auditPlants } from './audit';
import { branchPlants } from './branches';
import { entryPlants } from './entries';
import { identityPlants } from './identity';
import { moneyPlants } from './money';
import { peoplePlants } from './people';
import { proofPlants } from './proof';
import { recordPlants } from './records';
import { scalePlants } from './scale';

/** The mistakes of the earlier system that this release could make, in the order in which they are told; then others. */
export const plants = [
  ...moneyPlants,
  ...accessPlants,
  ...peoplePlants,
  ...recordPlants,
  ...identityPlants,
  ...proofPlants,
  ...auditPlants,
  ...entryPlants,
  ...scalePlants,
  ...branchPlants,
] as const;
