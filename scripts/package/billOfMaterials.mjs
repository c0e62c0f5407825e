// @ts-check
/** What a package is made of: each library that is shipped, with its version and checksum, as CycloneDX. */
import { capture, PlainError } from '../support/command.mjs';

/**
 * Of the lock file and not of what happens to be installed. Not with `--omit=dev`: npm then leaves out whatever a
 * tool of ours asks for too.
 */
const COMMAND = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];

/** @typedef {{ 'bom-ref': string, name: string, properties?: { name: string, value: string }[] }} Component */

/** @param {Component} component */
const isShipped = ({ properties = [] }) =>
  !properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');

/** @returns {string} JSON */
export function billOfMaterials() {
  const { succeeded, output, errors } = capture('npm', COMMAND);
  if (!succeeded) throw new PlainError(`The bill of materials could not be written: ${errors}`);
  const bill = JSON.parse(output);
  /** @type {Component[]} */
  const components = bill.components.filter(isShipped);
  const shipped = new Set([bill.metadata.component['bom-ref'], ...components.map((each) => each['bom-ref'])]);
  /** @type {{ ref: string, dependsOn: string[] }[]} */
  const edges = bill.dependencies;
  const dependencies = edges
    .filter(({ ref }) => shipped.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => shipped.has(each)) }));
  return `${JSON.stringify({ ...bill, components, dependencies }, null, 2)}\n`;
}
