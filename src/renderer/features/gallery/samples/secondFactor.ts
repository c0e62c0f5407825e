/** As it stands beside the picture. */
export const shownSecret = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP';

const secret = shownSecret.replaceAll(' ', '');

export const begun = {
  secret,
  uri: `otpauth://totp/Sahyadri%20Cooperative%20Bank:56125810022?issuer=Sahyadri%20Cooperative%20Bank&secret=${secret}`,
};

export const recoveryCodes = [
  '7F3K-2M9Q-XW4T-0A8C',
  '1B6N-V5RZ-9H2D-KQ7E',
  'M4X8-0SGC-3YTP-6J1W',
  'Q9DA-7K5E-ZB2R-H8V3',
  'C0TW-J6M1-4NXF-9S7G',
  '5PYR-E3Z8-A1KD-V2QH',
  'W7GB-9C4X-T6JM-0N5S',
  '2HVE-Q1A7-8DRK-Z3YP',
  'X6SN-4TFM-B9C0-7WGJ',
  'K3ZQ-5R8V-1EHY-D2PA',
];
