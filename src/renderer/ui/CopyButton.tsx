/** Copies a text; its own words say that it was done, for two seconds. */
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonProps } from './Button';

const saidForMs = 2000;

export type CopyButtonProps = { text: string; children: ReactNode } & Pick<ButtonProps, 'kind' | 'size'>;

export function CopyButton({ text, children, ...look }: CopyButtonProps) {
  const { t } = useTranslation('ui');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), saidForMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Button {...look} icon={copied ? 'check' : 'copy'} onClick={copy}>
      {copied ? t('copied') : children}
    </Button>
  );
}
