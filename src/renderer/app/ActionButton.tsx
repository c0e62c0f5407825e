/** A button of the registry: title, key and run come from there. Not there for who may not do it. */
import type { ActionId } from '@shared/actions';
import { Button, type ButtonProps } from '../ui';
import { useAction } from './actions';

export type ActionButtonProps = { action: ActionId } & Pick<ButtonProps, 'kind' | 'size' | 'icon' | 'wide'>;

export function ActionButton({ action, ...look }: ActionButtonProps) {
  const available = useAction(action);
  if (!available) return null;
  return (
    <Button {...look} shortcut={available.shortcut} onClick={available.run}>
      {available.label}
    </Button>
  );
}
