/** X.509 certificates made on the spot (RFC 5280, RFC 5480), so that tests of TLS need no tool and never expire. */
import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

export type Certificate = {
  /** PEM. */
  readonly certificate: string;
  readonly key: string;
};

export type CertificateRequest = {
  readonly name: string;
  /** Host names and IPv4 addresses that it is good for; without any it is an authority. */
  readonly hosts?: readonly string[];
  /** Who signs it; itself unless given. */
  readonly issuer?: Certificate & { readonly name: string };
  readonly validUntil?: Date;
};

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length);
  return Buffer.concat([Buffer.from([tag, 0x82]), length, body]);
};

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const octets = (...parts: readonly Uint8Array[]): Buffer => der(0x04, ...parts);
const identifier = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const yes = der(0x01, Buffer.from([0xff]));

const commonName = identifier('550403');
const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'));
const basicConstraints = identifier('551d13');
const subjectAlternativeName = identifier('551d11');

const nameOf = (text: string): Buffer =>
  sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(text)))));

/** GeneralizedTime, YYYYMMDDhhmmssZ. */
const time = (at: Date): Buffer =>
  der(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));

const hostOf = (host: string): Buffer =>
  /^[\d.]+$/.test(host) ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host));

const extensionsOf = (hosts: readonly string[]): Buffer => {
  const authority = hosts.length === 0;
  const constraints = sequence(basicConstraints, yes, octets(authority ? sequence(yes) : sequence()));
  const names = sequence(subjectAlternativeName, octets(sequence(...hosts.map(hostOf))));
  return der(0xa3, sequence(...(authority ? [constraints] : [constraints, names])));
};

const pem = (label: string, bytes: Uint8Array): string => {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};

const dayMs = 86_400_000;

export function makeCertificate(request: CertificateRequest): Certificate & { readonly name: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signer: KeyObject = request.issuer ? createPrivateKey(request.issuer.key) : privateKey;
  const until = request.validUntil ?? new Date(Date.now() + dayMs);
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    nameOf(request.issuer?.name ?? request.name),
    sequence(time(new Date(until.getTime() - 30 * dayMs)), time(until)),
    nameOf(request.name),
    publicKey.export({ type: 'spki', format: 'der' }),
    extensionsOf(request.hosts ?? []),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, signer));
  return {
    name: request.name,
    certificate: pem('CERTIFICATE', sequence(body, ecdsaWithSha256, signature)),
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  };
}
