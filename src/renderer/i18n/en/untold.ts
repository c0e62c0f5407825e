export const untold = {
  title: 'About what you sent earlier',
  kinds: {
    'cash-credit': 'Putting in {{amount}}',
    'cash-debit': 'Taking out {{amount}}',
    float: 'The float of {{amount}}',
    transfer: 'The transfer of {{amount}} to account {{to}}',
    'transfer-out': 'The transfer of {{amount}} to account {{to}}',
    fee: 'The fee of {{amount}} on account {{account}}',
    'opening-balance': 'The opening balance of {{amount}} of account {{account}}',
    adjustment: 'The adjustment of {{amount}} in account {{account}}',
    reversal: 'The reversal',
    hold: 'The hold of {{amount}} on account {{account}}',
    'hold-post': 'The payment of {{amount}} out of the hold',
    'hold-void': 'The release of the hold',
    'account-freeze-changed': 'The change of the freeze on account {{account}}',
    'account-reactivated': 'Making account {{account}} active again',
    'account-closed': 'Closing account {{account}}',
    other: 'What you asked for',
  },
  posted: '{{what}} was done on {{time}}. It was done once. Reference {{reference}}.',
  refused: '{{what}} was not done. Nothing was changed.',
  confirming: '{{what}} is still being confirmed. It will be done once or not at all.',
  understood: 'Understood',
} as const;

declare module '../texts' {
  interface Texts {
    untold: typeof untold;
  }
}
