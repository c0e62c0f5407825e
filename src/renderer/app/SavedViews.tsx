/**
 * The views of a list that the person has saved: to show one, to save what the list shows now, to delete one.
 *   <SavedViews list="users" view={list.view} onShow={list.show} />
 */
import type { CallOutput } from '@shared/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, FormActions, FormColumn, MenuButton, type MenuItem, TextField } from '../ui';
import { useCall, useCommand } from './calls';
import { FailureNotice } from './FailureNotice';
import { useCommandForm } from './form';
import type { ListView } from './listState';

type SavedViewsProps = { list: string; view: ListView; onShow: (view: ListView) => void };

const entriesOf = (filters: ListView['filters']) => Object.entries(filters).toSorted();

/** Whether a list that shows one shows the other. */
const isSame = (left: ListView, right: ListView): boolean => {
  const text = ({ search, filters, sort, columns }: ListView) =>
    JSON.stringify([search, entriesOf(filters), sort?.column, sort?.descending, columns]);
  return text(left) === text(right);
};

/** People give their views any name, also that of another item. */
const idOf = (name: string): string => `view ${name}`;

export function SavedViews({ list, view, onShow }: SavedViewsProps) {
  const { t } = useTranslation('lists');
  const queries = useQueryClient();
  const views = useCall('views.list', { list }).data?.views ?? [];
  const remove = useCommand('views.remove');
  const [naming, setNaming] = useState(false);
  const current = views.find((each) => isSame(each, view)) ?? null;
  const keep = (answer: CallOutput<'views.list'>) => queries.setQueryData(['views.list', { list }], answer);
  const items: readonly MenuItem[] = [
    ...views.map(({ name }) => ({ id: idOf(name), label: name, checked: name === current?.name })),
    { id: '+', label: t('views.save'), apart: views.length > 0 },
    ...(current ? [{ id: '-', label: t('views.remove', { name: current.name }) }] : []),
  ];
  const choose = (id: string) => {
    const chosen = views.find(({ name }) => idOf(name) === id);
    if (chosen) onShow(chosen);
    else if (id === '+') setNaming(true);
    else if (current) remove.mutate({ list, name: current.name }, { onSuccess: keep });
  };
  return (
    <>
      <MenuButton label={current?.name ?? t('views.title')} icon="eye" items={items} onChoose={choose} />
      {naming && (
        <NameView
          list={list}
          view={view}
          onClose={() => setNaming(false)}
          onSaved={(answer) => {
            keep(answer);
            setNaming(false);
          }}
        />
      )}
    </>
  );
}

type NameViewProps = {
  list: string;
  view: ListView;
  onClose: () => void;
  onSaved: (answer: CallOutput<'views.save'>) => void;
};

function NameView({ list, view, onClose, onSaved }: NameViewProps) {
  const { t } = useTranslation('lists');
  const form = useCommandForm({
    command: 'views.save',
    draft: null,
    initial: { 'view.name': '' },
    toArgument: (values) => ({ list, view: { ...view, name: values['view.name'] } }),
    onDone: onSaved,
  });
  return (
    <Dialog opened onClose={onClose} title={t('views.save')}>
      <FormColumn label={t('views.save')} onSend={form.send}>
        <TextField
          {...form.field('view.name')}
          label={t('views.name')}
          hint={t('views.hint')}
          longest={60}
          autoFocus
        />
        <FailureNotice failure={form.failure} />
        <FormActions>
          <Button kind="primary" type="submit" busy={form.sending}>
            {t('views.send')}
          </Button>
        </FormActions>
      </FormColumn>
    </Dialog>
  );
}
